import type { Span } from '../documents/index.js';
import { currencyAt, type Range, unitOf } from './amount-units.js';
import { dates } from './dates.js';
import { type AmountsPack, amountWords, readNumber, readOrdinal } from './numbers.js';
import type { Sentence } from './sentence.js';
import { surface, type Word, words as wordsOf } from './words.js';

/** A quantity or a range of it. An open bound is null. */
export interface AmountMention {
  readonly low: number | null;
  readonly high: number | null;
  /** Plural noun, `%`, `share`, ISO 4217 code, `USD a year`; empty where the text names none. */
  readonly unit: string;
  readonly text: string;
  readonly span: Span;
}

/** `tens of thousands`, `hundreds`, `millions`: an order of magnitude. */
function readOrder(words: readonly Word[], i: number, pack: AmountsPack): Range | null {
  const word = words[i]?.lower ?? '';
  const multiple = pack.multiples[word];
  if (multiple !== undefined && words[i + 1]?.lower === 'of') {
    const order = pack.orders[words[i + 2]?.lower ?? ''];
    if (order)
      return { low: order[0] * multiple, high: order[1] * multiple, next: i + 3, currency: null, share: false };
  }
  const order = Object.hasOwn(pack.orders, word) ? pack.orders[word] : undefined;
  return order ? { low: order[0], high: order[1], next: i + 1, currency: null, share: false } : null;
}

/** `a third`, `two-thirds`, `nine-tenths`, `half`. */
function readFraction(words: readonly Word[], i: number, pack: AmountsPack): Range | null {
  const share = (value: number, next: number): Range => ({
    low: value,
    high: value,
    next,
    currency: null,
    share: true,
  });
  const { lower } = words[i]!;
  if (lower === 'half' && !/^(a|an|-|brother|sister|way|past)$/.test(words[i + 1]?.lower ?? ''))
    return share(0.5, i + 1);
  const number = lower === 'a' || lower === 'one' ? 1 : (pack.numbers[lower] ?? null);
  if (number === null) return null;
  const at = words[i + 1]?.text === '-' ? i + 2 : i + 1;
  const part = words[at]?.lower ?? '';
  const fraction = part === 'half' ? undefined : pack.fractions[part];
  if (fraction === undefined || (number === 1 && part.endsWith('s')) || (number > 1 && !part.endsWith('s')))
    return null;
  // "a third round" and "a quarter of an hour" count nothing
  const after = words[at + 1]?.lower;
  if (number === 1 && after !== 'of' && after !== 'more' && after !== 'less') return null;
  return share(Math.round(number * fraction * 1000) / 1000, at + 1);
}

/** One number, with its currency sign before or behind. */
function readOne(words: readonly Word[], i: number, pack: AmountsPack): Range | null {
  let at = i;
  let currency: string | null = null;
  if (words[at]?.lower === 'us' && words[at + 1]?.text === '$') at++;
  if (words[at] && /^\p{Sc}$/u.test(words[at]!.text)) {
    currency = currencyAt(words, at, pack);
    at++;
  }
  const order = readOrder(words, at, pack);
  if (order) return { ...order, currency };
  const fraction = currency === null ? readFraction(words, at, pack) : null;
  if (fraction) return fraction;
  const number = readNumber(words, at);
  if (number === null || !Number.isFinite(number.value)) return null;
  return { low: number.value, high: number.value, next: number.next, currency, share: false };
}

const scaleOf = (value: number): number =>
  value >= 1e12
    ? 1e12
    : value >= 1e9
      ? 1e9
      : value >= 1e6
        ? 1e6
        : value >= 1000
          ? 1000
          : value >= 100 && value % 100 === 0
            ? 100
            : 1;

/** A number or a range of two: `three to five thousand`, `$40 billion to $50 billion`, `thousands, perhaps tens of thousands`. */
function readRange(words: readonly Word[], i: number, pack: AmountsPack, between: boolean): Range | null {
  const first = readOne(words, i, pack);
  if (first === null) return null;
  let at = first.next;
  // "40 percent to 46 percent": the unit may stand with both
  const doubled = pack.percent.includes(words[at]?.lower ?? '') ? at + 1 : at;
  const link = words[doubled]?.lower ?? '';
  if (/^(to|or|-|–)$/.test(link) || (between && link === 'and')) at = doubled + 1;
  else if (link === ',' && pack.about.includes(words[doubled + 1]?.lower ?? '')) at = doubled + 2;
  else return first;
  const second = readOne(words, at, pack);
  if (second === null || second.high <= 0) return first;
  // "three to five thousand": the scale stands once
  const scale = scaleOf(second.high);
  const low =
    first.high < 1000 && scale >= 1000 && first.low * scale < second.high && first.currency === null
      ? first.low * scale
      : first.low;
  const plain =
    first.currency !== null && first.high < 1000 && scale >= 1000 && second.currency === null ? first.low * scale : low;
  // "From 20 to 10 percent" runs down.
  const falls = between && link === 'to' && second.high < plain && second.low > 0;
  if (second.high <= plain && !falls) return first;
  return {
    low: falls ? second.low : plain,
    high: falls ? first.high : second.high,
    next: second.next,
    currency: first.currency ?? second.currency,
    share: first.share && second.share,
  };
}

