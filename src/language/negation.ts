import { z } from 'zod';
import { type Span, shippedPack } from '../documents/index.js';
import { clauseAt, isVerb, type TokenRange } from './clauses.js';
import { compilePhrases, type PhraseTable, phraseAt } from './phrases.js';
import type { Sentence, Token } from './sentence.js';

const negationTypes = [
  'particle',
  'adverb',
  'determiner',
  'pronoun',
  'coordination',
  'preposition',
  'denial',
  'omission',
  'refusal',
] as const;

const list = z.array(z.string());
/** What `packs/english/negation.yaml` holds. */
export const negationPackSchema = z.strictObject({
  particle: list,
  adverb: list,
  determiner: list,
  pronoun: list,
  coordination: list,
  preposition: list,
  denial: list,
  omission: list,
  refusal: list,
  apparent: list,
  raising: list,
  aims: list,
  aimNouns: list,
  open: list,
  gradable: list,
  pledges: list,
  happenings: list,
  stances: list,
  rejections: list,
  denials: list,
  reports: list,
});
export type NegationPack = z.infer<typeof negationPackSchema>;

/** A word or phrase that negates, and what it negates. */
export interface NegationMention {
  /** The cue's own span. */
  readonly span: Span;
  readonly cue: string;
  /** How it negates; `denial`: someone says that it is not so; `omission`: an act that did not come; `refusal`: an act of refusing. */
  readonly type: (typeof negationTypes)[number];
  /** Token indices `[from, to)` of the cue. */
  readonly at: TokenRange;
  /** Token indices `[from, to)` under the negation, the cue itself among them. */
  readonly scope: TokenRange;
}

interface Lexicon {
  readonly cues: PhraseTable<NegationMention['type'] | 'apparent'>;
  readonly raising: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
}

let loaded: Lexicon | undefined;

function lexicon(): Lexicon {
  if (loaded) return loaded;
  const pack = shippedPack('english/negation') as NegationPack;
  const entries: [string, NegationMention['type'] | 'apparent'][] = pack.apparent.map((phrase) => [phrase, 'apparent']);
  for (const type of negationTypes) for (const phrase of pack[type]) entries.push([phrase, type]);
  loaded = { cues: compilePhrases(entries), raising: new Set(pack.raising), reports: new Set(pack.reports) };
  return loaded;
}

const lower = (token: Token | undefined): string => token?.text.toLowerCase().replace('’', "'") ?? '';

/** End of what a denial or refusal takes: up to a semicolon, a contrast, or the next report. */
function endOfComplement(tokens: readonly Token[], after: number): number {
  const { reports } = lexicon();
  for (let i = after; i < tokens.length; i++) {
    if (tokens[i]!.text === ';') return i;
    const next = lower(tokens[i + 1]);
    if (tokens[i]!.text === ',' && (next === 'but' || next === 'although' || next === 'though' || next === 'while'))
      return i;
    if (next === 'and' && reports.has(tokens[i + 2]?.lemma ?? '')) return i + 1;
  }
  return tokens.length;
}

/** End of a verb's negation: the clause's own, or where a coordinated verb with an auxiliary of its own starts. */
function endOfVerbal(tokens: readonly Token[], to: number, end: number): number {
  for (let i = to + 1; i + 1 < end; i++) {
    const joins = tokens[i]!.upos === 'CCONJ' && lower(tokens[i]) !== 'or';
    if (joins && tokens[i + 1]!.upos === 'AUX') return i;
  }
  return end;
}

function scopeOf(sentence: Sentence, type: NegationMention['type'], from: number, to: number): TokenRange {
  const { tokens } = sentence;
  const [start, end] = clauseAt(sentence, from);
  if (type === 'denial' || type === 'omission' || type === 'refusal') return [from, endOfComplement(tokens, to)];
  if (type === 'coordination') return [from, end];
  if (type === 'preposition') {
    let stop = to;
    while (stop < end && tokens[stop]!.text !== ',' && tokens[stop]!.upos !== 'AUX' && lower(tokens[stop]) !== 'there')
      stop++;
    return [from, stop];
  }
  if (type === 'determiner' || type === 'pronoun') {
    // "left with nothing", "a vote of no confidence": the noun phrase alone; an object reaches back to its verb, a subject over the clause
    if (tokens[from - 1]?.upos === 'ADP') return [from, end];
    let verb = from - 1;
    while (verb >= start && !isVerb(tokens[verb])) verb--;
    while (verb > start && isVerb(tokens[verb - 1])) verb--;
    return [Math.max(verb, start), end];
  }
  const before = tokens[from - 1];
  const next = tokens.slice(to, to + 3).find((t) => t.upos !== 'ADV');
  // "not Berlin", set apart by commas, negates a word alone; "is not France's" the verb before it too
  if (!isVerb(before) && !isVerb(next)) {
    let stop = to;
    while (stop < end && tokens[stop]!.text !== ',') stop++;
    return [from, stop];
  }
  const first = isVerb(before) ? from - 1 : from;
  // a raised negation reaches into the clause that follows
  const verb = tokens.slice(to, to + 3).find((t) => t.upos === 'VERB');
  if (verb && lexicon().raising.has(verb.lemma)) return [first, endOfComplement(tokens, to)];
  return [first, endOfVerbal(tokens, to, end)];
}

const mentions = new WeakMap<Sentence, readonly NegationMention[]>();

/** Negations in a sentence, in order, with what they negate. "Not only", "no doubt" and their like are none. */
export function negations(sentence: Sentence): readonly NegationMention[] {
  const known = mentions.get(sentence);
  if (known) return known;
  const { cues } = lexicon();
  const { tokens } = sentence;
  const found: NegationMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = phraseAt(cues, tokens, i);
    if (match === null) continue;
    if (match.value !== 'apparent' && !(lower(tokens[i]) === 'no' && tokens[i + 1]?.text === ',')) {
      const at = [match.from, match.to] as const;
      const cue = tokens
        .slice(match.from, match.to)
        .map((t) => t.text)
        .join(' ');
      const span = [tokens[match.from]!.start, tokens[match.to - 1]!.end] as const;
      found.push({ span, cue, type: match.value, at, scope: scopeOf(sentence, match.value, match.from, match.to) });
    }
    i = match.to - 1;
  }
  mentions.set(sentence, found);
  return found;
}

/** Negations that a token stands under, the cue's own words aside. */
export function negationsOf(sentence: Sentence, token: number): readonly NegationMention[] {
  return negations(sentence).filter(
    ({ at, scope }) => token >= scope[0] && token < scope[1] && !(token >= at[0] && token < at[1]),
  );
}

/** Whether the token stands under an odd number of negations: "not impossible to deny" and "nobody refused" are none. */
export function isNegated(sentence: Sentence, token: number): boolean {
  return negationsOf(sentence, token).length % 2 === 1;
}
