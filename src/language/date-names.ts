import { type Day, dayOf, daysInMonth, isoDay, weekdayOf } from './calendar.js';
import { readDecade, readHoliday, readPart, readSeason } from './date-parts.js';
import { inYear, isCapital, past, type Reading, readYear, readYearAway, type TimeRead } from './date-reading.js';
import { dateWords } from './date-words.js';
import { readOrdinal } from './numbers.js';
import type { Tense } from './tense.js';
import { dayTime, monthTime, yearTime } from './times.js';
import type { Word } from './words.js';

/** Month at word `i` and the word after it, an abbreviation's full stop included. */
function readMonth(words: readonly Word[], i: number): { readonly month: number; readonly next: number } | null {
  const word = words[i];
  const month = word && dateWords().months.get(word.lower);
  if (month === undefined || !isCapital(word!)) return null;
  const dotted =
    words[i + 1]?.text === '.' &&
    words[i + 1]!.start === word!.end &&
    word!.lower.length <= 4 &&
    !/^(may|june|july)$/.test(word!.lower);
  return { month, next: dotted ? i + 2 : i + 1 };
}

function readDayOfMonth(words: readonly Word[], i: number): { readonly day: number; readonly next: number } | null {
  const ordinal = readOrdinal(words, i);
  if (ordinal && ordinal.value <= 31) return { day: ordinal.value, next: ordinal.next };
  const word = words[i];
  if (
    word &&
    /^\d{1,2}$/.test(word.lower) &&
    Number(word.lower) >= 1 &&
    Number(word.lower) <= 31 &&
    words[i + 1]?.text !== '%'
  )
    return { day: Number(word.lower), next: i + 1 };
  return null;
}

function readMonthName(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  let month = readMonth(words, i);
  let day: { readonly day: number; readonly next: number } | null = null;
  if (month === null) {
    day = readDayOfMonth(words, i);
    if (day === null) return null;
    month = readMonth(words, past(words, day.next));
    if (month === null) return null;
  } else {
    day = readDayOfMonth(words, month.next);
    // "May 2019" is a year; "March 15.5" an amount
    if (day !== null && readYear(words, month.next) !== null) day = null;
  }
  let next = Math.max(month.next, day?.next ?? 0);
  const { month: m } = month;
  const year = readYear(words, past(words, next));
  const away = readYearAway(words, next);
  if (year) {
    next = year.next;
    return { time: day ? dayTime(dayOf(year.year, m, day.day)) : monthTime(year.year, m), next };
  }
  if (away) {
    if (reading.year === null) return { time: null, next: away.next };
    const y = reading.year + away.away;
    return { time: day ? dayTime(dayOf(y, m, day.day)) : monthTime(y, m), next: away.next };
  }
  if (
    day === null &&
    words[i]!.lower === 'may' &&
    i > 0 &&
    !/^(in|of|last|next|early|mid|late|since|until|by|this|before|after|from|-|for|and|to|between|during)$/.test(
      words[i - 1]!.lower,
    )
  )
    return null;
  if (
    day === null &&
    words[i]!.lower === 'march' &&
    /^(on|to|for|through|of|against)$/.test(words[next]?.lower ?? '') &&
    words[i - 1]?.lower !== 'in'
  )
    return null;
  const tense = reading.tense(i, next);
  // "April 24 and 25", "March 3-5"
  const until = day && /^(and|to|-|–)$/.test(words[next]?.lower ?? '') ? readDayOfMonth(words, next + 1) : null;
  if (day && until && until.day > day.day && readMonth(words, until.next) === null) {
    const first = inYear(
      reading,
      tense,
      (y) => dayOf(y, m, day.day),
      (y) => dayOf(y, m, day.day),
    );
    if (first === null) return { time: null, next: until.next };
    return { time: { ...dayTime(first), to: isoDay(first + until.day - day.day) }, next: until.next };
  }
  const time = day
    ? inYear(
        reading,
        tense,
        (y) => dayTime(dayOf(y, m, day.day)),
        (y) => dayOf(y, m, day.day),
      )
    : inYear(
        reading,
        tense,
        (y) => monthTime(y, m),
        (y) => (reading.month === m && y === reading.year ? (reading.day ?? dayOf(y, m, 15)) : dayOf(y, m, 15)),
      );
  return { time, next };
}

function readWeekday(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const word = words[i]!;
  const weekday = dateWords().weekdays.get(word.lower);
  if (weekday === undefined || !isCapital(word)) return null;
  let next = i + 1;
  if (word.lower.length <= 5 && words[next]?.text === '.' && words[next]!.start === word.end) next++;
  // "Friday, Oct. 13", "Friday night, Oct. 13": the date says it all
  const part = dateWords().partsOfDay.has(words[next]?.lower ?? '') && words[next + 1]?.text === ',' ? next + 1 : next;
  const dated = readMonthName(words, words[part]?.text === ',' ? part + 1 : part, reading);
  if (dated && /^\d/.test(dated.time?.value ?? '') && dated.time?.grain === 'day') return dated;
  if (reading.day === null) return { time: null, next };
  return { time: dayTime(nearWeekday(reading.day, weekday, reading.tense(i, next))), next };
}

/** The weekday on or before a day, or on or after it where the statement lies ahead. */
export function nearWeekday(day: Day, weekday: number, tense: Tense): Day {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return tense === 'future' && back > 0 ? day - back + 7 : day - back;
}

/** `2022-03-08`, `8/3/2022` (day first only where the month cannot be). */
function readNumeric(words: readonly Word[], i: number): TimeRead | null {
  const part = (at: number): number => Number(words[i + at]?.lower ?? Number.NaN);
  const mark = words[i + 1]?.text;
  if ((mark !== '-' && mark !== '/') || words[i + 3]?.text !== mark) return null;
  const [a, b, c] = [part(0), part(2), part(4)];
  const [year, month, day] = a > 1000 ? [a, b, c] : a > 12 ? [c, b, a] : [c, a, b];
  const full = year < 100 ? (year < 50 ? 2000 + year : 1900 + year) : year;
  if (!(full > 1400 && full < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(full, month)))
    return null;
  return { time: dayTime(dayOf(full, month, day)), next: i + 5 };
}

/** A date by its name at word `i`: a day, month, quarter, season, holiday, year, decade or century. */
export function readNamed(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const first = words[i];
  if (first === undefined) return null;
  const named =
    readNumeric(words, i) ??
    readDecade(words, i) ??
    readPart(words, i, reading) ??
    readMonthName(words, i, reading) ??
    readWeekday(words, i, reading) ??
    readHoliday(words, i, reading) ??
    readSeason(words, i, reading);
  if (named) return named;
  const year = readYear(words, i);
  if (year === null) return null;
  // "1,500 troops" is no year, nor "2000 people"
  const after = words[year.next];
  if (
    words[i - 1]?.text === '.' ||
    (after &&
      /^[a-z]+s$/.test(after.text) &&
      !/^(was|is|has|years|elections|talks|its|as|this)$/.test(after.lower) &&
      !/^(in|since|of|by|until|from|to|after|before|the|-)$/.test(words[i - 1]?.lower ?? ''))
  )
    return null;
  return { time: yearTime(year.year), next: year.next };
}
