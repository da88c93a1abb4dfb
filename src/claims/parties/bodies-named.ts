import type { IntroducedName } from './introductions.js';
import type { NameInText, NamesInText } from './names.js';

/** The names that a list knows and the bodies that only the text names, as one: for each sentence, what covers each token. */
export function withBodies(
  names: NamesInText,
  introduced: readonly ReadonlyMap<number, IntroducedName>[],
): NamesInText {
  return names.map((row, s) => {
    const bodies = [...introduced[s]!.values()].filter((told) => told.organisation?.id !== undefined);
    if (bodies.length === 0) return row;
    const all = [...row];
    for (const { first, last, organisation } of bodies) {
      const { id, name, kind } = organisation!;
      const body: NameInText = { first, last, entry: { id: id!, name, use: 'name', kind, plural: false } };
      for (let t = first; t <= last; t++) all[t] ??= body;
    }
    return all;
  });
}
