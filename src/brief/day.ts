import type { PartialDate } from '../documents/index.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date in words at its own precision: `2022-03-08` is `8 March 2022`, `2022-03` is `March 2022`. */
export function day(date: PartialDate): string {
  const [year, month, dayOfMonth] = date.split('-');
  if (month === undefined) return year!;
  const name = months[Number(month) - 1] ?? month;
  return dayOfMonth === undefined ? `${name} ${year}` : `${Number(dayOfMonth)} ${name} ${year}`;
}

/** The same without the year where the year is that of `near`: `8 March`. */
export function shortDay(date: PartialDate, near: PartialDate | null): string {
  const full = day(date);
  return near !== null && date.length > 4 && date.slice(0, 4) === near.slice(0, 4) ? full.slice(0, -5) : full;
}

/** A span of dates: `5 March 2022`, `8 to 15 March 2022`, `28 February to 3 March 2022`. */
export function days(from: PartialDate | null, to: PartialDate | null): string {
  if (from === null && to === null) return '';
  if (from === null) return `until ${day(to!)}`;
  if (to === null) return `from ${day(from)}`;
  if (from === to) return day(from);
  const whole = wholeOf(from, to);
  if (whole !== null) return day(whole);
  if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))} to ${day(to)}`;
  return `${shortDay(from, to)} to ${day(to)}`;
}

/** Whether a span is one day, month or year, or days of one week. */
export const isWhole = (from: PartialDate, to: PartialDate): boolean =>
  from === to ||
  wholeOf(from, to) !== null ||
  (from.length === 10 && to.length === 10 && dayNumber(to) - dayNumber(from) < 7);

/** From the first of a year or a month to its last is that year or month. */
function wholeOf(from: PartialDate, to: PartialDate): PartialDate | null {
  if (from.length !== 10 || to.length !== 10 || !from.endsWith('-01')) return null;
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return to.startsWith(month) && dayNumber(month, 'last') === dayNumber(to) ? month : null;
}

/** Days since 1970 of the first day that a partial date can mean; for axes and for order. */
export function dayNumber(date: PartialDate, end: 'first' | 'last' = 'first'): number {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  if (end === 'first') return Date.UTC(year!, (month ?? 1) - 1, dayOfMonth ?? 1) / 86_400_000;
  if (month === undefined) return Date.UTC(year!, 11, 31) / 86_400_000;
  if (dayOfMonth === undefined) return Date.UTC(year!, month, 0) / 86_400_000;
  return Date.UTC(year!, month - 1, dayOfMonth) / 86_400_000;
}
