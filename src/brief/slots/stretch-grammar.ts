import { printable } from '../../documents/index.js';
import { isVerb, type Token } from '../../language/index.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\d][\p{L}\d'\u2019.,-]*/gu) ?? [];

/** A part of a document as it is printed: on one line. */
export const printed = ({ document }: ReportSentence, from: number, to: number): string =>
  printable(document.text.slice(from, to)).replace(/\s+/g, ' ').trim();

/** Words of a subject that is put before it. */
const longestSubject = 5;

/** The one token on which all others of a stretch hang; undefined where there are several. */
export function rootOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  let root: number | undefined;
  for (let i = from; i <= to; i++) {
    const { head, upos } = tokens[i]!;
    if (upos === 'PUNCT' || (head >= from && head <= to)) continue;
    if (root !== undefined) return undefined;
    root = i;
  }
  return root;
}

/** What may be left out before a stretch though it hangs on a word of it. */
const loose: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubj:pass',
  'cc',
  'mark',
  'discourse',
  'parataxis',
  'punct',
  'obl',
  'advcl',
  'advmod',
]);
/** What a word cannot be told without, though it stands behind. */
const needed: ReadonlySet<string> = new Set([
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'nsubj',
  'nsubj:pass',
  'cop',
  'compound:prt',
  'fixed',
  'flat',
  'compound',
  'case',
  'nummod',
  'nmod',
  'det',
]);

/** Whether nothing is cut off that its words cannot do without. */
export function isWholeAt(tokens: readonly Token[], root: number, from: number, to: number): boolean {
  for (const [i, { head, rel, upos }] of tokens.entries()) {
    if (upos === 'PUNCT' || head < from || head > to || (i >= from && i <= to)) continue;
    if (i < from && (head !== root || !loose.has(rel))) return false;
    // "Its way into NATO and the Union": one of two things is not the one thing.
    if (
      i > to &&
      (needed.has(rel) ||
        (rel === 'conj' && !isVerb(tokens[i]) && !isVerb(tokens[head])) ||
        isRestrictive(tokens, i, to))
    )
      return false;
  }
  if (isCutShort(tokens, from, to)) return false;
  return !(
    ['ADP', 'DET', 'PART', 'SCONJ', 'CCONJ', 'AUX'].includes(tokens[to]!.upos) && tokens[to]!.rel !== 'compound:prt'
  );
}

export const says: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV', 'PART']);

/** The subject of the verb of saying that a stretch hangs on, or that hangs on it. */
export function speakerOf(
  s: ReportSentence,
  tokens: readonly Token[],
  root: number,
  from: number,
  to: number,
  { wording }: Editor,
): string | null {
  const { head, rel } = tokens[root]!;
  const over = rel === 'ccomp' || rel === 'parataxis' ? head : -1;
  const under = tokens.findIndex(
    (t, i) => (i < from || i > to) && t.head === root && (t.rel === 'parataxis' || t.rel === 'ccomp'),
  );
  const before = tokens.findLastIndex((t, i) => i < from && t.upos !== 'PUNCT' && t.text.toLowerCase() !== 'that');
  for (const verb of [over, under, before]) {
    if (verb < 0 || (verb >= from && verb <= to) || !wording.utters.includes(tokens[verb]!.text.toLowerCase()))
      continue;
    const own = tokens.findIndex((t) => t.head === verb && t.rel === 'nsubj');
    // A name right before the verb is who speaks, whatever the tree has: behind "HOST:" it may take the label for it.
    const subject = tokens[verb - 1]?.upos === 'PROPN' ? verb - 1 : own;
    if (subject >= 0) return nameAt(s, tokens, subject) ?? phraseOf(s, tokens, subject) ?? tokens[subject]!.text;
  }
  return null;
}

