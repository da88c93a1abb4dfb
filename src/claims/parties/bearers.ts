import type { Entry } from './gazetteer.js';

/** Whom a name stands for; `open` while the year leaves it between several of different parties: all whom it may mean. */
export interface Bearer {
  readonly entry: Entry;
  readonly open: readonly Entry[];
}

/** Years before and after office in which a surname alone still means its holder. */
const grace = 3;

/**
 * The best reading of a name that several bear: parties before people, people by how near their years are to the year of the report. A surname alone that is
 * as near for people of several parties, or of which no year tells, is open.
 */
export function bearerOf(entries: readonly Entry[], year: number | null): Bearer | undefined {
  let best: Entry | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  let near: Entry[] = [];
  for (const entry of entries) {
    const { person } = entry;
    if (person === undefined) return { entry, open: [] };
    const distance = year === null ? 9999 - person.to : Math.max(person.from - year, year - person.to, 0);
    if (entry.use === 'surname' && year !== null && distance > grace) continue;
    // A rebel who was to be president later speaks for no state yet.
    if (year !== null && year < person.from) continue;
    if (distance < bestDistance && year !== null) near = [];
    if (distance <= bestDistance || year === null) near.push(entry);
    if (distance < bestDistance || (distance === bestDistance && person.from > (best?.person?.from ?? 0))) {
      best = entry;
      bestDistance = distance;
    }
  }
  if (best === undefined) return undefined;
  // Who is listed by the bare name is who is called by it: "Kim".
  const called = near.filter((e) => e.use === 'person');
  if (called.length > 0) return { entry: called.includes(best) ? best : called.at(-1)!, open: [] };
  const rivals = near.some((e) => e.id !== best.id && e.person!.full !== best.person!.full);
  return { entry: best, open: rivals ? near : [] };
}

/**
 * Of several of one surname, of whom the year chose `chosen`, the one whom the text gives in full; failing that, where the year left it open, the one whose
 * party alone of theirs the text names. Nobody where it names two of the parties or none: better nobody than the wrong one.
 */
export function bearerMeant(
  { entry: chosen, open }: Bearer,
  entries: readonly Entry[],
  borne: ReadonlySet<string>,
  named: ReadonlySet<string>,
): Entry | undefined {
  const surnames = entries.filter((e) => e.use === 'surname');
  // "Johnson" is the Johnson whom the text gives in full.
  const full = surnames.filter((e) => borne.has(e.person!.full));
  if (open.length === 0) return full.length === 0 || full.includes(chosen) ? chosen : full[0];
  const meant = full.length > 0 ? full : open.filter((e) => named.has(e.id));
  if (meant.includes(chosen) && meant.every((e) => e.id === chosen.id || e.person!.full === chosen.person!.full))
    return chosen;
  const [first] = meant;
  return meant.every((e) => e.id === first?.id) ? first : undefined;
}
