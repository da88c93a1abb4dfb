import type { Span } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';
import { sourceTypeOf } from '../attribution/naming.js';
import { isGenitive } from './affiliation.js';
import type { Draft } from './draft.js';
import type { Speech } from './mention.js';

/** Who holds the floor where, and who is told to speak at all. */
export interface Floor {
  /** Draft of whoever speaks at a token: the source of the smallest stretch of reported words round it. */
  speakerAt(sentence: number, token: number): Draft | undefined;
  /** Draft of whoever is "I" and "we" at a token: the speaker of the quotation, whoever else its words let speak ("they think we are beggars"). */
  voiceAt(sentence: number, token: number): Draft | undefined;
  /** Whether the words there are an answer, in the first person of whoever gives it. */
  answersAt(sentence: number, token: number): boolean;
  /** Those who stand in the source of reported words. */
  readonly sources: ReadonlySet<Draft>;
  /** Whom the words for a source name beside it: the state in "the American envoy". */
  readonly beside: ReadonlySet<Draft>;
  /** Whether somebody else's reported words name it. */
  isToldOf(draft: Draft): boolean;
  /** The words that a draft is the source of. */
  wordsOf(draft: Draft): readonly Span[];
}

/** Reads from the reported words of a document, each with the place that names its source, whose draft speaks. */
export function floorOf(
  sentences: readonly Sentence[],
  drafts: readonly (readonly Draft[])[],
  speech: readonly Speech[],
): Floor {
  const beside = new Set<Draft>();
  const told = speech.flatMap(({ span, source, answer, quoted }) => {
    if (source === null) return [];
    const at = sentences.findIndex((x) => x.start <= source[0] && source[0] < x.end);
    if (at < 0) return [];
    const inside = drafts[at]!.filter((d) => isIn(d, sentences[at]!, source));
    const speaker = speakerAmong(inside, sentences[at]!);
    for (const d of inside) if (d !== speaker) beside.add(d);
    // "We" of "an officer in Lima" and "they" of "a person close to the union" are Lima's and the union's, whoever he is.
    const voice =
      speaker?.thing === true
        ? speakerAmong(
            inside.filter((d) => d.thing !== true),
            sentences[at]!,
          )
        : speaker;
    return [{ span, speaker, voice, answer: answer === true, own: answer === true || quoted === true }];
  });
  const words = new Map<Draft, Span[]>();
  for (const { span, speaker } of told)
    if (speaker !== undefined) words.set(speaker, [...(words.get(speaker) ?? []), span]);
  const roundAbout = (sentence: number, token: number, own = false): (typeof told)[number] | undefined => {
    const at = sentences[sentence]!.tokens[token]!.start;
    let smallest: (typeof told)[number] | undefined;
    for (const s of told)
      if (
        s.span[0] <= at &&
        at < s.span[1] &&
        (s.own || !own) &&
        (smallest === undefined || length(s.span) < length(smallest.span))
      )
        smallest = s;
    return smallest;
  };
  return {
    speakerAt(sentence, token) {
      return roundAbout(sentence, token)?.voice;
    },
    voiceAt(sentence, token) {
      return (roundAbout(sentence, token, true) ?? roundAbout(sentence, token))?.voice;
    },
    answersAt: (sentence, token) => roundAbout(sentence, token)?.answer === true,
    sources: new Set(told.flatMap(({ speaker }) => speaker ?? [])),
    beside,
    isToldOf: (draft) => {
      const told = roundAbout(draft.sentence, draft.first);
      return told !== undefined && told.speaker !== draft;
    },
    wordsOf: (draft) => words.get(draft) ?? [],
  };
}

/**
 * Of those whom a source's words name the one who speaks: a person before an office, an office before a state; nobody whose aide it is,
 * and nobody whom a clause about the speaker names.
 */
function speakerAmong(inside: readonly Draft[], sentence: Sentence): Draft | undefined {
  const { tokens } = sentence;
  const clause = inside.findIndex((d) => d.pronoun === 'relative');
  const named = clause > 0 ? inside.slice(0, clause) : inside.filter((d) => d.pronoun !== 'relative');
  const free = named.filter(
    (d, i) =>
      !isGenitive(tokens[d.last + 1]?.text) &&
      // "A Chinese scholar": an adjective does not speak.
      (d.kind !== 'people' || d.definite) &&
      !(i > 0 && opens(tokens, d.first)?.upos === 'ADP'),
  );
  // "The Kremlin's account": an account has no mouth; "an old broker from Oslo" has one.
  const own = free.some((d) => d.thing !== true || isSomebody(d, sentence)) ? free : named;
  return (
    own.find((d) => d.kind === 'person') ??
    own.find((d) => d.kind === 'role' || d.kind === 'group') ??
    own.find((d) => d.thing !== true) ??
    own[0]
  );
}

/** Whether what only a noun names is somebody: no body and no text. */
export const isSomebody = ({ first, head }: Draft, sentence: Sentence): boolean =>
  sourceTypeOf(sentence, head, [sentence.tokens[first]!.start, sentence.tokens[first]!.end]) === 'anonymous';

/** The word before a phrase and the small words that open it. */
function opens(tokens: readonly Token[], first: number): Token | undefined {
  let k = first - 1;
  while (k >= 0 && /^(?:DET|ADJ|NUM)$/.test(tokens[k]!.upos)) k--;
  return tokens[k];
}

const length = ([from, to]: Span): number => to - from;

const isIn = ({ first, last }: Draft, { tokens }: Sentence, [from, to]: Span): boolean =>
  tokens[first]!.start >= from && tokens[last]!.end <= to;
