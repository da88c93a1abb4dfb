import type { Sentence, Token } from '../../language/index.js';
import type { Attribution } from '../attribution/attribution.js';
import { type CueLexicon, shippedCues } from '../attribution/cues.js';
import { accessOf, sourceTypeOf } from '../attribution/naming.js';
import { asideContent } from '../attribution/reported.js';
import { treeOf } from '../attribution/tree.js';

const classes: ReadonlySet<Attribution['cueClass']> = new Set(['say', 'admit', 'believe', 'predict', 'fear', 'hope']);
const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM']);
let cues: CueLexicon | undefined;

/**
 * Reporting words that the tree lost: ", a second envoy said.", ", the mayor warned, and". Told by place alone: behind a comma or
 * closing mark but for those of an apposition, a noun phrase and a verb of saying, nothing but adverbs or a date behind, and then
 * the sentence's end or another mark. `index` numbers the first in the document's list.
 */
export function reportingTails(sentence: Sentence, known: readonly Attribution[], index: number): Attribution[] {
  cues ??= shippedCues();
  const { tokens } = sentence;
  let end = tokens.length;
  while (end > 0 && (tokens[end - 1] as Token).upos === 'PUNCT') end--;
  const found: Attribution[] = [];
  let from = 3;
  for (let v = 3; v < end; v++) {
    const lemma = saying(tokens, v, end, cues);
    if (lemma === null) continue;
    const close = closing(tokens, v, end);
    const tail = close < 0 ? null : tailAt(sentence, v, Math.max(from, 1), close, lemma, known, index + found.length);
    if (tail === null) continue;
    found.push(tail);
    from = close;
  }
  return found;
}

/** Dictionary form of a verb of saying at the place; the plain form ("people in the hall say") only before a comma or as the very last word. */
function saying(tokens: readonly Token[], v: number, end: number, lexicon: CueLexicon): string | null {
  const { text } = tokens[v] as Token;
  // "The minister in charge." tells nothing.
  const named = /^(?:NOUN|PROPN|PRON|NUM)$/.test(tokens[v - 1]?.upos ?? '');
  const plain = (v === end - 1 && named) || (tokens[v + 1]?.text === ',' && many(tokens, v));
  const lemma = lexicon.finiteForms.get(text) ?? (plain && lexicon.verbs.has(text) ? text : undefined);
  if (lemma === undefined) return null;
  return lexicon.verbs.get(lemma)?.some((c) => classes.has(c.class) && c.part === '') ? lemma : null;
}

/** Whether the phrase that a verb closes, back to the comma before it, is of many: "people at the port say". */
function many(tokens: readonly Token[], v: number): boolean {
  const opening = comma(tokens, v);
  const head = opening < 0 ? tokens[v - 1] : tokens.slice(opening, v).find((t) => /^(?:NOUN|PROPN)$/.test(t.upos));
  return head?.xpos === 'NNS';
}

/** The mark that closes reporting words, or the sentence's end; -1 where none is near. */
function closing(tokens: readonly Token[], v: number, end: number): number {
  const isMark = (i: number): boolean => i === end || /^[,;:—–]$/.test((tokens[i] as Token).text);
  for (let i = v + 1; i <= end && i < v + 14; i++) if (isMark(i)) return withName(tokens, v, i, isMark);
  return -1;
}

/** "…, answers her deputy, Ann Hale.": behind the office of a speaker who stands behind the verb the name is theirs. */
function withName(tokens: readonly Token[], v: number, close: number, isMark: (i: number) => boolean): number {
  if (tokens[v - 1]?.upos !== 'PUNCT' || tokens[close]?.text !== ',') return close;
  let to = close + 1;
  while (tokens[to]?.upos === 'PROPN') to++;
  return to > close + 1 && isMark(to) ? to : close;
}

