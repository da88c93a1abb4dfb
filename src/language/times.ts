import type { PartialDate } from '../documents/index.js';
import { type Day, dayOf, daysInMonth, isoDay, isoMonth, isoWeek, isoYear, partsOf, weekdayOf } from './calendar.js';
import type { Holiday } from './date-words.js';

/** What a date expression means: a stretch of the calendar and its TIMEX3 value. */
export interface Time {
  readonly value: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'longer' | 'vague';
}

export const dayTime = (day: Day): Time => ({ value: isoDay(day), from: isoDay(day), to: isoDay(day), grain: 'day' });

/** The ISO week that holds a day, Monday to Sunday. */
export function weekTime(day: Day): Time {
  const monday = day - weekdayOf(day) + 1;
  return { value: isoWeek(day), from: isoDay(monday), to: isoDay(monday + 6), grain: 'week' };
}

export function weekendTime(day: Day): Time {
  const saturday = day - weekdayOf(day) + 6;
  return { value: `${isoWeek(day)}-WE`, from: isoDay(saturday), to: isoDay(saturday + 1), grain: 'day' };
}

export function monthTime(year: number, month: number): Time {
  const value = isoMonth(year, month);
  return { value, from: value, to: value, grain: 'month' };
}

export const yearTime = (year: number): Time => ({
  value: isoYear(year),
  from: isoYear(year),
  to: isoYear(year),
  grain: 'year',
});

export function quarterTime(year: number, quarter: number): Time {
  const y = year + Math.floor((quarter - 1) / 4);
  const q = ((((quarter - 1) % 4) + 4) % 4) + 1;
  return { value: `${isoYear(y)}-Q${q}`, from: isoMonth(y, q * 3 - 2), to: isoMonth(y, q * 3), grain: 'quarter' };
}

export const halfTime = (year: number, half: number): Time => ({
  value: `${isoYear(year)}-H${half}`,
  from: isoMonth(year, half * 6 - 5),
  to: isoMonth(year, half * 6),
  grain: 'quarter',
});

export const seasonTime = (year: number, month: number, code: string): Time => ({
  value: `${isoYear(year)}-${code}`,
  from: isoMonth(year, month),
  to: isoMonth(year, month + 2),
  grain: 'season',
});

/** A decade by its first three digits. */
export const decadeTime = (decade: number): Time => ({
  value: String(decade),
  from: isoYear(decade * 10),
  to: isoYear(decade * 10 + 9),
  grain: 'longer',
});

export const centuryTime = (century: number): Time => ({
  value: String(century - 1),
  from: isoYear((century - 1) * 100),
  to: isoYear((century - 1) * 100 + 99),
  grain: 'longer',
});

/** Gregorian Easter Sunday (Meeus, Jones, Butcher). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The day of a holiday in a year. */
export function holidayIn(year: number, holiday: Holiday): Day {
  if ('easter' in holiday) return easter(year) + holiday.easter;
  if ('day' in holiday) return dayOf(year, holiday.month, holiday.day);
  if (holiday.nth < 0) {
    const last = dayOf(year, holiday.month, daysInMonth(year, holiday.month));
    return last - ((weekdayOf(last) - holiday.weekday + 7) % 7);
  }
  const first = dayOf(year, holiday.month, 1) + (holiday.after ?? 0);
  return first + ((holiday.weekday - weekdayOf(first) + 7) % 7) + 7 * (holiday.nth - 1);
}

/** The day `months` after a day, the month's end where the day does not exist. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: d } = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  return dayOf(y, m, Math.min(d, daysInMonth(y, m)));
}