/** The bound that stands before word `i`: its kind and its first word. */
function boundBefore(
  words: readonly Word[],
  i: number,
  pack: AmountsPack,
): { readonly bound: 'least' | 'most' | 'about' | 'between' | null; readonly first: number } {
  for (let length = 4; length > 0; length--) {
    if (i - length < 0) continue;
    const phrase = words
      .slice(i - length, i)
      .map((w) => w.lower)
      .join(' ');
    if (phrase === 'between' || phrase === 'from') return { bound: 'between', first: i - length };
    if (pack.atLeast.includes(phrase)) return { bound: 'least', first: i - length };
    if (pack.atMost.includes(phrase)) return { bound: 'most', first: i - length };
    if (pack.about.includes(phrase)) return { bound: 'about', first: i - length };
  }
  return { bound: null, first: i };
}

/** Whether an amount may start with this word: the loop asks it of every word of a text. */
function opensNumber({ text, lower }: Word, pack: AmountsPack): boolean {
  const code = text.charCodeAt(0);
  if ((code >= 48 && code <= 57) || lower === 'a' || lower === 'an' || lower === 'half' || lower === 'us') return true;
  if (code < 65 || code > 0x2000) return /^\p{Sc}$/u.test(text);
  return (
    Object.hasOwn(pack.numbers, lower) ||
    Object.hasOwn(pack.orders, lower) ||
    Object.hasOwn(pack.multiples, lower) ||
    code > 127
  );
}

/**
 * Amounts in a sentence, in order: numbers in digits and words, money, shares, ranges. Dates, clock times and ordinals are none, nor "one" that
 * means somebody, nor "the two sides". An open bound is null, save that a time within a limit starts at 0.
 */
export function amounts(sentence: Sentence): AmountMention[] {
  const pack = amountWords();
  const { tokens } = sentence;
  const text = surface(sentence);
  const words = wordsOf(text, sentence.start);
  const found: AmountMention[] = [];
  let named: ReturnType<typeof dates> | null = null;
  for (let i = 0; i < words.length; i++) {
    const { lower } = words[i]!;
    if (!opensNumber(words[i]!, pack)) continue;
    const { bound, first } = boundBefore(words, i, pack);
    if (readOrdinal(words, i) && !(lower === 'a')) continue;
    const single =
      /^(a|an)$/.test(lower) && bound !== null && bound !== 'between' && pack.units.includes(words[i + 1]?.lower ?? '');
    const range = single
      ? { low: 1, high: 1, next: i + 1, currency: null, share: false }
      : readRange(words, i, pack, bound === 'between');
    if (range === null) continue;
    const start = words[i]!.start;
    const end = words[range.next - 1]!.end;
    named ??= dates(sentence, { published: '2000-01-01' }).filter((m) => m.kind === 'date' || m.kind === 'time');
    const isDate = named.some(
      (m) => m.span[0] <= start && m.span[1] >= end && !/\b(ago|before|after|earlier|later)\b/.test(m.text),
    );
    const token = tokens.findIndex((t) => t.start >= end);
    const before = words[first - 1]?.lower;
    const definite =
      range.high <= 12 &&
      range.currency === null &&
      /^(the|these|those|both|all|its|their|his|her|other)$/.test(before ?? '');
    const hyphen = words[range.next]?.text === '-';
    const unit = unitOf(tokens, token < 0 ? tokens.length : token, range, pack);
    const counts = unit !== null && unit.unit !== '';
    const lone =
      lower === 'one' && range.high === 1 && !pack.units.some((u) => unit?.unit.startsWith(u)) && unit?.unit !== '%';
    const joined =
      words[i - 1]?.end === start &&
      /^[-/:]$/.test(words[i - 1]!.text) &&
      !/^[-/:]$/.test(words[range.next]?.text ?? '');
    // "The 401(k)": a paragraph's number.
    const paragraph =
      words[range.next]?.text === '(' && words[range.next]!.start === end && words[range.next + 2]?.text === ')';
    const label = paragraph || pack.labels.includes(words[i - 1]?.lower ?? '') || (joined && bound === null);
    if (
      isDate ||
      lone ||
      (label && range.currency === null) ||
      (definite && !hyphen) ||
      (!counts && range.high < 10 && range.low === range.high)
    ) {
      i = Math.max(i, range.next - 1);
      continue;
    }
    const timed = pack.units.some((u) => unit?.unit.replace(/ies$/, 'y').startsWith(u));
    let { low, high }: { low: number | null; high: number | null } = range;
    if (unit && /and a half$/.test(text.slice(0, (tokens[unit.next - 1]?.end ?? 0) - sentence.start)) && timed) {
      low = range.low + 0.5;
      high = range.high + 0.5;
    }
    // "over three years" is a time that something takes
    if (bound === 'least' && !(timed && words[first]!.lower === 'over')) high = null;
    if (bound === 'most') low = timed ? 0 : null;
    const last = unit && unit.next > 0 && counts ? Math.max(end, Math.min(tokens[unit.next - 1]!.end, end + 60)) : end;
    const from = bound === null ? start : words[first]!.start;
    found.push({
      low,
      high,
      unit: unit?.unit ?? '',
      text: text.slice(from - sentence.start, last - sentence.start),
      span: [from, last],
    });
    while (i + 1 < words.length && words[i + 1]!.start < Math.max(last, end)) i++;
  }
  return found;
}
