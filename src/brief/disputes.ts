import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import { contentWords, negated } from '../evidence/index.js';
import { wordCount } from './compose.js';
import { dayNumber } from './day.js';
import type { Editor } from './editor.js';
import { anyPhrase, lineOf } from './phrases.js';
import type { ReportSentence } from './report-sentence.js';
import { bare, quoted } from './told-anywhere.js';
import { wordsOf } from './words.js';

const phrases = z.array(z.string());
/** The shape of `packs/brief/disputes.yaml`. */
export const disputesSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  pointing: phrases,
  charges: phrases,
  accusing: phrases,
  ending: phrases,
  silent: phrases,
  common: phrases,
  denials: phrases,
  untrue: phrases,
  naming: phrases,
  saying: phrases,
});

/** Two sentences that cannot both hold, each in its own words. */
export interface Dispute {
  readonly how: 'answered' | 'denied' | 'named' | 'corrected';
  readonly one: Side;
  readonly other: Side;
}
export interface Side {
  readonly quote: string;
  readonly cite: string;
  readonly sentence: ReportSentence;
}

/** Words of a side at most. */
const longest = 45;
/** A sentence of so few words ("A colleague contradicts him.") is told with the next, which says what the other account is. */
const shortest = 7;
/** Sentences before a denial within which what it denies may stand, and days between reports. */
const nearby = 3;
const days = 45;

/** As they stand in a text, so that what is before and behind them can be told. */
const raw = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');

const patterns = () => {
  const pack = shippedPack('brief/disputes') as z.infer<typeof disputesSchema>;
  const any = (group: readonly string[]) => anyPhrase(group, pack.lists);
  return {
    pointing: any(pack.pointing),
    charges: any(pack.charges),
    accusing: any(pack.accusing),
    ending: new RegExp(`${any(pack.ending).source}$`),
    silent: any(pack.silent),
    common: new Set(pack.common.flatMap((w) => [...contentWords(w)])),
    denials: raw(pack.denials),
    untrue: raw(pack.untrue),
    naming: any(pack.naming),
    saying: any(pack.saying),
  };
};
let compiled: ReturnType<typeof patterns> | undefined;
const known = new WeakMap<Editor['sentences'], readonly Dispute[]>();

/**
 * Sentences of the reports that set themselves against another, whether or not claims were read from them: an account answered in the next sentence, a
 * denial beside what it denies, in the same report or another, one thing by two names, a correction that a paper prints.
 */
export function disputes(editor: Editor): readonly Dispute[] {
  compiled ??= patterns();
  const found = known.get(editor.sentences) ?? disputesIn(editor, compiled);
  known.set(editor.sentences, found);
  return found;
}

type Patterns = ReturnType<typeof patterns>;

function disputesIn(editor: Editor, p: Patterns): Dispute[] {
  const all = editor.sentences().filter((s) => s.kind !== 'title');
  const names = namesIn(editor);
  const found: Dispute[] = [];
  const taken = new Set<ReportSentence>();
  for (const [i, s] of all.entries()) {
    const pair =
      corrected(all, i, editor) ??
      answered(all, i, p, editor) ??
      named(all, i, p, editor) ??
      denied(all, i, names, p, editor);
    if (pair === undefined || taken.has(pair.other.sentence)) continue;
    // "Called the account false" points to the whole account, which its first claim tells better than its last sentence.
    if (pair.how === 'answered' && toldBefore(s, editor)) continue;
    taken.add(s);
    found.push(pair);
  }
  return found;
}

/** Whether a claim from a sentence that speaks of an "account" is paired already. */
const toldBefore = (s: ReportSentence, editor: Editor): boolean =>
  /\bthe (?:account|story|version)\b/i.test(s.text) &&
  editor.picture.contradictions.some((c) => editor.context(c.other.claims[0]!) === s.document.text.slice(...s.span));

