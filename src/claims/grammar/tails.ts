import type { Sentence, Token } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import { type CueLexicon, shippedCues } from '../attribution/cues.js';
import { accessOf, sourceTypeOf } from '../attribution/naming.js';

const classes: ReadonlySet<Attribution['cueClass']> = new Set(['say', 'admit', 'believe', 'predict']);
const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM']);
let cues: CueLexicon | undefined;

/**
 * Reporting words at the end of a sentence that the tree lost: ", a second envoy said." Told by place alone: behind the last comma or
 * closing mark but for those of an apposition, a noun phrase and a verb of saying, and nothing but adverbs or a date behind.
 * `index` numbers the attribution in the document's list.
 */
export function reportingTail(sentence: Sentence, known: readonly Attribution[], index: number): Attribution | null {
  cues ??= shippedCues();
  const { tokens } = sentence;
  let end = tokens.length;
  while (end > 0 && (tokens[end - 1] as Token).upos === 'PUNCT') end--;
  for (let v = end - 1; v >= Math.max(3, end - 14); v--) {
    const token = tokens[v] as Token;
    // The plain form ("people in the hall say") only as the very last word.
    const lemma =
      cues.finiteForms.get(token.text) ?? (v === end - 1 && cues.verbs.has(token.text) ? token.text : undefined);
    if (lemma === undefined) continue;
    const cue = cues.verbs.get(lemma)?.find((c) => classes.has(c.class) && c.part === '');
    if (cue === undefined) continue;
    const rival = known.find(
      (a) => a.cue.some((c) => c[0] <= token.start && token.end <= c[1]) && a.content.every((c) => c[0] < token.start),
    );
    const before = tokens[v - 1] as Token;
    const helper = before.lemma === 'have' ? v - 1 : v;
    const inverted = before.upos === 'PUNCT' && before.text !== ':';
    const opening = inverted ? v - 1 : comma(tokens, helper);
    if (opening < 2) continue;
    const [from, to] = inverted ? [v + 1, end] : [opening + 1, helper];
    const lead = tokens[from];
    if (
      from >= to ||
      lead === undefined ||
      !(nominal.has(lead.upos) || lead.upos === 'DET') ||
      !plain(tokens, from, to, inverted)
    )
      continue;
    if (!inverted && !plain(tokens, v + 1, end, true) && v + 1 < end) continue;
    if (!tokens.slice(0, opening).some((t) => t.upos === 'VERB' || t.upos === 'AUX')) continue;
    const head = headOf(tokens, from, to);
    const span = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end] as const;
    // The tree's own reading stands, unless it caught only a part of the name.
    const caught = rival?.source[0];
    if (caught !== undefined && !(span[0] < caught[0] && caught[1] <= span[1])) return null;
    const name = tokens
      .slice(from, to)
      .reduce((text, t, i) => text + (i > 0 && (tokens[from + i - 1] as Token).end < t.start ? ' ' : '') + t.text, '');
    const last = tokens[opening] as Token;
    return {
      index,
      source: [span],
      cue: [[(tokens[helper] as Token).start, token.end]],
      content: [[sentence.start, last.end]],
      parent: null,
      carried: false,
      sentence: sentence.index,
      cueLemma: lemma,
      cueClass: cue.class,
      negated: false,
      assertive: true,
      sourceHead: { sentence: sentence.index, token: head },
      sourceName: name,
      sourceType: sourceTypeOf(sentence, head, [from, to]),
      sourceAccess: accessOf(name),
      addressee: null,
    };
  }
  return null;
}

/** The comma or closing mark before a noun phrase that ends at `to`; -1 where a verb comes first. */
function comma(tokens: readonly Token[], to: number): number {
  for (let i = to - 1; i >= Math.max(0, to - 9); i--) {
    const t = tokens[i] as Token;
    if (t.upos === 'PUNCT' && t.text !== '-') return i;
    if (t.upos === 'AUX' || t.upos === 'SCONJ' || t.upos === 'CCONJ') return -1;
    if (t.upos === 'VERB' && t.xpos !== 'VBN' && t.xpos !== 'VBG') return -1;
  }
  return -1;
}

/** No verb with tense, relative clauses aside where they are allowed. */
function plain(tokens: readonly Token[], from: number, to: number, relative: boolean): boolean {
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    if (relative && /^(who|which|whose)$/.test(t.text)) return true;
    if (t.upos === 'AUX' || (t.upos === 'VERB' && t.xpos !== 'VBN' && t.xpos !== 'VBG')) return false;
    if (t.upos === 'SCONJ' || t.text === ':' || t.text === ';') return false;
  }
  return from >= to || tokens.slice(from, to).some((t) => nominal.has(t.upos));
}

function headOf(tokens: readonly Token[], from: number, to: number): number {
  let head = -1;
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    if (t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'PRON') head = i;
    else if (head >= 0 && (t.upos === 'ADP' || t.upos === 'PUNCT' || t.upos === 'VERB')) break;
  }
  return head < 0 ? to - 1 : head;
}
