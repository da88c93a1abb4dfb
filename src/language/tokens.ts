import { shippedPack } from '../documents/index.js';
import {
  isApostrophe,
  isCurrency,
  isDash,
  isDigit,
  isLetter,
  isMark,
  isQuote,
  isSpace,
  isUpper,
} from './characters.js';

/** Offsets of tokens: token `i` is `text.slice(starts[i], ends[i])`. */
export interface TokenSpans {
  readonly starts: number[];
  readonly ends: number[];
}

interface TokenWords {
  readonly abbreviations: ReadonlySet<string>;
  readonly alsoWords: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly joined: ReadonlyMap<string, number>;
  readonly units: ReadonlySet<string>;
}

interface TokensPack {
  readonly before_name: readonly string[];
  readonly dates: readonly string[];
  readonly may_end: readonly string[];
  readonly also_words: readonly string[];
  readonly joined_prefixes: readonly string[];
  readonly joined_words: Readonly<Record<string, number>>;
  readonly units: readonly string[];
}

let words: TokenWords | undefined;

function tokenWords(): TokenWords {
  if (words) return words;
  const pack = shippedPack('english/tokens') as TokensPack;
  words = {
    abbreviations: new Set([...pack.before_name, ...pack.dates, ...pack.may_end]),
    alsoWords: new Set(pack.also_words),
    prefixes: new Set(pack.joined_prefixes),
    joined: new Map(Object.entries(pack.joined_words)),
    units: new Set(pack.units),
  };
  return words;
}

const webAddress =
  /^(?:https?:\/\/|www\.|[^\s@]+@[^\s@]+\.[a-z])|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|co\.uk)(?:\/|$)|^[#@][\w]/i;

/**
 * Tokens of `text` between two offsets, by the conventions of the UD English-EWT treebank: clitics ("n't", "'s"), currency
 * and percent signs, and hyphens between words stand apart; abbreviations keep their full stop. Every character that is
 * not white space lies in exactly one token.
 */
export function tokenise(text: string, from = 0, to = text.length): TokenSpans {
  const spans: TokenSpans = { starts: [], ends: [] };
  let i = from;
  while (i < to) {
    while (i < to && isSpace(text.charCodeAt(i))) i++;
    if (i >= to) break;
    let j = i;
    let plain = true;
    for (; j < to; j++) {
      const c = text.charCodeAt(j);
      if (isSpace(c)) break;
      if (!((c >= 97 && c <= 122) || (c >= 65 && c <= 90))) plain = false;
    }
    if (plain) word(text, i, j, spans);
    else chunk(text, i, j, spans);
    i = j;
  }
  return spans;
}

function push(spans: TokenSpans, start: number, end: number): void {
  spans.starts.push(start);
  spans.ends.push(end);
}

/** One stretch without white space that holds more than plain letters. */
function chunk(text: string, from: number, to: number, spans: TokenSpans): void {
  let start = from;
  let end = to;
  // Opening marks.
  while (start < end) {
    const c = text.charCodeAt(start);
    const next = start + 1 < end ? text.charCodeAt(start + 1) : 0;
    if (isApostrophe(c) && (isDigit(next) || isClitic(text, start, end))) break;
    if (isDash(c)) {
      if (isDigit(next) && start === from && c === 45) break;
      const run = sameRun(text, start, end);
      push(spans, start, run);
      start = run;
    } else if (c === 46 && next === 46) {
      const run = sameRun(text, start, end);
      push(spans, start, run);
      start = run;
    } else if (isQuote(c) || isMark(c) || isCurrency(c) || (c === 35 && !isLetter(next))) {
      const run =
        (c === 39 || c === 0x60) && next === c
          ? start + 2
          : c === 42 || c === 61 || c === 63 || c === 33
            ? sameRun(text, start, end)
            : start + 1;
      push(spans, start, run);
      start = run;
    } else break;
  }
  if (start >= end) return;
  const tail: number[] = [];
  const address = webAddress.test(text.slice(start, end));
  // Closing marks, from the back; written out after the middle.
  while (end > start) {
    const c = text.charCodeAt(end - 1);
    const before = end - 2 >= start ? text.charCodeAt(end - 2) : 0;
    let cut = end - 1;
    if (c === 46) {
      if (before === 46) while (cut > start && text.charCodeAt(cut - 1) === 46) cut--;
      else if (!address && keepsStop(text, start, end)) break;
    } else if (isDash(c)) {
      if (c === 45 && isDash(before)) while (cut > start && isDash(text.charCodeAt(cut - 1))) cut--;
    } else if (isApostrophe(c)) {
      if (before === c) cut--;
    } else if (c === 63 || c === 33)
      while (cut > start && (text.charCodeAt(cut - 1) === 63 || text.charCodeAt(cut - 1) === 33)) cut--;
    else if (!(isQuote(c) || isMark(c) || isCurrency(c))) break;
    if (address && (c === 37 || c === 61 || c === 43 || c === 45 || c === 42)) break;
    tail.push(cut, end);
    end = cut;
  }
  if (end > start) {
    if (address) push(spans, start, end);
    else middle(text, start, end, spans);
  }
  for (let k = tail.length - 2; k >= 0; k -= 2) push(spans, tail[k]!, tail[k + 1]!);
}

function sameRun(text: string, from: number, to: number): number {
  const c = text.charCodeAt(from);
  let j = from + 1;
  while (j < to && text.charCodeAt(j) === c) j++;
  return j;
}

function isClitic(text: string, at: number, to: number): boolean {
  const rest = text.slice(at + 1, to).toLowerCase();
  return (
    rest === 's' ||
    rest === 're' ||
    rest === 've' ||
    rest === 'll' ||
    rest === 'd' ||
    rest === 'm' ||
    rest === 'em' ||
    rest === 'tis' ||
    rest === 'twas'
  );
}

/** Whether the full stop that ends this stretch belongs to an abbreviation ("Mr.", "U.S.", "J."). */
function keepsStop(text: string, from: number, end: number): boolean {
  let start = from;
  for (let j = end - 2; j >= from; j--) {
    const c = text.charCodeAt(j);
    if (!isLetter(c) && c !== 46) {
      start = j + 1;
      break;
    }
  }
  const length = end - 1 - start;
  if (length <= 0 || length > 6) return false;
  const first = text.charCodeAt(start);
  if (length === 1) return isUpper(first) && !(first === 73 && !isUpperNext(text, end));
  const body = text.slice(start, end - 1);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(body)) return true;
  const lower = body.toLowerCase();
  const { abbreviations, alsoWords } = tokenWords();
  if (!abbreviations.has(lower)) return false;
  if (!alsoWords.has(lower)) return true;
  const next = nextVisible(text, end);
  return isUpper(first) ? isUpper(next) || isDigit(next) || next === 44 || next === 40 : isDigit(next);
}

