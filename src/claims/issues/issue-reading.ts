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
  /** The document's title and first sentence: what the talks are about. */
  readonly document?: string;
}

/** Codebook issue of a claim's words (`war.ceasefire`), or null where nothing tells. */
export type IssueClassifier = (clause: string, context?: IssueContext) => string | null;
