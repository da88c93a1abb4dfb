import type { PartialDate } from '../documents/index.js';
import { type DateMention, dates } from '../language/index.js';

/** What dates a question names. */
export interface QuestionDates {
  /** The day, month or year as of which it asks; null where it names none. */
  readonly asOf: PartialDate | null;
  /** The day after which it asks what is new; null where it names none. */
  readonly since: PartialDate | null;
  /** The question without them: "in May" asks for no Mrs May. */
  readonly rest: string;
}

/**
 * The dates of a question. "10 March" without a year is the last one before `latest`, the day of the latest report that could answer. Only what is
 * written as a date counts: "last week" hangs on a day that the ledger does not know.
 */
export function datesAsked(question: string, latest: PartialDate | null): QuestionDates {
  let rest = question;
  let asOf: PartialDate | null = null;
  let since: PartialDate | null = null;
  for (const mention of [...dates(question, { published: latest })].reverse()) {
    if (mention.kind !== 'date' || !/\d/.test(mention.text)) continue;
    const [start, end] = mention.span;
    const before = question.slice(0, start).replace(/(?:\b(?:the\s+)?(?:end|middle|start)\s+of\s+|\bthe\s+)$/i, '');
    rest = `${rest.slice(0, before.length)} ${rest.slice(end)}`;
    // "Since 12 March" is one mention, which lasts until the latest report.
    const { from, to, text } = mention;
    if (/^(?:since|after)\b/i.test(text) || /\b(?:since|after)\s+$/i.test(before)) since ??= day(mention, from);
    else asOf ??= day(mention, to);
  }
  return { asOf, since, rest };
}

const day = ({ resolved }: DateMention, date: PartialDate | null): PartialDate | null =>
  resolved && date !== null && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) ? date : null;
