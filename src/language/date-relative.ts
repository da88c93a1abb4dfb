import { dayOf, isoDay, isoMonth, isoYear, partsOf, weekdayOf } from './calendar.js';
import { readCount } from './date-counts.js';
import { nearWeekday } from './date-names.js';
import type { Reading, TimeRead } from './date-reading.js';
import { datePhrase, dateWords, type Unit } from './date-words.js';
import {
  dayTime,
  decadeTime,
  monthTime,
  quarterTime,
  seasonTime,
  type Time,
  weekendTime,
  weekTime,
  yearTime,
} from './times.js';
import type { Word } from './words.js';

/** The calendar unit that holds publication, moved by `by` units; null where publication is not known closely enough. */
export function unitAway(reading: Reading, unit: Unit, by: number): Time | null {
  const { year, month, day } = reading;
  if (year === null) return null;
  if (unit === 'Y') return yearTime(year + by);
  if (unit === 'DE') return decadeTime(Math.floor(year / 10) + by);
  if (month === null) return null;
  if (unit === 'Q') return quarterTime(year, Math.ceil(month / 3) + by);
  if (unit === 'MO') return monthTime(year, month + by);
  if (day === null) return null;
  if (unit === 'W') return weekTime(day + 7 * by);
  if (unit === 'E') return weekendTime(day + 7 * by);
  if (unit === 'D') return dayTime(day + by);
  return null;
}

/** The time `count` units from a time, at the unit's precision: days for days and weeks, months for months, years for years. */
function moved(time: Time, unit: Unit, count: number): Time | null {
  const start = time.from;
  if (start === null) return null;
  const year = Number(start.slice(0, 4));
  if (unit === 'Y' || unit === 'DE') {
    const by = unit === 'Y' ? count : count * 10;
    const shift = (date: string | null): string | null =>
      date && `${isoYear(Number(date.slice(0, 4)) + by)}${date.slice(4)}`;
    return {
      ...time,
      value: `${isoYear(Number(time.value.slice(0, 4)) + by)}${time.value.slice(4)}`,
      from: shift(time.from),
      to: shift(time.to),
    };
  }
  if (start.length < 7) return null;
  const month = Number(start.slice(5, 7));
  if (unit === 'MO') return monthTime(year, month + count);
  if (unit === 'Q') return quarterTime(year, Math.ceil(month / 3) + count);
  if (start.length < 10) return null;
  const day = dayOf(year, month, Number(start.slice(8, 10)));
  if (unit === 'D') return dayTime(day + count);
  if (unit === 'W' || unit === 'F') return dayTime(day + count * (unit === 'W' ? 7 : 14));
  return null;
}

/** The time `count` units from publication, at the precision that people mean: years for years, months for months, the week for some weeks. */
function fromNow(reading: Reading, unit: Unit, count: number, exact: boolean): Time | null {
  const whole = Math.round(count);
  if (unit === 'W' || unit === 'F') {
    if (reading.day === null) return null;
    const weeks = unit === 'W' ? whole : whole * 2;
    return Math.abs(weeks) === 1 && exact ? dayTime(reading.day + 7 * weeks) : weekTime(reading.day + 7 * weeks);
  }
  if (unit === 'DE') return reading.year === null ? null : yearTime(reading.year + 10 * whole);
  if (unit === 'CE') return reading.year === null ? null : yearTime(reading.year + 100 * whole);
  if (unit === 'H' || unit === 'M' || unit === 'S') return reading.day === null ? null : dayTime(reading.day);
  return unitAway(reading, unit, whole);
}

