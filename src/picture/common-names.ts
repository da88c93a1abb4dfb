import { type Claim, type Party, type PartySort, sortOf, stateOf } from '../claims/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import { principals, touched } from './principals.js';

/** How much oftener than the next of its sort a party must be spoken of for a word to mean it. */
const ahead = 2;

/** Whom the words of a case stand for, by document and by the key of the word. */
export type Meant = ReadonlyMap<string, ReadonlyMap<string, Party>>;

/** "The pilots", "rebels", "Colombian rebels": words for a party, and no name of it. */
const isCommon = (p: Party): boolean => p.id === undefined && (!/\p{Lu}/u.test(p.name) || fights(sortOf(p)));

/** Words for a side that say where it is ("Colombian rebels") and are no less words: "the Andalusian government" is a government of its own. */
const fights = (sort: PartySort | undefined): boolean => sort !== undefined && sort !== 'state' && sort !== 'bloc';

/**
 * Whom the reports of a case mean by words that name nobody. What one calls "the rebels" and another "communist guerrillas" is the front that a
 * third names, where the case knows one such side; where none names it, all these words are one party. And "the pilots" of a report whose only
 * named side is the one whom an association faces in the others are that association.
 */
export function commonNames(claims: readonly WeighedClaim[]): Meant {
  const found = new Map<string, Map<string, Party>>();
  const byDocument = new Map<string, WeighedClaim[]>();
  for (const c of claims) {
    const list = byDocument.get(c.claim.document.id);
    if (list) list.push(c);
    else byDocument.set(c.claim.document.id, [c]);
  }
  if (byDocument.size < 2) return found;
  const parties = new Map<string, Party>();
  for (const { claim } of claims) for (const p of ends(claim)) parties.set(keyOf(p), p);
  if (![...parties.values()].some(isCommon)) return found;
  bySort(byDocument, parties, found);
  byCounterpart(claims, byDocument, parties, found);
  return found;
}

const ends = ({ parties, toward }: Claim): readonly Party[] => [...parties, ...toward];

type Found = Map<string, Map<string, Party>>;
type Documents = ReadonlyMap<string, readonly WeighedClaim[]>;

const put = (found: Found, id: string, word: string, party: Party): void => {
  const words = found.get(id) ?? new Map<string, Party>();
  found.set(id, words);
  if (!words.has(word)) words.set(word, party);
};

/** What a word is for (rebels, a government, a union, a firm) tells whom of the case it means. */
function bySort(documents: Documents, parties: ReadonlyMap<string, Party>, found: Found): void {
  const all = [...documents.values()].flat();
  const counts = new Map<string, number>();
  for (const { claim } of all) for (const key of touched(claim)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const between = new Set(
    all.filter(({ claim: c }) => c.kind === 'mediation').flatMap(({ claim: c }) => c.parties.map(keyOf)),
  );
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => parties.get(key)!);
  const words = ranked.filter((p) => isCommon(p) && sortOf(p) !== undefined);
  const named = ranked.filter((p) => p.id !== undefined && !between.has(p.id));
  for (const sort of new Set(words.map((p) => sortOf(p)!))) {
    const own = words.filter((p) => sortOf(p) === sort);
    const bearers = named.filter((p) => sortOf(p) === sort);
    const one =
      bearer(sort, bearers, named, counts) ??
      (bearers.length === 0 ? (counterpartOf(sort, named, all) ?? own[0]) : undefined);
    if (one === undefined) continue;
    for (const [id, list] of documents) {
      const here = new Set(list.flatMap((c) => touched(c.claim)));
      // A report that has the name too means another by the word.
      if (one.id !== undefined && here.has(keyOf(one))) continue;
      if (!isOfCase(here, one, parties, all, words)) continue;
      for (const p of own) if (here.has(keyOf(p)) && keyOf(p) !== keyOf(one)) put(found, id, keyOf(p), one);
    }
  }
}

/** The party of a sort that a case speaks of: the only one, or by far the most; of governments the one whose rebels, unions or firms are named. */
function bearer(
  sort: PartySort,
  bearers: readonly Party[],
  named: readonly Party[],
  counts: ReadonlyMap<string, number>,
): Party | undefined {
  if (sort === 'state') {
    const facing = new Set(named.filter((p) => sortOf(p) !== 'state').map(stateOf));
    const faced = bearers.filter((p) => facing.has(p.id));
    if (faced.length === 1) return faced[0];
  }
  const [first, second] = bearers;
  if (first === undefined) return undefined;
  const often = (p: Party): number => counts.get(keyOf(p))!;
  return second === undefined || often(first) >= ahead * often(second) ? first : undefined;
}

const faces: Readonly<Partial<Record<PartySort, PartySort>>> = {
  union: 'company',
  company: 'union',
  rebels: 'state',
  state: 'rebels',
};

/** "Westair", of which only what its pilots do tells that it is a firm: the one party of no known sort that a union of the case deals with. */
function counterpartOf(sort: PartySort, named: readonly Party[], all: readonly WeighedClaim[]): Party | undefined {
  const others = named.filter((p) => sortOf(p) === faces[sort]).map(keyOf);
  const facing = named.filter(
    (p) =>
      sortOf(p) === undefined &&
      all.some(({ claim }) => touched(claim).includes(keyOf(p)) && touched(claim).some((k) => others.includes(k))),
  );
  return facing.length === 1 ? facing[0] : undefined;
}

/** Whether a report may be about the case of a party: it names nobody, or one that deals with the party, or with words for it, elsewhere. */
function isOfCase(
  here: ReadonlySet<string>,
  one: Party,
  parties: ReadonlyMap<string, Party>,
  all: readonly WeighedClaim[],
  words: readonly Party[],
): boolean {
  // Whom both asked to watch, or who hosts, makes it no other case.
  const others = [...here].filter((key) => parties.get(key)!.id !== undefined && sortOf(parties.get(key)!) !== 'bloc');
  if (others.length === 0) return true;
  const same = new Set([keyOf(one), ...words.filter((p) => sortOf(p) === sortOf(one)).map(keyOf)]);
  return all.some(({ claim }) => {
    const keys = touched(claim);
    return !keys.every((k) => here.has(k)) && keys.some((k) => same.has(k)) && keys.some((k) => others.includes(k));
  });
}

/** A report whose two sides are a named one and a word, in a case whose two sides are that one and a name that the report does not have, means the name. */
function byCounterpart(
  claims: readonly WeighedClaim[],
  documents: Documents,
  parties: ReadonlyMap<string, Party>,
  found: Found,
): void {
  const common = (key: string | undefined): boolean => key !== undefined && isCommon(parties.get(key)!);
  const open = new Map<string, { readonly side: string; readonly word: string }>();
  for (const [id, list] of documents) {
    const [a, b, ...more] = principals(list);
    if (a === undefined || b === undefined || more.length > 0 || common(a) === common(b)) continue;
    open.set(id, common(a) ? { side: b, word: a } : { side: a, word: b });
  }
  if (open.size === 0) return;
  const named = claims.filter(({ claim }) => !ends(claim).some(isCommon));
  const [one, other, ...more] = principals(named);
  if (one === undefined || other === undefined || more.length > 0) return;
  for (const [id, { side, word }] of open) {
    const name = side === one ? other : side === other ? one : undefined;
    if (name === undefined || documents.get(id)!.some((c) => touched(c.claim).includes(name))) continue;
    put(found, id, word, parties.get(name)!);
  }
}
