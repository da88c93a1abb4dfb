import { isVerb } from '../../language/index.js';
import { type Claim, families } from '../claim.js';
import type { Lexicon } from './lexicon.js';
import { negation } from './polarities.js';
import type { Segment } from './segments.js';

/**
 * What "Mr Hale could not.", "nor are the boats." tell: only a verb that helps, so that the claim before lends what is done. Who will not
 * do what was offered or asked for refuses; what is "nor" so is told as that was. Null where the piece has words of its own.
 */
export function elliptic(segment: Segment, previous: Claim | null, lexicon: Lexicon): Move | null {
  const { predicate: p, sentence, from, to } = segment;
  if (
    p === null ||
    previous === null ||
    segment.sentence.tokens.some((t) => t.rel === 'expl') ||
    !families.move.includes(previous.kind as never)
  )
    return null;
  const { tokens } = sentence;
  if (tokens.slice(from, to).some((t) => t.upos === 'VERB') || tokens[p.head]?.upos !== 'AUX') return null;
  const more = lexicon.disjoining.has((tokens[from - 1]?.text ?? '').toLowerCase()) && p.from === from;
  if (more) return tokens.slice(p.to, to).some(isVerb) ? null : { kind: previous.kind, polarity: previous.polarity };
  const modal = p.modal === 'possible' || p.modal === 'future' || p.modal === 'conditional';
  if (
    !modal ||
    tokens.slice(p.to, to).some((t) => t.upos !== 'ADV' && t.upos !== 'PART') ||
    negation(segment, lexicon) === 'none'
  )
    return null;
  return yields.has(previous.kind) ? { kind: 'refusal', polarity: 'affirmed' } : null;
}

type Move = Pick<Claim, 'kind' | 'polarity'>;
const yields: ReadonlySet<Claim['kind']> = new Set(['offer', 'concession', 'acceptance', 'demand']);
