import type { Sentence, Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { Mention, PartyContext } from '../parties/mention.js';
import { shippedPartyPacks } from '../parties/party-packs.js';

/** Verbs by which a clause tells whose somebody is: "who works for", "who leads". */
const serves = (lemma: string): boolean => {
  const { serving } = shippedPartyPacks().roles;
  return serving.with.includes(lemma) || serving.for.includes(lemma);
};

/** Party of a source: of its head, or of a name inside it ("the Kremlin's account"). */
export function affiliation(
  head: { readonly sentence: number; readonly token: number } | null,
  span: readonly [number, number] | null,
  context: PartyContext,
  sentences: readonly Sentence[],
): Party | null {
  if (head === null) return null;
  const [own, another] = context.partyAt(head.sentence, head.token);
  // "Both capitals said": of neither alone.
  if (own !== undefined) return another === undefined ? own : null;
  if (span === null) return null;
  // "One of the envoys who hosted the Danes": whom a clause about the speaker names is somebody else.
  const clause = context.mentions.find(
    (m) =>
      m.sentence === head.sentence &&
      m.kind === 'pronoun' &&
      m.relative === true &&
      m.span[0] >= span[0] &&
      m.span[1] <= span[1],
  );
  const tokens = sentences[head.sentence]?.tokens ?? [];
  const within = (from: number, to: number): readonly Token[] => tokens.filter((t) => t.start >= from && t.end <= to);
  // "A sheikh who sat in the talks between the rebels and Niger": of neither. "A man who works for the rebels": one of theirs.
  const apart = ({ span: [at] }: Mention): boolean =>
    within(span[0], at).some((t) => t.lemma === 'between') ||
    // "Adel Brito, the former premier of Peru who leads the mediation".
    within(span[0], at).some((t) => shippedPartyPacks().roles.retired.includes(t.text.toLowerCase())) ||
    (clause !== undefined && at > clause.span[0] && !within(clause.span[1], at).some((t) => serves(t.lemma)));
  return (
    context.mentions.find(
      (m) =>
        m.sentence === head.sentence &&
        m.span[0] >= span[0] &&
        m.span[1] <= span[1] &&
        !apart(m) &&
        m.kind !== 'place' &&
        m.parties.length > 0,
    )?.parties[0] ?? null
  );
}
