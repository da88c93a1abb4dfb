import type { Editor } from '../editor.js';
import { inContext } from '../lines/in-context.js';
import { whole } from '../lines/whole.js';
import { mentions } from '../lines/words.js';
import { ageOf, type ReportSentence } from '../searches/report-sentence.js';
import type { SignTold } from '../searches/signs.js';
import { isQuestion } from '../searches/told-anywhere.js';
import { type Cell, cellsTold } from './cells.js';
import { isSentence, isTold } from './told-of-side.js';

/** What of a side speaks for a deal, and what against it. */
const nearer: readonly Cell[] = ['wayOut', 'gives'];
const farther: readonly Cell[] = ['refuses', 'blocks'];
/** From which likelihood on it does, and by how much it has to be likelier than the other way. */
const likely = 0.45;
const margin = 0.1;
/** Days before the latest report within which it still does, and words of it. */
const current = 7;
const longest = 45;

/** Sentences of the latest days that speak for a deal by what a side gives or is ready for, or against it by what it refuses or who may block it; the likeliest first. */
export function leaningsTold(editor: Editor): {
  readonly toward: readonly SignTold[];
  readonly against: readonly SignTold[];
} {
  const found = new Map<ReportSentence, { toward: number; against: number }>();
  for (const told of cellsTold(editor)) {
    if (ageOf(told.sentence, editor.picture) > current || !isTold(told, editor)) continue;
    const before = found.get(told.sentence) ?? { toward: 0, against: 0 };
    found.set(told.sentence, {
      toward: Math.max(before.toward, ...nearer.map((c) => told.likely[c])),
      against: Math.max(before.against, ...farther.map((c) => told.likely[c])),
    });
  }
  const side = (of: 'toward' | 'against', other: 'toward' | 'against'): SignTold[] =>
    [...found]
      .filter(([, p]) => p[of] >= likely && p[of] - p[other] >= margin)
      .sort(([, a], [, b]) => b[of] - a[of])
      .flatMap(([sentence]): SignTold[] => {
        // What stands before it may speak the other way.
        const from = inContext(sentence, editor, longest)?.from ?? [];
        const words = from.length > 1 && !isQuestion(from[0]!) ? undefined : whole(sentence, editor, longest);
        return words === undefined ? [] : [{ words, cite: sentence.cite, sentence }];
      });
  return { toward: side('toward', 'against'), against: side('against', 'toward') };
}

/** Who has to approve of a deal, in the report's words, where a sentence likely tells it: the likeliest. */
export const approvalTold = (editor: Editor): SignTold | undefined =>
  mostLikely('decides', deciding, editor).find(
    ({ sentence }) =>
      editor.roles(sentence).decides >= may &&
      // "Does not need their vote": who has no say.
      !mentions(sentence.text, editor.wording.unneeded) &&
      !noNeed.test(sentence.text),
  );
const noNeed = /\b(?:not|no|n['\u2019]t) need\b/u;
const deciding = 0.45;
const may = 0.3;

/** Who may block it. */
export const blocking = (editor: Editor): readonly SignTold[] => mostLikely('blocks', blocks, editor).slice(0, 1);
const blocks = 0.35;

/** The sentences that are so likely to tell a thing of any side, whole; the likeliest first. `otherwise`: how likely where its words do not tell it. */
export function mostLikely(
  cell: Cell,
  least: number,
  editor: Editor,
  otherwise = least,
  inWords: (s: ReportSentence) => boolean = () => true,
): SignTold[] {
  const found = new Map<ReportSentence, number>();
  for (const told of cellsTold(editor))
    if (
      told.likely[cell] >= (inWords(told.sentence) ? least : otherwise) &&
      ageOf(told.sentence, editor.picture) <= recent &&
      (cell === 'over' ? isSentence(told, editor) : isTold(told, editor))
    )
      found.set(told.sentence, Math.max(found.get(told.sentence) ?? 0, told.likely[cell]));
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([sentence]): SignTold[] => {
      const words = whole(sentence, editor, longest);
      return words === undefined ? [] : [{ words, cite: sentence.cite, sentence }];
    });
}
/** Days before the latest report within which who decides and who may block is still told. */
const recent = 60;
