import type { Claim } from '../claims/index.js';
import { keyOf } from '../claims/index.js';
import { daysApart, timesMeet } from './alike.js';
import { contentWords } from './content.js';
import type { Contradiction } from './contradictions.js';
import { voices } from './voices.js';

/** Beyond this, an agreement denied and told of is a change. */
const changeDays = 3;

/** The pair of a consent and its denial, with who says which. */
const against = (yes: Claim, no: Claim): Contradiction => ({
  one: yes.id,
  other: no.id,
  reason: `agreed by the word of ${voices(yes)[0]?.name ?? 'the report'}, denied by ${voices(no)[0]?.name ?? 'the report'}`,
});

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
        .map((c) => against(c, no)),
    );
}

/** Words that two claims on one consent share, beside who gave it: "accepted", "truce". */
const shared = 2;

function sharesWords(a: Claim, b: Claim): boolean {
  const named = new Set(
    [...a.parties, ...a.toward, ...b.parties, ...b.toward].flatMap((p) => [...contentWords(p.name)]),
  );
  const words = contentWords(b.gist);
  return [...contentWords(a.gist)].filter((w) => words.has(w) && !named.has(w)).length >= shared;
}

/** Days within which a consent that was told is denied, and not outlived. */
const denialDays = 45;

/**
 * A consent that one source tells of and another, later, says was not given: "the rebels have accepted the American text" and "neither the king nor the
 * rebels have accepted it". Both must name whom it was given to.
 */
export function deniedConsents(claims: readonly Claim[]): Contradiction[] {
  const told = claims.filter((c) => c.kind === 'acceptance' && !c.attributes.counterfactual && c.condition === null);
  const yes = told.filter((c) => c.polarity === 'affirmed' && c.parties.length === 1 && c.certainty === null);
  const to = (c: Claim): string[] => c.toward.map(keyOf);
  return told
    .filter((c) => c.polarity === 'denied' && c.parties.length > 0 && c.certainty === null)
    .flatMap((no) => {
      const by = no.parties.map(keyOf);
      const given = to(no).filter((k) => !by.includes(k));
      const told = yes.find(
        (c) =>
          by.includes(keyOf(c.parties[0]!)) &&
          to(c).some((k) => given.includes(k)) &&
          (c.document.published ?? '') <= (no.document.published ?? '') &&
          daysApart(c, no) <= denialDays &&
          voiceOf(c) !== voiceOf(no) &&
          sharesWords(c, no),
      );
      return told === undefined ? [] : [against(told, no)];
    });
}
