import { z } from 'zod';
import { type Span, shippedPack } from '../documents/index.js';
import { clauseAt, isVerb, type TokenRange } from './clauses.js';
import { amountWords } from './numbers.js';
import { compilePhrases, type PhraseMatch, type PhraseTable, phrasesIn } from './phrases.js';
import type { Sentence, Token } from './sentence.js';

export const scaleNames = ['perceptions', 'icd203', 'phia'] as const;
/** `perceptions`: 10–90 % band of a survey (zonination, n = 46); `icd203`: ICD 203 (2015); `phia`: the UK yardstick. */
export type ScaleName = (typeof scaleNames)[number];

const range = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]);
const phrasesByLevel = z.record(z.string(), z.array(z.string()));

/** What `packs/english/hedges.yaml` holds. */
export const hedgesPackSchema = z.strictObject({
  levels: z.record(
    z.string(),
    z.strictObject({ survey: z.string().nullable(), perceptions: range, icd203: range, phia: range }),
  ),
  phrases: z.strictObject({ clause: phrasesByLevel, modal: phrasesByLevel, embedding: phrasesByLevel }),
  alternatives: z.array(z.string()),
  able: z.array(z.string()),
  questions: z.array(z.string()),
  duties: z.array(z.string()),
  nobody: z.array(z.string()),
  listeners: z.array(z.string()),
  contrasts: z.array(z.string()),
});
type HedgesPack = z.infer<typeof hedgesPackSchema>;

/** Words that hedge, as a probability range on a named scale. */
export interface HedgeMention {
  readonly span: Span;
  readonly phrase: string;
  /** Probability of what is hedged, 0 to 1. */
  readonly low: number;
  readonly high: number;
  readonly scale: ScaleName;
  /** The stretch of text that is hedged. */
  readonly scope: Span;
}

type Way = 'clause' | 'modal' | 'embedding';
interface Cue {
  readonly way: Way;
  readonly level: string;
}
interface Lexicon {
  readonly pack: HedgesPack;
  readonly cues: PhraseTable<Cue>;
  readonly able: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly duties: ReadonlySet<string>;
  readonly nobody: ReadonlySet<string>;
  readonly listeners: ReadonlySet<string>;
  readonly contrasts: ReadonlySet<string>;
}

let loaded: Lexicon | undefined;

function lexicon(): Lexicon {
  if (loaded) return loaded;
  const pack = shippedPack('english/hedges') as HedgesPack;
  const entries: [string, Cue][] = [];
  for (const way of ['clause', 'modal', 'embedding'] as const)
    for (const [level, phrases] of Object.entries(pack.phrases[way]))
      for (const phrase of phrases) entries.push([phrase, { way, level }]);
  loaded = {
    pack,
    cues: compilePhrases(entries),
    able: new Set(pack.able),
    questions: new Set(pack.questions),
    duties: new Set(pack.duties),
    nobody: new Set(pack.nobody),
    listeners: new Set(pack.listeners),
    contrasts: new Set(pack.contrasts),
  };
  return loaded;
}