function tailAt(
  sentence: Sentence,
  v: number,
  floor: number,
  close: number,
  lemma: string,
  known: readonly Attribution[],
  index: number,
): Attribution | null {
  const { tokens } = sentence;
  const token = tokens[v] as Token;
  const last = isEnd(tokens, close);
  const rival = known.find(
    (a) =>
      a.cue.some((c) => c[0] <= token.start && token.end <= c[1]) &&
      (!last || a.content.every((c) => c[0] < token.start)),
  );
  const before = tokens[v - 1] as Token;
  const helper = before.lemma === 'have' ? v - 1 : v;
  // "Value-added tax": a hyphen closes nothing.
  const joined = before.text === '-' && before.end === token.start;
  const inverted = before.upos === 'PUNCT' && before.text !== ':' && !joined;
  const opening = inverted ? v - 1 : comma(tokens, helper);
  if (opening < Math.max(2, floor)) return null;
  const [from, to] = inverted ? [v + 1, close] : [opening + 1, helper];
  const lead = tokens[from];
  if (
    from >= to ||
    lead === undefined ||
    // ", which he had insisted on": a clause about what stands before.
    lead.xpos.startsWith('W') ||
    !(nominal.has(lead.upos) || lead.upos === 'DET' || isName(lead)) ||
    !plain(tokens, from, to, inverted) ||
    // ", a view that analysts share": of a clause about a thing nobody is the speaker.
    (!inverted && tokens.slice(from, to).some((t) => /^(?:that|which)$/.test(t.text)))
  )
    return null;
  if (!inverted && v + 1 < close && !plain(tokens, v + 1, close, true)) return null;
  if (!tokens.slice(0, opening).some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return null;
  const head = headOf(tokens, from, to);
  const span = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end] as const;
  // The tree's own reading stands, unless it caught only a part of the name.
  const caught = rival?.source[0];
  if (caught !== undefined && !(span[0] < caught[0] && caught[1] <= span[1])) return null;
  const first = inverted ? v : from;
  const content = last
    ? [[sentence.start, (tokens[opening] as Token).end] as const]
    : asideContent(treeOf(sentence), first, close - 1);
  if (content === null) return null;
  const name = tokens
    .slice(from, to)
    .reduce((text, t, i) => text + (i > 0 && (tokens[from + i - 1] as Token).end < t.start ? ' ' : '') + t.text, '');
  return {
    index,
    source: [span],
    cue: [[(tokens[helper] as Token).start, token.end]],
    content,
    parent: null,
    carried: false,
    sentence: sentence.index,
    cueLemma: lemma,
    cueClass: (cues as CueLexicon).verbs.get(lemma)?.find((c) => classes.has(c.class) && c.part === '')?.class ?? 'say',
    negated: false,
    assertive: true,
    sourceHead: { sentence: sentence.index, token: head },
    sourceName: name,
    sourceType: sourceTypeOf(sentence, head, [from, to]),
    sourceAccess: accessOf(name),
    addressee: null,
  };
}

const isEnd = (tokens: readonly Token[], at: number): boolean => tokens.slice(at).every((t) => t.upos === 'PUNCT');

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
    if (t.upos === 'AUX' || (t.upos === 'VERB' && t.xpos !== 'VBN' && t.xpos !== 'VBG' && !isName(t))) return false;
    if (t.upos === 'SCONJ' || t.text === ':' || t.text === ';') return false;
  }
  return from >= to || tokens.slice(from, to).some((t) => nominal.has(t.upos) || isName(t));
}

/** "Claims Drew Lewis": a name that the tagger takes for a verb. */
const isName = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text);

function headOf(tokens: readonly Token[], from: number, to: number): number {
  let head = -1;
  for (let i = from; i < to; i++) {
    const t = tokens[i] as Token;
    if (t.upos === 'NOUN' || t.upos === 'PROPN' || t.upos === 'PRON') head = i;
    else if (head >= 0 && (t.upos === 'ADP' || t.upos === 'PUNCT' || t.upos === 'VERB')) break;
  }
  return head < 0 ? to - 1 : head;
}
