import { type Claim, families, type Party } from '../claims/index.js';
import { contentWords, keyOf, type WeighedClaim } from '../evidence/index.js';
import { commonNames } from './common-names.js';
import { touched } from './principals.js';
import { mentions } from './words.js';

const moves: ReadonlySet<string> = new Set(families.move);

/** Gives parties that the reader left without an id the id that other claims give to the same name or person; and words that stand for a side, its name. */
export function withKnownParties(claims: readonly WeighedClaim[]): WeighedClaim[] {
  const meant = commonNames(claims);
  const ids = new Map<string, string>();
  for (const { claim } of claims) {
    for (const p of [...claim.parties, ...claim.toward]) {
      if (p.id !== undefined) for (const n of [p.name, p.actor]) if (n) ids.set(n.toLowerCase(), p.id);
    }
  }
  const same = oneIdOfEachName(claims);
  const known = (p: Party): Party => {
    const id = same.get(p.id ?? '') ?? p.id ?? ids.get(p.name.toLowerCase());
    return id === p.id || id === undefined ? p : { ...p, id };
  };
  const distinct = (parties: readonly Party[], words: ReadonlyMap<string, Party> | undefined): Party[] =>
    parties
      .map((p) => known(words?.get(keyOf(p)) ?? p))
      .filter((p, i, all) => all.findIndex((q) => keyOf(q) === keyOf(p)) === i);
  return claims.map((w) => {
    if ([...w.claim.parties, ...w.claim.toward].every((p) => p.id !== undefined && !same.has(p.id))) return w;
    const words = meant.get(w.claim.document.id);
    return { ...w, claim: completed(w.claim, distinct(w.claim.parties, words), distinct(w.claim.toward, words)) };
  });
}

/** Ids of one name that reports give a body each in its own way, by its letters and by its words: to the id that most claims have. */
function oneIdOfEachName(claims: readonly WeighedClaim[]): ReadonlyMap<string, string> {
  const byName = new Map<string, Map<string, number>>();
  for (const { claim } of claims)
    for (const { id, name } of [...claim.parties, ...claim.toward]) {
      if (id === undefined) continue;
      const counts = byName.get(name.toLowerCase()) ?? new Map<string, number>();
      byName.set(name.toLowerCase(), counts.set(id, (counts.get(id) ?? 0) + 1));
    }
  const same = new Map<string, string>();
  for (const counts of byName.values()) {
    const [most, ...others] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
    for (const id of others) same.set(id, most!);
  }
  return same;
}

const completions = new WeakMap<Claim, Map<string, Claim>>();

/** A claim with these parties: the same object for the same parties, so that what is known of it is not worked out for each day anew. */
function completed(claim: Claim, parties: Party[], toward: Party[]): Claim {
  const made = completions.get(claim) ?? new Map<string, Claim>();
  completions.set(claim, made);
  const key = [parties, toward].map((list) => list.map((p) => `${p.id ?? ''}\t${p.name}`).join('\n')).join('\n\n');
  const known = made.get(key) ?? { ...claim, parties, toward };
  made.set(key, known);
  return known;
}

/** Keys of the parties asked for, which may be given by id, name or person; what no claim knows stays as given. */
export function sidesAsked(asked: readonly string[], claims: readonly WeighedClaim[]): string[] {
  const keys = new Map<string, string>();
  for (const { claim } of claims) {
    for (const p of [...claim.parties, ...claim.toward]) {
      for (const n of [p.actor, p.name, p.id]) if (n) keys.set(n.toLowerCase(), keyOf(p));
    }
  }
  return [...new Set(asked.map((a) => keys.get(a.trim().toLowerCase()) ?? a.trim()))];
}

/**
 * The claims that are of one negotiation. A report counts as being about it when it joins two of the sides and mostly speaks of them; of a report
 * that does not, only the claims that join two sides are taken. Moves among outsiders are another negotiation's. `asked`: somebody named the sides; sides
 * that were guessed, and of which most reports do not speak, were guessed wrongly, and then nothing is left out.
 */
