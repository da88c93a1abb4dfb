import type { Span } from '../../documents/index.js';
import type { Quotation } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { groupStart, negationOf, speakerOf } from './speaker.js';
import { maySpeak } from './speaking-nouns.js';
import { childOf, spanOfTokens, type Tree } from './tree.js';

/**
 * Speech behind a colon whose sentence has no verb of saying: `The ministry issued the following: "…"`, `Hale was blunt: "…"`.
 * The subject before the colon speaks, where it is a person, a body or a text by name or by noun.
 */
export function introducedDrafts(
  tree: Tree,
  text: string,
  quotations: readonly Quotation[],
  known: readonly Draft[],
  lexicon: CueLexicon,
): Draft[] {
  const { sentence, tokens } = tree;
  const quotation = quotations.find(
    (q) =>
      q.kind === 'speech' &&
      q.parent === null &&
      q.span[0] > sentence.start &&
      q.span[0] < sentence.end &&
      /:\s*$/.test(text.slice(sentence.start, q.span[0])),
  );
  if (quotation === undefined) return [];
  // What is told inside the quotation leaves open whose the quotation is.
  const outside = known.filter((d) => !d.cue.some((c) => quotation.span[0] <= c[0]));
  if (outside.some((d) => d.content.some((c) => c[0] < quotation.span[1] && quotation.span[0] < c[1]))) return [];
  const verb = tokens.findIndex(
    (t, i) =>
      t.end < quotation.span[0] &&
      (t.upos === 'VERB' || t.upos === 'AUX' || childOf(tree, i, 'cop') >= 0) &&
      childOf(tree, i, 'nsubj') >= 0,
  );
  if (verb < 0) return labelled(tree, quotation, quotations, lexicon);
  const subject = childOf(tree, verb, 'nsubj');
  const start = groupStart(tree, verb);
  const speaker = subject < verb ? speakerOf(tree, subject, start) : null;
  const cue = spanOfTokens(tree, start, verb);
  if (!maySpeak(tree, subject, lexicon) || speaker === null || cue === null) return [];
  const content = withRest(quotation, quotations);
  return [
    {
      sentence: sentence.index,
      speaker,
      cue: [cue],
      content,
      lemma: tokens[verb]!.lemma,
      class: 'say',
      statement: true,
      negated: negationOf(tree, verb),
      carried: false,
      addressee: null,
    },
  ];
}

/** `Ann Hale, the mayor, from the town hall: "…"`: a name without a verb before the colon. */
function labelled(
  { sentence, tokens }: Tree,
  quotation: Quotation,
  quotations: readonly Quotation[],
  lexicon: CueLexicon,
): Draft[] {
  const colon = tokens.findLastIndex((t) => t.end <= quotation.span[0] && t.text === ':');
  const before = tokens.slice(0, Math.max(colon, 0));
  const noun = before.findIndex((t) => t.upos === 'PROPN' || t.upos === 'NOUN');
  const head = before[noun];
  if (head === undefined || before.length > 25 || before.some((t) => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos))) return [];
  if (before.slice(0, noun).some((t) => t.upos !== 'DET' && t.upos !== 'ADJ')) return [];
  const words = before.filter((t) => t.upos === 'NOUN').map((t) => t.lemma);
  if (head.upos !== 'PROPN' && !words.some((w) => lexicon.persons.has(w) || lexicon.bodies.has(w))) return [];
  // "…, from the town hall": where it was said is no part of the name.
  const place = before.findIndex((t, i) => t.text === ',' && before[i + 1]?.upos === 'ADP');
  const end = before[(place < 0 ? before.length : place) - 1]!.end;
  return [
    {
      sentence: sentence.index,
      speaker: { sentence: sentence.index, token: noun, span: [before[0]!.start, end] },
      cue: [[tokens[colon]!.start, tokens[colon]!.end]],
      content: withRest(quotation, quotations),
      lemma: ':',
      class: 'say',
      statement: true,
      negated: false,
      carried: false,
      addressee: null,
    },
  ];
}

/** A quotation with the paragraphs that carry it on. */
function withRest(quotation: Quotation, quotations: readonly Quotation[]): Span[] {
  const content: Span[] = [quotation.span];
  for (let q = quotations.find((o) => o.continues === quotation.index); q !== undefined; ) {
    content.push(q.span);
    const { index } = q;
    q = quotations.find((o) => o.continues === index);
  }
  return content;
}
