import { ruleLemma } from '../../src/language/lemmas.js';
import { tags } from '../../src/language/tags.js';
import type { GoldSentence } from './treebank.js';

/** Lemmas of the treebank that the rules do not give: `UPOS form` with the commonest lemma, where it was seen at least twice or is irregular. */
export function lemmaTable(sentences: readonly GoldSentence[]): [string, string][] {
  const counts = new Map<string, Map<string, number>>();
  for (const s of sentences)
    s.texts.forEach((text, i) => {
      const { upos, xpos } = tags[s.tags[i]!]!;
      const form = text.toLowerCase().replace(/’/g, "'");
      const lemma = s.lemmas[i]!.toLowerCase();
      if (!/^[a-z'-]+$/.test(form) || upos === 'X') return;
      const key = `${upos} ${form}`;
      const byLemma = counts.get(key) ?? new Map<string, number>();
      counts.set(key, byLemma);
      const entry = `${lemma} ${ruleLemma(form, upos, xpos)}`;
      byLemma.set(entry, (byLemma.get(entry) ?? 0) + 1);
    });
  const out: [string, string][] = [];
  for (const [key, byLemma] of counts) {
    const [top] = [...byLemma].sort((a, b) => b[1] - a[1])[0]!;
    const [lemma, rule] = top.split(' ') as [string, string];
    if (lemma !== rule) out.push([key, lemma]);
  }
  return out.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