export function ofCase(claims: readonly WeighedClaim[], sides: readonly string[], asked = true): WeighedClaim[] {
  const readable = withoutDemanded(claims.filter((c) => c.judged !== null || saysSomething(c.claim)));
  // One side alone joins nothing: where no second was told, all that the reports say is about the case.
  if (sides.length < 2) return readable;
  const reach = ({ claim }: WeighedClaim): number => touched(claim).filter((k) => sides.includes(k)).length;
  const go = goBetweens(readable, sides);
  const byDocument = new Map<string, WeighedClaim[]>();
  for (const c of readable) {
    const list = byDocument.get(c.claim.document.id);
    if (list) list.push(c);
    else byDocument.set(c.claim.document.id, [c]);
  }
  const kept: WeighedClaim[] = [];
  for (const list of byDocument.values()) {
    const joining = list.filter((c) => reach(c) > 1).length;
    const touching = list.filter((c) => reach(c) > 0).length;
    const among = list.filter((c) => reach(c) === 0 && isMoveAmongOutsiders(c.claim)).length;
    // Two sides that each deal with the same mediator need no clause that names both.
    const sidesIn = new Set(list.flatMap((c) => touched(c.claim).filter((k) => sides.includes(k)))).size;
    // "The union will ballot its members": a report that knows one side alone and nobody else.
    const alone = sidesIn === 1 && list.every((c) => touched(c.claim).every((k) => sides.includes(k) || go.has(k)));
    const about =
      (joining > 0 && touching >= list.length * 0.4) || ((sidesIn > 1 || alone) && touching >= list.length * 0.75);
    // A round-up of several negotiations: what names no side of ours is as likely the other one's.
    const mixed = among * 2 > joining;
    for (const c of list) {
      const near = reach(c);
      if (about ? near > 0 || (!mixed && !isMoveAmongOutsiders(c.claim)) : near > 1) kept.push(c);
    }
  }
  const reports = new Set(kept.map((c) => c.claim.document.id)).size;
  if (!asked && byDocument.size >= fewestGuessed && reports * 2 < byDocument.size) return readable;
  return kept;
}

/** Who mediates between two of the sides or puts something to both: a report of one side's dealings with him is about the case. */
const goBetweens = (claims: readonly WeighedClaim[], sides: readonly string[]): ReadonlySet<string> =>
  new Set(
    claims
      .filter(
        ({ claim: c }) =>
          (c.kind === 'mediation' || c.kind === 'offer') &&
          c.polarity === 'affirmed' &&
          c.toward.filter((p) => sides.includes(keyOf(p))).length > 1,
      )
      .flatMap(({ claim }) => claim.parties.map(keyOf))
      .filter((k) => !sides.includes(k)),
  );

/** Reports from which on it tells something that most of them speak of others. */
const fewestGuessed = 3;

/** Characters between a demand that was cut off and the clause that says what is asked: "guarantee that". */
const near = 30;

/**
 * "Ardonia wants a guarantee that Belvania will not attack again": what one side asks of the other is no move of the other's, whatever
 * verb stands in it; nor is what an "and" joins to it.
 */
function withoutDemanded(claims: readonly WeighedClaim[]): WeighedClaim[] {
  const ordered = [...claims].sort((a, b) =>
    a.claim.document.id < b.claim.document.id
      ? -1
      : a.claim.document.id > b.claim.document.id
        ? 1
        : a.claim.span[0] - b.claim.span[0],
  );
  const asked = new Set<WeighedClaim>();
  let demand: Claim | null = null;
  let end = 0;
  for (const w of ordered) {
    const { claim: c } = w;
    if (demand !== null && isAskedIn(demand, end, c)) {
      asked.add(w);
      end = Math.max(end, c.span[1]);
      continue;
    }
    demand = c.kind === 'demand' ? c : null;
    end = c.span[1];
  }
  return claims.filter((w) => w.judged !== null || !asked.has(w));
}

function isAskedIn(demand: Claim, end: number, c: Claim): boolean {
  if (c.document.id !== demand.document.id || !moves.has(c.kind) || c.kind === 'demand') return false;
  if (c.sources.length !== demand.sources.length) return false;
  if (demand.parties.some((p) => c.parties.some((q) => keyOf(p) === keyOf(q)))) return false;
  if (c.span[0] <= demand.span[0]) return false;
  const cut = mentions('cutOff', demand.gist.split(' ').at(-1)!);
  return c.span[1] <= demand.span[1] || (cut && c.span[0] - end <= near);
}

/** What outsiders will do if the sides do not agree is about the case. */
const isMoveAmongOutsiders = (claim: Claim): boolean =>
  (claim.condition === null || !(mentions('deal', claim.condition.text) || mentions('noDeal', claim.condition.text))) &&
  (moves.has(claim.kind) || claim.kind === 'meeting') &&
  claim.parties.length > 0 &&
  claim.toward.length > 0;

/** A gist of a single content word ("it never was", "he did not") says nothing outside its sentence. */
function saysSomething(claim: Claim): boolean {
  const known = telling.get(claim) ?? (claim.amount !== null || contentWords(claim.gist).size > 1);
  telling.set(claim, known);
  return known;
}
const telling = new WeakMap<Claim, boolean>();
