import { shortDay } from '../../brief/day.js';
import type { PartialDate } from '../../documents/index.js';

const DAY = 86_400_000;

/** The date of a day, as `2022-03-08`. */
export const dateOfDay = (day: number): PartialDate => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

/** Days to mark on an axis, with their words: first days of years, months or weeks, whichever leaves `room` pixels to each. */
export function dayTicks(
  [low, high]: readonly [number, number],
  pixels: number,
  room = 136,
): { day: number; words: string }[] {
  const most = Math.max(2, Math.floor(pixels / room));
  const days = high - low;
  const step = [1, 2, 7, 14].find((s) => days / s <= most);
  if (step !== undefined) {
    const first = Math.ceil(low);
    return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step).map((day, i) => ({
      day,
      words: shortDay(dateOfDay(day), i === 0 ? null : dateOfDay(day)),
    }));
  }
  const inMonths = [1, 2, 3, 6, 12, 24, 60, 120, 600].find((s) => days / 30.4 / s <= most) ?? 1200;
  const start = dateOfDay(low);
  const found: { day: number; words: string }[] = [];
  for (let month = Number(start.slice(0, 4)) * 12; ; month += inMonths) {
    const [y, m] = [Math.floor(month / 12), month % 12];
    const day = Date.UTC(y, m, 1) / DAY;
    if (day > high) return found;
    if (day < low) continue;
    found.push({ day, words: inMonths >= 12 ? String(y) : monthWords(dateOfDay(day), m === 0 || found.length === 0) });
  }
}

/** `Mar 2022`, or `Mar`. */
function monthWords(date: PartialDate, withYear: boolean): string {
  const month = shortDay(date.slice(0, 7), date).slice(0, 3);
  return withYear ? `${month} ${date.slice(0, 4)}` : month;
}
