import type { Token } from '../../language/index.js';
import type { CueLexicon } from './cues.js';

/** Lemma of a cue verb; a form of a verb of saying counts even where the tagger took it for a noun. */
export function cueLemma(token: Token, next: Token | undefined, lexicon: CueLexicon): string | null {
  if (token.upos === 'VERB' || token.upos === 'AUX') return token.lemma;
  // A verb that the tagger took for a name: "union reps reckon".
  if (token.upos === 'PROPN' && /^[a-z]/.test(token.text) && lexicon.verbs.has(token.text)) return token.text;
  if (token.upos === 'PROPN' || token.upos === 'PUNCT') return null;
  const lemma = lexicon.finiteForms.get(token.text);
  if (lemma === undefined) return null;
  return token.text.endsWith('d') || next === undefined || /^(that|it|he|she|they|there|[.,:;])$/.test(next.text)
    ? lemma
    : null;
}
