import type { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { type DateMention, dates } from '../../language/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { isBackground } from '../standing/background.js';
import { isToldBackwards } from './newest-first.js';
import { type plainlyToldSchema, tellsPlainly } from './plain-topics.js';
import type { ReportSentence } from './report-sentence.js';

type Pack = z.infer<typeof plainlyToldSchema>;
const pack = (): Pack => shippedPack('brief/plainly-told') as Pack;

/** The days of which a sentence tells, each to the day; not those that it says do not hold. */
export function daysIn({ text, document: { published } }: ReportSentence): DateMention[] {
  const { notTo } = pack();
  return dates(text, { published }).filter(
    (d) =>
      d.resolved &&
      d.to !== null &&
      d.to.length === 10 &&
      d.to === d.from &&
      // "Now" is no day.
      (d.to !== published || /\d/.test(d.text)) &&
      !notTo.some((w) => text.slice(0, d.span[0]).toLowerCase().endsWith(` ${w} `)),
  );
}

/** The day to which a sentence moves something: behind a "to" or an "until", else the last that it tells. */
export function newDay(s: ReportSentence): DateMention | undefined {
  const all = daysIn(s);
  const { to } = pack();
  const led = (d: DateMention) => to.some((w) => new RegExp(`\\b${w} $`, 'iu').test(s.text.slice(0, d.span[0])));
  return all.find(led) ?? all.at(-1);
}

/** What a sentence says has been moved: "the vote has been moved". */
function thingMoved(text: string): string | null {
  const verbs = pack().movedVerbs.join('|');
  const found = new RegExp(
    `\\b(?:the|its|their) (\\p{Ll}+) (?:has|have|is|was|are|were) (?:now |been )*(?:${verbs})\\b`,
    'iu',
  );
  return found.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** What a sentence says has been halted: "has suspended tomorrow's strike". */
function thingHalted(text: string): string | null {
  const { halting, halted } = pack();
  const found = new RegExp(`\\b(?:${halting.join('|')})\\b (?:\\S+ ){0,5}?(${halted.join('|')})\\b`, 'iu').exec(text);
  return found?.[1]?.toLowerCase() ?? null;
}

/** Sentences whose day another sentence of the same report moves: what they announce is no day ahead any more. */
export const overtaken = (editor: Editor): readonly ReportSentence[] => [...moversIn(editor).keys()];

export const isOvertaken = (s: ReportSentence, editor: Editor): boolean => moversIn(editor).has(s);

/** The sentences that move the day of which a sentence tells. */
export const movedBy = (s: ReportSentence, editor: Editor): readonly ReportSentence[] => moversIn(editor).get(s) ?? [];

type Movers = ReadonlyMap<ReportSentence, readonly ReportSentence[]>;
const known = new WeakMap<Editor['sentences'], Movers>();

function moversIn(editor: Editor): Movers {
  const own = known.get(editor.sentences);
  if (own !== undefined) return own;
  const found = new Map<ReportSentence, ReportSentence[]>();
  for (const mover of editor.sentences().filter(moves))
    for (const s of leftBehind(mover, editor)) found.set(s, [...(found.get(s) ?? []), mover]);
  known.set(editor.sentences, found);
  return found;
}

/** The sentences that one which moves a day leaves behind: the one before it with a day, or those on the same thing. */
export function leftBehind(s: ReportSentence, editor: Editor): readonly ReportSentence[] {
  const halted = thingHalted(s.text);
  if (!hasDay(s) && halted === null) return [];
  const own = editor.sentences().filter((b) => b.document === s.document && b.kind === 'body' && b !== s);
  const thing = thingMoved(s.text);
  const off = (b: ReportSentence) =>
    halted !== null && new RegExp(`\\b${halted}\\b`, 'i').test(b.text) && mentions(b.text, pack().ahead);
  const earlier = (b: ReportSentence) => b.place < s.place !== isToldBackwards(s.document);
  const same = (b: ReportSentence) => thing !== null && new RegExp(`\\b${thing}`, 'i').test(b.text);
  return own.filter(
    (b) =>
      (off(b) && earlier(b) && !moves(b)) ||
      (hasDay(b) &&
        !moves(b) &&
        !isBackground(b.text, b.document.published) &&
        ((b.place === s.place - 1 && b.block === s.block) || (b.place < s.place && same(b)))),
  );
}

/** Whether a sentence moves a day. */
export const moves = (s: ReportSentence): boolean => s.kind === 'body' && tellsPlainly(s.text, 'moved');

/** Whether a sentence tells of a day, resolved or not: "by Thursday". */
const hasDay = ({ text, document: { published } }: ReportSentence): boolean =>
  dates(text, { published }).some((d) => d.kind === 'date' || d.kind === 'time');
