import { shippedPack } from '../documents/index.js';
import { clauseAt, isVerb } from './clauses.js';
import { type NegationMention, type NegationPack, negationsOf } from './negation.js';
import type { Sentence, Token } from './sentence.js';

export type Polarity = 'affirmed' | 'denied';

type Words = {
  readonly [name in Exclude<keyof NegationPack, NegationMention['type'] | 'apparent'>]: ReadonlySet<string>;
};
let loaded: Words | undefined;

function words(): Words {
  if (loaded) return loaded;
  const pack = shippedPack('english/negation') as NegationPack;
  loaded = Object.fromEntries(Object.entries(pack).map(([name, list]) => [name, new Set(list)])) as unknown as Words;
  return loaded;
}

const lower = (token: Token | undefined): string => token?.text.toLowerCase().replace('’', "'") ?? '';

/** The modal that rules the verb at `predicate` in its clause, if any. */
function modalOf(sentence: Sentence, predicate: number, cue: NegationMention): string | null {
  const { tokens } = sentence;
  const { pledges } = words();
  const [start, end] = clauseAt(sentence, predicate);
  const from = Math.min(start, cue.at[0]);
  for (let i = Math.min(predicate, end - 1); i >= from; i--) if (pledges.has(lower(tokens[i]))) return lower(tokens[i]);
  return null;
}

/** "Not great", "did not expect much": the negation only sets another degree. */
function setsDegree(sentence: Sentence, cue: NegationMention): boolean {
  if (cue.type !== 'particle' && cue.type !== 'adverb') return false;
  const { tokens } = sentence;
  for (let i = cue.at[1]; i < Math.min(cue.at[1] + 4, cue.scope[1]); i++)
    if (words().gradable.has(tokens[i]!.lemma) && lower(tokens[i - 1]) !== 'any') return tokens[i + 1]?.upos !== 'NOUN';
  return false;
}

/** Whether this negation makes the statement a denial, and not a pledge, an aim or another degree. */
function denies(sentence: Sentence, predicate: number, cue: NegationMention, kind: string | undefined): boolean {
  const { tokens } = sentence;
  const known = words();
  const token = tokens[predicate]!;
  if (cue.type === 'denial' || cue.type === 'omission') return true;
  if (cue.type === 'refusal') return false;
  if (cue.type === 'preposition') return cue.at[0] <= predicate;
  if (token.upos === 'NOUN' && tokens.slice(cue.at[1], predicate).some((t) => t.upos === 'VERB')) return false;
  if (kind === 'refusal') return known.rejections.has(token.lemma);
  if (kind === 'deliberation' && known.open.has(token.lemma)) return false;
  const stance = kind !== undefined && known.stances.has(kind);
  const noun = tokens[cue.at[1]];
  if (cue.type === 'determiner' && noun && known.aimNouns.has(noun.lemma)) return false;
  if (known.aims.has(token.lemma) && (kind === undefined || stance)) return kind === 'acceptance';
  if (setsDegree(sentence, cue)) return false;
  if (modalOf(sentence, predicate, cue) === null) return true;
  if (kind !== undefined) return !stance;
  return cue.type === 'determiner' || cue.type === 'pronoun' ? token.lemma === 'be' : known.happenings.has(token.lemma);
}

/**
 * Polarity of the statement whose predicate is at this token, as the codebook has it: `denied` where the text says that it did not happen,
 * does not exist or will not come; a negated aim, pledge or gradable state stays `affirmed`. The kind of the claim, where known, decides
 * whether "will not" is a pledge (a stance) or the denial of a forecast.
 */
export function polarityOf(sentence: Sentence, predicate: number, kind?: string): Polarity {
  const cues = negationsOf(sentence, predicate);
  if (cues.length === 0) return words().denials.has(sentence.tokens[predicate]?.lemma ?? '') ? 'denied' : 'affirmed';
  // "nobody denied it", "did not fail to": the one undoes the other
  if (cues.length % 2 === 0) return 'affirmed';
  return cues.some((cue) => denies(sentence, predicate, cue, kind)) ? 'denied' : 'affirmed';
}

/** The token that says what the stretch `[from, to)` of a sentence says: its main verb on the surface, or its first word with meaning. */
export function predicateIn(sentence: Sentence, from: number, to: number): number {
  const { tokens } = sentence;
  let auxiliary = -1;
  for (let i = from; i < to; i++) {
    if (tokens[i]!.upos === 'VERB') return i;
    // "It was not he who chose": the negated copula is what is said
    if (tokens[i]!.lemma === 'be' && /^(not|n't)$/.test(tokens[i + 1]?.lemma ?? '') && tokens[i + 2]?.upos !== 'VERB')
      return i;
    if (auxiliary < 0 && isVerb(tokens[i])) auxiliary = i;
  }
  if (auxiliary >= 0) return auxiliary;
  for (let i = from; i < to; i++) if (/^(NOUN|PROPN|ADJ|ADV|PRON)$/.test(tokens[i]!.upos)) return i;
  return from;
}
