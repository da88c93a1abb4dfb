import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { days, isWhole } from '../day.js';
import type { Editor } from '../editor.js';
import { clauseInFull } from '../lines/clause.js';
import { mentions } from '../lines/words.js';

/**
 * The day of what a line tells, where its own clause gives it in words that need the report's date beside them: `Wednesday night: 25 October`. A date that stands
 * elsewhere in the sentence may be another event's, and one that the line prints itself needs no second mention.
 */
export function eventDay(s: Statement, editor: Editor): string {
  const { when } = s;
  if (when === null || !when.resolved || when.from === null || when.to === null || !isWhole(when.from, when.to))
    return '';
  if (!isDayOf(s, editor)) return '';
  const shown = clauseInFull(s, editor);
  const words = printable(when.text).replace(/^on /i, '');
  const relative = mentions(words, editor.wording.relativeDays);
  return relative && shown.includes(words) ? `${words}: ${days(when.from, when.to)}` : '';
}

/** Whether the date read stands in the line's own clause as a time, not as part of a noun ("the September tariff"). */
export function isDayOf(s: Statement, editor: Editor): boolean {
  const quote = printable(editor.claim(s.claims[0]!)?.claim.quote ?? '');
  const words = printable(s.when?.text ?? '');
  if (
    !/\d/.test(words) &&
    !mentions(words, editor.wording.relativeDays) &&
    !/\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(words)
  )
    return false;
  const at = words === '' ? -1 : quote.indexOf(words);
  if (at < 0) return false;
  const before = quote.slice(0, at).trimEnd();
  const after = quote.slice(at + words.length);
  if (/^['\u2019]s/.test(after)) return false;
  if (
    /(?:\b(?:the|an?|its|their|his|her|that|of|for|to)|['\u2019]s?)$/i.test(before) &&
    !/^(?:on|in|at|by|before|after|since|last|this|next|the)\b/i.test(words)
  )
    return false;
  // "Suspended in 2009": when what the clause speaks of came about, not when it was agreed to.
  if (
    /\p{L}ed (?:on|in|at|since)?$/iu.test(before) &&
    /\p{L}(?:ed|s|ve|d) .*\p{L}ed (?:on|in|at|since)?$/iu.test(before)
  )
    return false;
  return !/^ \p{Ll}+(?<!ing)\b/u.test(after) || startsPhrase.test(after);
}

const startsPhrase =
  /^ (?:and|or|but|to|in|on|at|by|for|with|from|of|about|after|before|until|unless|if|as|that|over|when|where|while|because|night|morning|afternoon|evening|night|without|under|between|its|the|an?|his|her|their|\p{Ll}+ed)\b/u;

/** "Three days after the envoy's visit": whether the day of a line is told before its own words, counted from the day of the report. */
export function isCountedBack(s: Statement, editor: Editor): boolean {
  const words = s.when?.text ?? '';
  if (words === '' || s.when?.resolved !== true) return false;
  const before = editor.before(s.claims[0]!, words.length + 6).replace(/\s+(?:the|an?)?\s*$/i, '');
  return before.endsWith(words);
}
