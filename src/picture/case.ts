import { type Claim, families, type Party } from '../claims/index.js';
import { contentWords, keyOf, type WeighedClaim } from '../evidence/index.js';
import { touched } from './principals.js';

const moves: ReadonlySet<string> = new Set(families.move);

/** Gives parties that the reader left without an id the id that other claims give to the same name or person. */
export function withKnownParties(claims: readonly WeighedClaim[]): WeighedClaim[] {
  const ids = new Map<string, string>();
  for (const { claim } of claims) {
    for (const p of [...claim.parties, ...claim.toward]) {
      if (p.id !== undefined) for (const n of [p.name, p.actor]) if (n) ids.set(n.toLowerCase(), p.id);
    }
  }
  const known = (p: Party): Party => {
    const id = p.id ?? ids.get(p.name.toLowerCase());
    return id === undefined || p.id !== undefined ? p : { ...p, id };
  };
  const distinct = (parties: readonly Party[]): Party[] =>
    parties.map(known).filter((p, i, all) => all.findIndex((q) => keyOf(q) === keyOf(p)) === i);
  return claims.map((w) => {
    if ([...w.claim.parties, ...w.claim.toward].every((p) => p.id !== undefined)) return w;
    return { ...w, claim: completed(w.claim, distinct(w.claim.parties), distinct(w.claim.toward)) };
  });
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
 * that does not, only the claims that join two sides are taken. Moves among outsiders are another negotiation's.
 */
export function ofCase(claims: readonly WeighedClaim[], sides: readonly string[]): WeighedClaim[] {
  const readable = withoutDemanded(claims.filter((c) => c.judged !== null || saysSomething(c.claim)));
  const reach = ({ claim }: WeighedClaim): number => touched(claim).filter((k) => sides.includes(k)).length;
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
    const about = joining > 0 && touching >= list.length * 0.4;
    // A round-up of several negotiations: what names no side of ours is as likely the other one's.
    const mixed = among * 2 > joining;
    for (const c of list) {
      const near = reach(c);
      if (about ? near > 0 || (!mixed && !isMoveAmongOutsiders(c.claim)) : near > 1) kept.push(c);
    }
  }
  return kept;
}

/**
 * "Ardonia wants a guarantee that Belvania will not attack again": what one side asks of the other is no move of the other's, whatever
 * verb stands in it.
 */
function withoutDemanded(claims: readonly WeighedClaim[]): WeighedClaim[] {
  const demands = new Map<string, Claim[]>();
  for (const { claim: c } of claims)
    if (c.kind === 'demand') demands.set(c.document.id, [...(demands.get(c.document.id) ?? []), c]);
  const asked = (c: Claim): boolean =>
    moves.has(c.kind) &&
    c.kind !== 'demand' &&
    (demands.get(c.document.id) ?? []).some(
      (d) =>
        d.span[0] < c.span[0] &&
        c.span[1] <= d.span[1] &&
        c.sources.length === d.sources.length &&
        !d.parties.some((p) => c.parties.some((q) => keyOf(p) === keyOf(q))),
    );
  return claims.filter((c) => c.judged !== null || !asked(c.claim));
}

const isMoveAmongOutsiders = (claim: Claim): boolean =>
  (moves.has(claim.kind) || claim.kind === 'meeting') && claim.parties.length > 0 && claim.toward.length > 0;

/** A gist of a single content word ("it never was", "he did not") says nothing outside its sentence. */
function saysSomething(claim: Claim): boolean {
  const known = telling.get(claim) ?? (claim.amount !== null || contentWords(claim.gist).size > 1);
  telling.set(claim, known);
  return known;
}
const telling = new WeakMap<Claim, boolean>();
