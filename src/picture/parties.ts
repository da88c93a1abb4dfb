import { families, namesOfParty } from '../claims/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import { calledBy } from './called.js';
import type { PicturedParty, Statement } from './picture.js';
import { touched } from './principals.js';
import { tellsAuthority } from './process.js';
import { statements } from './statement.js';

const process: ReadonlySet<string> = new Set(families.process);

/** Everyone the claims name: principal sides, third parties with what they do and are said not to do, and others. */
export function parties(claims: readonly WeighedClaim[], between: readonly string[]): PicturedParty[] {
  const found = new Map<string, PicturedParty>();
  const listedIn = new Map<string, Set<string>>();
  const actors = new Map<string, Map<string, number>>();
  const names = new Map<string, Map<string, number>>();
  for (const { claim } of claims) {
    for (const p of [...claim.parties, ...claim.toward]) {
      const key = keyOf(p);
      const party = found.get(key) ?? blank(key, p.id ?? null, p.name, between.includes(key));
      count(names, key, p.name);
      if (p.actor !== undefined) count(actors, key, p.actor);
      const ids = listedIn.get(key) ?? new Set();
      if (!ids.has(claim.id)) party.claims.push(claim.id);
      listedIn.set(key, ids.add(claim.id));
      found.set(key, party);
    }
  }
  for (const key of between)
    if (!found.has(key)) found.set(key, blank(key, null, namesOfParty(key).names[0] ?? key, true));
  // Who puts a package to both sides stands between them.
  const ofProcess = claims.filter(
    ({ claim: c }) =>
      process.has(c.kind) || (c.kind === 'offer' && between.every((k) => c.toward.some((p) => keyOf(p) === k))),
  );
  const decisions = claims.filter((c) => tellsAuthority(c.claim));
  const called = calledBy(claims);
  const mediations = claims.filter((c) => c.claim.kind === 'mediation');
  const by = (key: string, list: readonly WeighedClaim[]): Statement[] =>
    statements(list.filter((c) => c.claim.parties.some((p) => keyOf(p) === key)));
  for (const party of found.values()) {
    party.name = ranked(names.get(party.key))[0] ?? party.name;
    party.called = [...(called.get(party.key) ?? [])];
    party.actors = fullest(ranked(actors.get(party.key)));
    party.decides = by(party.key, decisions);
    party.roles = by(party.key, mediations);
    if (party.role === 'other' && isThird(party.key, party.roles, ofProcess, between)) party.role = 'third';
  }
  const order = { principal: 0, third: 1, other: 2 } as const;
  // A lower-case name without an id ("workers", "the strikers") is a word the reader could not resolve, not a party to list.
  const listed = [...found.values()].filter((p) => p.id !== null || p.role !== 'other' || /\p{Lu}/u.test(p.name));
  return listed.sort(
    (a, b) =>
      order[a.role] - order[b.role] ||
      (a.role === 'principal' ? between.indexOf(a.key) - between.indexOf(b.key) : b.claims.length - a.claims.length),
  );
}

const blank = (key: string, id: string | null, name: string, principal: boolean): PicturedParty => ({
  key,
  id,
  name,
  role: principal ? 'principal' : 'other',
  actors: [],
  called: [],
  decides: [],
  roles: [],
  claims: [],
});

/** A third party has a part in the process between the sides: it mediates, hosts, meets one of them about it, or is said not to. */
function isThird(
  key: string,
  roles: readonly Statement[],
  ofProcess: readonly WeighedClaim[],
  between: readonly string[],
): boolean {
  if (roles.length > 0) return true;
  return ofProcess.some(
    ({ claim: c }) =>
      c.parties.some((p) => keyOf(p) === key) && touched(c).filter((k) => between.includes(k)).length > 0,
  );
}

function count(counts: Map<string, Map<string, number>>, key: string, word: string): void {
  const of = counts.get(key) ?? new Map<string, number>();
  of.set(word, (of.get(word) ?? 0) + 1);
  counts.set(key, of);
}

const ranked = (counts: ReadonlyMap<string, number> | undefined): string[] =>
  [...(counts ?? [])].sort((a, b) => b[1] - a[1]).map(([word]) => word);

/** "Putin" beside "Vladimir Putin" is one person: the fuller name stands. */
function fullest(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) {
    const at = kept.findIndex((k) => k.endsWith(` ${name}`) || name.endsWith(` ${k}`) || k === name);
    if (at < 0) kept.push(name);
    else if (name.length > kept[at]!.length) kept[at] = name;
  }
  return kept;
}
