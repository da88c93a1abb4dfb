import type { Span } from '../../documents/index.js';
import type { Token } from '../../language/index.js';
import { speakerByPlace } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { groupStart, speakerOf } from './speaker.js';
import { subjectOf } from './subjects.js';
import { spanOfTokens, type Tree } from './tree.js';

/** How far the noun may stand behind the verb: "dismissed as idle the recent reports that". */
const near = 5;

/**
 * "Rejected reports that …", "reports that … have been dismissed by …": what follows "that" is denied by whoever dismisses it. Read by the
 * order of words, as a tree often hangs the clause on something else.
 */
export function dismissalDrafts(tree: Tree, lexicon: CueLexicon): Draft[] {
  const { tokens } = tree;
  const drafts: Draft[] = [];
  for (let that = 1; that < tokens.length - 1; that++) {
    if (tokens[that]!.lemma !== 'that' || !lexicon.accounts.has(tokens[that - 1]!.text.toLowerCase())) continue;
    const draft = active(tree, that, lexicon) ?? passive(tree, that, lexicon);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function active(tree: Tree, that: number, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  let v = that - 2;
  while (v > 0 && that - v <= near && /^(?:DET|ADJ|NOUN|ADP|ADV|SCONJ)$/.test(tokens[v]!.upos)) v--;
  if (tokens[v]?.upos !== 'VERB' || !lexicon.dismissing.has(tokens[v]!.lemma)) return null;
  const group = groupStart(tree, v);
  const subject = subjectOf(tree, v);
  if (subject.passive && subject.node < 0 && tokens[group]!.upos === 'AUX') return null;
  const speaker =
    speakerByPlace(tree, v, group, lexicon)?.speaker ??
    (subject.node < 0 ? null : speakerOf(tree, subject.node, subject.node < v ? group : null));
  let end = tokens.length - 1;
  for (let i = that + 1; i < tokens.length; i++)
    if (tokens[i]!.text === ';' || (tokens[i]!.text === ',' && ends(tokens, i + 1, lexicon))) {
      end = i - 1;
      break;
    }
  return made(tree, speaker, [group, that], [that + 1, end], v);
}

/** ", saying …", ", he said": what follows the comma is no part of what is dismissed. */
const ends = (tokens: readonly Token[], at: number, lexicon: CueLexicon): boolean =>
  tokens[at]?.xpos === 'VBG' ||
  (/^(?:PRON|PROPN)$/.test(tokens[at]?.upos ?? '') && lexicon.verbs.has(tokens[at + 1]?.lemma ?? ''));

function passive(tree: Tree, that: number, lexicon: CueLexicon): Draft | null {
  const { tokens } = tree;
  const noun = that - 1;
  if (tokens.slice(0, noun).some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return null;
  const v = tokens.findIndex(
    (t, i) => i > that + 2 && t.xpos === 'VBN' && lexicon.dismissing.has(t.lemma) && tokens[i - 1]!.lemma === 'be',
  );
  if (v < 0) return null;
  let group = v;
  while (tokens[group - 1]!.upos === 'AUX') group--;
  const by = tokens.findIndex((t, i) => i > v && i <= v + 3 && t.text === 'by');
  let speaker: Speaker | null = null;
  if (by > 0) {
    const head = tokens.findIndex(
      (t, i) => i > by && /^(?:NOUN|PROPN|PRON)$/.test(t.upos) && t.rel !== 'compound' && t.rel !== 'nmod:poss',
    );
    speaker = head < 0 ? null : speakerOf(tree, head, null);
  }
  return made(tree, speaker, [group, v], [that + 1, group - 1], v, [noun, that]);
}

function made(
  tree: Tree,
  speaker: Speaker | null,
  cue: readonly [number, number],
  content: readonly [number, number],
  v: number,
  opening?: readonly [number, number],
): Draft | null {
  const spans = [cue, ...(opening === undefined ? [] : [opening])].flatMap((c) => {
    const span = spanOfTokens(tree, ...c);
    return span === null ? [] : [span];
  });
  const told = spanOfTokens(tree, ...content);
  if (spans.length === 0 || told === null) return null;
  return {
    sentence: tree.sentence.index,
    speaker,
    cue: spans,
    content: [told],
    lemma: tree.tokens[v]!.lemma,
    class: 'deny',
    statement: true,
    negated: false,
    carried: false,
    addressee: null,
  };
}

/**
 * The comma before ", an account that the army denied", ", a claim Oslo disputes", ", which Oslo denies": there the words of whoever told it
 * end, and another contradicts them. -1 where there is none.
 */
export function rebuttalAt(tokens: readonly Token[], lexicon: CueLexicon): number {
  for (let comma = 1; comma < tokens.length - 3; comma++) if (rebuts(tokens, comma, lexicon)) return comma;
  return -1;
}

/** Whether what stands behind the comma contradicts what stands before it. */
export function rebuts(tokens: readonly Token[], comma: number, lexicon: CueLexicon): boolean {
  if (tokens[comma]?.text !== ',' || comma >= tokens.length - 3) return false;
  let k = comma + 1;
  if (tokens[k]!.text.toLowerCase() !== 'which') {
    if (tokens[k]!.upos !== 'DET') return false;
    while (tokens[k + 1]?.upos === 'ADJ') k++;
    if (!lexicon.accounts.has(tokens[k + 1]?.lemma ?? '')) return false;
    k++;
  }
  for (let v = k + 1; v < tokens.length && v < k + 9 && tokens[v]!.text !== ','; v++)
    if (/^(?:VERB|NOUN)$/.test(tokens[v]!.upos) && lexicon.dismissing.has(tokens[v]!.lemma) && gaps(tokens, v))
      return true;
  return false;
}

/** The verb has no object of its own behind it. */
const gaps = (tokens: readonly Token[], v: number): boolean =>
  !/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|VERB|SCONJ)$/.test(tokens[v + 1]?.upos ?? '');

/** What a speaker told, and how the speaker is called, without what another says of it from an offset on. */
export function endedBefore(draft: Draft, end: number): Draft[] {
  if (draft.cue[0]![0] > end) return [];
  const content = draft.content.flatMap(([s, e]): Span[] => (s < end ? [[s, Math.min(e, end)]] : []));
  const { speaker } = draft;
  const named =
    speaker !== null && speaker.span[0] < end && end < speaker.span[1]
      ? { ...speaker, span: [speaker.span[0], end] as const }
      : speaker;
  return [{ ...draft, content, speaker: named }];
}
