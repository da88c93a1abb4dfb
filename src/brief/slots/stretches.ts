import { z } from 'zod';
import type { Claim } from '../../claims/index.js';
import { shippedPack } from '../../documents/index.js';
import { isVerb, type Token } from '../../language/index.js';
import type { Editor } from '../editor.js';
import { anyPhrase, type Phrases } from '../searches/phrases.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn } from '../searches/sentence-index.js';
import { tokensIn } from '../searches/sentence-tokens.js';
import {
  isPredicate,
  isUnderAttitude,
  isWholeAt,
  printed,
  rootOf,
  says,
  speakerOf,
  subjectBefore,
  wordsIn,
} from './stretch-grammar.js';

const words = z.array(z.string());
/** The shape of `packs/brief/stretches.yaml`. */
export const stretchesSchema = z.strictObject({
  joining: words,
  opening: words,
  timing: words,
  tying: words,
  binding: words,
  limiting: words,
  undoing: words,
  plain: words,
});
type Pack = z.infer<typeof stretchesSchema>;

/** A part of a sentence that may be quoted by itself. */
export interface Stretch {
  readonly sentence: ReportSentence;
  /** Where it begins and ends in its document. */
  readonly span: readonly [number, number];
  readonly text: string;
  /** Words of the sentence before and behind it. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The subject of its verb where that stands before it, in the report's words; null where it has its own, or needs none. */
  readonly subject: string | null;
  /** The word on which all others of it hang, and whether it says something of a subject. */
  readonly root: Token;
  readonly predicate: boolean;
  /** Who says it, where the sentence tells that outside of it; in the report's words. */
  readonly speaker: string | null;
  /** Whether something that hangs on its words stands behind it. */
  readonly cuts: boolean;
}

/** Words of a stretch. */
const fewest = 3;
const most = 26;

interface Compiled {
  readonly sets: Readonly<Record<'joining' | 'opening' | 'timing' | 'tying' | 'plain', ReadonlySet<string>>>;
  readonly binding: Phrases;
  readonly limiting: Phrases;
  readonly undoing: Phrases;
}
let compiled: Compiled | undefined;
function known(): Compiled {
  if (compiled !== undefined) return compiled;
  const { binding, limiting, undoing, ...sets } = shippedPack('brief/stretches') as Pack;
  compiled = {
    sets: Object.fromEntries(Object.entries(sets).map(([k, own]) => [k, new Set(own)])) as unknown as Compiled['sets'],
    binding: anyPhrase(binding, {}),
    limiting: anyPhrase(limiting, {}),
    undoing: anyPhrase(undoing, {}),
  };
  return compiled;
}

/**
 * The parts of a sentence that begin and end where its clauses or phrases do, whose words all hang on one of them, and that lose no "not", no "may" and no "if" that stands
 * before them.
 */
export function stretchesOf(s: ReportSentence, editor: Editor): readonly Stretch[] {
  const claims = claimsIn(s, editor);
  const tokens = tokensIn(s).filter((own) => own.length > 1);
  // Where the two part the text otherwise, the longest of the parts stands for it.
  const sentence = tokens.sort((a, b) => b.length - a.length)[0];
  if (sentence === undefined) return [];
  const [starts, ends] = boundaries(sentence, claims, editor);
  return starts.flatMap((from) =>
    ends.flatMap((to) => (to > from ? (stretchOf(s, sentence, from, to, claims, editor) ?? []) : [])),
  );
}

/** The first tokens with which a stretch may begin, and the last with which it may end. */
function boundaries(
  tokens: readonly Token[],
  claims: readonly Claim[],
  { wording }: Editor,
): readonly [number[], number[]] {
  const { joining, opening, timing, tying } = known().sets;
  const starts = new Set<number>([0]);
  const ends = new Set<number>([tokens.length - 1]);
  for (const [i, token] of tokens.entries()) {
    const word = token.text.toLowerCase();
    if (token.upos === 'PUNCT') {
      ends.add(i - 1);
      starts.add(i + 1);
    } else if (joining.has(word) && tokens[i - 1]?.upos !== 'NUM') {
      ends.add(i - 1);
      starts.add(tying.has(word) ? i + 1 : i);
      starts.add(i + 1);
    } else if (timing.has(word)) {
      starts.add(i);
      ends.add(i - 1);
    } else if (opening.has(word)) ends.add(i - 1);
    if (isVerb(token) && wording.utters.includes(word)) starts.add(i + 1);
  }
  for (const { span } of claims) {
    starts.add(tokens.findIndex((t) => t.start >= span[0]));
    ends.add(tokens.findLastIndex((t) => t.end <= span[1]));
  }
  const inside = (all: ReadonlySet<number>) =>
    [...all].filter((i) => i >= 0 && i < tokens.length && tokens[i]!.upos !== 'PUNCT');
  // Within "secretary-general" nothing begins or ends.
  const joined = (i: number) =>
    tokens[i] !== undefined &&
    tokens[i - 1]?.end === tokens[i]!.start &&
    hyphen.test(tokens[i - 1]!.text + tokens[i]!.text);
  return [inside(starts).filter((i) => !joined(i)), inside(ends).filter((i) => !joined(i + 1))];
}

