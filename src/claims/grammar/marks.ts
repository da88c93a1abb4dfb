import type { Span } from '../../documents/index.js';
import type { ConditionMention, Sentence, Token } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import { shippedCues } from '../attribution/cues.js';
import type { Kind } from '../kinds.js';
import { conditionSpan } from './condition-span.js';
import type { Lexicon } from './lexicon.js';
import type { MistakenBelief } from './mistaken.js';
import { acts, cueVerb, reportingClause, sharedSource } from './reporting-clause.js';
import { tokenAt } from './token-at.js';

/** What is known of a sentence's tokens before it is cut. */
export interface Marks {
  /** Words of a reporting source, cue or addressee: they are nobody's claim. */
  readonly masked: ReadonlySet<number>;
  /** Tokens that open a reported content. */
  readonly openings: ReadonlySet<number>;
  /** Tokens inside a condition. */
  readonly conditional: ReadonlySet<number>;
  /** Words of a voice without a face: "the impression is that". */
  readonly voice?: Span | null;
}

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
  hope: 'forecast',
};

/** Whether a cue only reports: the claim is then its content. */
export function reports(attribution: Attribution, sentence: Sentence, lexicon: Lexicon): boolean {
  if (attribution.content.length === 0) return false;
  // "What has been said": the question word is no speaker.
  const asked = attribution.source[0];
  if (
    asked !== undefined &&
    asked[0] >= sentence.start &&
    asked[1] <= sentence.end &&
    lexicon.questions.has((sentence.tokens[tokenAt(sentence, asked[0])]?.text ?? '').toLowerCase()) &&
    !lexicon.relatives.has((sentence.tokens[tokenAt(sentence, asked[0])]?.text ?? '').toLowerCase())
  )
    return false;
  if (bareInfinitive(attribution, sentence)) return false;
  const first = attribution.content[0] as Span;
  // Words that began in a sentence before are told whatever this one begins with.
  if (first[0] < sentence.start && attribution.assertive) return true;
  const at = tokenAt(sentence, first[0]);
  const opening = at < 0 ? undefined : sentence.tokens[at];
  const indirect = opening !== undefined && lexicon.questions.has(opening.text.toLowerCase()) && opening.upos !== 'DET';
  const behind = attribution.cue.length > 0 && (attribution.cue[0] as Span)[0] < first[0];
  // "The trip was meant to sound them out": the verb only carries the one behind it.
  const after = attribution.content.find((c) => c[0] >= (attribution.cue.at(-1)?.[1] ?? 0));
  const led = after === undefined ? -1 : tokenAt(sentence, after[0]);
  const open = sentence.tokens[led]?.lemma === 'to' && attribution.cueClass !== 'seem';
  if (open && lexicon.transparent.has(attribution.cueLemma)) return false;
  // "Told his generals to hold off": what is asked of whom, and no report.
  if (open && attribution.addressee !== null && attribution.cueClass === 'say') return false;
  // "Expects both to answer": what is looked for from whom.
  const pair = sentence.tokens[at];
  if (attribution.cueClass === 'predict' && pair?.lemma === 'both' && sentence.tokens[at + 1]?.lemma === 'to')
    return false;
  // "She is said to be torn": a hedge, and nobody's words.
  if (open && attribution.source.length === 0 && !attribution.assertive) return false;
  if (indirect && behind) return false;
  if (attribution.negated) return false;
  // What a text lays down is told by the whole clause.
  if (attribution.cueClass === 'show' && !attribution.assertive && shippedCues().stipulating.has(attribution.cueLemma))
    return false;
  // "Would accept a raise": what is taken is nobody's words.
  if (
    attribution.cueClass === 'admit' &&
    (!clausal(attribution, sentence, lexicon) ||
      wished(attribution, sentence) ||
      takenOn(attribution, sentence, lexicon))
  )
    return false;
  if (reporting.has(attribution.cueClass)) return attribution.assertive || clausal(attribution, sentence, lexicon);
  // Behind what it reports, every cue only reports: "is ready, his staff insist".
  if (!behind && attribution.cue.length > 0 && setOff(attribution, sentence))
    return clausal(attribution, sentence, lexicon);
  // "warned that …", "guaranteed that …": the clause behind "that" is the claim.
  const complementizer =
    sentence.tokens[at]?.text.toLowerCase() === 'that' || sentence.tokens[at - 1]?.text.toLowerCase() === 'that';
  return attribution.cueClass in reportedKinds && (complementizer || !behind);
}

/**
 * "The truth is that …", "the impression is that …": the clause behind "that" is the claim. Gives the span of a subject that is
 * a voice without a face ("assumptions"), null where the subject is no source.
 */
function matrix(sentence: Sentence, masked: Set<number>, openings: Set<number>, lexicon: Lexicon): Span | null {
  const { tokens } = sentence;
  let voice: Span | null = null;
  for (let at = 1; at + 2 < tokens.length; at++) {
    // "One rumour has it that" tells as "the rumour is that" does.
    const idiom = (tokens[at] as Token).lemma === 'have' && (tokens[at + 1] as Token).text === 'it';
    const i = idiom ? at + 1 : at;
    const that = tokens[i + 1] as Token;
    const opens = idiom || (tokens[i] as Token).lemma === 'be';
    if (!opens || that.text.toLowerCase() !== 'that' || (tokens[i + 2]?.upos ?? 'PUNCT') === 'PUNCT') continue;
    let from = at;
    while (
      from > 0 &&
      !masked.has(from - 1) &&
      (tokens[from - 1] as Token).upos !== 'PUNCT' &&
      (tokens[from - 1] as Token).upos !== 'CCONJ'
    )
      from--;
    // "the proposal is that one": a pronoun, and nothing hangs on it.
    if (from === at || !tokens.some((t, k) => k > i + 1 && (t.upos === 'VERB' || t.upos === 'AUX'))) continue;
    const noun = tokens.slice(from, at).find((t) => t.upos === 'NOUN');
    const faceless = noun !== undefined && lexicon.voices.has(noun.lemma);
    if (idiom && !faceless) continue;
    if (faceless) voice = [(tokens[from] as Token).start, (tokens[at - 1] as Token).end];
    for (let k = from; k <= i + 1; k++) masked.add(k);
    openings.add(i + 2);
  }
  return voice;
}

