import { isVerb } from '../../language/index.js';
import type { Claim, Party } from '../claim.js';
import { families } from '../kinds.js';
import { sameParty } from '../same-party.js';
import type { Lexicon } from './lexicon.js';
import { negation } from './polarities.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/**
 * What "Mr Hale could not.", "nor are the boats." tell: only a verb that helps, so that the claim before lends what is done. Who will not
 * do what was offered or asked for refuses; what is "nor" so is told as that was. Null where the piece has words of its own.
 */
export function elliptic(
  segment: Segment,
  previous: Claim | null,
  own: readonly Party[],
  lexicon: Lexicon,
): Move | null {
  const { predicate: p, sentence, from, to } = segment;
  if (
    p === null ||
    previous === null ||
    segment.sentence.tokens.some((t) => t.rel === 'expl') ||
    !families.move.includes(previous.kind as never)
  )
    return null;
  const { tokens } = sentence;
  if (tokens[p.head]?.lemma === 'do' && tokens[p.to]?.text === 'so') return doesSo(p, previous, own);
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

/** "They would do so once the border reopened": of what the other asked for an offer, of what one has offered oneself the same again. */
function doesSo(p: Predicate, previous: Claim, own: readonly Party[]): Move | null {
  if (p.negated || (p.modal !== 'future' && p.modal !== 'conditional' && p.modal !== 'possible')) return null;
  if (yields.has(previous.kind) && previous.kind !== 'demand') return { kind: previous.kind, polarity: 'affirmed' };
  return previous.kind === 'demand' && !own.some((x) => previous.parties.some((y) => sameParty(x, y)))
    ? { kind: 'offer', polarity: 'affirmed' }
    : null;
}

type Move = Pick<Claim, 'kind' | 'polarity'>;
const yields: ReadonlySet<Claim['kind']> = new Set(['offer', 'concession', 'acceptance', 'demand']);
