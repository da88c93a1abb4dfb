import type { Sentence } from '../../language/index.js';
import type { IntroducedName } from './introductions.js';
import type { NamesInText } from './names.js';
import { initialsOf } from './short-forms.js';

const letters = /^\p{Lu}{3,6}$/u;

/** "The Idrane Liberation Council", and then "the ILC" without brackets anywhere: letters that are the first of one body's words alone are that body. */
export function nameByLetters(
  sentences: readonly Sentence[],
  names: NamesInText,
  at: readonly Map<number, IntroducedName>[],
): void {
  const bodies = new Map<string, Map<string, NonNullable<IntroducedName['organisation']>>>();
  for (const row of at)
    for (const { organisation } of row.values()) {
      if (organisation === undefined || !organisation.name.includes(' ')) continue;
      const own = bodies.get(initialsOf(organisation.name)) ?? new Map();
      bodies.set(initialsOf(organisation.name), own.set(organisation.id ?? organisation.name, organisation));
    }
  for (const [s, { tokens }] of sentences.entries())
    for (const [t, { text }] of tokens.entries()) {
      const meant = letters.test(text) ? [...(bodies.get(text)?.values() ?? [])] : [];
      const own = at[s]!.get(t);
      const free = own === undefined ? names[s]![t] === undefined : own.organisation?.name === text;
      if (meant.length === 1 && free) at[s]!.set(t, { first: t, last: t, ...own, organisation: meant[0]! });
    }
}
