import type { PartialDate } from './document.js';
import { metadata } from './metadata.js';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A calendar date, or null where there is no such day or the year is not one of reporting (1800 to 2199). */
export function calendarDate(year: number, month?: number, day?: number): PartialDate | null {
  if (year < 1800 || year > 2199) return null;
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${pad(month)}`;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > last ? null : `${year}-${pad(month)}-${pad(day)}`;
}

let monthNumbers: ReadonlyMap<string, number> | undefined;
function monthNumber(word: string): number | undefined {
  monthNumbers ??= new Map(
    metadata().months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  );
  return monthNumbers.get(word.toLowerCase().replace(/\.$/, ''));
}

const patterns: readonly { readonly pattern: RegExp; readonly order: readonly ('y' | 'm' | 'd' | 'M')[] }[] = [
  { pattern: /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/g, order: ['y', 'm', 'd'] },
  { pattern: /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/g, order: ['y', 'm', 'd'] },
  { pattern: /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})\b/g, order: ['d', 'M', 'y'] },
  { pattern: /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/g, order: ['M', 'd', 'y'] },
  { pattern: /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g, order: ['d', 'm', 'y'] },
];

/** Everything that `findDate` takes for a date, to be cut out of a line. */
export const datePattern = (): RegExp =>
  new RegExp(patterns.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'g');

/**
 * The first full date in a short text, or null. A numeric date such as 03/04/2022, which two countries read in two ways, is no date.
 */
export function findDate(text: string): PartialDate | null {
  let best: { at: number; date: PartialDate } | null = null;
  for (const { pattern, order } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const part = (name: 'y' | 'm' | 'd' | 'M'): string => match[order.indexOf(name) + 1] ?? '';
      const numeric = order[0] === 'd' && order[1] === 'm';
      let month = order.includes('M') ? monthNumber(part('M')) : Number(part('m'));
      let day = Number(part('d'));
      if (numeric) {
        if (day <= 12 && month! <= 12 && day !== month) continue;
        if (month! > 12) [day, month] = [month!, day];
      }
      const date = month === undefined ? null : calendarDate(Number(part('y')), month, day);
      if (date !== null && (best === null || match.index < best.at)) best = { at: match.index, date };
    }
  }
  return best?.date ?? null;
}

/** A date as a field gives it: a full date, an ISO time (its day as written, in its own zone), `2022-03`, `March 2022` or `2022`; else null. */
export function fieldDate(value: string): PartialDate | null {
  const text = value.trim().replace(/^["']|["']$/g, '');
  const found = findDate(text);
  if (found !== null) return found;
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(text);
  if (compact) return calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return calendarDate(Number(month[1]), Number(month[2]));
  const named = /^(\p{L}{3,9})\.? (\d{4})$/u.exec(text);
  const number = named ? monthNumber(named[1]!) : undefined;
  if (named && number !== undefined) return calendarDate(Number(named[2]), number);
  return /^\d{4}$/.test(text) ? calendarDate(Number(text)) : null;
}

/** The date that a file name gives: `2022-03-08-talks.md`, `talks_20220308.txt`, `2022_03_08.html`; else null. */
export function nameDate(name: string): PartialDate | null {
  const match = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(name);
  return match ? calendarDate(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}
