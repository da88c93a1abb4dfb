import type { Quotation } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Draft } from './draft.js';
import { groupStart, negationOf, speakerOf } from './speaker.js';
import { childOf, spanOfTokens, type Tree } from './tree.js';

const third = /^(he|she|they)$/i;

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
  if (known.some((d) => d.content.some((c) => c[0] < quotation.span[1] && quotation.span[0] < c[1]))) return [];
  const verb = tokens.findIndex(
    (t, i) =>
      t.end < quotation.span[0] &&
      (t.upos === 'VERB' || t.upos === 'AUX' || childOf(tree, i, 'cop') >= 0) &&
      childOf(tree, i, 'nsubj') >= 0,
  );
  if (verb < 0) return [];
  const subject = childOf(tree, verb, 'nsubj');
  const head = tokens[subject]!;
  const speaks =
    head.upos === 'PROPN' ||
    third.test(head.text) ||
    lexicon.persons.has(head.lemma) ||
    lexicon.statements.has(head.lemma) ||
    lexicon.bodies.has(head.lemma);
  const start = groupStart(tree, verb);
  const speaker = subject < verb ? speakerOf(tree, subject, start) : null;
  const cue = spanOfTokens(tree, start, verb);
  if (!speaks || speaker === null || cue === null) return [];
  const content = [quotation.span];
  for (let q = quotations.find((o) => o.continues === quotation.index); q !== undefined; ) {
    content.push(q.span);
    const { index } = q;
    q = quotations.find((o) => o.continues === index);
  }
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
