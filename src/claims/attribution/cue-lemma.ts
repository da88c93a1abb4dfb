import type { Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';

/** Words from a verb to the "that" of its clause. */
const farthestThat = 6;

/** Lemma of a cue verb; a form of a verb of saying counts even where the tagger took it for a noun. */
export function cueLemma(tokens: readonly Token[], at: number, lexicon: CueLexicon): string | null {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  if (token.upos === 'VERB' || token.upos === 'AUX') return token.lemma;
  // A verb that the tagger took for a name: "union reps reckon".
  if (token.upos === 'PROPN' && /^[a-z]/.test(token.text) && lexicon.verbs.has(token.text)) return token.text;
  if (token.upos === 'PROPN' || token.upos === 'PUNCT') return null;
  // "Two people in the room say he has signed": a plain form before a subject, behind a noun of many.
  if (
    !lexicon.nouns.has(token.text) &&
    lexicon.verbs.get(token.text)?.some((c) => c.takes.has('clause') && c.part === '') &&
    /^(?:he|she|they|it|there|that)$/i.test(next?.text ?? '') &&
    tokens.slice(0, at).some((t) => t.xpos === 'NNS')
  )
    return token.text;
  const lemma = lexicon.finiteForms.get(token.text);
  if (lemma === undefined) return null;
  // "A pile of draft documents, and that …": behind a preposition it is a thing.
  for (let k = at - 1; k >= Math.max(0, at - 4); k--)
    if (tokens[k]!.head === at && tokens[k]!.rel === 'case') return null;
  if (token.text.endsWith('d') || next === undefined || /^(that|it|he|she|they|there|[.,:;])$/.test(next.text))
    return lemma;
  // "Ann Hale, the mayor, writes on a wall that …": behind what was set in, with its clause near at hand.
  if (tokens[at - 1]?.text !== ',') return null;
  const that = tokens.findIndex((t, i) => i > at && i <= at + farthestThat && t.text === 'that');
  return that > 0 && !tokens.slice(at + 1, that).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos)) ? lemma : null;
}
