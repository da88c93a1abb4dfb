import { type Day, dayOf, daysInMonth, isoDay, weekdayOf } from './calendar.js';
import { datePhrase, dateWords } from './date-words.js';
import { readNumber, readOrdinal } from './numbers.js';
import type { Tense } from './tense.js';
import {
  centuryTime,
  dayTime,
  decadeTime,
  halfTime,
  holidayIn,
  monthTime,
  quarterTime,
  seasonTime,
  type Time,
  yearTime,
} from './times.js';
import type { Word } from './words.js';

/** What a date expression is read against. */
export interface Reading {
  /** Publication, as far as known. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: Day | null;
  /** Tense of the statement around words `[from, to)`. */
  readonly tense: (from: number, to: number) => Tense;
  /** The time named last before word `i`. */
  readonly last: () => Time | null;
}

/** A time and the word after it; time null: named, but it needs a publication date that is not known. */
export interface TimeRead {
  readonly time: Time | null;
  readonly next: number;
}

/** Of the same date in several years, the one that the tense wants; the nearest where it says nothing. */
export function inYear<T>(
  reading: Reading,
  tense: Tense,
  make: (year: number) => T,
  dayIn: (year: number) => Day,
): T | null {
  if (reading.year === null) return null;
  const now = reading.day ?? dayOf(reading.year, reading.month ?? 7, 15);
  let best = reading.year;
  let least = Number.POSITIVE_INFINITY;
  for (const year of [reading.year, reading.year - 1, reading.year + 1]) {
    const away = dayIn(year) - now;
    // a date on the wrong side of the tense counts as far: verbs of report stand in the past tense beside plans
    const cost = Math.abs(away) + (tense === 'past' && away > 0 ? 200 : tense === 'future' && away < 0 ? 200 : 0);
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return make(best);
}

/** A year in digits at word `i`, `1900` to `2099`, or spoken (`nineteen ninety-six`). */
export function readYear(words: readonly Word[], i: number): { readonly year: number; readonly next: number } | null {
  const word = words[i];
  if (word === undefined) return null;
  if (/^(1[5-9]|20)\d\d$/.test(word.lower)) {
    if (words[i + 1]?.text === '%' || (words[i - 1] && /^[$€£]$/.test(words[i - 1]!.text))) return null;
    return { year: Number(word.lower), next: i + 1 };
  }
  if (word.lower !== 'nineteen' && word.lower !== 'twenty') return null;
  const after = readNumber(words, i + 1);
  if (after === null || after.digits || after.value < 10 || after.value > 99) return null;
  return { year: (word.lower === 'nineteen' ? 1900 : 2000) + after.value, next: after.next };
}

/** Skips a comma or an "of" between the parts of a date. */
const past = (words: readonly Word[], i: number): number =>
  words[i]?.text === ',' || words[i]?.lower === 'of' ? i + 1 : i;

const isCapital = (word: Word): boolean => word.text[0] !== word.lower[0];

/** Month at word `i` and the word after it, an abbreviation's full stop included. */
function readMonth(words: readonly Word[], i: number): { readonly month: number; readonly next: number } | null {
  const word = words[i];
  const month = word && dateWords().months.get(word.lower);
  if (month === undefined || !isCapital(word!)) return null;
  const dotted =
    words[i + 1]?.text === '.' && words[i + 1]!.start === word!.end && word!.lower.length <= 4 && word!.lower !== 'may';
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

/** `this year`, `last year`, `next year` after a month or a season: how many years away. */
function readYearAway(words: readonly Word[], i: number): { readonly away: number; readonly next: number } | null {
  const at = words[i]?.lower === 'of' ? i + 1 : i;
  if (words[at + 1]?.lower !== 'year') return null;
  const known = dateWords();
  const which = words[at]!.lower;
  const away = known.last.has(which) ? -1 : known.next.has(which) ? 1 : known.this.has(which) ? 0 : null;
  return away === null ? null : { away, next: at + 2 };
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
  // "Friday, Oct. 13": the date says it all
  const dated = readMonthName(words, words[next]?.text === ',' ? next + 1 : next, reading);
  if (dated && /^\d/.test(dated.time?.value ?? '') && dated.time?.grain === 'day') return dated;
  if (reading.day === null) return { time: null, next };
  return { time: dayTime(nearWeekday(reading.day, weekday, reading.tense(i, next))), next };
}

/** The weekday on or before a day, or on or after it where the statement lies ahead. */
export function nearWeekday(day: Day, weekday: number, tense: Tense): Day {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return tense === 'future' && back > 0 ? day - back + 7 : day - back;
}

/** Quarters and halves: `the third quarter of 1990`, `fourth-quarter`, `Q3 2020`, `the first half of next year`. */
function readPart(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  let at = i;
  const lead = readYear(words, at);
  if (lead) at = lead.next;
  else if (words[at]?.lower === 'fiscal') at++;
  if (words[at]?.lower === 'fiscal') at++;
  // "the 1988 period": the part of that year that the story speaks of
  const spoken = reading.last();
  if (lead && /^(quarter|period)$/.test(words[at]?.lower ?? '') && spoken?.grain === 'quarter')
    return { time: quarterTime(lead.year, Number(spoken.value.slice(-1))), next: at + 1 };
  let number: number;
  let unit: string;
  if (
    words[at]?.lower === 'q' &&
    /^[1-4]$/.test(words[at + 1]?.lower ?? '') &&
    words[at + 1]!.start === words[at]!.end
  ) {
    number = Number(words[at + 1]!.lower);
    unit = 'quarter';
    at += 2;
  } else {
    const ordinal = readOrdinal(words, at);
    if (ordinal === null) return null;
    number = ordinal.value;
    at = ordinal.next;
    if (words[at]?.text === '-') at++;
    unit = words[at]?.lower ?? '';
    at++;
  }
  if (unit === 'century' && number < 30) return { time: centuryTime(number), next: at };
  if ((unit !== 'quarter' || number > 4) && (unit !== 'half' || number > 2)) return null;
  const make = (y: number): Time => (unit === 'half' ? halfTime(y, number) : quarterTime(y, number));
  const year = lead ?? readYear(words, words[at]?.lower === 'of' ? at + 1 : at);
  if (year) return { time: make(year.year), next: lead ? at : year.next };
  const away = readYearAway(words, at);
  if (away) return { time: reading.year === null ? null : make(reading.year + away.away), next: away.next };
  if (unit === 'half') return null;
  const middle = (y: number): Day => dayOf(y, number * 3 - 1, 15);
  return { time: inYear(reading, 'unknown', make, middle), next: at };
}

function readSeason(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const season = dateWords().seasons.get(words[i]!.lower);
  if (season === undefined) return null;
  const [month, code] = season;
  const year = readYear(words, past(words, i + 1));
  if (year) return { time: seasonTime(year.year, month, code), next: year.next };
  const away = readYearAway(words, i + 1);
  if (away)
    return { time: reading.year === null ? null : seasonTime(reading.year + away.away, month, code), next: away.next };
  // a bare "fall" or "spring" is a verb more often than not
  if (!/^(the|this|that|in|early|late|mid|by|since|until|-|of|of)$/.test(words[i - 1]?.lower ?? '')) return null;
  if (words[i]!.lower === 'fall' && words[i + 1]?.lower === 'of') return null;
  const tense = reading.tense(i, i + 1);
  return {
    time: inYear(
      reading,
      tense,
      (y) => seasonTime(y, month, code),
      (y) => dayOf(y, month + 1, 15),
    ),
    next: i + 1,
  };
}

function readHoliday(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const named = datePhrase(dateWords().holidays, words, i);
  if (named === null || !isCapital(words[i]!)) return null;
  const year = readYear(words, past(words, named.next));
  if (year) return { time: dayTime(holidayIn(year.year, named.means)), next: year.next };
  const day = (y: number): Day => holidayIn(y, named.means);
  return { time: inYear(reading, reading.tense(i, named.next), (y) => dayTime(day(y)), day), next: named.next };
}

/** `1990s`, `'80s`, `the nineties`. */
function readDecade(words: readonly Word[], i: number): TimeRead | null {
  const word = words[i]!;
  const named = dateWords().decades.get(word.lower);
  if (named !== undefined)
    return words[i - 1]?.lower === 'the' || words[i - 1]?.text === '-'
      ? { time: decadeTime(named), next: i + 1 }
      : null;
  if (!/^(\d0|(1[5-9]|20)\d0)$/.test(word.lower)) return null;
  const s = words[i + 1]?.text === "'" ? i + 2 : i + 1;
  if (words[s]?.lower !== 's' || words[s]!.start - word.end > 1) return null;
  const decade = Number(word.lower) / 10;
  return { time: decadeTime(decade < 10 ? 190 + decade : decade), next: s + 1 };
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
