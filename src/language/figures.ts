import { amountWords, readNumber } from './numbers.js';
import { words as wordsIn } from './words.js';

/** A figure that a bare text tells, where no sentence was analysed: "12.5 %", "$40 million", "nine boats". */
export interface Figure {
  readonly low: number;
  readonly high: number;
  /** The word that follows it, in lower case; empty where none does. */
  readonly unit: string;
  readonly money: boolean;
  /** A percentage or a fraction. */
  readonly share: boolean;
}

/** The least number in words that counts things: "one" and "two" more often point than count. */
const least = 2;

/** The figures of a text in order; years, times of day and dates left out. */
export function figuresIn(text: string): Figure[] {
  const pack = amountWords();
  const words = wordsIn(text);
  const found: Figure[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = readNumber(words, i);
    // "Two-thirds", "three quarters", "half".
    const at = first === null ? i : words[first.next]?.text === '-' ? first.next + 1 : first.next;
    const part = pack.fractions[words[at]?.lower ?? ''];
    if (part !== undefined && (first === null ? part === 0.5 || words[i - 1]?.lower === 'a' : first.value < 10)) {
      const value = part * (first?.value ?? 1);
      found.push({ low: value, high: value, unit: '', money: false, share: true });
      i = at;
      continue;
    }
    if (first === null) continue;
    let { next, value: high } = first;
    const link = words[next]?.lower ?? '';
    const second = /^(?:to|or|and|-|\u2013)$/.test(link) ? readNumber(words, next + 1) : null;
    const between = /^(?:between|from)$/.test(words[i - 1]?.lower ?? '');
    if (second !== null && second.value > first.value && (link !== 'and' || between)) {
      high = second.value;
      next = second.next;
    }
    const [before, after] = [words[i - 1]?.lower ?? '', words[next]?.lower ?? ''];
    const unit = /^\p{L}/u.test(after) ? after : '';
    const dated =
      (/^(?:18|19|20)\d\d$/.test(words[i]!.text) && next === i + 1 && !words[i + 1]?.text.startsWith('%')) ||
      /^(?:st|nd|rd|th|am|pm|a\.m\.|p\.m\.)$/.test(after) ||
      after === ':' ||
      before === ':';
    const share = pack.percent.includes(after) || (after === 'per' && /^cents?$/.test(words[next + 1]?.lower ?? ''));
    const scaled = high >= 1000 && first.value < 1000 && second !== null ? first.value * 1000 : first.value;
    if (!dated && (first.digits || high > least))
      found.push({
        low: Math.min(scaled, high),
        high,
        unit: share ? '' : unit,
        money: /\p{Sc}$/u.test(before) || after in pack.currencies,
        share,
      });
    i = next - 1;
  }
  return found;
}
