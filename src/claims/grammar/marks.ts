import type { Span } from '../../documents/index.js';
import type { ConditionMention, Sentence, Token } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import type { Kind } from '../claim.js';
import type { Lexicon } from './lexicon.js';
import type { Marks } from './segments.js';

/** Cue classes whose cue is nobody's claim: only what they report is. */
const reporting: ReadonlySet<Attribution['cueClass']> = new Set([
  'say',
  'deny',
  'admit',
  'predict',
  'believe',
  'doubt',
  'hear',
  'show',
  'judge',
  'seem',
  'know',
  'hope',
  'fear',
]);

/** Cue classes that give their content a kind. */
export const reportedKinds: Readonly<Partial<Record<Attribution['cueClass'], Kind>>> = {
  promise: 'offer',
  threaten: 'threat',
  predict: 'forecast',
};

/** First token of the sentence that ends behind the offset; -1 where none does. */
export function tokenAt(sentence: Sentence, offset: number): number {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) if ((tokens[i] as Token).end > offset) return i;
  return -1;
}

/** Whether a cue only reports: the claim is then its content. */
export function reports(attribution: Attribution, sentence: Sentence, lexicon: Lexicon): boolean {
  if (attribution.content.length === 0) return false;
  const first = attribution.content[0] as Span;
  const at = tokenAt(sentence, first[0]);
  const opening = at < 0 ? undefined : sentence.tokens[at];
  const indirect = opening !== undefined && lexicon.questions.has(opening.text.toLowerCase()) && opening.upos !== 'DET';
  const behind = attribution.cue.length > 0 && (attribution.cue[0] as Span)[0] < first[0];
  if (indirect && behind && attribution.cueClass !== 'say' && attribution.cueClass !== 'judge') return false;
  if (indirect && attribution.negated) return false;
  if (attribution.negated && attribution.cueClass !== 'deny') return false;
  if (reporting.has(attribution.cueClass)) return true;
  // "warned that …", "guaranteed that …": the clause behind "that" is the claim.
  const complementizer =
    sentence.tokens[at]?.text.toLowerCase() === 'that' || sentence.tokens[at - 1]?.text.toLowerCase() === 'that';
  return attribution.cueClass in reportedKinds && (complementizer || !behind);
}

/** What of a sentence is attribution, condition, or the beginning of reported words. */
export function marksOf(
  sentence: Sentence,
  attributions: readonly Attribution[],
  conditions: readonly ConditionMention[],
  lexicon: Lexicon,
): Marks {
  const masked = new Set<number>();
  const openings = new Set<number>();
  const conditional = new Set<number>();
  const { tokens } = sentence;
  const cover = (span: Span, into: Set<number>): void => {
    if (span[1] <= sentence.start || span[0] >= sentence.end) return;
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i] as Token;
      if (t.start >= span[0] && t.end <= span[1]) into.add(i);
    }
  };
  for (const a of attributions) {
    const touches = [...a.source, ...a.cue, ...a.content].some((s) => s[0] < sentence.end && s[1] > sentence.start);
    if (!touches || !reports(a, sentence, lexicon)) continue;
    for (const s of [...a.source, ...a.cue]) cover(s, masked);
    if (a.addressee !== null) cover(a.addressee, masked);
    for (const s of a.content) {
      if (s[0] < sentence.start || s[0] >= sentence.end) continue;
      const at = tokenAt(sentence, s[0]);
      if (at > 0) openings.add(at);
    }
    bridge(sentence, a, masked);
  }
  for (const c of conditions) cover(c.span, conditional);
  return { masked, openings, conditional };
}

/** Adverbs and helpers between source and cue ("has in private also") go with them. */
function bridge(sentence: Sentence, a: Attribution, masked: Set<number>): void {
  const { tokens } = sentence;
  const source = a.source[0];
  const cue = a.cue[0];
  if (source === undefined || cue === undefined) return;
  const from = tokenAt(sentence, Math.min(source[1], cue[1]));
  const to = tokenAt(sentence, Math.max(source[0], cue[0]));
  if (from < 0 || to < 0 || to - from > 8) return;
  const inContent = (t: Token): boolean => a.content.some((s) => s[0] <= t.start && t.end <= s[1]);
  for (let i = from; i < to; i++) if (!inContent(tokens[i] as Token)) masked.add(i);
  // The rest of the reporting clause up to what it reports: "told northern leaders at lunch that".
  const last = Math.max(source[1], cue[1]);
  const content = a.content.find((s) => s[0] >= last);
  if (content === undefined) return;
  const stop = tokenAt(sentence, content[0]);
  const start = tokenAt(sentence, last);
  if (start >= 0 && stop > start && stop - start <= 8) for (let i = start; i < stop; i++) masked.add(i);
}
