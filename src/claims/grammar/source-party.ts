import type { Party } from '../claim.js';
import type { PartyContext } from '../parties/mention.js';

/** Party of a source: of its head, or of a name inside it ("the Kremlin's account"). */
export function affiliation(
  head: { readonly sentence: number; readonly token: number } | null,
  span: readonly [number, number] | null,
  context: PartyContext,
): Party | null {
  if (head === null) return null;
  const own = context.partyAt(head.sentence, head.token)[0];
  if (own !== undefined) return own;
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
  return (
    context.mentions.find(
      (m) =>
        m.sentence === head.sentence &&
        m.span[0] >= span[0] &&
        m.span[1] <= span[1] &&
        (clause === undefined || m.span[0] < clause.span[0]) &&
        m.kind !== 'place' &&
        m.parties.length > 0,
    )?.parties[0] ?? null
  );
}