const hyphen = /^[\u2013-]|[\u2013-]$|^\p{L}+['\u2019]\p{L}/u;

function stretchOf(
  s: ReportSentence,
  tokens: readonly Token[],
  from: number,
  to: number,
  claims: readonly Claim[],
  editor: Editor,
): Stretch | undefined {
  const text = printed(s, tokens[from]!.start, tokens[to]!.end);
  const count = wordsIn(text).length;
  if (count < fewest || count > most || known().sets.tying.has(tokens[from]!.text.toLowerCase())) return undefined;
  // A whole sentence may be none by its grammar: "An extra three per cent, on top of the eight we had".
  const isAll = from === 0 && to >= tokens.length - 2;
  const root = rootOf(tokens, from, to) ?? (isAll ? tokens.findIndex((t) => t.head < 0) : undefined);
  if (root === undefined || root < 0 || !isWholeAt(tokens, root, from, to) || !isBalanced(text)) return undefined;
  if (isUnderAttitude(tokens, root, from, to, known().sets.plain)) return undefined;
  const span = [tokens[from]!.start, tokens[to]!.end] as const;
  if (!isHonest(s, span, claims) || editor.wording.utters.includes(tokens[to + 1]?.text.toLowerCase() ?? ''))
    return undefined;
  const subject = subjectBefore(s, tokens, root, from, to);
  // Behind a subject stands what is said of it.
  if (subject === undefined || (subject !== null && !says.has(tokens[from]!.upos))) return undefined;
  return {
    sentence: s,
    span,
    text,
    left: wordsIn(printed(s, s.span[0], span[0])),
    right: wordsIn(printed(s, span[1], s.span[1])),
    subject,
    root: tokens[root]!,
    // Of a whole sentence the verb may be read as hanging on its subject.
    predicate: isPredicate(tokens, root, from, to) || (isAll && tokens.some(isVerb)),
    speaker: speakerOf(s, tokens, root, from, to, editor),
    cuts: tokens.some((t, i) => i > to && t.head >= from && t.head <= to && t.upos !== 'PUNCT'),
  };
}

/** Whether each bracket and each mark of quotation in it has its other half. */
const isBalanced = (text: string): boolean =>
  text.split('(').length === text.split(')').length &&
  text.split('\u201c').length === text.split('\u201d').length &&
  text.split('"').length % 2 === 1;

/** Whether nothing stands before it in its clause that it must not be told without, and what the claims in it hang on stands in it. */
function isHonest(s: ReportSentence, [first, last]: readonly [number, number], claims: readonly Claim[]): boolean {
  const clause = /[^,;:\u2013\u2014"\u201c\u201d]*$/u.exec(s.document.text.slice(s.span[0], first))![0];
  if (known().binding.in(clause)) return false;
  const behind = wordsIn(printed(s, last, s.span[1]))
    .slice(0, 3)
    .join(' ');
  if (known().limiting.in(behind)) return false;
  const inside = s.document.text.slice(first, last).toLowerCase();
  // "If the last of them are killed", of which what follows has been left out.
  if (
    /(?:^|[,:;] )(?:if|unless|once|should) [^,:;]*$/.test(inside) &&
    /^\s*,/.test(s.document.text.slice(last)) &&
    first < last
  )
    return false;
  return claims.every((c) => {
    const shared = Math.min(last, c.span[1]) - Math.max(first, c.span[0]);
    if (shared < (c.span[1] - c.span[0]) / 2) return true;
    const { condition, certainty } = c;
    if (condition !== null && !(condition.span[0] >= first && condition.span[1] <= last)) return false;
    return certainty === null || inside.includes(certainty.phrase.toLowerCase());
  });
}