/** "Fears", "believes", "insists": the verb over a stretch by which somebody does more, or less, than say it; with that verb it is told, or not at all. */
export function isUnderAttitude(
  tokens: readonly Token[],
  root: number,
  from: number,
  to: number,
  plain: ReadonlySet<string>,
): boolean {
  // "He insists that the troops leave and the airfields be handed over": over the second stands the verb of the first.
  let first = root;
  while (tokens[first]!.rel === 'conj' && tokens[first]!.head >= 0) first = tokens[first]!.head;
  const { head, rel } = tokens[first]!;
  const over = ['ccomp', 'obj', 'xcomp', 'csubj'].includes(rel) ? head : -1;
  const before = tokens.findLastIndex((t, i) => i < from && t.upos !== 'PUNCT' && t.text.toLowerCase() !== 'that');
  return [over, before].some(
    (verb) =>
      verb >= 0 &&
      (verb < from || verb > to) &&
      isVerb(tokens[verb]) &&
      tokens[verb]!.upos === 'VERB' &&
      !plain.has(tokens[verb]!.lemma),
  );
}

/** The whole name that a token is part of; undefined where it is part of none. */
function nameAt(s: ReportSentence, tokens: readonly Token[], i: number): string | undefined {
  if (tokens[i]!.upos !== 'PROPN') return undefined;
  let [first, last] = [i, i];
  while (tokens[first - 1]?.upos === 'PROPN') first--;
  while (tokens[last + 1]?.upos === 'PROPN') last++;
  return printed(s, tokens[first]!.start, tokens[last]!.end);
}

/** "Agreed on Tuesday" of "agreed on Tuesday on a raise": whether a phrase that hangs on its words goes on behind it without a comma or a conjunction. */
function isCutShort(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to + 1];
  if (next === undefined || ['PUNCT', 'CCONJ', 'SCONJ'].includes(next.upos)) return false;
  let top = to + 1;
  while (tokens[top]!.head > to) top = tokens[top]!.head;
  return tokens[top]!.head >= from && tokens[top]!.head <= to;
}

/** "A text that has not been before the Knesset": a clause on a noun without a comma before it tells which. */
const isRestrictive = (tokens: readonly Token[], clause: number, to: number): boolean =>
  tokens[clause]!.rel.startsWith('acl') && tokens[to + 1]?.upos !== 'PUNCT';

/** Null where a stretch has its subject or needs none; else the subject, if it can be put before it. */
export function subjectBefore(
  s: ReportSentence,
  tokens: readonly Token[],
  root: number,
  from: number,
  to: number,
): string | null | undefined {
  if (!isPredicate(tokens, root, from, to)) return tokens[from]!.upos === 'AUX' ? undefined : null;
  const has = (verb: number) => tokens.findIndex((t) => t.head === verb && t.rel.startsWith('nsubj'));
  let verb = root;
  for (let steps = 0; steps < 4; steps++) {
    const subject = has(verb);
    if (subject >= from && subject <= to) return null;
    if (subject >= 0) return phraseOf(s, tokens, subject);
    const { head, rel } = tokens[verb]!;
    if (head < 0 || !['conj', 'xcomp', 'acl:relcl'].includes(rel)) return undefined;
    if (rel === 'acl:relcl') return phraseOf(s, tokens, head);
    verb = head;
  }
  return undefined;
}

/** Whether the root says something of a subject. */
export const isPredicate = (tokens: readonly Token[], root: number, from: number, to: number): boolean => {
  const { upos, xpos, rel } = tokens[root]!;
  const helped = tokens.some(
    (t, i) => i >= from && i <= to && t.head === root && (t.rel === 'cop' || t.rel.startsWith('aux')),
  );
  return helped || (upos === 'VERB' && !['VBG', 'VB'].includes(xpos) && rel !== 'acl' && rel !== 'amod');
};

const afterNoun: ReadonlySet<string> = new Set([
  'acl:relcl',
  'acl',
  'appos',
  'parataxis',
  'punct',
  'cop',
  'advmod',
  'aux',
  'nsubj',
]);

/** A short noun phrase with what stands before its noun. */
function phraseOf(s: ReportSentence, tokens: readonly Token[], noun: number): string | undefined {
  const own = tokens.flatMap((t, i) => (i === noun || (t.head === noun && !afterNoun.has(t.rel)) ? [i] : []));
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const words = printed(s, tokens[first]!.start, tokens[last]!.end);
  if (['that', 'which', 'who'].includes(words.toLowerCase())) return undefined;
  return wordsIn(words).length <= longestSubject ? words : undefined;
}
