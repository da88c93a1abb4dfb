import type { Token } from '../../language/index.js';
import type { Kind } from '../kinds.js';
import { dependsOn } from './depends-on.js';
import type { Lexicon } from './lexicon.js';
import type { Predicate } from './predicates.js';
import type { Segment } from './segments.js';

/** One undertaking in a list: its own words, and the words before the list that it shares. */
export interface Term {
  readonly from: number;
  readonly to: number;
  /** `[from, to)` of the shared beginning; empty for the first term, which holds it. */
  readonly lead: readonly [from: number, to: number];
}

/** Kinds whose objects are undertakings: each coordinated one is a term of its own. */
const listing: ReadonlySet<Kind> = new Set([
  'demand',
  'offer',
  'concession',
  'acceptance',
  'authority',
  'refusal',
  'red-line',
]);

/** "Refused to pay or leave" refuses both, as a "not" before them does; of what is asked or offered, an "or" leaves one of them. */
const refusing: ReadonlySet<Kind> = new Set(['refusal', 'red-line']);

/**
 * The terms that one clause lists: "give up the region, recognise the republics and shrink the army" are three.
 * Empty where it lists none.
 */
export function termsOf(segment: Segment, kind: Kind, lexicon: Lexicon): Term[] {
  if (!listing.has(kind)) return [];
  if (segment.predicate === null) return thingsOf(segment);
  const { tokens } = segment.sentence;
  const { head } = segment.predicate;
  const starts: number[] = [];
  let first = -1;
  for (let i = segment.predicate.to; i < segment.to; i++) {
    const token = tokens[i] as Token;
    if (listed(tokens, i, segment.predicate, lexicon)) {
      const back = begin(tokens, i, segment.predicate.to, true);
      if (back === null || back.from <= (starts[starts.length - 1] ?? 0)) continue;
      if (first < 0) first = infinitive(tokens, segment.predicate.to, i);
      starts.push(back.cut, back.from);
      continue;
    }
    if (token.rel !== 'conj' || token.head < segment.predicate.from || token.head >= i) continue;
    const shared = tokens[token.head] as Token;
    const verbs =
      token.upos === 'VERB' &&
      (shared.upos === 'VERB' || shared.upos === 'AUX') &&
      token.head !== head &&
      complement(tokens, token.head, head);
    const things =
      (token.upos === 'NOUN' || token.upos === 'PROPN') &&
      object(shared, tokens, head) &&
      !receives(tokens, i, shared.head) &&
      // "A regional fund, an idea of the bank's": without an "and" the second names the first anew.
      tokens.slice(token.head + 1, segment.to).some((t) => t.upos === 'CCONJ') &&
      segment.inside.every((p) => p.head <= token.head || p.head === head || p.from > i);
    if (!verbs && !things) continue;
    const start = begin(tokens, i, token.head + 1, verbs);
    if (start === null || start.from <= segment.from + 1) continue;
    // "sanctions and tariffs" is one thing; "a ceasefire and the withdrawal of troops" is two.
    if (things && !substantial(tokens, start.from, i)) continue;
    if (first < 0) first = begin(tokens, token.head, segment.predicate.to, verbs)?.from ?? token.head;
    starts.push(start.cut, start.from);
  }
  if (starts.length === 0 || (!refusing.has(kind) && !segment.predicate.negated && isChoice(tokens, starts))) return [];
  const terms: Term[] = [{ from: segment.from, to: starts[0] as number, lead: [segment.from, segment.from] }];
  for (let k = 1; k < starts.length; k += 2) {
    const from = starts[k] as number;
    // "Offered to cut the duty and to buy gas": the term brings its own "to".
    const own = (tokens[from] as Token).lemma === 'to' && tokens[first - 1]?.lemma === 'to';
    terms.push({ from, to: starts[k + 1] ?? segment.to, lead: [segment.from, own ? first - 1 : first] });
  }
  return terms.every((t) => t.from < t.to) ? terms : [];
}

/** "Within a year, or eighteen months", "pay or leave": alternatives are one term. */
const isChoice = (tokens: readonly Token[], starts: readonly number[]): boolean =>
  tokens.slice(starts.at(-2), starts.at(-1)).some((t) => t.lemma === 'or');

