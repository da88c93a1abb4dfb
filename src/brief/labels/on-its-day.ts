import type { Statement } from '../../picture/index.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { mentions, wordsOf } from '../lines/words.js';

/**
 * "On Tuesday" with the date that it was: a brief stands on reports of many weeks, and a reader of it does not know which Tuesday. Only a day of the
 * week, resolved to one day on the side that the clause's tense tells; words in quotation marks stay as they are.
 */
export function onItsDay(text: string, statement: Statement, editor: Editor): string {
  const { when } = statement;
  if (when === null || !when.resolved || when.from === null || when.from !== when.to || when.from.length < 10)
    return text;
  if (text.startsWith('\u201c') || !agreesInTense(text, statement, editor)) return text;
  const { weekdays } = editor.wording;
  const name = /\p{Lu}\p{Ll}+day\b/u.exec(when.text)?.[0];
  if (name === undefined || !weekdays.includes(name.toLowerCase())) return text;
  const at = text.indexOf(name);
  // Two days of the week in one clause, or quotation marks around it: left alone.
  const days = wordsOf(text).filter((w) => w.length > 5 && weekdays.includes(w) && w.endsWith('day'));
  if (at < 0 || days.length > 1 || insideQuotation(text, at)) return text;
  const after = text.slice(at + name.length).replace(/^ (?:night|morning|afternoon|evening)\b/, '');
  if (/^['’]/.test(after)) return text;
  const lead = text.slice(0, at);
  // "His Friday broadcast" is no day on which; and after "since the siege began" it may be the siege's.
  if (!/\b(?:on|last|this|next|by|before|until|till|since|after|from) $/i.test(lead) && !/^(?:$|[,;.])/.test(after))
    return text;
  if (/ (?:since|after|before|when|while|that|who|which) .* /i.test(lead)) return text;
  const before = lead.replace(/(?:\bon |\blast |\bthis |\bnext )+$/i, '');
  const date = shortDay(when.from, editor.picture.latest);
  // "Before Tuesday", "until Tuesday": the preposition stays, and takes no "on".
  const hangs = /\b(?:by|before|until|till|since|after|from|for|of|to) $/i.test(before);
  // "By Tuesday lunch": the day tells which lunch.
  if (hangs && !/^(?:$|[,;.)]| (?:to|and|or|in|at|for|with|unless|if|as|on|that|about|over|but) )/.test(after))
    return text;
  return `${before}${hangs ? '' : before === '' ? 'On ' : 'on '}${date}${after}`;
}

/** Whether a clause tells of what is behind where its date is behind the report, and of what is ahead where it is ahead. */
export function agreesInTense(text: string, { when, reported }: Statement, { wording }: Editor): boolean {
  const date = when?.to ?? when?.from ?? null;
  if (date === null || reported === null) return false;
  const ahead = mentions(text, wording.ahead);
  return date > reported ? ahead : !ahead && tellsPast(text, wording.pastForms);
}

/** Whether a text has one of some past forms, or a word that ends as most of them do. */
export const tellsPast = (text: string, forms: readonly string[]): boolean =>
  mentions(text, forms) || wordsOf(text).some((w) => w.length > 4 && w.endsWith('ed'));

const insideQuotation = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/\u201c/g)?.length ?? 0) > (text.slice(0, at).match(/\u201d/g)?.length ?? 0);
