import type { AmountsPack } from './numbers.js';
import type { Token } from './sentence.js';
import type { Word } from './words.js';

/** A number or range as it is read, before its unit. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly next: number;
  readonly currency: string | null;
  /** A fraction: its unit is `share` where no other is named. */
  readonly share: boolean;
}

export const currencyAt = (words: readonly Word[], i: number, pack: AmountsPack): string | null =>
  pack.currencies[words[i]?.lower ?? ''] ?? null;

function plural(token: Token, pack: AmountsPack): string {
  const noun = token.text.toLowerCase();
  if (Object.hasOwn(pack.plurals, token.lemma)) return pack.plurals[token.lemma]!;
  if (token.xpos === 'NNS' || noun.endsWith('s')) return noun;
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The noun that a number before token `i` counts, and its index; the last noun of a compound. */
function nounAt(tokens: readonly Token[], i: number): number | null {
  let at = i;
  if (tokens[at]?.lemma === 'of' && /^(the|our|their|his|its|my|your|these|those)$/i.test(tokens[at + 1]?.text ?? ''))
    at += 2;
  else if (tokens[at]?.lemma === 'of') at += 1;
  for (; at < Math.min(tokens.length, i + 7); at++) {
    const { upos, text } = tokens[at]!;
    if (upos === 'NOUN' || upos === 'PROPN') {
      let last = at;
      while (tokens[last + 1]?.upos === 'NOUN') last++;
      return last;
    }
    if (
      upos !== 'ADJ' &&
      upos !== 'ADV' &&
      upos !== 'DET' &&
      text !== '-' &&
      upos !== 'NUM' &&
      !(upos === 'VERB' && /(ed|ing)$/.test(text))
    )
      return null;
  }
  return null;
}

/** What happened to those counted, where the verb says it: `deaths` for "will die". */
function countedBy(tokens: readonly Token[], from: number, pack: AmountsPack): string | null {
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const counted = Object.hasOwn(pack.countedBy, tokens[i]!.lemma) ? pack.countedBy[tokens[i]!.lemma] : undefined;
    if (counted) return counted;
    if (/^[,;:.]$/.test(tokens[i]!.text)) return null;
  }
  return null;
}

/** `a year`, `per month` at token `i`: the divisor and the index after it. */
function readPer(
  tokens: readonly Token[],
  i: number,
  pack: AmountsPack,
): { readonly per: string; readonly next: number } | null {
  if (!pack.per.includes(tokens[i]?.text.toLowerCase() ?? '') || !pack.periods.includes(tokens[i + 1]?.lemma ?? ''))
    return null;
  return { per: ` a ${tokens[i + 1]!.lemma}`, next: i + 2 };
}

interface Unit {
  readonly unit: string;
  /** Index after the unit's last token. */
  readonly next: number;
}

/** The unit behind a number that ends before token `i`; null where none stands there and none is needed. */
export function unitOf(tokens: readonly Token[], i: number, range: Range, pack: AmountsPack): Unit | null {
  let at = i;
  let unit: string;
  const here = tokens[at]?.text.toLowerCase() ?? '';
  const behind = currencyAt([{ lower: here } as Word], 0, pack);
  if (range.currency !== null) unit = range.currency;
  else if (behind !== null) {
    unit = behind;
    at++;
  } else if (pack.percent.includes(here) || (here === 'per' && tokens[at + 1]?.lemma === 'cent')) {
    at += here === 'per' ? 2 : 1;
    const points = tokens[at]?.lemma === 'point';
    unit =
      points || (tokens[at]?.lemma === 'percentage' && tokens[at + 1]?.lemma === 'point') ? 'percentage points' : '%';
    if (points) at++;
  } else if (here === 'percentage' && tokens[at + 1]?.lemma === 'point') {
    unit = 'percentage points';
    at += 2;
  } else if (here === '-' && pack.units.includes(tokens[at + 1]?.lemma ?? '')) {
    // "a 15-year lease" is fifteen years
    unit = plural(tokens[at + 1]!, pack);
    at += 2;
  } else {
    const noun = nounAt(tokens, here === '-' ? at + 1 : at);
    if (noun === null) return { unit: range.share ? 'share' : '', next: at };
    const counted = countedBy(tokens, noun + 1, pack);
    unit = range.share ? 'share' : (counted ?? plural(tokens[noun]!, pack));
    at = range.share ? at : noun + 1;
    if (tokens[at]?.lemma === 'and' && tokens[at + 1]?.lemma === 'a' && tokens[at + 2]?.lemma === 'half') at += 3;
  }
  // "99,000 tonnes of beef a year"
  for (let skip = 0; skip <= 4; skip++) {
    const per = readPer(tokens, at + skip, pack);
    if (per) return { unit: unit + per.per, next: per.next };
    if (skip > 0 && !/^(NOUN|ADJ|ADP|PROPN)$/.test(tokens[at + skip]?.upos ?? '')) break;
  }
  return { unit, next: at };
}
