import type { Claim } from '../claims/index.js';
import { families, membersOf, sortOf } from '../claims/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';

const moves: ReadonlySet<string> = new Set(families.move);
const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Every party key that a claim names, on either end. */
export function touched(claim: Claim): readonly string[] {
  const known = keys.get(claim) ?? [...new Set([...claim.parties, ...claim.toward].map(keyOf))];
  keys.set(claim, known);
  return known;
}
const keys = new WeakMap<Claim, readonly string[]>();

/** How strongly the claims show two parties dealing with each other: moves count double, a mediator's dealings little. */
function pairWeights(claims: readonly WeighedClaim[], between: ReadonlySet<string>): Map<string, number> {
  const mediators = new Set([
    ...between,
    ...claims.filter(({ claim: c }) => c.kind === 'mediation').flatMap(({ claim: c }) => c.parties.map(keyOf)),
  ]);
  // "Younger members", "the company": words that stand for a side only where no name does.
  const named = new Set(
    claims.flatMap(({ claim: c }) =>
      [...c.parties, ...c.toward].filter((p) => p.id !== undefined || /\p{Lu}/u.test(p.name)).map(keyOf),
    ),
  );
  const weights = new Map<string, number>();
  for (const { claim } of claims) {
    const from = claim.parties.map(keyOf);
    // A joint act joins those who act, and once.
    const to = claim.toward.map(keyOf).filter((k) => !from.includes(k));
    // What is said of two parties together is said of the two sides.
    const together = from.length === 2 || (from.length === 0 && to.length === 2) ? 3 : 1;
    const weight = ((moves.has(claim.kind) ? 2 : 1) * together) / Math.max(1, to.length);
    const pairs = from.length > 0 ? from.flatMap((a) => to.map((b) => [a, b] as const)) : [];
    // What two do together with a third between them is theirs: "the ministers of both will sign in its capital".
    const beside = from.length === 2 && to.length === 1 && !moves.has(claim.kind) ? 0.3 : 1;
    // A claim about nobody's move, or a joint act, joins those it is about.
    const joint = from.length === 0 ? to : from;
    for (let i = 0; i < joint.length; i++) for (const b of joint.slice(i + 1)) pairs.push([joint[i]!, b]);
    for (const [a, b] of pairs) {
      if (a === b) continue;
      const crossed = from.includes(a) !== from.includes(b) ? beside : 1;
      const unnamed = named.has(a) && named.has(b) ? 1 : 0.2;
      const dampen = (mediators.has(a) || mediators.has(b) ? 0.2 : 1) * crossed * unnamed;
      weights.set(pairKey(a, b), (weights.get(pairKey(a, b)) ?? 0) + weight * dampen);
    }
  }
  for (const [pair, weight] of answering(claims)) weights.set(pair, (weights.get(pair) ?? 0) + weight);
  return weights;
}

/** What share of a report's dealings somebody has for it to be one that tells of him as of a side. */
const tellsOfHim = 0.15;

/**
 * In how many reports somebody deals with others by more than a passing word. Where a clause names nobody its reader takes it to be of the pair that its own report is
 * about: one report that is misread would join a passer-by to the table by all of its sentences.
 */
function reportsOf(claims: readonly WeighedClaim[], between: ReadonlySet<string>): (key: string) => number {
  const byReport = new Map<string, WeighedClaim[]>();
  for (const c of claims) {
    const own = byReport.get(c.claim.document.id);
    if (own) own.push(c);
    else byReport.set(c.claim.document.id, [c]);
  }
  if (byReport.size < few) return () => few;
  const parts = [...byReport.values()].map((own) => [...pairWeights(own, between)]);
  const sum = (part: readonly (readonly [string, number])[]) => part.reduce((all, [, weight]) => all + weight, 0);
  return (key) =>
    parts.filter((part) => sum(part.filter(([pair]) => pair.split('\n').includes(key))) >= tellsOfHim * sum(part))
      .length;
}

const gives: ReadonlySet<string> = new Set(['offer', 'concession']);

/**
 * Who asks and who gives on one group of issues deal with each other, though no clause names both: the union that wants a raise, and each company that
 * has offered one. A pair counts once for each kind of asking.
 */
function answering(claims: readonly WeighedClaim[]): Map<string, number> {
  const asks = new Map<string, Set<string>>();
  const offered = new Map<string, Set<string>>();
  const put = (to: Map<string, Set<string>>, key: string, word: string) =>
    to.set(key, (to.get(key) ?? new Set()).add(word));
  for (const { claim: c } of claims) {
    const group = c.issue?.split('.')[0];
    if (group === undefined || group === 'process' || c.parties.length !== 1 || c.polarity === 'denied') continue;
    if (c.kind === 'demand' || c.kind === 'threat') put(asks, `${keyOf(c.parties[0]!)}\n${group}`, c.kind);
    if (gives.has(c.kind)) put(offered, group, keyOf(c.parties[0]!));
  }
  const weights = new Map<string, number>();
  for (const [key, kinds] of asks) {
    const [asker, group] = key.split('\n') as [string, string];
    // Who also gives is a side like the others; one that only asks is the other side of them all.
    if (offered.get(group)?.has(asker) !== false) continue;
    for (const giver of offered.get(group)!) weights.set(pairKey(asker, giver), kinds.size * 3);
  }
  return weights;
}

