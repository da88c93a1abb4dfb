import type { Editor } from '../editor.js';
import { leansOn } from '../lines/leans-on.js';
import { newestFirst } from '../searches/newest-first.js';
import { isStory, namesEarlierYear, type ReportSentence } from '../searches/report-sentence.js';
import { points } from '../searches/told-anywhere.js';
import { isBackground } from '../standing/background.js';
import { facetsOf, isAside, sidesIn } from '../standing/first-lines.js';
import { outcomeOf } from '../standing/outcome.js';

/** What is known of a sentence, each with its strength: its words, its form, its place in its report. */
export type Features = ReadonlyMap<string, number>;

const known = new WeakMap<readonly ReportSentence[], readonly Features[]>();

/** The features of every sentence of one report, in its order; found once, since roles, cells, slots and signals all ask. */
export function featuresOf(report: readonly ReportSentence[], editor: Editor): readonly Features[] {
  const found = known.get(report) ?? gathered(report, editor);
  known.set(report, found);
  return found;
}

function gathered(report: readonly ReportSentence[], editor: Editor): readonly Features[] {
  const logged = newestFirst(report);
  const body = report.filter((s) => s.kind === 'body');
  const places = new Map(body.map((s, i) => [s, logged.get(s) ?? i]));
  return report.map((s, i) => {
    const found = new Map<string, number>();
    const add = (name: string, strength = 1) => found.set(name, strength);
    byPlace(s, places.get(s), body, add);
    byWords(s.text, add);
    byForm(s, editor, add);
    const [before, next] = [report[i - 1], report[i + 1]];
    if (before !== undefined && before.block === s.block) {
      add('follows');
      if (before.text.endsWith('?')) add('answers');
    }
    if (next !== undefined && next.block === s.block) add(`then ${opening(next.text)}`);
    return found;
  });
}

type Add = (name: string, strength?: number) => void;

function byPlace(s: ReportSentence, place: number | undefined, body: readonly ReportSentence[], add: Add): void {
  add(`kind ${s.kind}`);
  if (place === undefined) return;
  add(place < 3 ? `place ${place}` : place < 6 ? 'place early' : 'place later');
  add('nearness', 1 / (1 + place));
  add('depth', place / body.length);
  if (place === body.length - 1) add('last');
  if (body[body.indexOf(s) - 1]?.block !== s.block) add('begins paragraph');
}

/** A text's words: numbers as one, names within it as one, days and months as one each. */
function byWords(text: string, add: Add): void {
  const words = (text.match(/\p{L}[\p{L}'\u2019-]*|\d[\d.,:]*/gu) ?? []).map((word, i) => {
    const low = word.toLowerCase().replace('\u2019', "'");
    if (/^\d/.test(word)) return '#';
    if (days.has(low)) return 'DAY';
    if (months.has(low) && /^\p{Lu}/u.test(word)) return 'MONTH';
    return i > 0 && /^\p{Lu}/u.test(word) ? 'NAME' : low;
  });
  add('length', Math.log(1 + words.length));
  if (words.length < 8) add('short');
  if (words.length > 30) add('long');
  for (const [i, word] of words.entries()) {
    add(`w ${word}`);
    if (i > 0) add(`w ${words[i - 1]} ${word}`);
  }
}

const days: ReadonlySet<string> = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);
const months: ReadonlySet<string> = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]);

const opening = (text: string): string => /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';

function byForm(s: ReportSentence, editor: Editor, add: Add): void {
  const { text } = s;
  add(`opens ${opening(text)}`);
  if (/^["\u201c]/.test(text)) add('opens with a quotation');
  if (/["\u201c]/.test(text)) add('quotation');
  if (/\b(?:I|we|us|our|my)\b/.test(text)) add('first person');
  if (/\?["\u201d]?$/.test(text)) add('question');
  if (isStory(text)) add('story');
  if (isAside(text)) add('aside');
  if (leansOn(text, editor)) add('leans');
  if (points(text, editor)) add('points');
  if (isBackground(text, s.document.published)) add('background');
  const outcome = outcomeOf(text);
  if (outcome !== undefined) add(`outcome ${outcome}`);
  for (const [facet, worth] of Object.entries(facetsOf(text, editor))) add(`tells ${facet}`, worth);
  const sides = sidesIn(text, editor);
  if (sides > 0) add('a side');
  if (sides > 1) add('both sides');
  if (namesEarlierYear(s)) add('an earlier year');
}
