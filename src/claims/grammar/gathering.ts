import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { PartyContext } from '../parties/mention.js';
import type { Lexicon } from './lexicon.js';
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
  const { tokens, index } = segment.sentence;
  for (let i = segment.from; i < segment.to; i++) {
    if (!lexicon.afterwards.has((tokens[i] as Token).text.toLowerCase())) continue;
    let to = i + 1;
    let noun = -1;
    for (; to < segment.to && !/^(?:[,;:]|VERB|AUX)$/.test(stopOf(tokens[to] as Token)); to++)
      if (noun < 0 && (tokens[to] as Token).upos === 'NOUN' && lexicon.gatherings.has((tokens[to] as Token).lemma))
        noun = to;
    // "After talks between the two collapsed" is a clause of its own.
    if (noun < 0 || (to < segment.to && (tokens[to] as Token).upos !== 'PUNCT')) continue;
    const owners = within(parties, index, i + 1, noun);
    const others = within(parties, index, noun + 1, to);
    const met = owners.length > 0 ? owners : others;
    const toward = owners.length > 0 ? others : [];
    if (new Set([...met, ...toward].map((p) => p.id ?? p.name)).size > 1)
      return { parties: met, toward, from: i + 1, to };
  }
  return null;
}

const stopOf = ({ text, upos }: Token): string => (upos === 'PUNCT' ? text : upos);

/** Parties named by the tokens `[from, to)`, in order; places only tell where. */
function within(context: PartyContext, sentence: number, from: number, to: number): Party[] {
  const found: Party[] = [];
  for (let i = from; i < to; i++) {
    if (context.mentionAt(sentence, i)?.kind === 'place') continue;
    for (const p of context.partyAt(sentence, i))
      if (!found.some((q) => (q.id ?? q.name) === (p.id ?? p.name))) found.push(p);
  }
  return found;
}
