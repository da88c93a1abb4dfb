import type { Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';
import type { Tree } from './tree.js';

const nominative = /^(i|he|she|we|they|you)$/i;

/**
 * Where a speaker's name begins within the words from `from` to `last`: behind what tells when and where ("After our talk a spokesman",
 * "Two months into the war Russia", "Saturday Hale") and behind the clause that a pronoun does not belong to ("25 percent and they",
 * "the rate he"). -1 where no name is found.
 */
export function nameStart({ tokens }: Tree, from: number, last: number, lexicon: CueLexicon): number {
  if (nominative.test(tokens[last]!.text)) return last;
  let at = from;
  for (let i = last - 1; i > at; i--)
    // "A meeting that few people": of an object clause the subject speaks.
    if (/^(that|which|whom)$/i.test(tokens[i]!.text) && !tokens.slice(i, last + 1).some(isFinite)) at = i + 1;
  while (at < last && leadsIn(tokens[at]!, tokens[at + 1]!, lexicon)) at++;
  if (!opensAdverbial(tokens, at, last, lexicon)) return at;
  for (let i = at + 2; i <= last; i++) if (isSeam(tokens, i, lexicon)) return i;
  return -1;
}

const isFinite = (t: Token): boolean => /^(VBD|VBZ|VBP|MD)$/.test(t.xpos);

/** "Still the mayor", "But Hale", "Saturday Hale": words before the phrase that are no part of it; "early polls" keeps its own. */
const leadsIn = (t: Token, next: Token, lexicon: CueLexicon): boolean =>
  t.upos === 'CCONJ' ||
  t.upos === 'PUNCT' ||
  (t.upos === 'ADV' && /^(DET|PROPN|PRON|ADV)$/.test(next.upos)) ||
  (lexicon.times.has(t.text.toLowerCase()) && next.xpos !== 'POS' && !/^['’]s?$/.test(next.text));

/** "After our talk …", "Two months into the war …", "A day earlier …". */
function opensAdverbial(tokens: readonly Token[], at: number, last: number, lexicon: CueLexicon): boolean {
  if (tokens[at]!.upos === 'ADP') return true;
  const second = tokens[Math.min(at + 1, last)]!;
  return /^(DET|NUM)$/.test(tokens[at]!.upos) && lexicon.spans.has(second.lemma) && tokens[at + 2]?.xpos !== 'POS';
}

/** A noun phrase begins where another has ended: "talk | a spokesman", "war | Russia", "Jakarta | legislators". */
function isSeam(tokens: readonly Token[], at: number, lexicon: CueLexicon): boolean {
  const [before, here] = [tokens[at - 1]!, tokens[at]!];
  if (lexicon.times.has(before.text.toLowerCase())) return !lexicon.times.has(here.text.toLowerCase());
  if (!/^(NOUN|PROPN|NUM|ADV)$/.test(before.upos)) return false;
  if (here.upos === 'DET' || here.xpos === 'PRP$') return true;
  if (before.upos === 'PROPN') return here.upos === 'NOUN' && /^NNS/.test(here.xpos);
  const titled = lexicon.persons.has(before.lemma) || lexicon.bodies.has(before.lemma);
  return here.upos === 'PROPN' && before.upos === 'NOUN' && !titled;
}
