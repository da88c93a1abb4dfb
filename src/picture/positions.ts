import { contentOf, keyOf, likeness, type WeighedClaim } from '../evidence/index.js';
import type { Position, Statement } from './picture.js';
import { byDate, byWeight, statements } from './statement.js';

/** Kinds that tell where a party stands. */
export const positional: ReadonlySet<string> = new Set([
  'demand',
  'offer',
  'concession',
  'acceptance',
  'refusal',
  'red-line',
]);

/** Whether a claim is of a party's stance: it is the party's own move, or a joint act of nobody in particular that names it. */
const standsFor = ({ claim: c }: WeighedClaim, party: string): boolean =>
  positional.has(c.kind) &&
  !c.attributes.counterfactual &&
  (c.parties.some((p) => keyOf(p) === party) ||
    (c.parties.length === 0 && c.kind === 'acceptance' && c.toward.some((p) => keyOf(p) === party)));

/** A party's stance on an issue: what holds now, what it replaced, and what speaks against it. */
export function position(party: string, issue: string, claims: readonly WeighedClaim[]): Position {
  const own = claims.filter((c) => c.claim.issue === issue && standsFor(c, party));
  const against = statements(own.filter((c) => c.claim.polarity === 'denied'));
  const stances = statements(own.filter((c) => c.claim.polarity === 'affirmed')).sort(byDateOrder);
  const content = new Map(own.map((c) => [c.claim.id, contentOf(c.claim)]));
  const superseded: { statement: Statement; by: string[] }[] = [];
  const current: Statement[] = [];
  for (const [i, s] of stances.entries()) {
    const by = stances.slice(i + 1).find((later) => supersedes(later, s, content));
    if (by) superseded.unshift({ statement: s, by: by.claims });
    else current.push(s);
  }
  current.sort(byWeight);
  return { party, issue, current, held: current[0]?.held ?? 'not-reported', superseded, against, option: null };
}

const byDateOrder = (a: Statement, b: Statement): number => byDate(a.reported, b.reported);

function supersedes(later: Statement, earlier: Statement, content: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (later.held === 'assumed' && earlier.held !== 'assumed') return false;
  if (later.held === 'second-hand' && earlier.held === 'stated') return false;
  const same = likeness(content.get(later.claims[0]!) ?? new Set(), content.get(earlier.claims[0]!) ?? new Set());
  if (byDate(later.reported, earlier.reported) > 0) return same >= 0.5;
  return later.kind === 'concession' && earlier.kind !== 'concession' && same >= 0.4;
}
