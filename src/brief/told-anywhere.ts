import { wordCount } from './compose.js';
import type { Editor } from './editor.js';
import { mentions } from './words.js';

/** Words of a passage that is quoted for what no claim says in so many words. */
const longest = 24;

export interface Passage {
  readonly quote: string;
  readonly claim: string;
}

/**
 * Before anything is called unreported: the sentence of a claim that speaks of it, in the latest report that does; the stretch between its marks that
 * has the word, in the document's own words. Undefined where no sentence has any of the words, or the stretch is too long to quote.
 */
export function toldAnywhere(editor: Editor, words: readonly string[]): Passage | undefined {
  const { picture } = editor;
  const byDate = [...picture.claims].sort((a, b) =>
    (b.claim.document.published ?? '').localeCompare(a.claim.document.published ?? ''),
  );
  for (const { claim } of byDate) {
    const whole = editor.context(claim.id);
    if (!mentions(whole, words)) continue;
    const quote = stretch(whole, words);
    if (quote !== undefined) return { quote: editor.print(quote), claim: claim.id };
  }
  return undefined;
}

/** Whether any sentence that a claim was read from speaks of it. */
export const spokenOf = (editor: Editor, words: readonly string[]): boolean =>
  editor.picture.claims.some(({ claim }) => mentions(editor.context(claim.id), words));

function stretch(whole: string, words: readonly string[]): string | undefined {
  const text = whole.trim().replace(/[\s.;:,]+$/, '');
  if (/["\u201c\u201d]|\n/.test(text)) return undefined;
  if (wordCount(text) <= longest) return text;
  return text
    .split(/[;:\u2013\u2014]\s|\.\s/)
    .map((part) => part.trim())
    .find((part) => mentions(part, words) && wordCount(part) <= longest && wordCount(part) > 4);
}
