import { isMonth, isWeekday, type Token } from '../../language/index.js';

const capital = /^\p{Lu}/u;

/**
 * Whether a token is the day or month of "On Saturday Orm set out …", "Since March Orm has refused": it stands before a name and is no part of it. "The Sunday
 * Post" and "Good Friday" keep theirs.
 */
export function isDayBeforeName(tokens: readonly Token[], at: number): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (before === undefined || after === undefined || !capital.test(own.text) || !capital.test(after.text)) return false;
  if (isWeekday(own.text))
    return !capital.test(before.text) ? before.upos !== 'DET' : before.upos === 'ADP' || before.upos === 'SCONJ';
  return isMonth(own.text) && (before.upos === 'ADP' || before.upos === 'SCONJ');
}

/** Whether a token is a month or a weekday that stands alone behind a preposition: "before April, a pledge which the union wants kept". */
export const isDayAlone = (tokens: readonly Token[], at: number): boolean =>
  (isMonth(tokens[at]!.text) || isWeekday(tokens[at]!.text)) && /^(?:ADP|SCONJ)$/.test(tokens[at - 1]?.upos ?? '');
