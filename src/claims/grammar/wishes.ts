import type { Token } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import type { Lexicon } from './lexicon.js';
import type { Subject } from './roles.js';
import type { Segment } from './segments.js';

/** Whether a piece is what its source proposes: "suggested that the miners *be* given seats". */
export function isProposal({ predicate, sentence }: Segment, told: Attribution | undefined, lexicon: Lexicon): boolean {
  if (told === undefined || told.negated || predicate === null || predicate.modal !== null || predicate.past)
    return false;
  if (!lexicon.proposing.has(told.cueLemma)) return false;
  const first = sentence.tokens[predicate.from] as Token;
  return first.text === 'be' || first.xpos === 'VB';
}

/**
 * Whether a piece is what its source asks for and not how things are: "insists that any name *be* used", "that Chile *withdraw*". A
 * plural hides the mood ("and that observers *verify* it"): then the piece before tells.
 * @param before the piece before it in the same sentence was a wish
 */
export function isWish(
  { predicate, sentence, from }: Segment,
  subject: Subject | null,
  told: Attribution | undefined,
  before: boolean,
  lexicon: Lexicon,
): boolean {
  if (told === undefined || predicate === null || predicate.modal !== null || predicate.past || predicate.perfect)
    return false;
  if (!lexicon.mandative.has(told.cueLemma.split(' ')[0]!) || told.negated) return false;
  const { tokens } = sentence;
  const first = tokens[predicate.from] as Token;
  if (first.text === 'be' || first.xpos === 'VB') return true;
  if (first.xpos !== 'VBP' || first.upos === 'AUX') return false;
  // "Insisted that troops stay": had it only told how things are, they would have "stayed".
  if (told.cue[0] !== undefined && asks(tokens, told)) return true;
  const one = subject !== null && /^NNP?$/.test((subject.segment.sentence.tokens[subject.token] as Token).xpos);
  const joined = (tokens[from - 1] as Token | undefined)?.lemma === 'that';
  return one || (joined && (before || tokens.some((t, i) => t.xpos === 'VB' && opensWish(tokens, i))));
}

/** The verb that tells stands in the past, or is one by which nobody tells how things are. */
const asks = (tokens: readonly Token[], { cue, cueLemma }: Attribution): boolean =>
  !cueLemma.startsWith('insist') || tokens.some((t) => t.start === cue[0]![0] && t.xpos === 'VBD');

const opensWish = (tokens: readonly Token[], verb: number): boolean =>
  tokens.some((t) => t.head === verb && t.lemma === 'that' && t.rel === 'mark');
