import type { Claim } from '../claims/index.js';
import { keyOf, likenessOf, type WeighedClaim, wordsOf } from '../evidence/index.js';
import type { Position, Statement } from './picture.js';
import { weighs } from './plain-words.js';
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

/** Whether a claim is of a party's stance: its own move, or a joint agreement of nobody in particular that names it. */
const standsFor = ({ claim: c }: WeighedClaim, party: string): boolean =>
  !c.attributes.counterfactual &&
  (c.parties.some((p) => keyOf(p) === party) ||
    (c.parties.length === 0 && c.kind === 'acceptance' && c.toward.some((p) => keyOf(p) === party)));

/**
 * A party's stance on an issue: what holds now, what it replaced, and what speaks against it. The party's own latest word outranks what
 * others say of it; a denial is never a stance. Claims come oldest first.
 */
export function position(
  party: string,
  issue: string,
  claims: readonly WeighedClaim[],
  /** Stances that a later report tells as past, with what came instead. */
  overtaken: ReadonlyMap<string, readonly string[]> = new Map(),
): Position {
  const own = claims.filter((c) => standsFor(c, party));
  const moves = own.filter((c) => positional.has(c.claim.kind));
  const claimOf = new Map(own.map((c) => [c.claim.id, c.claim]));
  const stances = statements(moves.filter((c) => c.claim.polarity === 'affirmed')).sort((a, b) =>
    byDate(a.reported, b.reported),
  );
  const current: Statement[] = [];
  const superseded: Position['superseded'] = [];
  const told = stances.map((s) => claimOf.get(s.claims[0]!)!);
  const nearBy = wordIndex(told);
  for (const [i, s] of stances.entries()) {
    const past = s.claims.every((id) => overtaken.has(id)) ? overtaken.get(s.claims[0]!) : undefined;
    if (past !== undefined) {
      superseded.push({ statement: s, by: [...past] });
      continue;
    }
    const by = nearBy(i).find((l) => supersedes(stances[l]!, s, likenessOf(told[l]!, told[i]!)));
    if (by !== undefined) superseded.push({ statement: s, by: stances[by]!.claims });
    else current.push(s);
  }
  superseded.reverse();
  current.sort(byWeight);
  return {
    party,
    issue,
    current,
    held: current[0]?.held ?? 'not-reported',
    superseded,
    undecided: statements(own.filter((c) => weighs(c.claim) && c.claim.polarity === 'affirmed')),
    against: statements(moves.filter((c) => c.claim.polarity === 'denied')),
    option: null,
    history: [],
  };
}

/** For each place in a list of claims the later places whose claims share a word with it, in order. */
function wordIndex(claims: readonly Claim[]): (place: number) => number[] {
  const holders = new Map<number, number[]>();
  for (const [place, claim] of claims.entries()) {
    for (const w of wordsOf(claim)) {
      const list = holders.get(w);
      if (list) list.push(place);
      else holders.set(w, [place]);
    }
  }
  return (place) => {
    const near = new Set<number>();
    for (const w of wordsOf(claims[place]!)) for (const at of holders.get(w)!) if (at > place) near.add(at);
    return [...near].sort((a, b) => a - b);
  };
}

const firm: ReadonlySet<string> = new Set(['demand', 'red-line', 'refusal', 'offer']);

/**
 * Whether a later stance takes the place of an earlier one: it must be on the same thing and at least as well known, and come in a later report,
 * or, in one report, give ground on what is told before it.
 */
function supersedes(later: Statement, earlier: Statement, same: number): boolean {
  if (later.held === 'assumed' && earlier.held !== 'assumed') return false;
  if (later.held === 'second-hand' && earlier.held === 'stated') return false;
  if (later.condition !== null && earlier.condition === null) return false;
  const gives = (later.kind === 'concession' || later.kind === 'acceptance') && firm.has(earlier.kind);
  if (byDate(later.reported, earlier.reported) > 0) return same >= (gives ? 0.35 : 0.5);
  return gives && later.kind === 'concession' && later.certainty === null && same >= 0.4;
}
