import type { PartialDate } from '../documents/index.js';
import { firstDay, isoDay, lastDay, readPartial } from './calendar.js';
import { type Count, durationValue, readCount, shifted } from './date-counts.js';
import { readNamed } from './date-names.js';
import type { Reading, TimeRead } from './date-reading.js';
import { readBareDay, readReference, readRelative, unitAway } from './date-relative.js';
import { dateWords } from './date-words.js';
import { readNumber, readOrdinal } from './numbers.js';
import type { Time } from './times.js';
import type { Word } from './words.js';

/** A date expression, and the word after it. */
export interface Found {
  readonly next: number;
  readonly kind: 'date' | 'duration' | 'set' | 'time';
  readonly time: Time | null;
}

/** First to tenth, eleventh to twentieth, and the rest of a month; thirds of other stretches. */
function portion(time: Time, which: 'early' | 'middle' | 'late', end: boolean): Time {
  if (time.from === null || time.to === null || time.grain === 'vague' || time.grain === 'day') return time;
  const first = readPartial(firstDay(time.from))!.day!;
  const last = readPartial(lastDay(time.to))!.day!;
  if (end) return { ...time, from: isoDay(last), to: isoDay(last) };
  const third = time.grain === 'month' ? 10 : Math.round((last - first + 1) / 3);
  const [from, to] =
    which === 'early'
      ? [first, first + third - 1]
      : which === 'middle'
        ? [first + third, first + 2 * third - 1]
        : [first + 2 * third, last];
  return { ...time, from: isoDay(from), to: isoDay(to) };
}

/** `early`, `mid-`, `the end of`, `late`: which portion, and the word after. */
function readPortion(
  words: readonly Word[],
  i: number,
): { readonly which: 'early' | 'middle' | 'late'; readonly end: boolean; readonly next: number } | null {
  const known = dateWords();
  const word = words[i]!.lower;
  const which = known.early.has(word)
    ? 'early'
    : known.middle.has(word)
      ? 'middle'
      : known.late.has(word)
        ? 'late'
        : null;
  if (which === null) return null;
  const long = words[i + 1]?.lower === 'of';
  if (/^(beginning|start|opening|middle|end|close)$/.test(word) && !long) return null;
  let next = i + 1;
  while (/^(-|of|the|in|on)$/.test(words[next]?.lower ?? '')) next++;
  return { which, end: word === 'end' || word === 'close', next };
}

function readBase(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const base = readRelative(words, i, reading) ?? readNamed(words, i, reading);
  if (base) return base;
  return words[i]?.lower === 'the' ? (readRelative(words, i + 1, reading) ?? readNamed(words, i + 1, reading)) : null;
}

/** "The end of the week", "the start of the month": of the unit that holds publication. */
function readOwnUnit(words: readonly Word[], i: number, reading: Reading): TimeRead | null {
  const unit = dateWords().units.get(words[i]?.lower ?? '');
  const own = unit === 'W' || unit === 'MO' || unit === 'Y' || unit === 'Q';
  if (!own || words[i - 1]?.lower !== 'the' || words[i]!.lower.endsWith('s') || words[i + 1]?.lower === 'of')
    return null;
  return { time: unitAway(reading, unit, 0), next: i + 1 };
}

/** "By morning", "before dawn": no day is named; what lies ahead comes with the next morning, all else on the day of the report. */
function readPartOfDay(words: readonly Word[], i: number, reading: Reading): Found | null {
  const known = dateWords();
  const part = known.partsOfDay.get(words[i]!.lower);
  const led = words[i - 1]?.lower ?? '';
  if (part === undefined || !(known.by.has(led) || known.before.has(led) || known.until.has(led))) return null;
  if (/^[a-z]/i.test(words[i + 1]?.text ?? '') && words[i + 1]!.lower !== 'and') return null;
  const ahead = part === 'MO' && reading.tense(i, i + 1) === 'future' ? 1 : 0;
  return { next: i + 1, kind: 'time', time: unitAway(reading, 'D', ahead) };
}

