import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { partiesIn } from './parties-in.js';
import { whoseWords } from './whose.js';

/**
 * The side that a line tells of though it is not plainly its move: whom the "he" or "they" that it begins with means, else the only party that its words name.
 * Null where they name two, an outsider, or nobody.
 */
export function aboutSide(s: Statement, shown: string, editor: Editor): string | null {
  const of = meantByPronoun(s, editor) ?? [...new Set(partiesIn(printable(shown), editor).map((m) => m.key))];
  return of.length === 1 && editor.picture.between.includes(of[0]!) ? of[0]! : null;
}

/** Whom the pronoun means that stands in a claim's sentence before every name: empty where that is not plain, null where none stands there. */
function meantByPronoun(s: Statement, editor: Editor): readonly string[] | null {
  const sentence = sentenceOf(s.claims[0]!, editor);
  if (sentence === undefined) return null;
  const words = sentence.text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const at = words.findIndex((w) => somebody.test(w));
  if (at < 0) return null;
  const before = sentence.text.slice(0, sentence.text.search(new RegExp(`\\b${words[at]}\\b`)));
  if (partiesIn(before, editor).length > 0) return null;
  return whoseWords(sentence, at + 1, editor).subject;
}

/** "It" is too often the proposal, or nothing. */
const somebody = /^(?:he|she|they|his|her|their)$/i;