const isUpperNext = (text: string, at: number): boolean => isUpper(nextVisible(text, at));

function nextVisible(text: string, at: number): number {
  let j = at;
  while (j < text.length && text.charCodeAt(j) === 32) j++;
  return j < text.length ? text.charCodeAt(j) : 0;
}

/** The inside of a chunk: split at dashes, hyphens, slashes and marks, then each part at its clitics. */
function middle(text: string, from: number, to: number, spans: TokenSpans): void {
  let start = from;
  for (let j = from; j < to; j++) {
    const c = text.charCodeAt(j);
    if (isLetter(c) || isDigit(c)) continue;
    const before = j > start ? text.charCodeAt(j - 1) : 0;
    const after = j + 1 < to ? text.charCodeAt(j + 1) : 0;
    let cut = 0;
    if (isDash(c)) {
      if (c !== 45 && c !== 0x2010 && c !== 0x2011) cut = 1;
      else if (isDash(after)) cut = sameRun(text, j, to) - j;
      else if (splitsHyphen(text, start, j, to)) cut = 1;
    } else if (c === 47) cut = isDigit(before) && isDigit(after) ? 0 : 1;
    else if (c === 44 || c === 58) cut = isDigit(before) && isDigit(after) ? 0 : 1;
    else if (c === 46) {
      if (after === 46) cut = sameRun(text, j, to) - j;
      else if (
        j - start > 2 &&
        isUpper(after) &&
        !isUpper(before) &&
        isLetter(before) &&
        !text.slice(start, j).includes('.')
      )
        cut = 1;
    } else if (c === 37 || isCurrency(c) || isMark(c) || (isQuote(c) && !isApostrophe(c))) cut = 1;
    if (cut === 0) continue;
    if (j > start) word(text, start, j, spans);
    push(spans, j, j + cut);
    start = j + cut;
    j = start - 1;
  }
  if (start < to) word(text, start, to, spans);
}

function splitsHyphen(text: string, start: number, at: number, to: number): boolean {
  let end = at + 1;
  let digitsOnly = true;
  for (; end < to; end++) {
    const c = text.charCodeAt(end);
    if (isDash(c)) break;
    if (!isDigit(c)) digitsOnly = false;
  }
  if (end === at + 1) return false;
  const first = text.slice(start, at).toLowerCase();
  if (/^\d+$/.test(first) && digitsOnly)
    return first.length <= 4 && end - at - 1 <= 4 && !(end < to && isDash(text.charCodeAt(end)));
  return !tokenWords().prefixes.has(first);
}

/** A word: numbers lose their unit, contractions their clitic. */
function word(text: string, from: number, to: number, spans: TokenSpans): void {
  const length = to - from;
  const first = text.charCodeAt(from);
  if (isDigit(first) && length > 1) {
    let j = from;
    while (j < to && (isDigit(text.charCodeAt(j)) || text.charCodeAt(j) === 46 || text.charCodeAt(j) === 44)) j++;
    const unit = text.slice(j, to).toLowerCase();
    if (j < to && tokenWords().units.has(unit)) {
      push(spans, from, j);
      push(spans, j, to);
      return;
    }
  }
  const clitic = cliticLength(text, from, to);
  if (clitic > 0 && clitic < length) {
    push(spans, from, to - clitic);
    push(spans, to - clitic, to);
    return;
  }
  if (length <= 7) {
    const cut = tokenWords().joined.get(text.slice(from, to).toLowerCase());
    if (cut !== undefined) {
      push(spans, from, from + cut);
      push(spans, from + cut, to);
      return;
    }
  }
  push(spans, from, to);
}

function cliticLength(text: string, from: number, to: number): number {
  const last = text.charCodeAt(to - 1) | 32;
  const second = text.charCodeAt(to - 2);
  if (isApostrophe(second)) {
    if (last === 116) return (text.charCodeAt(to - 3) | 32) === 110 ? 3 : 0;
    return last === 115 || last === 100 || last === 109 ? 2 : 0;
  }
  if (to - from > 3 && isApostrophe(text.charCodeAt(to - 3))) {
    const a = second | 32;
    return (last === 101 && (a === 114 || a === 118)) || (last === 108 && a === 108) ? 3 : 0;
  }
  return 0;
}
