import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import type { Word } from './words.js';

const table = z.record(z.string(), z.number());
const range = z.tuple([z.number(), z.number()]);

/** What `packs/english/amounts.yaml` holds. */
export const amountsPackSchema = z.strictObject({
  numbers: table,
  scales: table,
  orders: z.record(z.string(), range),
  multiples: table,
  collectives: table,
  fractions: table,
  ordinals: table,
  about: z.array(z.string()),
  atLeast: z.array(z.string()),
  atMost: z.array(z.string()),
  currencies: z.record(z.string(), z.string()),
  percent: z.array(z.string()),
  per: z.array(z.string()),
  periods: z.array(z.string()),
  units: z.array(z.string()),
  countedBy: z.record(z.string(), z.string()),
  plurals: z.record(z.string(), z.string()),
  labels: z.array(z.string()),
});
export type AmountsPack = z.infer<typeof amountsPackSchema>;

let pack: AmountsPack | undefined;
let tables: { readonly [name in 'numbers' | 'scales' | 'collectives' | 'fractions' | 'ordinals']: Map<string, number> };

/** The shipped words of number and quantity. */
export function amountWords(): AmountsPack {
  if (pack === undefined) {
    pack = shippedPack('english/amounts') as AmountsPack;
    const map = (of: Record<string, number>): Map<string, number> => new Map(Object.entries(of));
    tables = {
      numbers: map(pack.numbers),
      scales: map(pack.scales),
      collectives: map(pack.collectives),
      fractions: map(pack.fractions),
      ordinals: map(pack.ordinals),
    };
  }
  return pack;
}

/** A number and the index of the word after it. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
  /** Written as digits. */
  readonly digits: boolean;
}

/** Value of a word such as `seven`, or of digits such as `6,000`; undefined where it is no number. */
function simple(word: Word | undefined): number | undefined {
  if (word === undefined) return undefined;
  const code = word.lower.charCodeAt(0);
  if (code >= 48 && code <= 57) return Number(word.lower.replaceAll(',', ''));
  return tables.numbers.get(word.lower);
}

/** The scale word at `i`, if the word before may carry it: `5m`, `5 billion`, not `five m`. */
function scaleAt(words: readonly Word[], i: number): number | undefined {
  const word = words[i];
  const scale = word && tables.scales.get(word.lower);
  if (scale === undefined || word!.lower.length > 2) return scale;
  return words[i - 1]?.end === word!.start ? scale : undefined;
}

/** Value of `and a half`, `and a quarter` at `i`. */
function fractionAfter(words: readonly Word[], i: number): number | undefined {
  if (words[i]?.lower !== 'and' || words[i + 1]?.lower !== 'a') return undefined;
  return tables.fractions.get(words[i + 2]?.lower ?? '');
}

/**
 * The cardinal number that starts at word `i`: digits, words, or both (`fifteen and a half billion`, `a dozen`, `twenty-seven`, `a hundred and
 * fifty`); null where none starts there.
 */
export function readNumber(words: readonly Word[], i: number): NumberRead | null {
  amountWords();
  const first = words[i];
  if (first === undefined) return null;
  let next = i;
  if (first.lower === 'a' || first.lower === 'an' || first.lower === 'half') {
    const after = words[i + 1]?.lower;
    if (first.lower === 'half' && (after === 'a' || after === 'an')) {
      const whole = tables.scales.get(words[i + 2]?.lower ?? '') ?? tables.collectives.get(words[i + 2]?.lower ?? '');
      return whole === undefined ? null : { value: whole / 2, next: i + 3, digits: false };
    }
    const collective = tables.collectives.get(after ?? '');
    if (collective !== undefined && first.lower === 'a') {
      if (after === 'couple' && words[i + 2]?.lower === 'of') return { value: 2, next: i + 3, digits: false };
      return { value: collective, next: i + 2, digits: false };
    }
    if (first.lower !== 'a' || scaleAt(words, i + 1) === undefined || after!.length < 3) return null;
    next = i + 1;
  } else if (simple(first) === undefined) return null;

  let total = 0;
  let group = next > i ? 1 : 0;
  let digits = false;
  let started = next > i;
  for (;;) {
    const word = words[next];
    const value = simple(word);
    if (value !== undefined) {
      const isDigits = word!.lower.charCodeAt(0) < 58;
      // "four 5" and "twenty forty" are two numbers; "two hundred five", "twenty five" are one.
      if (started && (isDigits || value >= 100 || group % 10 !== 0 || (group % 100 !== 0 && value >= 10))) break;
      group += value;
      digits ||= isDigits;
      started = true;
      next++;
      continue;
    }
    const scale = scaleAt(words, next);
    if (scale !== undefined && started) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
      next++;
      continue;
    }
    const part = fractionAfter(words, next);
    if (part !== undefined) {
      group += part;
      next += 3;
      if (scaleAt(words, next) === undefined) break;
      continue;
    }
    const joins = word?.lower === '-' || word?.lower === 'and';
    const joined = joins ? simple(words[next + 1]) : undefined;
    if (joined !== undefined && started && !digits) {
      const tens = word!.lower === '-' && group % 100 >= 20 && group % 10 === 0 && joined < 10;
      const rest = word!.lower === 'and' && group >= 100 && group % 100 === 0 && joined < 100;
      const afterScale = word!.lower === 'and' && group === 0 && total > 0 && joined < 1000;
      if (tens || rest || afterScale) {
        next++;
        continue;
      }
    }
    if (word?.lower === '-' && started && scaleAt(words, next + 1) !== undefined) {
      next++;
      continue;
    }
    break;
  }
  return { value: total + group, next, digits };
}

/** The ordinal at word `i`: `29th`, `fourth`, `twenty-first`; null where none starts there. */
export function readOrdinal(
  words: readonly Word[],
  i: number,
): { readonly value: number; readonly next: number } | null {
  amountWords();
  const word = words[i];
  if (word === undefined) return null;
  const known = tables.ordinals.get(word.lower);
  if (known !== undefined) return { value: known, next: i + 1 };
  const after = words[i + 1];
  if (
    /^\d{1,2}$/.test(word.lower) &&
    after !== undefined &&
    after.start === word.end &&
    /^(st|nd|rd|th)$/.test(after.lower)
  )
    return { value: Number(word.lower), next: i + 2 };
  const tens = tables.numbers.get(word.lower);
  if (tens !== undefined && tens >= 20 && tens < 100 && after?.lower === '-') {
    const ones = tables.ordinals.get(words[i + 2]?.lower ?? '');
    if (ones !== undefined && ones < 10) return { value: tens + ones, next: i + 3 };
  }
  return null;
}
