import type { Token } from '../../language/index.js';
import type { Kind } from '../kinds.js';
import type { KindContext } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/** "Wants": of the other side a demand, for itself an interest. */
export function wanted(segment: Segment, p: Predicate, context: KindContext, lexicon: Lexicon): Kind {
  const { tokens } = segment.sentence;
  const opens = (tokens[segment.from] as Token).text.toLowerCase();
  const next = tokens[p.to];
  // "Wants no concession": it is against one.
  if (next !== undefined && lexicon.negativeSubjects.has(next.text.toLowerCase()) && next.rel === 'det')
    return 'refusal';
  if (p.negated || context.firstPerson || lexicon.negativeSubjects.has(opens)) return 'interest';
  // "Wants to be paid": by the other.
  if (next?.lemma === 'to' && tokens[p.to + 1]?.text === 'be' && tokens[p.to + 2]?.xpos === 'VBN' && context.side)
    return 'demand';
  // "Wants to know who will pay": the other is to tell.
  if (next?.lemma === 'to' && learns.has(tokens[p.to + 1]?.lemma ?? '')) return 'demand';
  if (next === undefined || next.upos === 'PART' || next.lemma === 'to') return 'interest';
  // "Wants his soldiers home", "wants this settled"; "wants its airmen back", "wants its growers let in" ask the other for them.
  if (next.upos !== 'PRON' || (next.rel !== 'nmod:poss' && context.side)) return 'demand';
  return context.side && next.rel === 'nmod:poss' && handedOver(tokens, p.to) ? 'demand' : 'interest';
}

/** "Its airmen back", "its growers let in", "its crews to stay": what only another can give or let happen. */
function handedOver(tokens: readonly Token[], own: number): boolean {
  let i = own + 1;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[i]?.upos ?? '')) i++;
  const verb = tokens[i]?.lemma === 'to' && tokens[i + 1]?.xpos === 'VB';
  return tokens[i]?.lemma === 'back' || tokens[i]?.xpos === 'VBN' || verb;
}

const learns: ReadonlySet<string> = new Set(['know', 'hear', 'learn']);
