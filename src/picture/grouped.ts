import type { Claim } from '../claims/index.js';
import { type WeighedClaim, wordsOf } from '../evidence/index.js';
import { oneStatement } from './one-statement.js';

/** Lists shorter than this are gone through faster than indexed. */
const few = 10;

/** What else makes two claims one line: a key that both must share, and the rule that decides. */
export interface Also {
  readonly key: (claim: Claim) => string | null;
  readonly same: (first: Claim, other: Claim) => boolean;
}

/** Which group each claim of a list went into. */
interface Sorted {
  readonly also: Also | undefined;
  readonly claims: readonly Claim[];
  readonly group: readonly number[];
}
const sorted = new WeakMap<Claim, Sorted[]>();
/** Lists that begin with one claim and are kept. */
const mostKept = 12;

/**
 * Groups of claims that say one thing, each with the first group whose first claim says the same. Found by the words and the gists of the
 * groups' first claims: of thousands of claims, each meets only those that could be its like. What came later makes no difference to where
 * a claim goes, so that the lists of an earlier day, which are the beginning of the last day's, are not sorted again.
 */
export function grouped(claims: readonly WeighedClaim[], also?: Also): WeighedClaim[][] {
  const [first] = claims;
  if (first === undefined) return [];
  const known = sorted.get(first.claim) ?? [];
  let found = known.find((s) => s.also === also && begins(claims, s.claims));
  if (!found) {
    const list = claims.map((c) => c.claim);
    found = { also, claims: list, group: sort(list, also) };
    if (claims.length >= few) sorted.set(first.claim, [found, ...known].slice(0, mostKept));
  }
  const groups: WeighedClaim[][] = [];
  for (const [i, c] of claims.entries()) {
    const into = groups[found.group[i]!];
    if (into) into.push(c);
    else groups.push([c]);
  }
  return groups;
}

/** Whether a list stands at the beginning of another. */
const begins = (claims: readonly WeighedClaim[], of: readonly Claim[]): boolean =>
  claims.length <= of.length && claims.every((c, i) => c.claim === of[i]);

function sort(claims: readonly Claim[], also: Also | undefined): number[] {
  const firsts: Claim[] = [];
  const fits = (first: Claim, c: Claim): boolean => oneStatement(first, c) || (also?.same(first, c) ?? false);
  const index = claims.length < few ? null : new Index();
  return claims.map((c) => {
    const keys = index ? keysOf(c, also) : null;
    for (const at of keys ? index!.near(keys) : firsts.keys()) if (fits(firsts[at]!, c)) return at;
    if (keys) index!.enter(keys, firsts.length);
    return firsts.push(c) - 1;
  });
}

/** Places of groups by the keys of their first claims. */
class Index {
  readonly #places = new Map<string, number[]>();
  readonly #shared: number[] = [];

  enter({ whole, words }: Keys, place: number): void {
    this.#shared.push(0);
    for (const key of [...whole, ...words]) {
      const list = this.#places.get(key);
      if (list) list.push(place);
      else this.#places.set(key, [place]);
    }
  }

  /** Places that share a whole key or two words, in order: one word in common makes no statement. */
  near({ whole, words }: Keys): number[] {
    const touched: number[] = [];
    const count = (key: string, weight: number): void => {
      for (const at of this.#places.get(key) ?? []) {
        if (this.#shared[at] === 0) touched.push(at);
        this.#shared[at]! += weight;
      }
    };
    for (const key of whole) count(key, 2);
    for (const key of words) count(key, 1);
    const found = touched.filter((at) => this.#shared[at]! > 1);
    for (const at of touched) this.#shared[at] = 0;
    return found.sort((a, b) => a - b);
  }
}

interface Keys {
  readonly whole: readonly string[];
  readonly words: readonly string[];
}

/** Keys of which two claims of one statement share a whole one, or two of their words. */
function keysOf(claim: Claim, also: Also | undefined): Keys {
  const kind = `${claim.kind} ${claim.polarity} ${claim.parties.length}`;
  const more = also?.key(claim) ?? null;
  return {
    whole: [`${kind} = ${claim.gist}`, ...(more === null ? [] : [`also ${more}`])],
    words: Array.from(wordsOf(claim), (w) => `${kind} ${w}`),
  };
}