/** A date with what stands round it: its portion, its hour, the part of its day. */
function readDate(words: readonly Word[], i: number, reading: Reading): Found | null {
  const portionRead = readPortion(words, i);
  if (portionRead) {
    let at = portionRead.next;
    let { which } = portionRead;
    let from: Time | null | undefined;
    if (words[at]?.lower === 'or' && words[at + 1]) {
      const other = readPortion(words, at + 1);
      if (other) {
        const base = readBase(words, other.next, reading);
        if (base?.time) from = portion(base.time, which, false);
        which = other.which;
        at = other.next;
      }
    }
    const base = readBase(words, at, reading) ?? readOwnUnit(words, at, reading);
    if (base === null) return null;
    const time = base.time && portion(base.time, which, portionRead.end);
    return { next: base.next, kind: 'date', time: time && from ? { ...time, from: from.from } : time };
  }
  const known = dateWords();
  const hour = readHour(words, i);
  if (hour) {
    let at = hour.next;
    while (
      /^(on|of|,|est|edt|gmt|utc|et|local|time|today)$/.test(words[at]?.lower ?? '') &&
      words[at]!.lower !== 'today'
    )
      at++;
    const base = words[at] ? readBase(words, at, reading) : null;
    if (base?.time?.grain === 'day')
      return { next: base.next, kind: 'time', time: { ...base.time, value: `${base.time.value}T${hour.time}` } };
    if (reading.day === null) return { next: hour.next, kind: 'time', time: null };
    const day = isoDay(reading.day);
    return { next: hour.next, kind: 'time', time: { value: `${day}T${hour.time}`, from: day, to: day, grain: 'day' } };
  }
  const base = readBase(words, i, reading);
  if (base === null) return null;
  const part = known.partsOfDay.get(words[base.next]?.lower ?? '');
  if (part !== undefined && base.time?.grain === 'day') {
    // an evening has a value of its own; people mark the morning and the night of a named day as that day
    const value = part === 'EV' ? `${base.time.value.slice(0, 10)}T${part}` : base.time.value;
    return { next: base.next + 1, kind: 'date', time: { ...base.time, value } };
  }
  return { ...base, kind: 'date' };
}

/** `9 a.m.`, `10:35 pm`, `noon`, `midnight`. */
function readHour(words: readonly Word[], i: number): { readonly time: string; readonly next: number } | null {
  const named = dateWords().clock.get(words[i]!.lower);
  if (named) return { time: named, next: i + 1 };
  const spoken = readSpokenHour(words, i);
  if (spoken) return spoken;
  if (!/^\d{1,2}$/.test(words[i]!.lower)) return null;
  let hour = Number(words[i]!.lower);
  let next = i + 1;
  let minutes = '00';
  if (words[next]?.text === ':' && /^\d\d$/.test(words[next + 1]?.lower ?? '')) {
    minutes = words[next + 1]!.lower;
    next += 2;
  }
  const half = words[next]?.lower;
  if (half === 'am' || half === 'pm') next++;
  else if ((half === 'a' || half === 'p') && words[next + 1]?.text === '.' && words[next + 2]?.lower === 'm')
    next += words[next + 3]?.text === '.' ? 4 : 3;
  else return null;
  if (hour > 12) return null;
  hour = (hour % 12) + (half!.startsWith('p') ? 12 : 0);
  return { time: `${String(hour).padStart(2, '0')}:${minutes}`, next };
}

/** "Ten in the morning", "six in the evening". */
function readSpokenHour(words: readonly Word[], i: number): { readonly time: string; readonly next: number } | null {
  const part = dateWords().partsOfDay.get(words[i + 3]?.lower ?? '');
  if (part === undefined || words[i + 1]?.lower !== 'in' || words[i + 2]?.lower !== 'the') return null;
  const hour = readNumber(words, i);
  if (hour === null || hour.next !== i + 1 || hour.value < 1 || hour.value > 12) return null;
  const past = part === 'MO' || hour.value === 12 ? 0 : 12;
  return { time: `${String(hour.value + past).padStart(2, '0')}:00`, next: i + 4 };
}

/** What a duration bounds: `for a week` what lies behind, `within a week` and `in the coming days` what lies ahead. */
function durationTime(words: readonly Word[], i: number, count: Count, reading: Reading): Time {
  const value = durationValue(count);
  const lead = words.slice(Math.max(0, i - 4), i).map((w) => w.lower);
  const has = (...of: string[]): boolean => of.some((w) => lead.includes(w));
  const ahead = has('within', 'coming', 'next') || (lead.at(-1) === 'in' && reading.tense(i, count.next) === 'future');
  const behind = has('past', 'last') || (has('for') && reading.tense(i, count.next) === 'past');
  if (reading.day === null || ahead === behind) return { value, from: null, to: null, grain: 'vague' };
  const other = shifted(reading.day, count, ahead ? count.high : -count.low);
  return { value, from: isoDay(ahead ? reading.day : other), to: isoDay(ahead ? other : reading.day), grain: 'vague' };
}