/** `last year's`, `this Friday`, `next month`, `last summer`, `the past year`. */
function readPointed(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const known = dateWords();
  const which = words[i]!.lower;
  const way = known.last.has(which) ? -1 : known.next.has(which) ? 1 : known.this.has(which) ? 0 : null;
  if (way === null) return null;
  let at = i + 1;
  if (which === 'this' && /^(past|coming)$/.test(words[at]?.lower ?? '')) return readPointed(words, at, reading);
  if (words[at]?.lower === 'fiscal') at++;
  const word = words[at];
  if (word === undefined) return null;
  const next = at + 1;
  const weekday = known.weekdays.get(word.lower);
  const { year, month, day } = reading;
  if (weekday !== undefined) {
    if (day === null) return { time: null, next };
    if (way === 0)
      return {
        time: dayTime(
          nearWeekday(
            day,
            weekday,
            which === 'current' ? 'past' : reading.tense(i, next) === 'past' ? 'past' : 'future',
          ),
        ),
        next,
      };
    const gap = (way * (weekday - weekdayOf(day)) + 7) % 7 || 7;
    return { time: dayTime(day + way * gap), next };
  }
  const monthName = known.months.get(word.lower);
  if (monthName !== undefined && word.text[0] !== word.lower[0]) {
    if (year === null || month === null) return { time: null, next };
    const y = way < 0 ? (monthName < month ? year : year - 1) : way > 0 ? (monthName > month ? year : year + 1) : year;
    const dotted = words[next]?.text === '.' ? next + 1 : next;
    const date = /^\d{1,2}$/.test(words[dotted]?.lower ?? '') ? Number(words[dotted]!.lower) : 0;
    if (date >= 1 && date <= 31) return { time: dayTime(dayOf(y, monthName, date)), next: dotted + 1 };
    return { time: monthTime(y, monthName), next };
  }
  const season = known.seasons.get(word.lower);
  if (season !== undefined) {
    if (year === null || month === null) return { time: null, next };
    const [first, code] = season;
    const y =
      way < 0
        ? first + 2 < month || (first < 10 && first + 2 === month)
          ? year
          : year - 1
        : way > 0
          ? first > month
            ? year
            : year + 1
          : year;
    return { time: seasonTime(y, first, code), next };
  }
  const part = known.partsOfDay.get(word.lower);
  if (part !== undefined) {
    if (day === null) return { time: null, next };
    if (way > 0) return null;
    const base = dayTime(way < 0 ? day - 1 : day);
    return { time: { ...base, value: `${base.value}T${part}` }, next };
  }
  const unit = known.units.get(word.lower);
  if (unit === undefined || word.lower.endsWith('s') || unit === 'S' || unit === 'M' || unit === 'H') return null;
  if (unit === 'CE') return null;
  // "the following day", "the previous month" hang on what was named before
  if (which === 'following' || which === 'previous' || which === 'preceding') {
    const last = reading.last();
    return { time: (last && moved(last, unit, way)) ?? unitAway(reading, unit, way), next };
  }
  if (unit === 'E' && way < 0)
    return { time: day === null ? null : weekendTime(weekdayOf(day) >= 6 ? day - 7 : day - 7), next };
  return { time: unitAway(reading, unit, way), next };
}

/** `three weeks ago`, `a year earlier`, `two days later`, `a month from now`. */
function readShifted(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const count = readCount(words, i);
  if (count === null || (count.vague && words[i]!.lower !== 'a')) return null;
  let at = count.next;
  if (words[at]?.text === '-') at++;
  const word = words[at]?.lower;
  const exact = count.low === count.high && words[count.next - 1]?.lower !== 'so';
  if (word === 'ago') {
    const last = reading.last();
    // beside a quarter, "a year ago" means the same quarter
    if (count.unit === 'Y' && count.low === 1 && last?.grain === 'quarter')
      return { time: moved(last, 'Y', -1), next: at + 1 };
    return { time: fromNow(reading, count.unit, -count.low, exact), next: at + 1 };
  }
  if (word === 'from' && words[at + 1]?.lower === 'now')
    return { time: fromNow(reading, count.unit, count.low, exact), next: at + 2 };
  if (word === 'earlier' || word === 'later' || word === 'before' || word === 'after') {
    if ((word === 'before' || word === 'after') && /^[a-z]/i.test(words[at + 1]?.text ?? '')) return null;
    const by = word === 'earlier' || word === 'before' ? -count.low : count.low;
    const last = reading.last();
    if (last && last.grain !== 'vague')
      return { time: moved(last, count.unit, by) ?? fromNow(reading, count.unit, by, exact), next: at + 1 };
    return { time: fromNow(reading, count.unit, by, exact), next: at + 1 };
  }
  return null;
}

