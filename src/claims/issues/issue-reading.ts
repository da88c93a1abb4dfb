/** What the classifier may look at beside the claim's own words, nearest first; each optional. */
export interface IssueContext {
  /** Kind of the claim: a `deadline` is about time, a `meeting` about the talks, unless its words say more. */
  readonly kind?: string;
  /** The whole sentence that the claim stands in. */
  readonly sentence?: string;
  /** The question or heading above it. */
  readonly heading?: string;
  /** The sentences before it in its paragraph, or the paragraph before it, nearest last. */
  readonly before?: readonly string[];
  /** Issue of the claim before, where the claim points back to what that one is about. */
  readonly pointedTo?: string | null;
  /** Issue of the last claim in its paragraph that tells one by its own words, where this claim has a pronoun that may stand for it. */
  readonly takenUp?: string | null;
  /** What stands beside the noun, where the claim's verb has the agreement itself for its object ("welcomed the interim accord"). */
  readonly whole?: string | null;
  /** The document's title and first sentence: what the talks are about. */
  readonly document?: string;
}

export interface IssueClassifier {
  /** Codebook issue of a claim's words (`war.ceasefire`), or null where nothing tells. */
  (clause: string, context?: IssueContext): string | null;
  /** Whether words by themselves tell what is talked about, beside that there are talks and may be a deal. */
  readonly tells: (clause: string) => boolean;
  /** All the issues that words name by themselves, the loudest first; none that every negotiation has. */
  readonly named: (clause: string) => readonly string[];
}