const side = (sentence: ReportSentence, quote: string | undefined): Side | undefined =>
  quote === undefined || wordCount(quote) > longest ? undefined : { quote, cite: sentence.cite, sentence };

function pair(how: Dispute['how'], one: Side | undefined, other: Side | undefined): Dispute | undefined {
  return one === undefined || other === undefined ? undefined : { how, one, other };
}

const told = (s: ReportSentence, editor: Editor): Side | undefined => side(s, quoted(s, longest, false, editor));

/** A sentence with the next where it only says that somebody disagrees. */
function withNext(all: readonly ReportSentence[], i: number): Side | undefined {
  const s = all[i]!;
  const next = all[i + 1];
  const both =
    next !== undefined && wordCount(s.text) <= shortest && next.document === s.document && next.block === s.block;
  return side(s, both ? `${bare(s.text)}. ${bare(next.text)}` : bare(s.text));
}

/** "We didn't.", "A person close to her says that she did": what was said before is in the verb alone. */
const elliptic =
  /(?:^|\b(?:that|says?|said|insists) )(?:he|she|it|they|we|i|\p{Lu}\p{L}+) (?:did|does|do|has|had|have|was|were|is|are|would|will)(?: not|n[’']t)?[.”"’]*$/iu;

function answered(all: readonly ReportSentence[], i: number, p: Patterns, editor: Editor): Dispute | undefined {
  const [before, s] = [all[i - 1], all[i]!];
  if (before === undefined || before.document !== s.document || before.text.endsWith('?')) return undefined;
  const line = lineOf(s.text);
  const says = (x: ReportSentence): boolean => p.saying.test(lineOf(x.text));
  if (p.silent.test(line)) return undefined;
  const halves = within(s, p);
  if (halves !== undefined) return halves;
  const short = wordCount(s.text) <= 3;
  const turns =
    p.pointing.test(line) ||
    (p.charges.test(line) && p.accusing.test(lineOf(before.text))) ||
    ends(s.text, p) ||
    (elliptic.test(s.text) && (short ? before.kind === 'question' : says(s) && wordCount(s.text) <= longestElliptic));
  if (turns) {
    // Who is only told of by the report itself is contradicted by nobody.
    const account = [before, all[i - 2]].find(
      (b, k) =>
        b !== undefined &&
        b.document === s.document &&
        says(b) &&
        // "He rejects that reading" may follow on what bears the reading out.
        (k === 0 || (b.block === s.block && /\bthat (?:reading|account|version)\b/i.test(s.text))),
    );
    return account === undefined ? undefined : pair('answered', told(account, editor), withNext(all, i));
  }
  // "She denied that they had left. The firm says that they called it off": the denial is answered in turn.
  const words = wordsOf(s.text).filter((w) => w !== '');
  const counters =
    before.block === s.block &&
    p.denials.test(before.text) &&
    !p.silent.test(lineOf(before.text)) &&
    words.length <= 16 &&
    words.slice(1, 6).some((w) => ['says', 'said', 'insists', 'maintains'].includes(w)) &&
    words.slice(6).some((w) => ['it', 'this', 'that'].includes(w)) &&
    !editor.wording.pointing.includes(words[0]!) &&
    !negated(s.text);
  return counters ? pair('answered', told(before, editor), side(s, bare(s.text))) : undefined;
}

const longestElliptic = 14;

const clauses = (text: string): string[] => text.split(/[.,;:!?\u2013\u2014]|\b(?:and|but)\b/);

/** Whether a clause ends on "denied that". */
const ends = (text: string, p: Patterns): boolean => clauses(text).some((c) => p.ending.test(lineOf(c)));

const shortestHalf = 5;

/** "Some think that the figures were hidden; the palace denies it": both sides in one sentence. */
function within(s: ReportSentence, p: Patterns): Dispute | undefined {
  const [, one = '', other = ''] = /^(.+?)(?:;|, but) (.+)$/u.exec(bare(s.text)) ?? [];
  if (
    wordCount(one) < shortestHalf ||
    !p.saying.test(lineOf(one)) ||
    !(ends(other, p) || p.pointing.test(lineOf(other)))
  )
    return undefined;
  return pair('answered', side(s, one), side(s, other));
}

/** Sentences back within which a thing that is "called" one thing by one is called another by the next. */
const namedWithin = 4;

function named(all: readonly ReportSentence[], i: number, p: Patterns, editor: Editor): Dispute | undefined {
  const s = all[i]!;
  const it = /\bcall(?:s|ed) (?:it|that|them|this) an? /i;
  if (!it.test(s.text) || !p.naming.test(lineOf(s.text))) return undefined;
  const before = all
    .slice(Math.max(0, i - namedWithin), i)
    .findLast((b) => b.document === s.document && p.naming.test(lineOf(b.text)));
  return before === undefined ? undefined : pair('named', told(before, editor), side(s, bare(s.text)));
}

/** Stems of the names of parties and people: two sentences about one of them need not be about one thing. */
function namesIn({ picture, people }: Editor): ReadonlySet<string> {
  return new Set(
    [...picture.parties.flatMap((x) => [x.name, ...x.actors]), ...people].flatMap((n) => [...contentWords(n)]),
  );
}

const denies = (text: string, p: Patterns): boolean => p.denials.test(text) || p.untrue.test(text);

/** What a denial denies, in content words without names. */
function deniedContent(text: string, names: ReadonlySet<string>, { common, denials, untrue }: Patterns): string[] {
  const at = denials.exec(text);
  const part =
    at === null
      ? (/\b(?:reports?|claims?|rumou?rs?|stories)\b.*?\b(?:of|that)\b(.*)$/i.exec(text.split(untrue)[0] ?? '')?.[1] ??
        '')
      : text.slice(at.index + at[0].length);
  const [clause = ''] = part.split(/[;:]/);
  return [...contentWords(clause)].filter((w) => !names.has(w) && !common.has(w) && w.length > 2);
}

/** "Slowdown" is of "slowed": one stem begins the other. */
const meets = (word: string, others: ReadonlySet<string>): boolean =>
  others.has(word) ||
  [...others].some((o) => Math.min(o.length, word.length) >= 4 && (o.startsWith(word) || word.startsWith(o)));

function denied(
  all: readonly ReportSentence[],
  i: number,
  names: ReadonlySet<string>,
  p: Patterns,
  editor: Editor,
): Dispute | undefined {
  const s = all[i]!;
  const line = lineOf(s.text);
  if (!denies(s.text, p) || p.silent.test(line) || !p.saying.test(line)) return undefined;
  const own = deniedContent(s.text, names, p);
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
  return best === undefined ? undefined : pair('denied', told(best.b, editor), side(s, bare(s.text)));
}

/** Content words that a correction shares with the sentence that it corrects. */
const sharedByCorrection = 3;

function corrected(all: readonly ReportSentence[], i: number, editor: Editor): Dispute | undefined {
  const s = all[i]!;
  if (s.kind !== 'correction' || all[i - 1]?.block === s.block) return undefined;
  const text = all
    .filter((b) => b.document === s.document && b.block === s.block)
    .map((b) => bare(b.text))
    .join('. ');
  const words = contentWords(text);
  const [best] = all
    .filter((b) => b.kind === 'body' && (b.document.published ?? '') <= (s.document.published ?? ''))
    .map((b) => ({ b, shared: [...contentWords(b.text)].filter((w) => words.has(w)) }))
    .filter(({ b, shared }) => shared.length >= sharedByCorrection && shared.length / contentWords(b.text).size >= 0.5)
    .sort((x, y) => y.shared.length / contentWords(y.b.text).size - x.shared.length / contentWords(x.b.text).size);
  return best === undefined ? undefined : pair('corrected', told(best.b, editor), side(s, text));
}
