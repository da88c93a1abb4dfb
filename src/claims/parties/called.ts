import type { Sentence } from '../../language/index.js';
import { fold } from './fold.js';
import { text } from './name-runs.js';
import type { NamesInText } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** Letters and points that stand for a name are no name to call somebody by: "UK", "U.S.". */
const letters = /^[\p{Lu}.&-]{1,5}$/u;

/**
 * Parties under the names that the document gives them, where it never uses the list's own: "Burma" of 1988, "the Patriotic Front" of a front's joint
 * leaders. Who they are stays as it is.
 */
export function asCalled(
  names: NamesInText,
  sentences: readonly Sentence[],
  { organises, roleAt }: Vocabulary,
): NamesInText {
  const isBody = (tokens: Sentence['tokens'], at: number): boolean =>
    organises(tokens[at]!) || roleAt(tokens, at) !== undefined;
  const called = new Map<string, Map<string, number>>();
  const listed = new Set<string>();
  for (const [s, row] of names.entries())
    for (const [t, name] of row.entries()) {
      if (name === undefined || name.first !== t || name.entry.use !== 'name') continue;
      const words = text(sentences[s]!.tokens, name.first, name.last);
      const { id, name: own } = name.entry;
      if (fold(words) === fold(own).replace(/^the /i, '')) listed.add(id);
      // "The Commission" is one of a bloc's bodies, and no name of it.
      else if (name.entry.kind === 'igo' && isBody(sentences[s]!.tokens, name.last)) continue;
      else if (!letters.test(words)) count(called, id, words);
    }
  for (const id of listed) called.delete(id);
  if (called.size === 0) return names;
  return names.map((row) =>
    row.map((name) => {
      const own = name === undefined ? undefined : called.get(name.entry.id);
      if (name === undefined || own === undefined) return name;
      const [[most]] = [...own].sort((a, b) => b[1] - a[1]) as [[string, number]];
      return { ...name, entry: { ...name.entry, name: most } };
    }),
  );
}

function count(counts: Map<string, Map<string, number>>, id: string, words: string): void {
  const own = counts.get(id) ?? new Map<string, number>();
  counts.set(id, own.set(words, (own.get(words) ?? 0) + 1));
}
