import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { isBackground } from '../standing/background.js';
import { speaksOf } from './asked.js';
import { daysIn, isOvertaken, newDay } from './moved-days.js';
import { isMovedSince } from './moved-since.js';
import { tellsPlainly } from './plain-topics.js';
import { plainlyTold } from './plainly-told.js';
import { ageOf, type ReportSentence } from './report-sentence.js';
import { type Passage, quoted } from './told-anywhere.js';

/** Days ahead that a sentence names for an answer, a decision or a meeting. */
export interface DatedPassage extends Passage {
  /** The nearest first. */
  readonly days: readonly string[];
}

/** Days before the latest report within which an announced day still counts, and those ahead of it that are looked to. */
const announced = 14;
const horizon = 120;
const longest = 60;

/** Sentences of the last reports that name a day still ahead for an answer, a decision, a vote or a meeting, the nearest first, one a day and sentence. */
export function datedTold(editor: Editor): readonly DatedPassage[] {
  const { latest } = editor.picture;
  if (latest === null) return [];
  const moved = new Set(plainlyTold(editor, 'moved').map(({ sentence: s }) => s));
  return editor
    .sentences()
    .flatMap((s): DatedPassage[] => {
      if (s.kind !== 'body' || ageOf(s, editor.picture) > announced || isOvertaken(s, editor)) return [];
      if (isMovedSince(s.document.published, editor)) return [];
      if (isBackground(s.text, s.document.published) || !bearsOn(s, moved.has(s), editor)) return [];
      // "By Thursday they had signed", "I think they will by May": behind the report, or a guess.
      if (!moved.has(s) && mentions(s.text, editor.wording.unannounced)) return [];
      const told = moved.has(s) ? [newDay(s) ?? []].flat() : daysIn(s);
      const ahead = [...new Set(told.map(({ to }) => to!))].filter((to) => isAhead(to, latest));
      if (ahead.length === 0) return [];
      const quote = quoted(s, longest, false, editor);
      return quote === undefined ? [] : [{ quote, cite: s.cite, sentence: s, days: ahead }];
    })
    .sort((a, b) => dayNumber(a.days[0]!) - dayNumber(b.days[0]!));
}

const isAhead = (day: string, latest: string): boolean => {
  const ahead = dayNumber(day) - dayNumber(latest);
  return ahead > 0 && ahead <= horizon;
};

/** Whether a sentence sets a time for the talks or those who decide: that a raise is paid from July sets none. */
const bearsOn = (s: ReportSentence, moved: boolean, editor: Editor): boolean =>
  moved ||
  speaksOf(s.text, 'timing') !== null ||
  tellsPlainly(s.text, 'decides') ||
  tellsPlainly(s.text, 'due') ||
  (speaksOf(s.text, 'deciding') === 0 && mentions(s.text, editor.wording.dated));