const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';
const isNot = (token: Token | undefined): boolean => /^(not|n't|n’t|never)$/.test(lower(token));

/** Nearest word to the left that may be the subject of the verb at `i`. */
function subjectBefore(tokens: readonly Token[], i: number): Token | undefined {
  for (let at = i - 1; at >= 0 && at > i - 6; at--) {
    const token = tokens[at]!;
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON') return token;
  }
  return undefined;
}

/** Whether a modal speaks of likelihood here, and not of leave, ability or an indirect question. */
function modalHedges(sentence: Sentence, match: PhraseMatch<Cue>, words: Lexicon): boolean {
  const { tokens } = sentence;
  const modal = lower(tokens[match.from]);
  const start = clauseAt(sentence, match.from)[0];
  // the month
  if (tokens[match.from]!.text === 'May' && (match.from > 0 || !isVerb(tokens[match.from + 2]))) return false;
  for (let i = match.from - 1; i >= Math.max(0, match.from - 6) && tokens[i]!.text !== ','; i--)
    if (words.questions.has(lower(tokens[i])) && i > 0) return false;
  if (match.to - match.from > 1) return true;
  const after = tokens[match.to];
  if (modal === 'may') {
    if (tokens.slice(start, match.from).some((t) => words.nobody.has(lower(t)))) return false;
    if (!isNot(after)) return true;
    return !tokens
      .slice(0, match.from)
      .some((t, i) => words.duties.has(lower(t)) || (t.lemma === 'be' && lower(tokens[i + 1]) === 'to'));
  }
  if (modal === 'might') return true;
  if (isNot(after)) return false;
  const subject = subjectBefore(tokens, match.from);
  if (subject === undefined || words.able.has(lower(subject))) return false;
  const clause = tokens.slice(start, match.from);
  return !clause.some((t) => words.able.has(lower(t)) && t.upos !== 'PRON') && !tokens.some((t) => lower(t) === 'if');
}

/** Whether a verb of belief or expectation is used to hedge what follows it. */
function beliefHedges(sentence: Sentence, match: PhraseMatch<Cue>, words: Lexicon): boolean {
  const { tokens } = sentence;
  if (match.to - match.from > 1) return true;
  const before = tokens[match.from - 1];
  if (words.listeners.has(lower(before)) || words.listeners.has(lower(tokens[match.from - 2]))) return false;
  if (isNot(before) || tokens[match.from]!.upos === 'NOUN' || tokens[match.from]!.upos === 'ADJ') return false;
  if (lower(before) === 'to' || lower(tokens[match.to]) === 'of' || lower(tokens[match.to]) === 'in') return false;
  return isVerb(tokens[match.from]);
}

function embeddedRange(sentence: Sentence, match: PhraseMatch<Cue>, words: Lexicon): TokenRange {
  const { tokens } = sentence;
  const isEnd = (token: Token | undefined): boolean => token === undefined || token.upos === 'PUNCT';
  // "…, they believe." and "They, I think, will": put in or behind, it hedges the sentence.
  if (isEnd(tokens[match.to])) return [0, tokens.length];
  // "seems to rule it out" hedges its subject's act, subject included.
  const passive =
    lower(tokens[match.to]) === 'to' || lower(tokens[match.to - 1]) === 'to' || lower(tokens[match.to - 1]) === 'have';
  const start = passive || tokens[match.from]!.lemma === 'be' ? clauseAt(sentence, match.from)[0] : match.from;
  let end = tokens.length;
  // "Is thought to be arming, although its minister denies it": the contrast is told as sure.
  for (let i = match.to; i < end; i++)
    if (tokens[i]!.text === ';' || (tokens[i]!.text === ',' && words.contrasts.has(lower(tokens[i + 1])))) end = i;
  return [start, end];
}

function scopeOf(sentence: Sentence, match: PhraseMatch<Cue>, words: Lexicon): TokenRange {
  return match.value.way === 'embedding' ? embeddedRange(sentence, match, words) : clauseAt(sentence, match.from);
}

/**
 * Hedges in a sentence, in order, each with the stretch that it hedges. Modals of leave or ability, "would" and "will" are none.
 * Ranges are of the scale named.
 */
export function hedges(sentence: Sentence, scale: ScaleName = 'perceptions'): HedgeMention[] {
  const words = lexicon();
  const { tokens } = sentence;
  const { orders } = amountWords();
  const found: HedgeMention[] = [];
  const add = (from: number, to: number, level: string, [first, last]: TokenRange): void => {
    const [low, high] = words.pack.levels[level]![scale];
    const span = [tokens[from]!.start, tokens[to - 1]!.end] as const;
    const phrase = tokens
      .slice(from, to)
      .map((t, i, all) => (i > 0 && all[i - 1]!.end < t.start ? ` ${t.text}` : t.text))
      .join('');
    found.push({ span, phrase, low, high, scale, scope: [tokens[first]!.start, tokens[last - 1]!.end] });
  };
  for (const match of phrasesIn(words.cues, sentence)) {
    const { way, level } = match.value;
    if (way === 'modal' && !modalHedges(sentence, match, words)) continue;
    if (way === 'embedding' && !beliefHedges(sentence, match, words)) continue;
    // "thousands, perhaps tens of thousands" widens a number and leaves the statement as sure as it was
    if (
      way === 'clause' &&
      lower(tokens[match.from - 1]) === ',' &&
      (tokens[match.to]?.upos === 'NUM' || lower(tokens[match.to]) in orders)
    )
      continue;
    add(match.from, match.to, level, scopeOf(sentence, match, words));
  }
  const first = tokens.findIndex((t) => t.upos !== 'PUNCT');
  if (words.pack.alternatives.includes(lower(tokens[first])) && tokens.some((t) => lower(t) === 'or'))
    add(first, first + 1, 'possible', [0, tokens.length]);
  return found;
}

/** The hedge whose scope covers most of a stretch of text, at least half of it; null where none does. */
export function hedgeOver(mentions: readonly HedgeMention[], [start, end]: Span): HedgeMention | null {
  let best: HedgeMention | null = null;
  let most = (end - start) / 2;
  for (const mention of mentions) {
    const covered = Math.min(end, mention.scope[1]) - Math.max(start, mention.scope[0]);
    if (covered >= most) {
      best = mention;
      most = covered + 1;
    }
  }
  return best;
}