/** Whether a comma or a closing mark stands before the reporting words. */
function setOff(attribution: Attribution, sentence: Sentence): boolean {
  const start = Math.min(...[...attribution.source, ...attribution.cue].map((s) => s[0]));
  const at = tokenAt(sentence, start);
  const before = sentence.tokens[at - 1];
  return before !== undefined && before.upos === 'PUNCT';
}

/** "to pledge that …", ", pledge that …" in a list of terms: the verb is itself what is asked for. */
function bareInfinitive(attribution: Attribution, sentence: Sentence): boolean {
  const cue = cueVerb(attribution, sentence);
  const token = sentence.tokens[cue];
  return (
    token !== undefined &&
    token.xpos === 'VB' &&
    ['xcomp', 'conj', 'parataxis', 'advcl', 'acl'].includes(token.rel) &&
    // "Have begun to murmur that": they murmur.
    !(
      attribution.cueClass === 'say' &&
      token.rel === 'xcomp' &&
      /^(?:begin|start)$/.test(sentence.tokens[token.head]?.lemma ?? '')
    ) &&
    !sentence.tokens.some((t) => t.head === cue && (t.rel === 'aux' || t.rel === 'nsubj'))
  );
}

/** "Accepted that their trucks be searched": what is taken on, not what is owned up to. */
const wished = (a: Attribution, { tokens }: Sentence): boolean =>
  tokens.some(
    (t, i) =>
      t.text === 'be' &&
      /^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.upos ?? '') &&
      a.content.some((s) => s[0] <= t.start && t.end <= s[1]),
  );

/** "Accepted that no pit would close": to what it bound itself; "accepted that pits would go on losing money" too is none of its words. */
const takenOn = ({ cueLemma, content }: Attribution, { tokens }: Sentence, { modals }: Lexicon): boolean =>
  cueLemma === 'accept' &&
  tokens.some(
    (t) =>
      t.xpos === 'MD' &&
      modals.get(t.text.toLowerCase()) !== 'possible' &&
      content.some((s) => s[0] <= t.start && t.end <= s[1]),
  );

const tiesOn = ({ text }: Token, lexicon: Lexicon): boolean =>
  /^(?:condition|time)$/.test(lexicon.bareSubordinators.get(text.toLowerCase()) ?? '');

/** Whether what is reported has a verb of its own, or stands outside this sentence. */
function clausal(attribution: Attribution, sentence: Sentence, lexicon: Lexicon): boolean {
  const { tokens } = sentence;
  return attribution.content.some((s) => {
    if (s[0] < sentence.start || s[1] > sentence.end) return true;
    const inside = (t: Token | undefined): boolean => t !== undefined && t.start >= s[0] && t.end <= s[1];
    return tokens.some(
      (t, i) =>
        inside(t) &&
        !inside(tokens[t.head]) &&
        // "Would consider a pause if they left", "went on strike after they left": none of what is considered or said.
        !tokens.some((d) => d.head === i && d.rel === 'mark' && tiesOn(d, lexicon)) &&
        (t.upos === 'VERB' ||
          t.upos === 'AUX' ||
          tokens.some((d) => d.head === i && (d.rel === 'nsubj' || d.rel === 'nsubj:pass' || d.rel === 'cop'))),
    );
  });
}

/** What of a sentence is attribution, condition, or the beginning of reported words. */
export function marksOf(
  sentence: Sentence,
  attributions: readonly Attribution[],
  conditions: readonly ConditionMention[],
  lexicon: Lexicon,
  belief: MistakenBelief | null = null,
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
    for (const s of a.cue) cover(s, masked);
    if (!sharedSource(sentence, a)) for (const s of a.source) cover(s, masked);
    if (a.addressee !== null) cover(a.addressee, masked);
    const [source, cue] = [a.source[0], a.cue[0]];
    if (source !== undefined && cue !== undefined && source[1] < cue[0] && !acts(sentence, [source[1], cue[0]]))
      cover([source[1], cue[0]], masked);
    for (const s of a.content) {
      if (s[0] < sentence.start || s[0] >= sentence.end) continue;
      const at = tokenAt(sentence, s[0]);
      if (at > 0) openings.add(at);
    }
    reportingClause(sentence, a, attributions, masked);
  }
  for (const c of conditions) cover(conditionSpan(sentence, c.span), conditional);
  for (const words of lexicon.connectives)
    for (let i = 0; i + words.length <= tokens.length; i++)
      if (words.every((w, k) => (tokens[i + k] as Token).text.toLowerCase() === w))
        for (let k = 0; k < words.length; k++) masked.add(i + k);
  if (belief !== null) {
    const that = tokens[belief.verb + 1]?.lemma === 'that' ? belief.verb + 1 : belief.verb;
    for (let i = belief.opener; i <= that; i++) masked.add(i);
    for (let i = belief.verdict; i <= belief.last; i++) masked.add(i);
  }
  const voice = matrix(sentence, masked, openings, lexicon);
  return { masked, openings, conditional, voice };
}
