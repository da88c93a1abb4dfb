import type { PartialDate } from '../documents/index.js';

/** A day as the number of days since 1970-01-01. */
export type Day = number;

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The day number of a date; month 1 to 12; days beyond the month's end run on. */
export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / 86_400_000;

/** Year, month (1 to 12) and day of a day number. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `1998-08-07`. */
export function isoDay(day: Day): PartialDate {
  const { year, month, day: d } = partsOf(day);
  return `${pad(year, 4)}-${pad(month)}-${pad(d)}`;
}

/** `1998-08`; months beyond 12 or below 1 run into other years. */
export function isoMonth(year: number, month: number): PartialDate {
  const index = year * 12 + month - 1;
  return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1)}`;
}

export const isoYear = (year: number): PartialDate => pad(year, 4);

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const daysInMonth = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 0)).day;

/** ISO 8601 week of a day: `1998-W32`. */
export function isoWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = partsOf(thursday);
  return `${year}-W${pad(1 + Math.floor((thursday - dayOf(year, 1, 1)) / 7))}`;
}

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, with anything after the day ignored; null where it is no date. */
export function readPartial(
  date: PartialDate | null,
): { readonly year: number; readonly month: number | null; readonly day: Day | null } | null {
  const match = date === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined || month === null ? null : dayOf(year, month, Number(match[3]));
  return { year, month, day };
}

/** First day that a partial date may mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): PartialDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date may mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): PartialDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}`;
  return date;
}
