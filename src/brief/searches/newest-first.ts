import type { Document } from '../../documents/index.js';
import type { ReportSentence } from './report-sentence.js';

/** Entries with a time from which on a report is a log of a day. */
const fewest = 4;

/** "21.50", "9:10 a.m.": what stands before an entry of a log. */
const clock = /^(\d{1,2})[.:](\d{2})(?: ?([ap])\.?m)?/iu;

/** How far from its end each sentence of a log stands whose latest entries come last: there the news of the day is what came last. */
export function newestFirst(sentences: readonly ReportSentence[]): ReadonlyMap<ReportSentence, number> {
  const reports = new Map<Document, ReportSentence[]>();
  for (const s of sentences) {
    if (s.kind === 'body') reports.set(s.document, [...(reports.get(s.document) ?? []), s]);
  }
  const places = new Map<ReportSentence, number>();
  for (const [document, all] of reports) {
    if (!isLog(document)) continue;
    const entries = new Map<number, ReportSentence[]>();
    for (const s of all) entries.set(s.block, [...(entries.get(s.block) ?? []), s]);
    // An entry is read from its first sentence on.
    for (const [i, s] of [...entries.values()].reverse().flat().entries()) places.set(s, i);
  }
  return places;
}

/** Whether a report is a list of entries with a time, the latest last; past midnight the clock begins anew. */
const isLog = (document: Document): boolean => isTimed(document, (time, before) => time > before);

/** Whether a report is a list of entries with a time, the latest first. */
export const isToldBackwards = (document: Document): boolean => isTimed(document, (time, before) => time < before);

/** Whether enough entries have a time, and half of them follow on the one before as they should. */
function isTimed({ blocks, text }: Document, follows: (time: number, before: number) => boolean): boolean {
  const times = blocks.flatMap(({ span }) => minutes(text.slice(...span)) ?? []);
  const inOrder = times.filter((t, i) => i > 0 && follows(t, times[i - 1]!)).length;
  return times.length >= fewest && inOrder >= (times.length - 1) / 2;
}

function minutes(text: string): number | undefined {
  const [, hours, rest, half] = clock.exec(text) ?? [];
  if (hours === undefined || rest === undefined) return undefined;
  const late = half?.toLowerCase() === 'p' && hours !== '12';
  return (Number(hours) + (late ? 12 : 0)) * 60 + Number(rest);
}
