import { type LemmaExceptions, lemmaOf } from './lemmas.js';
import { type Lexicon, lexiconHash, nounKind, verbFrames, verbKind } from './lexicon.js';
import { tags } from './tags.js';
import type { WordForm } from './word-forms.js';

/** What is known of a word beyond its form and tag. */
export interface LexicalFacts {
  /** Class among the words that take a clause, a quotation or an infinitive; 0 for none. */
  readonly class: number;
  /** What the dictionary says that a verb takes, as bits; 0 for other words. */
  readonly frames: number;
  /** The kind of thing or action that it names, by number; 0 where the dictionary does not know it. */
  readonly kind: number;
}

/** Whether a class is of verbs that report a clause and take no infinitive, as the training numbers them. */
export const reportsClause = (lexicalClass: number | undefined): boolean => lexicalClass === 1 || lexicalClass === 2;

/** The lexical facts of a form with a fine tag. */
export type FactsOf = (form: WordForm, tag: number) => LexicalFacts;

const nouns = 1;
const names = 2;
const verbs = 3;
const partOf = Int32Array.from(tags, ({ upos }) =>
  upos === 'NOUN' ? nouns : upos === 'PROPN' ? names : upos === 'VERB' ? verbs : 0,
);

/** Looks words up by their lemmas and keeps what it found. */
export function lexicalFacts(
  classes: ReadonlyMap<number, number>,
  lexicon: Lexicon,
  exceptions: LemmaExceptions,
  limit = 60_000,
): FactsOf {
  let known = new Map<number, LexicalFacts>();
  return (form, tag) => {
    const key = form.word * 64 + tag;
    let facts = known.get(key);
    if (facts !== undefined) return facts;
    const part = partOf[tag]!;
    const { upos, xpos } = tags[tag]!;
    const entry = part === 0 ? 0 : (lexicon.get(lexiconHash(lemmaOf(exceptions, form.lower, upos, xpos))) ?? 0);
    facts = {
      class: classes.get(form.word) ?? 0,
      frames: part === verbs ? verbFrames(entry) + 1 : 0,
      kind: part === 0 ? 0 : part * 32 + (part === verbs ? verbKind(entry) : nounKind(entry)),
    };
    if (known.size >= limit) known = new Map();
    known.set(key, facts);
    return facts;
  };
}
