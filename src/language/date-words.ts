import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import { amountWords } from './numbers.js';
import type { Word } from './words.js';

const list = z.array(z.string());
const table = z.record(z.string(), z.number());
const codes = z.record(z.string(), z.string());
const holiday = z.union([
  z.strictObject({ month: z.number(), day: z.number() }),
  z.strictObject({ easter: z.number() }),
  z.strictObject({ month: z.number(), weekday: z.number(), nth: z.number(), after: z.number().optional() }),
]);

/** What `packs/english/dates.yaml` holds. */
export const datesPackSchema = z.strictObject({
  months: table,
  weekdays: table,
  seasons: z.record(z.string(), z.tuple([z.number(), z.string()])),
  units: codes,
  days: table,
  partsOfDay: codes,
  clock: codes,
  decades: table,
  holidays: z.record(z.string(), holiday),
  present: list,
  past: list,
  future: list,
  last: list,
  next: list,
  this: list,
  early: list,
  middle: list,
  late: list,
  until: list,
  since: list,
  before: list,
  by: list,
  frequency: codes,
  every: list,
  vague: list,
  ahead: list,
  behind: list,
  fixing: list,
  putOff: list,
  prompting: list,
  abbreviations: list,
});
type DatesPack = z.infer<typeof datesPackSchema>;

/** Length of time: days, weeks, months, quarters … as the pack codes them. */
export type Unit = 'S' | 'M' | 'H' | 'D' | 'W' | 'F' | 'E' | 'MO' | 'Q' | 'Y' | 'DE' | 'CE';
export type Holiday = z.infer<typeof holiday>;
export type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';

type Table = 'months' | 'weekdays' | 'seasons' | 'units' | 'days' | 'partsOfDay' | 'clock' | 'decades' | 'frequency';
type List =
  | 'last'
  | 'next'
  | 'this'
  | 'early'
  | 'middle'
  | 'late'
  | 'until'
  | 'since'
  | 'before'
  | 'by'
  | 'every'
  | 'vague'
  | 'ahead'
  | 'behind'
  | 'fixing'
  | 'putOff'
  | 'prompting'
  | 'abbreviations';

export type DateWords = { readonly [name in Exclude<Table, 'units'>]: ReadonlyMap<string, DatesPack[name][string]> } & {
  readonly units: ReadonlyMap<string, Unit>;
} & { readonly [name in List]: ReadonlySet<string> } & {
  /** Words that a date expression may start with. */
  readonly starts: ReadonlySet<string>;
  /** By first word: the other words of the phrase, longest first, and what it means. */
  readonly references: ReadonlyMap<string, readonly (readonly [rest: readonly string[], means: Reference])[]>;
  readonly holidays: ReadonlyMap<string, readonly (readonly [rest: readonly string[], means: Holiday])[]>;
};

let loaded: DateWords | undefined;

function byFirstWord<T>(entries: Iterable<readonly [string, T]>): Map<string, [string[], T][]> {
  const found = new Map<string, [string[], T][]>();
  for (const [phrase, value] of entries) {
    const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
    const at = found.get(first) ?? [];
    at.push([rest, value]);
    found.set(first, at);
  }
  for (const at of found.values()) at.sort((a, b) => b[0].length - a[0].length);
  return found;
}

/** The shipped words of the calendar. */
export function dateWords(): DateWords {
  if (loaded) return loaded;
  const { present, past, future, holidays, ...others } = shippedPack('english/dates') as DatesPack;
  const references = [
    ...present.map((p) => [p, 'PRESENT_REF'] as const),
    ...past.map((p) => [p, 'PAST_REF'] as const),
    ...future.map((p) => [p, 'FUTURE_REF'] as const),
  ];
  const rest = Object.entries(others).map(([name, value]) => [
    name,
    Array.isArray(value) ? new Set(value) : new Map(Object.entries(value)),
  ]);
  const {
    abbreviations: _a,
    ahead: _b,
    behind: _c,
    fixing: _h,
    putOff: _o,
    prompting: _p,
    until: _d,
    since: _e,
    before: _f,
    by: _g,
    ...opening
  } = others;
  const { numbers, ordinals } = amountWords();
  const starts = new Set([
    'the',
    'a',
    'an',
    'half',
    'latest',
    'that',
    'fiscal',
    'q',
    ...Object.keys(numbers),
    ...Object.keys(ordinals),
  ]);
  for (const value of Object.values(opening))
    for (const word of Array.isArray(value) ? value : Object.keys(value)) starts.add(word);
  for (const phrase of [...references.map(([phrase]) => phrase), ...Object.keys(holidays)])
    starts.add(phrase.split(' ')[0]!);
  loaded = {
    starts,
    ...Object.fromEntries(rest),
    references: byFirstWord(references),
    holidays: byFirstWord(Object.entries(holidays)),
  } as unknown as DateWords;
  return loaded;
}

/** The longest phrase of a table that starts at word `i`, and the index after it. */
export function datePhrase<T>(
  table: ReadonlyMap<string, readonly (readonly [rest: readonly string[], means: T])[]>,
  words: readonly Word[],
  i: number,
): { readonly means: T; readonly next: number } | null {
  for (const [rest, means] of table.get(words[i]?.lower ?? '') ?? [])
    if (rest.every((word, k) => words[i + 1 + k]?.lower === word)) return { means, next: i + 1 + rest.length };
  return null;
}
