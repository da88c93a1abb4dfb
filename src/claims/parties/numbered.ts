import type { Sentence } from '../../language/index.js';
import { slug } from './name-runs.js';
import type { NamesInText } from './names.js';
import type { Organisation } from './short-forms.js';

/**
 * "Local 91", "Lodge 7": bodies that are called by a number, each by what it is called. Behind the name of the body that they are part of ("UAW Local 91") they are that body.
 * @param words what a union's branches are called
 */
export function numberedBodies(
  sentences: readonly Sentence[],
  names: NamesInText,
  words: ReadonlySet<string>,
): ReadonlyMap<string, Organisation> {
  const found = new Map<string, Organisation>();
  for (const [s, { tokens }] of sentences.entries())
    for (const [t, { text }] of tokens.entries()) {
      const number = tokens[t + 1]?.text ?? '';
      if (!words.has(text) || !/^\d+[A-Z]?$/.test(number)) continue;
      const name = `${text} ${number}`;
      const whole = names[s]![t - 1]?.entry;
      if (whole !== undefined && whole.person === undefined && whole.kind !== 'state')
        found.set(name, { id: whole.id, name: whole.name, kind: whole.kind });
      else if (!found.has(name)) found.set(name, { id: slug(name), name, kind: 'union' });
    }
  return found;
}
