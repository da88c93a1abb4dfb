import type { Claim } from '../claims/index.js';
import { daysApart, timesMeet } from './alike.js';
import { keyOf } from './content.js';
import type { Contradiction } from './contradictions.js';
import { voices } from './voices.js';

/** Beyond this, an agreement denied and told of is a change. */
const changeDays = 3;

const voiceOf = (c: Claim): string => voices(c)[0]?.name.toLowerCase() ?? '';

/**
 * An agreement on one issue that one source tells of and another denies, in whatever words: "the sides agreed to cancel the duties" and "she had not
 * agreed to roll them back". One side can tell only of its own consent, so the party that denies must be in what is told.
 */
export function deniedAgreements(claims: readonly Claim[]): Contradiction[] {
  const told = claims.filter(
    (c) => c.kind === 'acceptance' && c.issue?.includes('.') && !c.attributes.counterfactual && c.condition === null,
  );
  const of = (c: Claim): string[] => (c.parties.length > 0 ? c.parties : c.toward).map(keyOf);
  const yes = told.filter((c) => c.polarity === 'affirmed' && of(c).length > 1);
  return told
    .filter((c) => c.polarity === 'denied' && of(c).length > 0)
    .flatMap((no) =>
      yes
        .filter(
          (c) =>
            c.issue === no.issue &&
            of(no).every((k) => of(c).includes(k)) &&
            voiceOf(c) !== voiceOf(no) &&
            daysApart(c, no) <= changeDays &&
            timesMeet(c, no),
        )
        .slice(0, 1)
        .map((c) => ({
          one: c.id,
          other: no.id,
          reason: `agreed by the word of ${voices(c)[0]?.name ?? 'the report'}, denied by ${voices(no)[0]?.name ?? 'the report'}`,
        })),
    );
}
