import type { Token } from '../../language/index.js';
import type { Claim } from '../claim.js';
import type { Kind } from '../kinds.js';
import type { FrameMatch } from './frame-matches.js';
import type { Lexicon } from './lexicon.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/** How a piece says "not": on its predicate, by "no" or "nobody" as subject or elsewhere, by "no" or "nothing" as object, or not at all. */
export type Negation = 'none' | 'predicate' | 'nominal' | 'object';

const compared = new Set(['less', 'more', 'better', 'worse', 'longer']);

/** Whether the piece says that something is not so. */
export function negation(segment: Segment, lexicon: Lexicon): Negation {
  const { tokens } = segment.sentence;
  const p = segment.predicate;
  if (p?.negated) return 'predicate';
  // "Has neither signed it nor turned it down".
  if (p !== null && lexicon.disjoining.has(tokens[segment.from - 1]?.text.toLowerCase() ?? '')) return 'predicate';
  const start = segment.opening?.from ?? segment.from;
  const next = p === null ? undefined : segment.inside.find((q) => q.from >= p.to);
  const stop = p === null ? segment.to : Math.min(next?.from ?? segment.to, p.to + 6);
  for (let i = start; i < stop; i++) {
    const t = tokens[i] as Token;
    const lower = t.text.toLowerCase();
    if (p !== null && i >= p.from && i < p.to) continue;
    // "The Finns, who were not told, learned of it": between its opening and itself stands another clause.
    if (segment.opening !== null && i >= segment.opening.to && i < segment.from) continue;
    // "Accepted that no mine would close": what it accepted has the "no".
    if (p !== null && i >= p.to && lower === 'that' && (t.upos === 'SCONJ' || t.rel === 'mark')) return 'none';
    const following = tokens[i + 1]?.text.toLowerCase() ?? '';
    if (lower === 'no' && following === 'longer') return 'predicate';
    if (lower === 'no' && tokens[i + 1]?.upos === 'PUNCT') continue;
    // "Urged a no vote".
    if (lower === 'no' && tokens[i - 1]?.upos === 'DET') continue;
    // "No better than before" compares; "no more islands" are none.
    if (lower === 'no' && compared.has(following) && tokens[i + 2]?.upos !== 'NOUN') continue;
    // "ended with nothing agreed": what stands behind a preposition is no denial of the whole.
    if (p !== null && i >= p.to && (t.upos === 'ADP' || t.text === ','))
      return following === 'neither' || following === 'none' ? 'object' : 'none';
    if (lower === 'no' && tokens[i + 1]?.upos === 'NUM') continue;
    if (lexicon.negativeSubjects.has(lower) || (lower === 'not' && p === null))
      return p !== null && i >= p.to && !p.copula && t.rel !== 'expl' ? 'object' : 'nominal';
    // "The cabinet, not the lobby, would decide": who does not, between two commas.
    if (lower === 'not' && p !== null && i < p.from && !apart(tokens, i, p.from)) return 'predicate';
  }
  return 'none';
}

/** A "not" behind a comma, before a noun phrase that another comma ends in front of the verb. */
function apart(tokens: readonly Token[], not: number, verb: number): boolean {
  if (tokens[not - 1]?.text !== ',' || !/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(tokens[not + 1]?.upos ?? ''))
    return false;
  return tokens.slice(not + 1, verb).some((t) => t.text === ',');
}

/** Kinds in which a "not" inside the words that tell the kind belongs to the words: "not negotiable" is a red line. */
const wordy: ReadonlySet<Kind> = new Set([
  'refusal',
  'red-line',
  'deliberation',
  'interest',
  'assessment',
  'concession',
  'threat',
]);

/**
 * Affirmed or denied, as the codebook has it: denied is what did not happen, does not exist or will not come;
 * a negated aim, pledge or degree keeps its "not" in the gist.
 */
