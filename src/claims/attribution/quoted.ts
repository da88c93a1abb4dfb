import type { Span } from '../../documents/index.js';
import type { Quotation, Token } from '../../language/index.js';
import { speakerByPlace } from './beside.js';
import { cueLemma } from './cue-lemma.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
import { groupStart, negationOf, speakerOf } from './speaker.js';
import { childOf, spanOfTokens, type Tree } from './tree.js';

/**
 * Speech that marks tell: `"…," she said`, `said Ann Hale: "…"`, `"…," she said, "…"`. The surface is surer here than a parse,
 * since marks and commas say where a quotation ends.
 */
export function quotedDrafts(
  tree: Tree,
  text: string,
  paragraph: Span,
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): Draft[] {
  const drafts: Draft[] = [];
  if (!quotations.some((q) => q.span[0] < paragraph[1] && paragraph[0] < q.span[1])) return drafts;
  tree.tokens.forEach((token, v) => {
    const lemma = cueLemma(tree.tokens, v, lexicon);
    if (lemma === null) return;
    const cue = lexicon.verbs.get(lemma)?.find((c) => c.takes.has('quote') && c.part === '');
    if (
      cue === undefined ||
      quotations.some((q) => q.parent === null && q.span[0] <= token.start && token.end <= q.span[1])
    )
      return;
    const link = linkOf(tree, v, text, paragraph, quotations, lexicon);
    if (link === null) return;
    const from = groupStart(tree, v);
    const span = spanOfTokens(tree, from, v);
    if (span === null) return;
    drafts.push({
      sentence: tree.sentence.index,
      speaker: link.speaker,
      cue: [span],
      content: link.content,
      lemma,
      class: cue.class,
      statement: true,
      negated: negationOf(tree, v),
      carried: false,
      addressee: link.addressee,
    });
  });
  return drafts;
}

interface Link {
  readonly speaker: Speaker | null;
  readonly content: readonly Span[];
  readonly addressee: Span | null;
}

const gap = /^[\s,;:—–\-.…]*(?:as |that |and )?[\s]*$/i;

function linkOf(
  tree: Tree,
  v: number,
  text: string,
  paragraph: Span,
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): Link | null {
  const { tokens } = tree;
  const group = groupStart(tree, v);
  const verb: Span = [tokens[group]!.start, tokens[v]!.end];
  const top = quotations.filter((q) => q.parent === null && q.kind === 'speech');
  const near = top.findLast((q) => q.span[1] <= verb[0] && q.span[1] > paragraph[0]);
  // Another verb between the quotation and this one says it already.
  const who = tokens.findIndex(
    (t, i) => i < group && t.start >= (near?.span[1] ?? 0) && /^(?:who|whose)$/i.test(t.text),
  );
  const taken =
    near !== undefined &&
    // "…," a broker who has followed it said: the verb of a clause about the speaker says nothing.
    tokens.some((t, i) => i < (who < 0 ? group : who) && t.start >= near.span[1] && /^VB[DZP]$/.test(t.xpos));
  const before = taken || opensClause(tree, near, v) ? undefined : near;
  const speaker = speakerBeside(tree, v, group, before, lexicon);
  const begin = Math.min(speaker?.span[0] ?? verb[0], verb[0]);
  const endOfSpeaker = Math.max(verb[1], speaker !== null && speaker.span[0] > verb[0] ? speaker.span[1] : 0);
  const content: Span[] = [];
  if (before !== undefined && gap.test(text.slice(before.span[1], begin)) && endsOpen(text, before, begin)) {
    content.push([clauseStart(tree, before, text), before.span[1]]);
    for (let q = before; q.continues !== null; ) {
      q = quotations[q.continues]!;
      content.unshift(q.span);
    }
  }
  const afterwards = top.filter((q) => q.span[0] >= endOfSpeaker && q.span[0] < paragraph[1]);
  const next = afterwards[0];
  const object = childOf(tree, v, 'obj', 'iobj', 'obl');
  if (next !== undefined) {
    const between = text.slice(endOfSpeaker, next.span[0]);
    const split = content.length > 0;
    const led = /[,:]\s*$/.test(between) && !/[.!?]\s/.test(between);
    // "It could not be granted. “No minister can,” she said": a passive that has ended its sentence says nothing.
    const passive = tokens[v]!.xpos === 'VBN' && tokens[v - 1]?.lemma === 'be';
    if (
      (gap.test(between) && !(passive && between.includes('.'))) ||
      (split && followsOn(tree, between, endOfSpeaker, next.span[0])) ||
      (led && own(tree, v, next.span[0]))
    ) {
      // "Said that the truce would hold: “…”": the clause before the colon is told as much as what is quoted for it.
      const [, clause] = /^\s*(that \S[^:]*):\s*$/i.exec(between) ?? [];
      if (clause !== undefined && !split) {
        const at = endOfSpeaker + between.indexOf(clause);
        content.push([at, at + clause.length]);
      }
      const that = /that\s*$/i.exec(between);
      const start = that === null ? next.span[0] : next.span[0] - that[0].length;
      content.push([start, content.length > 0 && !split ? pastMarks(tree, next, text) : next.span[1]]);
      let last = next;
      for (const q of afterwards.slice(1)) {
        if (text.slice(last.span[1], q.span[0]).trim() !== '') break;
        content.push(q.span);
        last = q;
      }
      let going = quotations.find((q) => q.continues === last.index);
      while (going !== undefined) {
        const now: Quotation = going;
        content.push(now.span);
        going = quotations.find((q) => q.continues === now.index);
      }
    }
  }
  if (content.length === 0) return null;
  const addressee = object >= 0 && tokens[object]!.rel !== 'obl' ? (speakerOf(tree, object, null)?.span ?? null) : null;
  return { speaker, content, addressee };
}

