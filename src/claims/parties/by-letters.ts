import type { IntroducedName } from './introductions.js';
import { initialsOf } from './short-forms.js';

const letters = /^\p{Lu}{3,6}$/u;

/** "The Idrane Liberation Council", and then "the ILC" without brackets anywhere: letters that are the first of one body's words alone are that body. */
export function nameByLetters(at: readonly Map<number, IntroducedName>[]): void {
  const bodies = new Map<string, Map<string, NonNullable<IntroducedName['organisation']>>>();
  for (const row of at)
    for (const { organisation } of row.values()) {
      if (organisation === undefined || !organisation.name.includes(' ')) continue;
      const own = bodies.get(initialsOf(organisation.name)) ?? new Map();
      bodies.set(initialsOf(organisation.name), own.set(organisation.id ?? organisation.name, organisation));
    }
  for (const row of at)
    for (const [token, name] of row) {
      const short = name.organisation?.name ?? '';
      const meant = letters.test(short) ? [...(bodies.get(short)?.values() ?? [])] : [];
      if (meant.length === 1) row.set(token, { ...name, organisation: meant[0]! });
    }
}
