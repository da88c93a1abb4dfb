import type { Claim } from '../claims/index.js';
import { contentOf, issuesMeet, keyOf, likeness, shared } from './content.js';

/** A pair of claims on one thing: same parties, issues that meet, and gists that share at least `likeness` of their words. */
export interface Alike {
  readonly one: Claim;
  readonly other: Claim;
  readonly likeness: number;
}

const threshold = 0.5;

/**
 * Pairs of claims on one thing, each pair once, the claim that stands first in the list first. A claim is compared only with those that share one of
 * its rarer words (prefix filtering, Chaudhuri 2006), so that a case of thousands of claims stays quick.
 */
export function alikePairs(claims: readonly Claim[]): Alike[] {
  const frequency = new Map<string, number>();
  for (const c of claims) for (const w of contentOf(c)) frequency.set(w, (frequency.get(w) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const pairs: Alike[] = [];
  for (const [i, other] of claims.entries()) {
    const words = [...contentOf(other)].sort((a, b) => frequency.get(a)! - frequency.get(b)!);
    // Two sets as alike as the threshold share at least threshold² of either's words: one of those left after it must be shared.
    const prefix = words.slice(0, words.length - Math.ceil(threshold ** 2 * words.length) + 1);
    const candidates = new Set<number>();
    for (const w of prefix) for (const j of holders.get(w) ?? []) candidates.add(j);
    for (const j of [...candidates].sort((a, b) => a - b)) {
      const one = claims[j]!;
      if (!issuesMeet(one.issue, other.issue) || !sameSubject(one, other)) continue;
      const near = likeness(contentOf(one), contentOf(other));
      // One word in common is a topic, not a content: "a deal is possible" and "they have a deal".
      if (near >= threshold && shared(contentOf(one), contentOf(other)) > 1) pairs.push({ one, other, likeness: near });
    }
    for (const w of words) {
      const list = holders.get(w);
      if (list) list.push(i);
      else holders.set(w, [i]);
    }
  }
  return pairs;
}

/** Same parties, or one claim is of nobody's act and is about the other's parties. */
function sameSubject(a: Claim, b: Claim): boolean {
  const [x, y] = [a.parties.map(keyOf), b.parties.map(keyOf)];
  if (x.length > 0 && y.length > 0) return x.some((k) => y.includes(k));
  if (x.length === 0 && y.length === 0) {
    const [s, t] = [a.toward.map(keyOf), b.toward.map(keyOf)];
    return s.length === 0 || t.length === 0 || s.some((k) => t.includes(k));
  }
  const [about, named] = x.length === 0 ? [a.toward.map(keyOf), y] : [b.toward.map(keyOf), x];
  return about.some((k) => named.includes(k));
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
  if (x === null || y === null || x.length < 10 || y.length < 10) return Number.POSITIVE_INFINITY;
  return Math.abs(Date.parse(x) - Date.parse(y)) / 86_400_000;
}

/** Whether two amounts can be one: ranges of one unit that overlap; unlike units and missing amounts can. */
export const amountsMeet = (a: Claim, b: Claim): boolean => {
  if (a.amount === null || b.amount === null || a.amount.unit !== b.amount.unit) return true;
  const low = (x: number | null): number => x ?? Number.NEGATIVE_INFINITY;
  const high = (x: number | null): number => x ?? Number.POSITIVE_INFINITY;
  return low(a.amount.low) <= high(b.amount.high) && low(b.amount.low) <= high(a.amount.high);
};