/** "It 'could be lived with', although she stressed that …": what she stresses comes behind. */
function opensClause({ tokens }: Tree, q: Quotation | undefined, v: number): boolean {
  if (q === undefined) return false;
  const first = tokens.findIndex((t) => t.start >= q.span[1] && t.upos !== 'PUNCT');
  return first >= 0 && first < v && tokens[first]!.upos === 'SCONJ' && !/^as$/i.test(tokens[first]!.text);
}

/** The end of the clause that goes on behind a quotation's closing mark. */
function pastMarks(tree: Tree, q: Quotation, text: string): number {
  if (/[.!?,]$/.test(text.slice(...q.inner).trim())) return q.span[1];
  const rest = /^ [^.,;:!?—–\n]*/u.exec(text.slice(q.span[1], tree.sentence.end));
  return q.span[1] + (rest?.[0].trimEnd().length ?? 0);
}

/** The speaker beside a verb of saying; right behind a quotation the words up to the verb are the name, whatever the tree says. */
function speakerBeside(
  tree: Tree,
  v: number,
  group: number,
  before: Quotation | undefined,
  lexicon: CueLexicon,
): Speaker | null {
  const { tokens } = tree;
  let subject = childOf(tree, v, 'nsubj');
  if (before !== undefined && before.span[1] >= tree.sentence.start) {
    const first = tokens.findIndex((t) => t.start >= before.span[1] && t.upos !== 'PUNCT');
    if (first >= 0 && first < group) {
      const region = tokens.slice(first, group);
      const who = region.some((t) => /^(who|whose)$/i.test(t.text));
      const clause = region.some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos));
      const noun = tokens.findIndex((t, i) => i >= first && i < group && /^(PROPN|PRON|NOUN)$/.test(t.upos));
      if (noun >= 0 && (who || !clause)) {
        const span = spanOfTokens(tree, first, group - 1);
        const head = subject >= first && subject < group ? subject : noun;
        return span === null ? null : { sentence: tree.sentence.index, token: head, span };
      }
      if (subject < first || subject > v) return null;
    } else if (subject < v) {
      // `"…," said the mayor`: a subject that the tree puts into the quotation is none.
      subject = -1;
    }
  }
  const beside = speakerByPlace(tree, v, group, lexicon);
  const place = beside?.speaker ?? null;
  if (beside !== null && beside.from > v) return beside.speaker;
  if (subject >= 0) {
    const told = speakerOf(tree, subject, subject < v ? group : null);
    return told !== null && place !== null && place.span[1] - place.span[0] > told.span[1] - told.span[0]
      ? place
      : (told ?? place);
  }
  if (place !== null) return place;
  if (before === undefined || v + 1 >= tokens.length) return null;
  let last = v;
  while (last + 1 < tokens.length && !/^([,.;:—–"“”]|''|``)$/.test(tokens[last + 1]!.text)) last++;
  const noun = tokens.findIndex((t, i) => i > v && i <= last && /^(PROPN|PRON|NOUN)$/.test(t.upos));
  if (noun < 0 || tokens[v + 1]!.upos === 'ADP') return null;
  const span = spanOfTokens(tree, v + 1, last);
  return span === null ? null : { sentence: tree.sentence.index, token: noun, span };
}

/** The quotation is not a sentence finished before the cue's own: it ends in a comma, a question, or right before it. */
function endsOpen(text: string, q: Quotation, begin: number): boolean {
  const tail = text.slice(Math.max(q.inner[0], q.inner[1] - 1), q.inner[1]);
  const between = text.slice(q.span[1], begin);
  if (/[,?!—–\-…]/.test(tail) || /[,—–-]/.test(between)) return true;
  return !tail.includes('.') && !between.includes('.');
}

/** `The plan "will fail," she said`: the content begins with the clause that the quotation ends. */
function clauseStart(tree: Tree, q: Quotation, text: string): number {
  const { sentence } = tree;
  if (q.span[0] <= sentence.start) return q.span[0];
  const lead = text.slice(sentence.start, q.span[0]);
  if (/[:]\s*$/.test(lead)) return q.span[0];
  const first = sentence.tokens[0]!;
  const skip = /^(but|and|yet|so)$/i.test(first.text) ? (sentence.tokens[1]?.start ?? first.start) : first.start;
  return skip;
}

/** Between a split quotation's halves: only the cue's own small words, to the end of its sentence. */
function followsOn(tree: Tree, between: string, from: number, to: number): boolean {
  // A new sentence that opens with marks goes on with the speaker, whatever the cue's own sentence added.
  if (/[.!?]\s*$/.test(between) && between.length < 400) return !/[.!?]\s+\p{Lu}/u.test(between);
  // "…, she said, adding, …": the second half is another cue's.
  if (tree.tokens.some((t) => t.start >= from && t.end <= to && t.upos === 'VERB')) return false;
  const stop = between.search(/[.!?]["”']?\s/);
  if (stop >= 0 && between.slice(stop + 1).trim() !== '') return false;
  return from <= tree.sentence.end && between.length < 160;
}

/** Everything up to `to` hangs on the verb: an addressee, a time, a place. */
function own(tree: Tree, v: number, to: number): boolean {
  return tree.tokens.every((t: Token, i) => i <= v || t.end > to || t.upos === 'PUNCT' || t.upos !== 'VERB');
}
