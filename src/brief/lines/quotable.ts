import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceBefore } from '../searches/sentence-index.js';
import { bare } from '../searches/told-anywhere.js';
import { mentions } from './words.js';

/** Words of a sentence that a cell may quote; of one that needs the sentence before it, of both. */
const longest = 35;
const longestOfTwo = 45;
const shortest = 4;

/**
 * What a cell can quote for some words of a sentence: the sentence; before one on "that scenario" the one that tells which; of a long one what stands
 * around the words, so many words from its beginning. Undefined where that is too long, or says nothing.
 */
export function quotable(s: ReportSentence, after: number, editor: Editor): string | undefined {
  const text = bare(s.text).replace(/^(?:\p{Lu}{4,}: |[-*\u2022] )/u, '');
  if (wordCount(text) < shortest) return undefined;
  const head = text.split(' ').slice(0, 4).join(' ');
  if (!mentions(head, editor.wording.anaphoric))
    return wordCount(text) <= longest ? text : stretch(text, after, editor);
  const before = sentenceBefore(s, editor);
  const first = before === undefined || before.block !== s.block ? '' : bare(before.text);
  const both = first === '' ? text : `${first}${/[?!]$/.test(first) ? '' : '.'} ${text}`;
  return wordCount(both) <= longestOfTwo ? both : undefined;
}

/** Words of a stretch that can stand for its sentence. */
const fewest = 6;

/**
 * The whole clauses around some words, from the beginning of their sentence or from a semicolon on, where what is left out is no condition, no "but" and no
 * "not", and names nobody who says so.
 */
function stretch(text: string, after: number, { wording }: Editor): string | undefined {
  const at = [...text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)][after]?.index;
  if (at === undefined || /[\u2018\u2019"\u201c\u201d](?!\p{L})/u.test(text)) return undefined;
  const starts = [0, ...[...text.matchAll(/;\s/g)].map((m) => m.index + m[0].length)];
  const start = starts.findLast((from) => from <= at) ?? 0;
  const ends = [...text.matchAll(/[;:]\s|,\s(?:and|while|with|which|who|where|as)\s|,\s(?=the |an? )/g)].map(
    (m) => m.index,
  );
  const end = ends.filter((to) => to > at && wordCount(text.slice(start, to)) <= longest).at(-1);
  if (end === undefined) return undefined;
  const quote = text.slice(start, end);
  // Behind a colon or a semicolon another clause begins.
  const left = `${text.slice(0, start)} ${/^[;:]/.test(text.slice(end)) ? '' : text.slice(end)}`;
  const bends = mentions(left, [
    ...wording.negators,
    ...wording.conditional,
    ...wording.unasserted,
    ...wording.bending,
  ]);
  const voiced = mentions(left, [...wording.saying, 'told', 'according to']);
  if (bends || voiced || wordCount(quote) < fewest) return undefined;
  return `${start === 0 ? '' : '\u2026 '}${quote} \u2026`;
}
