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

/**
 * Groups of claims that say one thing, each with the first group whose first claim says the same. Found by the words and the gists of the
 * groups' first claims: of thousands of claims, each meets only those that could be its like.
 */
export function grouped(claims: readonly WeighedClaim[], also?: Also): WeighedClaim[][] {
  const groups: WeighedClaim[][] = [];
  const fits = (first: Claim, c: Claim): boolean => oneStatement(first, c) || (also?.same(first, c) ?? false);
  const index = claims.length < few ? null : new Map<string, number[]>();
  const enter = (key: string, at: number): void => {
    const list = index!.get(key);
    if (list) list.push(at);
    else index!.set(key, [at]);
  };
  for (const c of claims) {
    const keys = index ? keysOf(c.claim, also) : [];
    const near = index ? placesIn(index, keys) : groups.keys();
    let into: WeighedClaim[] | undefined;
    for (const at of near) {
      if (fits(groups[at]![0]!.claim, c.claim)) {
        into = groups[at];
        break;
      }
    }
    if (into) into.push(c);
    else {
      for (const key of keys) enter(key, groups.length);
      groups.push([c]);
    }
  }
  return groups;
}

/** Places of groups that share a key, in order. */
function placesIn(index: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): number[] {
  const places = new Set<number>();
  for (const key of keys) for (const at of index.get(key) ?? []) places.add(at);
  return [...places].sort((a, b) => a - b);
}

/** Keys of which two claims of one statement share at least one. */
function keysOf(claim: Claim, also: Also | undefined): string[] {
  const kind = `${claim.kind} ${claim.polarity} ${claim.parties.length}`;
  const keys = [`${kind} = ${claim.gist}`];
  for (const w of wordsOf(claim)) keys.push(`${kind} ${w}`);
  const more = also?.key(claim) ?? null;
  if (more !== null) keys.push(`also ${more}`);
  return keys;
}