function readSet(words: readonly Word[], i: number): Found | null {
  const known = dateWords();
  const often = known.frequency.get(words[i]!.lower);
  if (often) return { next: i + 1, kind: 'set', time: { value: often, from: null, to: null, grain: 'vague' } };
  if (!known.every.has(words[i]!.lower)) return null;
  const unit = known.units.get(words[i + 1]?.lower ?? '');
  const weekday = known.weekdays.get(words[i + 1]?.lower ?? '');
  if (unit === undefined && weekday === undefined) return null;
  const value = unit ? durationValue({ low: 1, high: 1, unit, next: 0, vague: false }) : `XXXX-WXX-${weekday}`;
  return { next: i + 2, kind: 'set', time: { value, from: null, to: null, grain: 'vague' } };
}

/** `three days after the meeting`, with no date of its own: the event's day, told from publication. */
function readEvent(words: readonly Word[], i: number, reading: Reading): Found | null {
  const count = readCount(words, i);
  const word = count && words[count.next]?.lower;
  if (count === null || count.vague || (word !== 'after' && word !== 'before') || count.low !== count.high) return null;
  const after = readDate(words, count.next + 1, reading);
  const by = word === 'after' ? count.low : -count.low;
  if (after?.time?.grain === 'day' && after.time.from) {
    const at = isoDay(shifted(readPartial(after.time.from)!.day!, count, by));
    return { next: after.next, kind: 'date', time: { value: at, from: at, to: at, grain: 'day' } };
  }
  // "A day before the summit ends" names the summit's end by the day of the sentence; only a sentence's opening speaks of the day of publication
  const last = reading.last();
  const anchor =
    last?.grain === 'day' && last.from
      ? readPartial(last.from)!.day
      : i === 0 || /^[.\n]$/.test(words[i - 1]?.text ?? '.')
        ? reading.day
        : null;
  if (anchor === null || anchor === undefined) return { next: count.next + 1, kind: 'date', time: null };
  const at = isoDay(shifted(anchor, count, -by));
  return { next: count.next + 1, kind: 'date', time: { value: at, from: at, to: at, grain: 'day' } };
}

/** The date expression that starts at word `i`; null where none does. */
export function readAt(words: readonly Word[], i: number, reading: Reading): Found | null {
  const known = dateWords();
  const found = readDate(words, i, reading);
  if (found) return found;
  const event = readEvent(words, i, reading);
  if (event) return event;
  if (words[i]!.lower === 'the' && /^(on|of|by|before|until|since|from)$/.test(words[i - 1]?.lower ?? '')) {
    const ordinal = readOrdinal(words, i + 1);
    if (ordinal && ordinal.value <= 31 && !/^[a-z]/.test(words[ordinal.next]?.text ?? ''))
      return {
        next: ordinal.next,
        kind: 'date',
        time: readBareDay(ordinal.value, reading.tense(i, ordinal.next), reading),
      };
  }
  const part = readPartOfDay(words, i, reading);
  if (part) return part;
  const set = readSet(words, i);
  if (set) return set;
  const count = readCount(words, i);
  if (
    count &&
    !(
      count.vague &&
      known.units.get(words[i]!.lower) &&
      !/^(within|in|for|coming|next|past|recent)$/.test(words[i - 1]?.lower ?? '')
    )
  )
    return { next: count.next, kind: 'duration', time: durationTime(words, i, count, reading) };
  const reference = readReference(words, i, reading);
  return reference && { ...reference, kind: 'date' };
}

/** A date with the word that opens it to one side: `since 2019`, `before October 31`, `until Friday`. */
export function opened(
  words: readonly Word[],
  i: number,
  found: Found,
  published: PartialDate | null,
): Found & { readonly first: number } {
  const known = dateWords();
  const word = words[i - 1]?.lower ?? '';
  const { time } = found;
  const plain = { ...found, first: i };
  if (time === null || found.kind === 'duration' || found.kind === 'set' || time.grain === 'vague') return plain;
  const day = published === null ? null : published.slice(0, 10);
  if (known.since.has(word)) return { ...found, first: i - 1, time: { ...time, to: day } };
  if (known.until.has(word))
    return { ...found, first: i - 1, time: { ...time, from: day && time.to && day <= lastDay(time.to) ? day : null } };
  // "Before dawn", "before 5 p.m. on Friday": on that very day.
  if (known.before.has(word) && found.kind === 'time')
    return {
      ...found,
      first: i - 1,
      time: { ...time, from: day !== null && time.from !== null && day <= time.from ? day : time.from },
    };
  if (known.before.has(word) && time.from) {
    const end = isoDay(readPartial(firstDay(time.from))!.day! - 1);
    return { ...found, first: i - 1, time: { ...time, from: day !== null && day <= end ? day : null, to: end } };
  }
  return plain;
}
