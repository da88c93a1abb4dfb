import { type Day, dayOf } from './calendar.js';
import { inYear, isCapital, past, type Reading, readYear, readYearAway, type TimeRead } from './date-reading.js';
import { datePhrase, dateWords } from './date-words.js';
import { readOrdinal } from './numbers.js';
import { centuryTime, dayTime, decadeTime, halfTime, holidayIn, quarterTime, seasonTime, type Time } from './times.js';
import type { Word } from './words.js';

/** Quarters and halves: `the third quarter of 1990`, `fourth-quarter`, `Q3 2020`, `the first half of next year`. */
export function readPart(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
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

export function readSeason(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
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

export function readHoliday(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const named = datePhrase(dateWords().holidays, words, i);
  if (named === null || !isCapital(words[i]!)) return null;
  const year = readYear(words, past(words, named.next));
  if (year) return { time: dayTime(holidayIn(year.year, named.means)), next: year.next };
  const day = (y: number): Day => holidayIn(y, named.means);
  return { time: inYear(reading, reading.tense(i, named.next), (y) => dayTime(day(y)), day), next: named.next };
}

/** `1990s`, `'80s`, `the nineties`. */
export function readDecade(words: readonly Word[], i: number): TimeRead | null {
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
