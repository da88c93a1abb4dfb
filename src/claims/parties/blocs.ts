import type { Party } from '../claim.js';

/** How often a party is spoken of: raw, and as a side would be counted. */
export interface Weighed {
  readonly party: Party;
  weight: number;
  /** Without what being named beside another adds. */
  raw: number;
}

/** Beside one clear counterpart the next is at most this share as strong. */
const clear = 0.5;

/**
 * Which blocs sit at a table themselves, and with them those of their members that a document names: of a trade deal of the European Union
 * with Mercosur neither France nor Uruguay is a side. Not where a member is spoken of more than its bloc, nor where two outsiders face each
 * other and the bloc stands between them. Gives each such bloc's id with the ids of its members.
 */
export function blocsAtTable(
  weights: ReadonlyMap<string, Weighed>,
  membersOf: (id: string) => readonly string[] | undefined,
): Map<string, readonly string[]> {
  const blocs = new Map<string, readonly string[]>();
  for (const id of weights.keys()) {
    const members = membersOf(id)?.filter((m) => weights.has(m));
    if (members?.every((m) => weights.get(m)!.raw <= weights.get(id)!.raw)) blocs.set(id, members);
  }
  const own = (id: string): string => [...blocs].find(([, members]) => members.includes(id))?.[0] ?? id;
  const groups = new Map<string, number>();
  for (const [id, { raw }] of weights) groups.set(own(id), (groups.get(own(id)) ?? 0) + raw);
  const ranked = [...groups].sort((a, b) => b[1] - a[1]);
  const seated = new Map<string, readonly string[]>();
  for (const [id, members] of blocs) {
    const others = ranked.filter(([other]) => other !== id);
    const place = ranked.findIndex(([other]) => other === id);
    if (place > 1 || others.length === 0) continue;
    if (others.length > 1 && others[1]![1] > others[0]![1] * clear) continue;
    seated.set(id, members);
  }
  return seated;
}
