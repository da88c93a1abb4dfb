import type { Claim, Party } from '../../claims/index.js';
import type { Judgement } from '../../evidence/index.js';

export type Correction = NonNullable<Judgement['correction']>;

/** What of a form differs from the claim, as a correction; null where nothing does. A party that the case knows by its name keeps its id. */
export function correctionOf(
  claim: Claim,
  given: Readonly<Record<string, string>>,
  known: readonly Party[],
): Correction | null {
  const text = (name: string): string => (given[name] ?? '').trim();
  const found: Correction = {};
  if (text('gist') !== '' && text('gist') !== claim.gist) found.gist = text('gist');
  if (text('kind') !== claim.kind) found.kind = text('kind') as Claim['kind'];
  if (text('polarity') !== claim.polarity) found.polarity = text('polarity') as Claim['polarity'];
  const issue = text('issue') === '' ? null : text('issue');
  if (issue !== claim.issue) found.issue = issue;
  const names = text('parties')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.join('\n') !== claim.parties.map((p) => p.name).join('\n'))
    found.parties = names.map((name) => partyNamed(name, [...claim.parties, ...known]));
  const [from, to] = [text('from') || null, text('to') || text('from') || null];
  if (from !== (claim.when?.from ?? null) || to !== (claim.when?.to ?? null))
    found.when = from === null && to === null ? null : { from, to, text: [from, to].join('..'), resolved: true };
  return Object.keys(found).length === 0 ? null : found;
}

const partyNamed = (name: string, known: readonly Party[]): Party => {
  const found = known.find((p) => p.name.toLowerCase() === name.toLowerCase());
  return found === undefined ? { name } : { ...found };
};
