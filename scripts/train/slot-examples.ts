import { join } from 'node:path';
import { type Slot, slotFeatures, slots } from '../../src/brief/slots/slots.js';
import { stretchFeatures } from '../../src/brief/slots/stretch-features.js';
import { wordsIn } from '../../src/brief/slots/stretch-grammar.js';
import { stretchesOf } from '../../src/brief/slots/stretches.js';
import { createShippedReader } from '../../src/claims/index.js';
import type { Example } from './linear-fit.js';
import { editorOfStory, jsonLines } from './marked-stories.js';

/** What readers marked in a story as filling each slot: where its sentence begins, and the words. */
export interface MarkedSlots {
  /** `file:id` of a story beside it. */
  readonly story: string;
  readonly slots?: Readonly<Partial<Record<Slot, readonly (readonly [at: number, words: string])[]>>>;
}

/** From which likeness on a stretch is the one that was marked. */
const same = 0.8;

/** Sentences of the marked stories by the slots that they fill, and the stretches of those that fill one. */
export function markedSlots(folder: string): { readonly sentences: Example[]; readonly stretches: Example[] } {
  const read = createShippedReader();
  const sentences: Example[] = [];
  const stretches: Example[] = [];
  for (const { story, slots: marked } of jsonLines<MarkedSlots>(join(folder, 'cells.jsonl'))) {
    if (marked === undefined) continue;
    const editor = editorOfStory(story, folder, read);
    const report = editor.sentences();
    const features = slotFeatures(report, editor);
    for (const [i, s] of report.entries()) {
      const told = slots.map((slot) =>
        (marked[slot] ?? []).flatMap(([at, words]) => (at === s.span[0] ? [words] : [])),
      );
      sentences.push({ story, features: features[i]!, targets: told.map((t) => Number(t.length > 0)) });
      if (told.every((t) => t.length === 0)) continue;
      for (const stretch of stretchesOf(s, editor))
        stretches.push({
          story,
          features: stretchFeatures(stretch, editor),
          targets: told.map((t) => (t.length === 0 ? null : Number(t.some((w) => likeness(stretch.text, w) >= same)))),
        });
    }
  }
  return { sentences, stretches };
}

/** How far two texts have the same words (F1), 0 to 1. */
export function likeness(a: string, b: string): number {
  const [own, other] = [a, b].map((t) => wordsIn(t).map((w) => w.toLowerCase().replace(/[.,]+$/, '')));
  const left = [...other!];
  const shared = own!.filter((w) => {
    const at = left.indexOf(w);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * shared) / (own!.length + other!.length);
}
