import { shippedPack } from '../../src/documents/index.js';
import { wordForm } from '../../src/language/word-forms.js';

interface CueGroup {
  readonly class: string;
  readonly takes?: readonly string[];
  readonly words: readonly string[];
}

/**
 * Classes of words that take a clause, a quotation or an infinitive, from the cues of attribution, for all their forms: what the
 * treebank says of "said" then helps to read "quipped".
 * @param irregular lemma exceptions of the treebank, `UPOS form` with the lemma
 */
export function lexicalClasses(irregular: readonly (readonly [string, string])[]): Map<number, number> {
  const { verbs, nouns, adjectives } = shippedPack('claims/cues') as Record<
    'verbs' | 'nouns' | 'adjectives',
    readonly CueGroup[]
  >;
  const formsOf = new Map<string, string[]>();
  for (const [key, lemma] of irregular) {
    const [upos, form] = key.split(' ') as [string, string];
    if (upos === 'VERB') formsOf.set(lemma, [...(formsOf.get(lemma) ?? []), form]);
  }
  const classes = new Map<number, number>();
  const put = (word: string, kind: number): void => {
    const hash = wordForm(word).word;
    if (!classes.has(hash)) classes.set(hash, kind);
  };
  for (const { takes = [], words } of verbs) {
    const clause = takes.includes('clause');
    const kind = clause && takes.includes('infinitive') ? 3 : clause && takes.includes('quote') ? 1 : clause ? 2 : 4;
    for (const word of words)
      if (!word.includes(' ')) for (const form of [...inflected(word), ...(formsOf.get(word) ?? [])]) put(form, kind);
  }
  for (const { words } of nouns) for (const word of words) for (const form of [word, `${word}s`]) put(form, 5);
  for (const { words } of adjectives) for (const word of words) put(word, 6);
  return classes;
}

function inflected(verb: string): string[] {
  const ends = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}i` : verb;
  const root = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const forms = [
    verb,
    /(?:s|x|z|ch|sh|i)$/.test(ends) ? `${ends}es` : `${verb}s`,
    `${verb.endsWith('e') ? root : ends}ed`,
    `${root}ing`,
  ];
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(verb)) forms.push(`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`);
  return forms;
}