export function polarityOf(
  reading: {
    readonly segment: Segment;
    readonly kind: Kind;
    readonly not: Negation;
    readonly best: FrameMatch | null;
    readonly unless: boolean;
  },
  lexicon: Lexicon,
): Claim['polarity'] {
  const { segment, kind, not, best } = reading;
  if (not === 'none') return 'affirmed';
  const { tokens } = segment.sentence;
  const p = segment.predicate;
  const frame = best?.trigger.frame ?? null;
  const inside =
    best !== null &&
    best.trigger.part === 'phrase' &&
    tokens.slice(best.at, best.end).some((t) => lexicon.negators.has(t.text.toLowerCase()) || t.lemma === 'not');
  if (inside)
    return wordy.has(kind) && (kind !== 'assessment' || not === 'predicate') && !outside(best, p, tokens, lexicon)
      ? 'affirmed'
      : 'denied';
  if (reading.unless && kind === 'refusal') return 'affirmed';
  if (
    kind === 'concession' &&
    tokens.slice(segment.from, segment.to).some((t, i, all) => t.lemma === 'no' && all[i + 1]?.text === 'longer')
  )
    return 'affirmed';
  // "Nobody should ask for it", "it must not be touched": what is asked is that it be not.
  if (kind === 'demand' && p?.necessity) return 'affirmed';
  if (kind === 'threat' && p?.modal !== null && p?.modal !== undefined) return 'affirmed';
  // "He cannot go home without the trucks": what somebody is not able to do is how things stand.
  if (not === 'predicate' && kind !== 'disclosure' && p !== null && isUnable(tokens, p)) return 'affirmed';
  if (kind === 'assessment') {
    if (not === 'nominal' || not === 'object') return 'denied';
    if (p?.copula) return gradable(segment, lexicon) ? 'affirmed' : 'denied';
    // "Has not given up", "did not mean": an act that was not. What a mind does has degrees.
    return p !== null &&
      p.modal === null &&
      (p.past || p.perfect) &&
      !lexicon.minded.has((tokens[p.head] as Token).lemma)
      ? 'denied'
      : 'affirmed';
  }
  if (kind === 'interest') return 'affirmed';
  if (kind === 'deliberation') return not === 'nominal' || not === 'object' ? 'denied' : 'affirmed';
  if (
    (kind === 'refusal' || kind === 'red-line') &&
    (best === null || best.trigger.frame.kind !== kind || best.at > (p?.head ?? 0))
  )
    return 'affirmed';
  // "Did not expect much": how a party sees it, not that the thing will not come.
  if (kind === 'forecast' && p !== null && best?.at === p.head && p.modal === null) return 'affirmed';
  if (kind === 'offer' && p?.modal === 'future') return 'affirmed';
  return frame !== null && frame.kind === kind && frame.negated === 'affirmed' ? 'affirmed' : 'denied';
}

/** "Did not say no": the predicate is negated besides the words that tell the kind. */
function outside(best: FrameMatch, p: Predicate | null, tokens: readonly Token[], lexicon: Lexicon): boolean {
  if (p === null || !p.negated) return false;
  for (let i = p.from; i < p.to; i++)
    if ((i < best.at || i >= best.end) && lexicon.negators.has((tokens[i] as Token).text.toLowerCase())) return true;
  return false;
}

const isUnable = (tokens: readonly Token[], p: Predicate): boolean =>
  tokens.slice(p.from, p.to).some((t) => t.lemma === 'can' || /^(?:can|ca|could)$/i.test(t.text));

/** Whether the copula tells a degree ("not great"), not a place or an identity ("not at the talks", "not a mediator"). */
function gradable(segment: Segment, lexicon: Lexicon): boolean {
  const { tokens } = segment.sentence;
  const p = segment.predicate;
  if (p === null) return false;
  // "It wasn't", "nor were the mayors": nothing is told by degrees.
  const bare = tokens.slice(p.to, segment.to).every((t) => t.upos === 'PUNCT' || t.upos === 'PART');
  if (bare || lexicon.disjoining.has(tokens[segment.from - 1]?.text.toLowerCase() ?? '')) return false;
  for (let i = p.to; i < segment.to; i++) {
    const t = tokens[i] as Token;
    if (t.upos === 'ADJ' || t.upos === 'VERB' || t.upos === 'ADV') return true;
    if (t.upos === 'ADP' || t.upos === 'NOUN' || t.upos === 'PROPN') return false;
  }
  return true;
}