/**
 * The principal sides by the claims: the pair that deals most, and any party that deals with one of them nearly as much.
 * @param between keys of those whom the reports call go-betweens, whatever the claims show
 */
export function principals(claims: readonly WeighedClaim[], between: ReadonlySet<string> = new Set()): string[] {
  const all = [...pairWeights(claims, between)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const sure = all.filter(([pair]) => pair.split('\n').every((k) => isToldMoreThanOnce(k, claims)));
  const weights = sure.length > 0 ? sure : all;
  // Two unions do not face each other where one of them deals with somebody else, too.
  const top = weights.find(([pair]) => !areUnions(pair)) ?? weights[0];
  if (!top) {
    const counts = new Map<string, number>();
    for (const { claim } of claims) for (const k of touched(claim)) counts.set(k, (counts.get(k) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([k]) => k);
  }
  const sides = top[0].split('\n');
  let reports: ReturnType<typeof reportsOf> | undefined;
  for (const [pair, weight] of weights) {
    if (pair === top[0]) continue;
    if (weight < top[1] * 0.5 || weight < 4) break;
    const [a, b] = pair.split('\n') as [string, string];
    if (sides.includes(a) === sides.includes(b)) continue;
    const joining = sides.includes(a) ? b : a;
    // Most talks are of two: nobody need be counted.
    reports ??= reportsOf(claims, between);
    if (reports(joining) < 2) continue;
    // A state that its bloc negotiates for sits at no table of its own there.
    const spokenFor = sides.some((k) => membersOf(k).includes(joining));
    if (!spokenFor && !between.has(joining) && !standsBetween(joining, sides, claims)) sides.push(joining);
  }
  const table = widestTable(claims, sides);
  if (table) return table;
  // The side that deals with most of the others first: the union before the companies.
  const dealings = (k: string): number =>
    weights.reduce((sum, [pair, weight]) => sum + (pair.split('\n').includes(k) ? weight : 0), 0);
  return sides.sort((a, b) => dealings(b) - dealings(a) || (a < b ? -1 : 1));
}

const areUnions = (pair: string): boolean =>
  pair.split('\n').every((id) => sortOf({ id, name: id.replace(/-/g, ' ') }) === 'union');

/** Of many reports one alone may have taken a nickname or a passer-by for a party: no side of the others' talks. */
function isToldMoreThanOnce(key: string, claims: readonly WeighedClaim[]): boolean {
  const known = told.get(claims) ?? tellers(claims);
  told.set(claims, known);
  return known.reports < few || (known.of.get(key)?.size ?? 0) > 1;
}
const told = new WeakMap<readonly WeighedClaim[], ReturnType<typeof tellers>>();

/** How many reports there are, and which tell of whom. */
function tellers(claims: readonly WeighedClaim[]) {
  const of = new Map<string, Set<string>>();
  for (const { claim } of claims)
    for (const k of touched(claim)) of.set(k, (of.get(k) ?? new Set()).add(claim.document.id));
  return { reports: new Set(claims.map(({ claim }) => claim.document.id)).size, of };
}
/** Reports of which one may well be the only one that tells of a side. */
const few = 3;

/** Who mostly deals with both sides in one breath (a government that the company and the union both want something of) is no third side. */
function standsBetween(key: string, sides: readonly string[], claims: readonly WeighedClaim[]): boolean {
  const own = claims.filter(({ claim }) => touched(claim).includes(key));
  const both = own.filter(({ claim }) => sides.slice(0, 2).every((k) => touched(claim).includes(k)));
  return both.length * 2 >= own.length;
}

/** Talks of many: where claims about nobody's own act name one same set of three or more parties twice, that is the table. */
function widestTable(claims: readonly WeighedClaim[], sides: readonly string[]): string[] | null {
  const sets = new Map<string, number>();
  for (const { claim } of claims) {
    const named = (claim.parties.length === 0 ? claim.toward : claim.parties).map(keyOf);
    if (named.length < 3 || !sides.slice(0, 2).every((k) => named.includes(k))) continue;
    const set = [...new Set(named)].sort().join('\n');
    sets.set(set, (sets.get(set) ?? 0) + 1);
  }
  const [most] = [...sets].filter(([, n]) => n > 1).sort((a, b) => b[1] - a[1]);
  if (!most) return null;
  const table = most[0].split('\n');
  return [...sides.filter((k) => table.includes(k)), ...table.filter((k) => !sides.includes(k))];
}