/** "A week of 35 hours, and 555 euros more a month": the things that an answer without a verb lists, each with its article or number. */
function thingsOf({ sentence: { tokens }, from, to }: Segment): Term[] {
  const terms: Term[] = [];
  let start = from;
  for (let k = from + 3; k + 1 < to; k++) {
    const before = tokens[k - 1] as Token;
    const { upos, text } = tokens[k] as Token;
    const joins = before.upos === 'CCONJ' && before.lemma === 'and';
    if (!joins && before.text !== ',') continue;
    if (upos !== 'NUM' && !(joins ? upos === 'DET' : /^an?$/i.test(text))) continue;
    const end = joins && (tokens[k - 2] as Token).text === ',' ? k - 2 : k - 1;
    if (end - start < 3 || to - k < 2) continue;
    terms.push({ from: start, to: end, lead: [from, from] });
    start = k;
  }
  return terms.length === 0 ? [] : [...terms, { from: start, to, lead: [from, from] }];
}

/** First infinitive behind the predicate: where a list of what must be done begins. */
const infinitive = (tokens: readonly Token[], from: number, to: number): number =>
  tokens.findIndex((t, i) => i >= from && i < to && t.upos === 'VERB' && t.xpos === 'VB');

/** Another bare verb in a list of infinitives, told by its place where the tree or the tag fails: ", shrink the army". */
function listed(tokens: readonly Token[], i: number, p: Predicate, lexicon: Lexicon): boolean {
  const token = tokens[i] as Token;
  let k = i - 1;
  if ((tokens[k] as Token).upos === 'ADV') k--;
  const before = tokens[k] as Token;
  if (k <= p.to || (before.text !== ',' && before.upos !== 'CCONJ')) return false;
  const verb = token.upos === 'VERB' && token.xpos === 'VB';
  const next = tokens[i + 1];
  const mistaken =
    (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'ADJ') &&
    token.text === token.lemma &&
    lexicon.verbs.has(token.lemma) &&
    next !== undefined &&
    ['DET', 'PRON', 'ADJ', 'NOUN', 'SCONJ'].includes(next.upos);
  if (!verb && !mistaken) return false;
  return (tokens[p.head] as Token).xpos === 'VB' || infinitive(tokens, p.to, k) >= 0;
}

const object = (token: Token, tokens: readonly Token[], head: number): boolean =>
  (token.rel === 'obj' || token.rel === 'obl' || token.rel === 'xcomp') &&
  (token.head === head || (tokens[token.head] as Token | undefined)?.head === head);

/** "Gave the king and the council the text": who is given something is no term of it; another object follows. */
const receives = (tokens: readonly Token[], i: number, verb: number): boolean =>
  tokens.some((t, k) => k > i && t.head === verb && t.rel === 'obj');

function complement(tokens: readonly Token[], i: number, head: number): boolean {
  for (let h = i, n = 0; h >= 0 && n < 4; h = (tokens[h] as Token).head, n++) {
    const t = tokens[h] as Token;
    if (h === head) return true;
    if (!['xcomp', 'ccomp', 'conj', 'advcl', 'acl', 'parataxis'].includes(t.rel)) return false;
  }
  return false;
}

/** Where a conjunct begins behind its coordinator or comma: `cut` is where the term before it ends. */
function begin(
  tokens: readonly Token[],
  i: number,
  floor: number,
  verbs: boolean,
): { cut: number; from: number } | null {
  for (let k = i - 1; k >= floor; k--) {
    const t = tokens[k] as Token;
    if (t.upos === 'CCONJ' || t.text === ',') {
      const cut = t.upos === 'CCONJ' && tokens[k - 1]?.text === ',' ? k - 1 : k;
      return { cut, from: k + 1 };
    }
    if (verbs && t.upos !== 'ADV' && t.upos !== 'PART' && !dependsOn(tokens, k, i) && t.upos !== 'PUNCT') return null;
  }
  return { cut: floor, from: floor };
}

const substantial = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from >= 1 && ['DET', 'NUM', 'ADJ'].includes((tokens[from] as Token).upos);
