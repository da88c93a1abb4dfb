import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { anyPhrase, type Phrases } from '../searches/phrases.js';
import { ageOf, type ReportSentence } from '../searches/report-sentence.js';

const phrases = z.array(z.string());
/** The shape of `packs/brief/moved.yaml`. */
export const movedSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  moves: phrases,
  events: z.array(phrases),
});
type Pack = z.infer<typeof movedSchema>;

let compiled: Phrases | undefined;
const pack = (): Pack => shippedPack('brief/moved') as Pack;
const moving = (): Phrases => {
  compiled ??= anyPhrase(pack().moves, pack().lists);
  return compiled;
};

const known = new WeakMap<Editor['sentences'], ReadonlyMap<ReportSentence, readonly ReportSentence[]>>();

/** For each sentence of the latest report that gives a time: those by which that time is no longer so. "The vote is on Sunday"; "the vote has been moved to Tuesday". */
export function movedBy(s: ReportSentence, editor: Editor): readonly ReportSentence[] {
  const all = known.get(editor.sentences) ?? found(editor);
  known.set(editor.sentences, all);
  return all.get(s) ?? [];
}

/** Whether a sentence tells that a time was moved. */
export const tellsMove = (text: string): boolean => moving().in(text);

function found(editor: Editor): ReadonlyMap<ReportSentence, readonly ReportSentence[]> {
  const latest = editor.sentences().filter((s) => ageOf(s, editor.picture) === 0);
  const moves = latest.filter((s) => tellsMove(s.text));
  const all = new Map<ReportSentence, readonly ReportSentence[]>();
  if (moves.length === 0) return all;
  for (const s of latest) {
    const given = timesIn(s.text, editor);
    if (given.length === 0 || moves.includes(s)) continue;
    const by = moves.filter(
      (m) =>
        m.document === s.document &&
        sameThing(s.text, m.text) &&
        !given.every((t) => newTimes(m.text, editor).includes(t)),
    );
    if (by.length > 0) all.set(s, by);
  }
  return all;
}

const sameThing = (a: string, b: string): boolean => pack().events.some((e) => mentions(a, e) && mentions(b, e));

/** Days of the week, dates and times of the day that a text names. */
function timesIn(text: string, { wording }: Editor): string[] {
  const low = text.toLowerCase();
  const named = [...wording.weekdays.slice(0, 7), 'midnight', 'noon'].filter((d) => new RegExp(`\\b${d}\\b`).test(low));
  const figures = [
    ...low.matchAll(
      /\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(january|february|march|april|may|june|july|august|september|october|november|december)/g,
    ),
    ...low.matchAll(/\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? (\d{1,2})\b/g),
    ...low.matchAll(/\b(\d{1,2}(?:[:.]\d{2})? ?[ap]\.?m)\b/g),
  ].map(([, day]) => day!);
  return [...named, ...figures];
}

/** Those behind the words that move it. */
function newTimes(text: string, editor: Editor): string[] {
  const [, behind = ''] = /\b(?:to|until|for) (.*)$/s.exec(text.toLowerCase()) ?? [];
  return timesIn(behind.replace(/\b(?:instead of|rather than|not|first set for) .*$/s, ''), editor);
}
