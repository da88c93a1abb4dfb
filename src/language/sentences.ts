import { shippedPack } from '../documents/index.js';
import { isClosing, isDigit, isLower, isOpening, isQuote, isUpper } from './characters.js';
import type { TokenSpans } from './tokens.js';

interface SplitterPack {
  readonly before_name: readonly string[];
  readonly dates: readonly string[];
  readonly openers: readonly string[];
  readonly reporting: readonly string[];
}

interface SplitterWords {
  readonly beforeName: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
}

let words: SplitterWords | undefined;

function splitterWords(): SplitterWords {
  if (words) return words;
  const pack = shippedPack('english/tokens') as SplitterPack;
  words = {
    beforeName: new Set(pack.before_name),
    dates: new Set(pack.dates),
    openers: new Set(pack.openers),
    reporting: new Set(pack.reporting),
  };
  return words;
}

/**
 * Where sentences begin among a block's tokens: indices of their first tokens, ascending, the first 0 (empty for no tokens).
 * A full stop ends a sentence unless it belongs to an abbreviation or the next word cannot open one; a question inside
 * quotation marks runs on into the words that report it; a blank line always ends a sentence.
 */
export function sentenceStarts(text: string, spans: TokenSpans): number[] {
  const { starts, ends } = spans;
  const n = starts.length;
  if (n === 0) return [];
  const found = [0];
  let first = 0;
  for (let i = 0; i < n - 1; i++) {
    const next = i + 1;
    if (blankLineBetween(text, ends[i]!, starts[next]!)) {
      found.push(next);
      first = next;
      continue;
    }
    if (!endsHere(text, spans, i, first)) continue;
    // Closing quotes and brackets belong to the sentence that they close.
    let last = i;
    while (last + 1 < n && closes(text, spans, last + 1)) last++;
    if (last + 1 < n && opensSentence(text, spans, i, last + 1)) {
      found.push(last + 1);
      first = last + 1;
      i = last;
    }
  }
  return found;
}

function blankLineBetween(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let j = from; j < to; j++) if (text.charCodeAt(j) === 10) lines++;
  return lines > 1;
}

/** A quote or bracket with nothing before it and space (or the end) behind it closes what went before. */
function closes(text: string, { starts, ends }: TokenSpans, i: number): boolean {
  const c = text.charCodeAt(starts[i]!);
  if (ends[i]! - starts[i]! > 2 || !(isQuote(c) || isClosing(c)) || isOpening(c)) return false;
  if (starts[i]! !== ends[i - 1]!) return false;
  const after = i + 1 < starts.length ? starts[i + 1]! : -1;
  return (
    isClosing(c) || after !== ends[i]! || closes(text, { starts, ends }, i + 1) || text.charCodeAt(after) === 0x2014
  );
}

function endsHere(text: string, { starts, ends }: TokenSpans, i: number, first: number): boolean {
  const start = starts[i]!;
  const end = ends[i]!;
  const last = text.charCodeAt(end - 1);
  if (last === 63 || last === 33) return true;
  if (last === 0x2026) return true;
  if (last !== 46) return false;
  if (end - start === 1) {
    // "1. Ceasefire": a number that opens the line is its label.
    const isLabel = i === first + 1 && isDigit(text.charCodeAt(starts[first]!)) && ends[first]! - starts[first]! <= 2;
    return !isLabel;
  }
  return true;
}

function opensSentence(text: string, { starts, ends }: TokenSpans, stop: number, next: number): boolean {
  const { beforeName, dates, openers, reporting } = splitterWords();
  const n = starts.length;
  const stopEnd = ends[stop]!;
  const mark = text.charCodeAt(stopEnd - 1);
  const spaced = starts[next]! > ends[next - 1]!;
  let at = next;
  while (at < n && (isQuote(text.charCodeAt(starts[at]!)) || isOpening(text.charCodeAt(starts[at]!)))) at++;
  if (at >= n) return false;
  const c = text.charCodeAt(starts[at]!);
  if (!spaced && !isUpper(c)) return false;
  if (isLower(c)) return false;
  if (!isUpper(c) && !isDigit(c) && c < 0x2000 && c !== 36 && c !== 45 && c !== 42) return false;
  if (c === 0x2014 || c === 0x2013 || (c === 45 && at === next)) return false;
  const opener = openers.has(text.slice(starts[at]!, ends[at]!).toLowerCase());
  const quoteClosed = next - 1 > stop;
  if (mark === 63 || mark === 33) return !(quoteClosed && reportedBy(text, { starts, ends }, at, reporting));
  if (mark === 0x2026 || stopEnd - starts[stop]! > 1) {
    const word = text.slice(starts[stop]!, stopEnd - 1).toLowerCase();
    if (word === '' || word === '.' || word === '..' || mark === 0x2026) return isUpper(c) || at > next;
    if (beforeName.has(word)) return false;
    if (dates.has(word)) return opener && isUpper(c) && !isDigit(c);
    // An initial ("J. Smith") stands before a name; "U.S." and "p.m." may end a sentence.
    if (word.length === 1) return opener && isUpper(c) && word !== 'i';
    // "Northern Railway Co. (NR) said": brackets behind an abbreviation belong to it.
    const bracket = isOpening(text.charCodeAt(starts[next]!)) && !isQuote(text.charCodeAt(starts[next]!));
    return isUpper(c) && (opener || (at > next && !bracket) || quoteClosed);
  }
  return true;
}

/** "…?" Smith asked: the words behind a closed quotation are a name and a verb of saying. */
function reportedBy(text: string, { starts, ends }: TokenSpans, at: number, reporting: ReadonlySet<string>): boolean {
  for (let j = at; j < Math.min(at + 7, starts.length); j++) {
    const token = text.slice(starts[j]!, ends[j]!);
    const c = token.charCodeAt(0);
    if (token === '.' || token === ',' || c === 34 || c === 0x201c) return false;
    if (reporting.has(token.toLowerCase())) return true;
  }
  return false;
}
