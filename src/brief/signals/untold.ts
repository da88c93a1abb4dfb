import type { Editor } from '../editor.js';
import { inContext } from '../lines/in-context.js';
import { whole } from '../lines/whole.js';
import { mentions } from '../lines/words.js';
import { ageOf, isStory, type ReportSentence } from '../searches/report-sentence.js';
import { isQuestion } from '../searches/told-anywhere.js';
import { signalsOf } from './sentence-signals.js';
import { saysIn } from './signal-words.js';

/**
 * From which likelihood on a sentence says that something is not told or known, where it has words of that; that something is not decided, where it has words of
 * that alone; either, where it has neither: four in five do (`npm run train:signals -- --check`).
 */
const likely = 0.12;
const undecided = 0.2;
const unworded = 0.35;
/** Days before the latest report within which it is still so; words of it. */
const current = 7;
const longest = 45;

/** What a report itself says is not known, in its words. */
export interface Untold {
  /** Fit to print, in quotation marks. */
  readonly words: string;
  readonly cite: string;
  readonly sentence: ReportSentence;
  readonly likely: number;
}

const known = new WeakMap<Editor['sentences'], readonly Untold[]>();

/** What the latest reports say of their own is not known, not told or not decided, in their order. */
export function untold(editor: Editor): readonly Untold[] {
  const found = known.get(editor.sentences) ?? gathered(editor);
  known.set(editor.sentences, found);
  return found;
}

function gathered(editor: Editor): readonly Untold[] {
  const taken = new Set<ReportSentence>();
  return editor.sentences().flatMap((sentence): Untold[] => {
    const { text, kind } = sentence;
    if (kind !== 'body' || !isStory(text) || isQuestion(sentence) || ageOf(sentence, editor.picture) > current)
      return [];
    const { unknown } = signalsOf(sentence, editor);
    if (unknown < least(text) || mentions(text, editor.wording.anonymity)) return [];
    const words = whole(sentence, editor, longest);
    const from = inContext(sentence, editor, longest)?.from ?? [];
    // What is told with one that stands there already says no more.
    if (words === undefined || from.some((f) => taken.has(f))) return [];
    taken.add(sentence);
    return [{ words, cite: sentence.cite, sentence, likely: unknown }];
  });
}

function least(text: string): number {
  const ways = saysIn(text, 'unknown');
  return ways.length === 0 ? unworded : ways.every((way) => way === lastWay) ? undecided : likely;
}
/** The group of the pack by which something is not decided. */
const lastWay = 2;
