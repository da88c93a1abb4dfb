import type { Sentence } from '../../language/index.js';
import { slug } from './name-runs.js';
import type { NamesInText } from './names.js';
import type { Organisation } from './short-forms.js';

const letters = /^[A-Z]{2,7}$/;
/** In how many sentences letters must act before they count as somebody. */
const acts = 2;

/**
 * "ANA has offered", "SITAVA will strike": letters that nobody explains and no pack knows, and that act again and again, are a body's name.
 * @param measures letters that stand for a figure ("GDP fell")
 */
export function actingLetters(
  sentences: readonly Sentence[],
  names: NamesInText,
  measures: ReadonlySet<string>,
): Organisation[] {
  const acting = new Map<string, number>();
  for (const [s, { tokens }] of sentences.entries()) {
    const seen = new Set<string>();
    for (const [t, { text, upos, rel, head }] of tokens.entries()) {
      if (upos !== 'PROPN' || !letters.test(text) || !rel.startsWith('nsubj') || names[s]![t] !== undefined) continue;
      // A headline in capitals, the label of a transcript.
      if (measures.has(text) || tokens[t + 1]?.text === ':' || /^[A-Z]{2,}$/.test(tokens[head]?.text ?? '')) continue;
      seen.add(text);
    }
    for (const text of seen) acting.set(text, (acting.get(text) ?? 0) + 1);
  }
  return [...acting].filter(([, n]) => n >= acts).map(([name]) => ({ id: slug(name), name, kind: 'group' }));
}
