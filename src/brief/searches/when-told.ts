import { type DateMention, dates } from '../../language/index.js';
import { dayNumber, days, isWhole } from '../day.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import type { ReportSentence } from './report-sentence.js';

/** Words before a time that belong to it. */
const leading =
  /(?:^|[\s\u201c"(])((?:not later than|no later than|by|before|until|within|from|after|in|on|at|over) )(?:the )?$/iu;
/** How near a word of saying makes a time the one at which it was said. */
const near = 28;

/** The times ahead that a sentence names: days where they can be told, else in its own words; empty where it names none. */
export function whenTold({ text, document: { published } }: ReportSentence, editor: Editor): string {
  const told = dates(text, { published }).flatMap((mention): string[] => {
    const { from, to, resolved, kind } = mention;
    const lead = leading.exec(text.slice(0, mention.span[0]))?.[1] ?? '';
    if (kind === 'set' || isWhenSaid(text, mention, editor)) return [];
    // "A second round": no time, but for what stands before it.
    if (kind === 'duration' && !/^(?:within|in|by|not later|no later|after|over)/i.test(lead)) return [];
    const known = kind !== 'duration' && resolved && from !== null && to !== null && isWhole(from, to);
    // Of the day of the report only its end is ahead.
    if (known && to === published && !/^by /i.test(lead) && !/midnight|tonight/i.test(mention.text)) return [];
    if (known && published !== null && dayNumber(to, 'last') >= dayNumber(published))
      return [/^(?:by|before|until|not later|no later)/i.test(lead) ? `by ${days(from, to)}` : days(from, to)];
    if (behind.test(mention.text) || /\bfirst time $/u.test(text.slice(0, mention.span[0] - lead.length))) return [];
    const bound = /^(?:by|before|until|within|from|not later|no later)/i.test(lead);
    // What is told with its past day, or a year alone, sets no time.
    if (!bound && (/^\d{4}$|^once$/iu.test(mention.text) || (known && published !== null))) return [];
    const [start, end] = mention.span;
    const opens =
      lead === '' ? start : start - leading.exec(text.slice(0, start))![0].replace(/^[\s\u201c"(]/u, '').length;
    // "The December duties": a time that only tells which.
    const which = lead === '' && /^ \p{Ll}/u.test(text.slice(end)) ? /^the /i.exec(mention.text)?.[0].length : 0;
    return [`\u201c${text.slice(opens + (which ?? 0), end)}\u201d`];
  });
  return [...new Set(told)].slice(0, most).join('; ');
}

/** Whether a day that a sentence named as still ahead has come by the latest report. */
export const hasCome = ({ text, document: { published } }: ReportSentence, { picture: { latest } }: Editor): boolean =>
  latest !== null &&
  published !== null &&
  latest > published &&
  dates(text, { published }).some(
    ({ from, to, resolved, kind }) =>
      kind !== 'duration' &&
      resolved &&
      from !== null &&
      to !== null &&
      isWhole(from, to) &&
      dayNumber(to, 'last') >= dayNumber(published) &&
      dayNumber(to, 'last') <= dayNumber(latest),
  );

const most = 2;
/** What is behind, or now. */
const behind =
  /^(?:last|earlier|a (?:day|week|month|year) (?:earlier|ago|before)|since|yesterday|now|today|this (?:morning|afternoon)|.* ago)\b/iu;

/** "Said on Thursday", "told reporters on Tuesday": when it was said. */
function isWhenSaid(text: string, { span: [start, end] }: DateMention, { wording }: Editor): boolean {
  const before = text
    .slice(Math.max(0, start - near), start)
    .split(/[,;:.\u2014]/)
    .at(-1)!;
  const after = text.slice(end, end + near / 2).split(/[;:.\u2014]/)[0]!;
  const saying = [...wording.saying, 'told', 'announced', 'reported', 'warned'];
  return (
    mentions(before.replace(/\b(?:that|will|would|to)\b.*$/iu, '|').endsWith('|') ? '' : before, saying) ||
    /^,? (?:said|says|told)\b/u.test(after)
  );
}
