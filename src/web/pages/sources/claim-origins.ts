import type { Origin, WeighedClaim } from '../../../evidence/index.js';

/** What one origin says of a thing: asserts it, denies it or says the contrary, or is silent. */
export interface Stance {
  readonly stance: 'asserts' | 'denies' | 'silent';
  /** The claim to open; null where it is silent. */
  readonly claim: string | null;
}

export interface ClaimOrigins {
  readonly origins: readonly Origin[];
  /** One thing that more than one origin speaks of, in the words of the claim that most bear out. */
  readonly rows: readonly { readonly claim: string; readonly gist: string; readonly stances: readonly Stance[] }[];
}

/**
 * Who bears out and who contradicts whom: claims joined by corroboration or contradiction are one row, origins are columns. Only rows
 * with two origins or more, and only origins that speak in one of them, those that speak most first.
 */
export function claimOrigins(claims: readonly WeighedClaim[]): ClaimOrigins {
  const groups = joined(claims)
    .filter((ids) => ids.size > 1)
    .map((ids) => claims.filter((c) => ids.has(c.claim.id)))
    .filter((group) => new Set(group.map((c) => c.origin.id)).size > 1)
    .sort((a, b) => b.length - a.length);
  const spoken = new Map<string, { origin: Origin; rows: number }>();
  for (const group of groups)
    for (const origin of new Map(group.map((c) => [c.origin.id, c.origin])).values()) {
      const entry = spoken.get(origin.id) ?? { origin, rows: 0 };
      entry.rows++;
      spoken.set(origin.id, entry);
    }
  const origins = [...spoken.values()].sort((a, b) => b.rows - a.rows).map((e) => e.origin);
  return { origins, rows: groups.map((group) => rowOf(group, origins)) };
}

function rowOf(group: readonly WeighedClaim[], origins: readonly Origin[]): ClaimOrigins['rows'][number] {
  const lead = [...group].sort((a, b) => b.corroboration.length - a.corroboration.length)[0]!;
  const against = new Set(lead.contradiction.map((l) => l.claim));
  const stances = origins.map((origin): Stance => {
    const own = group.filter((c) => c.origin.id === origin.id);
    const first = own[0];
    if (first === undefined) return { stance: 'silent', claim: null };
    // One that says both has its denial shown, which is what a reader must not miss.
    const denial = own.find((c) => against.has(c.claim.id) || c.claim.polarity !== lead.claim.polarity);
    return { stance: denial ? 'denies' : 'asserts', claim: (denial ?? first).claim.id };
  });
  return { claim: lead.claim.id, gist: lead.claim.gist, stances };
}

/** Ids of claims that links hold together, directly or by way of others. */
function joined(claims: readonly WeighedClaim[]): ReadonlySet<string>[] {
  const linked = new Map<string, Set<string>>(claims.map((c) => [c.claim.id, new Set()]));
  for (const { claim, corroboration, contradiction } of claims)
    for (const { claim: other } of [...corroboration, ...contradiction]) {
      linked.get(claim.id)?.add(other);
      linked.get(other)?.add(claim.id);
    }
  const seen = new Set<string>();
  return [...linked.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const group = new Set<string>();
    const next = [start];
    for (let id = next.pop(); id !== undefined; id = next.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      group.add(id);
      next.push(...(linked.get(id) ?? []));
    }
    return [group];
  });
}
