import type { Party } from '../claims/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import { principals, touched } from './principals.js';

/** "The pilots", "the union", "rebels": a word for a party, and no name of it. */
const isCommon = (p: Party): boolean => p.id === undefined && !/\p{Lu}/u.test(p.name);

/**
 * What one report calls "the pilots" and never by name is the association that faces the same side in the others: a report whose two sides are a named one
 * and a word, in a case whose two sides are that one and a name that the report does not have, means the name.
 */
export function commonNames(claims: readonly WeighedClaim[]): ReadonlyMap<string, ReadonlyMap<string, Party>> {
  const found = new Map<string, Map<string, Party>>();
  const byDocument = new Map<string, WeighedClaim[]>();
  for (const c of claims) {
    const list = byDocument.get(c.claim.document.id);
    if (list) list.push(c);
    else byDocument.set(c.claim.document.id, [c]);
  }
  if (byDocument.size < 2) return found;
  const parties = new Map<string, Party>();
  for (const { claim } of claims) for (const p of [...claim.parties, ...claim.toward]) parties.set(keyOf(p), p);
  const common = (key: string | undefined): boolean => key !== undefined && isCommon(parties.get(key)!);
  const open = new Map<string, { readonly side: string; readonly word: string }>();
  for (const [id, list] of byDocument) {
    const [a, b, ...more] = principals(list);
    if (a === undefined || b === undefined || more.length > 0 || common(a) === common(b)) continue;
    open.set(id, common(a) ? { side: b, word: a } : { side: a, word: b });
  }
  if (open.size === 0) return found;
  const named = claims.filter(({ claim: c }) => ![...c.parties, ...c.toward].some(isCommon));
  const [one, other, ...more] = principals(named);
  if (one === undefined || other === undefined || more.length > 0) return found;
  for (const [id, { side, word }] of open) {
    const name = side === one ? other : side === other ? one : undefined;
    if (name === undefined || byDocument.get(id)!.some((c) => touched(c.claim).includes(name))) continue;
    found.set(id, new Map([[word, parties.get(name)!]]));
  }
  return found;
}
