import { contentWords, negated, stem } from '../../evidence/index.js';
import { dayNumber } from '../day.js';
import { lineOf } from '../phrases.js';
import type { ReportSentence } from '../report-sentence.js';
import { wordsOf } from '../words.js';
import { type Dispute, meets, type Patterns, type Place, pair, says, telling, told, withNext } from './dispute.js';
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
  const [clause = ''] = part.split(/[;:]/);
  return telling(clause, { names, p });
}

/** A denial beside what it denies, in the same report or an earlier one: both tell of one thing in their own words. */
export function denied(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const line = lineOf(s.text);
  if (!denies(s.text, p) || p.silent.test(line) || !p.saying.test(line)) return undefined;
  const own = deniedContent(place);
  if (own.length === 0) return undefined;
  const cue = p.denials.exec(s.text)?.[0] ?? '';
  const fewest = cue === '' ? 2 : 3;
  const [first = ''] = wordsOf(s.text).filter((w) => w !== '');
  const pronoun = editor.wording.personal.includes(first) || ['it', 'they'].includes(first);
  const opening = /^(?:The \p{L}+|\p{Lu}\p{L}+)/u.exec(s.text)?.[0] ?? '\0';
  const fits = all.flatMap((b, j) => {
    if (b === s || denies(b.text, p) || b.text.endsWith('?') || b.kind === 'correction') return [];
    const near = b.document === s.document && j < i && i - j <= nearby;
    const apart = Math.abs(dayNumber(b.document.published ?? '1970') - dayNumber(s.document.published ?? '1970'));
    const elsewhere =
      b.document !== s.document && (b.document.published ?? '') <= (s.document.published ?? '') && apart <= days;
    if (!near && !elsewhere) return [];
    // Who denies has not said it.
    if (near && (b.text.startsWith(opening) || (pronoun && i - j === 1))) return [];
    if ((!near || /^den/i.test(cue)) && negated(b.text)) return [];
    const words = contentWords(b.text);
    const shared = own.filter((w) => meets(w, words)).length;
    const enough = near ? shared >= (i - j === 1 && !pronoun ? 1 : 2) : shared >= fewest && shared / own.length >= 0.5;
    return enough ? [{ b, shared: shared + (near ? 1 : 0) }] : [];
  });
  const [best] = fits.sort((x, y) => y.shared - x.shared);
  const account = best?.b ?? thingTold(place);
  return account === undefined ? undefined : pair('denied', told(account, editor), withNext(place, false));
}

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
        kinds.some((kind) => kind.test(lineOf(figuresMarked(b.text)))) &&
        !sameVoice(b, s, editor, p),
    );
}

/** Every figure as one word, so that "a figure" can be told from none. */
export const figuresMarked = (text: string): string => text.replace(/\d[\d.,]*/g, ' #n ').replace(/#n/g, 'anynumber');
