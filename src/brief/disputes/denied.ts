import { contentWords, negated, stem } from '../../evidence/index.js';
import { dayNumber } from '../day.js';
import { wordsOf } from '../lines/words.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import {
  type Dispute,
  meets,
  onlySupposes,
  type Patterns,
  type Place,
  pair,
  says,
  telling,
  told,
  withNext,
} from './dispute.js';
import { sameVoice } from './same-voice.js';

/** Sentences before a denial within which what it denies may stand, and days between reports. */
const nearby = 3;
const days = 45;

const denies = (text: string, p: Patterns): boolean => p.denials.test(text) || p.untrue.test(text);

/** What a denial denies, in content words without names. */
function deniedContent({ all, i, p, names }: Place): string[] {
  const { text } = all[i]!;
  const at = p.denials.exec(text);
  const part =
    at === null
      ? (/\b(?:reports?|claims?|rumou?rs?|stories)\b.*?\b(?:of|that)\b(.*)$/i.exec(
          text.split(p.untrue)[0] ?? '',
        )?.[1] ?? '')
      : text.slice(at.index + at[0].length);
  const [clause = ''] = part.split(/[;:]|, and (?:said|says|added|adds)\b/);
  return telling(clause, { names, p });
}

/** A denial beside what it denies, in the same report or an earlier one: both tell of one thing in their own words. */
export function denied(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  if (onlySupposes(s.text)) return undefined;
  if (!denies(s.text, p) || p.silent.in(s.text) || !says(s.text, p)) return undefined;
  const own = deniedContent(place);
  if (own.length === 0) return undefined;
  const cue = p.denials.exec(s.text)?.[0] ?? '';
  const fewest = cue === '' ? 2 : 3;
  const [first = ''] = wordsOf(s.text).filter((w) => w !== '');
  const pronoun = editor.wording.personal.includes(first) || ['it', 'they'].includes(first);
  const opening = /^(?:The \p{L}+|\p{Lu}\p{L}+)/u.exec(s.text)?.[0] ?? '\0';
  const day = dayNumber(s.document.published ?? '1970');
  const fits = accountsWith(own, all, p).flatMap(({ b, j, words, day: of }) => {
    if (b === s) return [];
    const near = b.document === s.document && j < i && i - j <= nearby;
    const before = b.document === s.document && j < i && says(b.text, p);
    const apart = Math.abs(of - day);
    const elsewhere =
      b.document !== s.document && (b.document.published ?? '') <= (s.document.published ?? '') && apart <= days;
    if (!near && !before && !elsewhere) return [];
    // Who denies has not said it.
    if ((near || before) && (b.text.startsWith(opening) || (pronoun && i - j === 1))) return [];
    if ((!near || /^den/i.test(cue)) && negated(b.text)) return [];
    const shared = own.filter((w) => meets(w, words)).length;
    const enough =
      before && !near
        ? shared >= 2 && shared / own.length >= 0.3
        : near
          ? shared >= (i - j === 1 && !pronoun ? 1 : 2)
          : shared >= fewest && shared / own.length >= 0.5;
    return enough ? [{ b, shared: shared + (near ? 1 : 0) }] : [];
  });
  const [best] = fits.sort((x, y) => y.shared - x.shared);
  const account = best?.b ?? thingTold(place);
  return account === undefined ? undefined : pair('denied', told(account, editor), withNext(place, false));
}

/** A sentence that a denial may be of. */
interface Account {
  readonly b: ReportSentence;
  readonly j: number;
  readonly day: number;
  readonly words: ReadonlySet<string>;
}
const accounts = new WeakMap<Place['all'], ReadonlyMap<string, readonly Account[]>>();

/** The sentences that may share a word with some words, in their order: a denial is held against those of all reports. */
function accountsWith(words: readonly string[], all: Place['all'], p: Patterns): readonly Account[] {
  const byWord = accounts.get(all) ?? accountsByWord(all, p);
  accounts.set(all, byWord);
  return [...new Set(words.flatMap((w) => byWord.get(beginning(w)) ?? []))].sort((x, y) => x.j - y.j);
}

function accountsByWord(all: Place['all'], p: Patterns): ReadonlyMap<string, readonly Account[]> {
  const byWord = new Map<string, Account[]>();
  for (const [j, b] of all.entries()) {
    if (denies(b.text, p) || b.text.endsWith('?') || b.kind === 'correction') continue;
    const words = contentWords(b.text);
    const account = { b, j, words, day: dayNumber(b.document.published ?? '1970') };
    for (const key of new Set([...words].map(beginning))) {
      const same = byWord.get(key);
      if (same) same.push(account);
      else byWord.set(key, [account]);
    }
  }
  return byWord;
}

/** What words that meet have in common. */
const beginning = (word: string): string => word.slice(0, 4);

/** "Denied that any figure had been put", "any such offer": the last that another told of one, in whatever words. */
function thingTold({ all, i, editor, p }: Place): ReportSentence | undefined {
  const s = all[i]!;
  if (!/\b(?:any|no) (?:such )?\p{L}+/iu.test(s.text)) return undefined;
  const kinds = wordsOf(/\b(?:any|no) .*/iu.exec(s.text)?.[0] ?? '').flatMap((w) => p.things.get(stem(w)) ?? []);
  return all
    .slice(Math.max(0, i - 2 * nearby), i)
    .findLast(
      (b) =>
        b.document === s.document &&
        says(b.text, p) &&
        !denies(b.text, p) &&
        kinds.some((kind) => kind.in(figuresMarked(b.text))) &&
        !sameVoice(b, s, editor, p),
    );
}

/** Every figure as one word, so that "a figure" can be told from none. */
export const figuresMarked = (text: string): string => text.replace(/\d[\d.,]*/g, ' #n ').replace(/#n/g, 'anynumber');