/** `year-earlier quarter`, `the latest period`, `that quarter`, `the 29th`, `the weekend`, `the year`. */
function readDefinite(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const known = dateWords();
  const { lower } = words[i]!;
  const after = words[i + 1]?.lower ?? '';
  const isPeriod = (at: number): boolean => /^(quarter|period)$/.test(words[at]?.lower ?? '');
  if (lower === 'year' && words[i + 1]?.text === '-' && /^(ago|earlier)$/.test(words[i + 2]?.lower ?? '')) {
    const last = reading.last();
    const next = isPeriod(i + 3) ? i + 4 : i + 3;
    return { time: last?.grain === 'quarter' ? moved(last, 'Y', -1) : unitAway(reading, 'Y', -1), next };
  }
  if (lower === 'year' && (after === 'end' || (words[i + 1]?.text === '-' && words[i + 2]?.lower === 'end'))) {
    if (reading.year === null) return { time: null, next: i + 2 };
    return {
      time: { ...yearTime(reading.year), from: `${isoYear(reading.year)}-12-31`, to: `${isoYear(reading.year)}-12-31` },
      next: after === 'end' ? i + 2 : i + 3,
    };
  }
  if (lower === 'latest' && isPeriod(i + 1)) return { time: unitAway(reading, 'Q', -1), next: i + 2 };
  if (lower === 'that' && after === 'quarter') {
    const last = reading.last();
    return last?.grain === 'quarter' ? { time: last, next: i + 2 } : null;
  }
  if (lower !== 'the') return null;
  if (after === 'weekend') {
    if (reading.day === null) return { time: null, next: i + 2 };
    const ahead = reading.tense(i, i + 2) === 'future' || weekdayOf(reading.day) >= 6;
    return { time: weekendTime(ahead ? reading.day : reading.day - 7), next: i + 2 };
  }
  const unit = known.units.get(after);
  if (unit === 'Y' && words[i + 2]?.lower !== 'of' && words[i + 2]?.text !== '-' && !after.endsWith('s'))
    return { time: unitAway(reading, 'Y', 0), next: i + 2 };
  if (unit === 'Q' && after === 'quarter') {
    const last = reading.last();
    return { time: last?.grain === 'quarter' ? last : unitAway(reading, 'Q', -1), next: i + 2 };
  }
  if (unit === 'D' && after === 'day' && /^(before|after)$/.test(words[i + 2]?.lower ?? '')) {
    const last = reading.last();
    const by = words[i + 2]!.lower === 'before' ? -1 : 1;
    return { time: (last && moved(last, 'D', by)) ?? unitAway(reading, 'D', by), next: i + 3 };
  }
  return null;
}

/** "On the 29th", "on the fourth": the nearest such day that the tense allows. */
export function readBareDay(day: number, tense: 'past' | 'future' | 'unknown', reading: Reading): Time | null {
  if (reading.day === null) return null;
  const { year, month } = partsOf(reading.day);
  let best: Time | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const by of [0, -1, 1]) {
    const named = isoMonth(year, month + by);
    const at = dayOf(Number(named.slice(0, 4)), Number(named.slice(5)), day);
    if (isoDay(at).slice(0, 7) !== named) continue;
    const away = at - reading.day;
    const cost = Math.abs(away) + (tense === 'past' && away > 0 ? 40 : tense === 'future' && away < 0 ? 40 : 0);
    if (cost < least) {
      least = cost;
      best = dayTime(at);
    }
  }
  return best;
}

/** A time told from publication or from a time named before, at word `i`. */
export function readRelative(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const known = dateWords();
  const first = words[i];
  if (first === undefined) return null;
  const away = known.days.get(first.lower);
  if (away !== undefined) return { time: unitAway(reading, 'D', away), next: i + 1 };
  return readPointed(words, i, reading) ?? readShifted(words, i, reading) ?? readDefinite(words, i, reading);
}

/** `now`, `recently`, `soon`: a side of the present and no more. */
export function readReference(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const named = datePhrase(dateWords().references, words, i);
  if (named === null) return null;
  const day = reading.day === null ? null : isoDay(reading.day);
  const { means } = named;
  return {
    time: {
      value: means,
      from: means === 'PAST_REF' ? null : day,
      to: means === 'FUTURE_REF' ? null : day,
      grain: 'vague',
    },
    next: named.next,
  };
}
