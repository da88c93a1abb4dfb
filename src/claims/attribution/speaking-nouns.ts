import type { CueLexicon } from './cues.js';
import { childOf, type Tree } from './tree.js';

const third = /^(?:he|she|they)$/i;

/** Whether a noun phrase may speak, by its head: a name, a person or body by its noun, a text, somebody new ("a grain shipper"). */
export function maySpeak(tree: Tree, head: number, lexicon: CueLexicon): boolean {
  const { tokens } = tree;
  const { upos, text, lemma, xpos } = tokens[head]!;
  if (upos === 'PROPN' || third.test(text)) return true;
  if (lexicon.persons.has(lemma) || lexicon.statements.has(lemma) || lexicon.bodies.has(lemma)) return true;
  // A noun that no list knows: whoever makes or does something ("a shipper", "one grower", "another unionist").
  const article = childOf(tree, head, 'det', 'nummod');
  return (
    upos === 'NOUN' &&
    xpos === 'NN' &&
    /^(?:an?|another|one)$/i.test(tokens[article]?.text ?? '') &&
    /(?:er|or|ist|ian|man|woman)$/.test(lemma)
  );
}

/** "She went on: …": the words of going on stand together, and whoever goes on may speak; "went home on Sunday" and "the strike goes on" say nothing. */
export const saysOn = (tree: Tree, v: number, part: number, speaker: number, lexicon: CueLexicon): boolean =>
  part === v + 1 && (speaker < 0 || tree.tokens[speaker]!.upos === 'PRON' || maySpeak(tree, speaker, lexicon));
