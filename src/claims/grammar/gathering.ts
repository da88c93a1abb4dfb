import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { PartyContext } from '../parties/mention.js';
import { uniqueParties } from '../same-party.js';
import type { Lexicon } from './lexicon.js';
import { partiesIn } from './roles.js';
import type { Segment } from './segments.js';

/** A meeting that a time phrase names inside a clause on something else: "two days after the envoy's call with the rebels". */
export interface Gathering {
  readonly parties: readonly Party[];
  readonly toward: readonly Party[];
  /** Tokens of the phrase, `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/**
 * The past meeting in a clause's time phrase, with who met whom; null where none is named, or fewer than two parties are.
 * @param segment a clause that tells something else
 */
export function gathering(segment: Segment, parties: PartyContext, lexicon: Lexicon): Gathering | null {
  const { tokens } = segment.sentence;
  for (let i = segment.from; i < segment.to; i++) {
    if (!lexicon.afterwards.has((tokens[i] as Token).text.toLowerCase())) continue;
    let to = i + 1;
    let noun = -1;
    for (; to < segment.to && !/^(?:[,;:]|VERB|AUX)$/.test(stopOf(tokens[to] as Token)); to++)
      if (noun < 0 && (tokens[to] as Token).upos === 'NOUN' && lexicon.gatherings.has((tokens[to] as Token).lemma))
        noun = to;
    // "After talks between the two collapsed" is a clause of its own.
    if (noun < 0 || (to < segment.to && (tokens[to] as Token).upos !== 'PUNCT')) continue;
    const owners = partiesIn(parties, segment, i + 1, noun);
    const others = partiesIn(parties, segment, noun + 1, to);
    const met = owners.length > 0 ? owners : others;
    const toward = owners.length > 0 ? others : [];
    if (uniqueParties([...met, ...toward]).length > 1) return { parties: met, toward, from: i + 1, to };
  }
  return null;
}

const stopOf = ({ text, upos }: Token): string => (upos === 'PUNCT' ? text : upos);
