import type { Claim } from '../claims/index.js';
import { keyOf } from '../claims/index.js';
import type { PartialDate } from '../documents/index.js';
import { issuesMeet } from './content.js';
import { wordsOf } from './word-sets.js';

/** A pair of claims on one thing: same parties, issues that meet, and gists that share at least `likeness` of their words. */
export interface Alike {
  readonly one: Claim;
  readonly other: Claim;
  readonly likeness: number;
}

const threshold = 0.5;

interface Paired {
  readonly place: ReadonlyMap<Claim, number>;
  readonly pairs: readonly Alike[];
}
const paired = new WeakMap<Claim, Paired>();

/**
 * Pairs of claims on one thing, each pair once, the claim that stands first in the list first. What is alike does not hang on the other
 * claims: where a list is part of one that was paired before (a case as it was known on an earlier day), its pairs are picked from there.
 */
export function alikePairs(claims: readonly Claim[]): readonly Alike[] {
  const known = claims[0] && paired.get(claims[0]);
  if (known && isPart(claims, known.place)) {
    if (known.place.size === claims.length) return known.pairs;
    const here = new Set(claims);
    return known.pairs.filter((p) => here.has(p.one) && here.has(p.other));
  }
  const made: Paired = { place: new Map(claims.map((c, i) => [c, i])), pairs: pairsOf(claims) };
  // A claim that is listed twice would be picked once.
  if (made.place.size === claims.length) for (const c of claims) paired.set(c, made);
  return made.pairs;
}

/** Whether claims stand in a list in the same order, each once. */
function isPart(claims: readonly Claim[], place: ReadonlyMap<Claim, number>): boolean {
  let last = -1;
  for (const c of claims) {
    const at = place.get(c) ?? -1;
    if (at <= last) return false;
    last = at;
  }
  return true;
}

/** The claims of one subject and one issue, by word. */
type Cell = Map<number, number[]>;

/** Only claims whose subject and issue can be one are compared, by lists of who holds each word, so that a case of thousands stays quick. */
function pairsOf(claims: readonly Claim[]): Alike[] {
  const cells = new Map<string, Map<string | null, Cell>>();
  const words = claims.map(wordsOf);
  const count = new Uint16Array(claims.length);
  const pairs: Alike[] = [];
  for (const [i, other] of claims.entries()) {
    const own = words[i]!;
    const subject = subjectOf(other);
    const near = new Map<number, number>();
    for (const key of subject.meets) {
      for (const [issue, cell] of cells.get(key) ?? []) {
        if (!issuesMeet(issue, other.issue)) continue;
        for (const j of sharing(own, cell, words, count)) {
          const like = count[j]! / Math.sqrt(words[j]!.length * own.length);
          if (like >= threshold && count[j]! >= fewestShared) near.set(j, like);
          count[j] = 0;
        }
      }
    }
    for (const [j, like] of [...near].sort((a, b) => a[0] - b[0])) {
      pairs.push({ one: claims[j]!, other, likeness: like });
    }
    for (const key of subject.held) {
      const byIssue = cells.get(key) ?? new Map<string | null, Cell>();
      cells.set(key, byIssue);
      const cell = byIssue.get(other.issue) ?? new Map<number, number[]>();
      byIssue.set(other.issue, cell);
      for (const w of own) {
        const holders = cell.get(w);
        if (holders) holders.push(i);
        else cell.set(w, [i]);
      }
    }
  }
  return pairs;
}

/** One word in common is a topic, not a content: "a deal is possible" and "they have a deal". */
const fewestShared = 2;

/**
 * Places of a cell's claims that may be like one of these words; `count` then says how many words each shares. Two like claims share at least a
 * quarter of either's words (as likeness is Ochiai's), so that the commonest words, which nearly all hold, need not be asked who is new
 * (prefix filtering; Chaudhuri, Ganti and Kaushik 2006).
 */
function sharing(own: Int32Array, cell: Cell, words: readonly Int32Array[], count: Uint16Array): readonly number[] {
  const held = [];
  for (const w of own) {
    const holders = cell.get(w);
    if (holders) held.push({ w, holders });
  }
  const fewest = Math.max(fewestShared, Math.ceil(threshold * threshold * own.length));
  if (held.length < fewest) return [];
  held.sort((a, b) => a.holders.length - b.holders.length);
  const touched: number[] = [];
  const asked = held.length - fewest + 1;
  for (const [k, { w, holders }] of held.entries()) {
    if (k < asked) {
      for (const j of holders) if (count[j]!++ === 0) touched.push(j);
    } else if (holders.length > touched.length) {
      for (const j of touched) if (words[j]!.includes(w)) count[j]!++;
    } else for (const j of holders) if (count[j]! > 0) count[j]!++;
  }
  return touched;
}

const [nobodys, ofNobody] = ['\0about nobody', '\0of nobody'];

/**
 * Under which keys a claim is found, and under which it looks for its like: that of its parties or, where it is of nobody's act, of those
 * that it is about. One that is of nobody and about nobody can be like any other of nobody's act.
 */
function subjectOf(claim: Claim): { readonly held: ReadonlySet<string>; readonly meets: ReadonlySet<string> } {
  if (claim.parties.length > 0) {
    const keys = new Set(claim.parties.map(keyOf));
    return { held: keys, meets: keys };
  }
  const about = claim.toward.map(keyOf);
  if (about.length === 0) return { held: new Set([nobodys, ofNobody]), meets: new Set([ofNobody]) };
  return { held: new Set([...about, ofNobody]), meets: new Set([...about, nobodys]) };
}

/** Whether the times that two claims are about can be one: unknown ones can. */
export function timesMeet(a: Claim, b: Claim): boolean {
  const [x, y] = [a.when, b.when];
  if (!x?.resolved || !y?.resolved) return true;
  const ends = (date: string | null, fallback: string): string => date ?? fallback;
  return ends(x.from, '0000') <= `${ends(y.to, '9999')}~` && ends(y.from, '0000') <= `${ends(x.to, '9999')}~`;
}

/** Days between two reports; infinite where a date is unknown or not to the day. */
export function daysApart(a: Claim, b: Claim): number {
  const [x, y] = [a.document.published, b.document.published];
  if (a.document.id === b.document.id) return 0;
  return x === null || y === null ? Number.POSITIVE_INFINITY : daysBetween(x, y);
}

/** Days between two dates; infinite where one is not known to the day. */
export const daysBetween = (x: PartialDate, y: PartialDate): number =>
  x.length < 10 || y.length < 10 ? Number.POSITIVE_INFINITY : Math.abs(dayOf(x) - dayOf(y));

const days = new Map<string, number>();

/** Days since 1970; kept, since all claims of a case share a few hundred dates. */
function dayOf(date: string): number {
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(date) / 86_400_000;
  if (days.size > 20_000) days.clear();
  days.set(date, day);
  return day;
}

/** Whether two amounts can be one: ranges of one unit that overlap; unlike units and missing amounts can. */
export const amountsMeet = (a: Claim, b: Claim): boolean => {
  if (a.amount === null || b.amount === null || a.amount.unit !== b.amount.unit) return true;
  const low = (x: number | null): number => x ?? Number.NEGATIVE_INFINITY;
  const high = (x: number | null): number => x ?? Number.POSITIVE_INFINITY;
  return low(a.amount.low) <= high(b.amount.high) && low(b.amount.low) <= high(a.amount.high);
};
