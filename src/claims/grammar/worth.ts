import type { Token } from '../../language/index.js';
import type { Kind } from '../kinds.js';
import type { KindReading } from './kinds.js';
import type { Lexicon } from './lexicon.js';
import { besideMove } from './participles.js';
import { listMark } from './pieces.js';
import type { Segment } from './segments.js';

const posts: ReadonlySet<Kind> = new Set(['demand', 'meeting', 'authority', 'mediation']);

/** "Who leads the party", "which ships half the wood": a relative clause that says who somebody is, not how the talks stand. */
export function background(
  { sentence: { tokens }, from, to, link, predicate }: Segment,
  kind: KindReading,
  lexicon: Lexicon,
): boolean {
  if (predicate === null || predicate.modal !== null) return false;
  // "After a footballer's father was taken": when it was, and no move of anybody's.
  if (link === 'time')
    return kind.kind === 'assessment' && kind.frame === null && from > 0 && tokens[from - 1]?.text !== ',';
  if (link !== 'relative') return false;
  const pronoun = (tokens[from] as Token).text.toLowerCase();
  // "Which bargains for the ports", "who negotiates for the president".
  const post = posts.has(kind.kind) && (pronoun === 'who' || pronoun === 'which') && to - predicate.to < 7;
  if (post && tokens[predicate.to]?.text === 'for' && lexicon.leading.has((tokens[predicate.head] as Token).lemma))
    return true;
  if (kind.kind === 'authority' || kind.kind === 'mediation')
    return pronoun === 'who' && lexicon.leading.has((tokens[predicate.head] as Token).lemma);
  return kind.kind === 'assessment' && kind.frame === null && (pronoun === 'who' || pronoun === 'which');
}

/** Whether a whole sentence only announces what follows: a question without its mark, the two words behind a list's number. */
function heads({ sentence: { tokens }, from, to, predicate, inside }: Segment, lexicon: Lexicon): boolean {
  if (predicate === null) return from === listMark(tokens) && from > 0 && to - from < 4;
  return (
    lexicon.questions.has((tokens[from] as Token).text.toLowerCase()) && inside.filter((p) => p.finite).length === 1
  );
}

/** Whether a piece says anything: not a condition, not a lone name, not "Yes.", not a word about the interview. */
export function worthReading(segment: Segment, lexicon: Lexicon, denied: boolean): boolean {
  const { tokens } = segment.sentence;
  if (segment.link === 'condition') return false;
  const said = tokens.slice(segment.from, segment.to).filter((t) => t.upos !== 'PUNCT');
  if (said.every((t) => lexicon.bareAnswers.has(t.text.toLowerCase()))) return false;
  // "Asked why anyone should believe them": what the reporter wanted to know.
  const [first, second] = said;
  if (
    segment.from === 0 &&
    first?.upos === 'VERB' &&
    lexicon.questioned.has(first.lemma) &&
    (/^(?:about|if)$/i.test(second?.text ?? '') || lexicon.questions.has(second?.text.toLowerCase() ?? ''))
  )
    return false;
  const lemmas = ` ${said.map((t) => t.lemma).join(' ')} `;
  if (lexicon.asides.some((aside) => lemmas.includes(aside))) return false;
  // "What the text leaves out.", "2. Risks": a heading in all but form.
  if (segment.alone && heads(segment, lexicon)) return false;
  // "Is said | to have been told that …": what he was told is the claim.
  const { predicate } = segment;
  if (predicate?.passive && predicate.to === segment.to && tokens[segment.to]?.lemma === 'to') return false;
  // "There are | reports that …".
  if (said.length === 2 && said[0]?.lemma === 'there' && said[1]?.lemma === 'be') return false;
  if (predicate?.finite || denied) return said.length > 1;
  if (segment.link === 'vp' && besideMove(tokens, segment.from, lexicon) > 0) return said.length > 1;
  if (segment.link === 'time') return false;
  // A sentence without a verb answers a question: "By midnight tonight."
  return segment.alone && said.length > 1;
}
