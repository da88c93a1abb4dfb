import type { Day } from './calendar.js';
import { dateWords, type Unit } from './date-words.js';
import { readNumber } from './numbers.js';
import { addMonths } from './times.js';
import type { Word } from './words.js';

/** A count of units at word `i`: `three days`, `a week or two`, `6-month`; high is null where there is one number. */
export interface Count {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly next: number;
  /** No number stands there: "days", "several weeks". */
  readonly vague: boolean;
}

export function readCount(words: readonly Word[], i: number): Count | null {
  const known = dateWords();
  const first = words[i];
  if (first === undefined) return null;
  const bare = known.units.get(first.lower);
  if (bare !== undefined)
    return first.lower.endsWith('s') ? { low: 1, high: 7, unit: bare, next: i + 1, vague: true } : null;
  if (known.vague.has(first.lower) || (first.lower === 'a' && words[i + 1]?.lower === 'few')) {
    const at = first.lower === 'a' ? i + 2 : i + 1;
    const unit = known.units.get(words[at]?.lower === '-' ? (words[at + 1]?.lower ?? '') : (words[at]?.lower ?? ''));
    return unit ? { low: 2, high: 9, unit, next: words[at]?.lower === '-' ? at + 2 : at + 1, vague: true } : null;
  }
  let low: number;
  let next: number;
  if (first.lower === 'a' || first.lower === 'an' || first.lower === 'half') {
    const number = readNumber(words, i);
    low = number?.value ?? (first.lower === 'half' ? 0.5 : 1);
    next = number?.next ?? i + 1;
    if (first.lower === 'half' && number === null && /^(a|an)$/.test(words[next]?.lower ?? '')) next++;
  } else {
    const number = readNumber(words, i);
    if (number === null) return null;
    low = number.value;
    next = number.next;
  }
  let high = low;
  if (/^(to|or|-|–)$/.test(words[next]?.lower ?? '')) {
    const second = readNumber(words, next + 1);
    if (second && second.value > low) {
      high = second.value;
      next = second.next;
    }
  }
  while (/^(-|more|full|long|straight|additional|trading|working|calendar)$/.test(words[next]?.lower ?? '')) next++;
  const unit = known.units.get(words[next]?.lower ?? '');
  if (unit === undefined) return null;
  next++;
  if (words[next]?.lower === 'or' && (words[next + 1]?.lower === 'two' || words[next + 1]?.lower === 'so')) {
    if (words[next + 1]!.lower === 'two') high = 2;
    next += 2;
  } else if (words[next]?.lower === 'and' && words[next + 1]?.lower === 'a' && words[next + 2]?.lower === 'half') {
    low += 0.5;
    high += 0.5;
    next += 3;
  }
  return { low, high, unit, next, vague: false };
}

/** TIMEX3 duration: `P3D`, `PT5H`, `PXM`. */
export function durationValue({ low, unit, vague }: Count): string {
  const [n, letter] =
    unit === 'Q'
      ? [low * 3, 'M']
      : unit === 'F'
        ? [low * 2, 'W']
        : unit === 'DE'
          ? [low * 10, 'Y']
          : unit === 'CE'
            ? [low * 100, 'Y']
            : unit === 'E'
              ? [2, 'D']
              : unit === 'MO'
                ? [low, 'M']
                : [low, unit];
  return `${'SHM'.includes(unit) ? 'PT' : 'P'}${vague ? 'X' : n}${letter}`;
}

/** The day `count` units before (negative) or after a day. */
export function shifted(day: Day, { unit }: Count, count: number): Day {
  if (unit === 'MO' || unit === 'Q') return addMonths(day, Math.round(count * (unit === 'Q' ? 3 : 1)));
  if (unit === 'Y' || unit === 'DE' || unit === 'CE')
    return addMonths(day, Math.round(count * 12 * (unit === 'Y' ? 1 : unit === 'DE' ? 10 : 100)));
  const days = unit === 'W' ? 7 : unit === 'F' ? 14 : unit === 'D' || unit === 'E' ? 1 : 0;
  return day + Math.ceil(count * days);
}
