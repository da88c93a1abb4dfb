import type { Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import type { Kind } from '../kinds.js';
import type { PartyContext } from '../parties/mention.js';
import { sameParty } from '../same-party.js';
import type { Lexicon } from './lexicon.js';
import type { Segment } from './segments.js';

/** A move that a noun phrase tells inside a clause on something else: "turned down the company's offer of 21 percent". */
export interface NominalMove {
  readonly kind: Kind;
  readonly parties: readonly Party[];
  /** Tokens of the phrase, `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/**
 * The move of another party that the clause names with its owner and its content; null where there is none.
 * @param own whose the clause's own claim is
 */
export function nominalMove(
  segment: Segment,
  own: readonly Party[],
  parties: PartyContext,
  lexicon: Lexicon,
): NominalMove | null {
  const { tokens, index } = segment.sentence;
  const behind = segment.predicate?.to ?? segment.to;
  for (let i = behind; i < segment.to; i++) {
    const token = tokens[i] as Token;
    const kind = token.upos === 'NOUN' ? lexicon.moves.get(token.lemma) : undefined;
    if (kind === undefined || !/^(?:of|to|for|that)$/.test(tokens[i + 1]?.text ?? '')) continue;
    const first = tokens.findIndex(
      (t, k) => k >= behind && k < i && (k === i - 1 || t.head === i) && parties.partyAt(index, k).length > 0,
    );
    if (first < 0) continue;
    const whose = parties.partyAt(index, first);
    if (whose.some((x) => own.some((y) => sameParty(x, y)))) continue;
    let to = i + 1;
    while (to < segment.to && !/^[,;:]$/.test((tokens[to] as Token).text)) to++;
    const from = (tokens[first - 1] as Token).upos === 'DET' ? first - 1 : first;
    if (to - i > 2) return { kind, parties: whose, from, to };
  }
  return null;
}
