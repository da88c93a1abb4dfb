import type { Editor } from '../editor.js';

interface Folded {
  readonly words: readonly string[];
  readonly whole: readonly string[];
  readonly line: string;
}
const kept = new Map<string, Folded>();

/** Kept, within bounds: each section asks anew about the same gists and sentences. */
function folded(text: string): Folded {
  const known = kept.get(text);
  if (known) return known;
  const words = text
    .toLowerCase()
    .replace(/n[’']t\b/g, " n't")
    .split(/[^\p{L}\p{N}'-]+/u);
  const whole = words.filter((w) => w !== '');
  const own = { words, whole, line: ` ${whole.join(' ')} ` };
  if (kept.size > 20_000) kept.clear();
  kept.set(text, own);
  return own;
}

/** Words of a text in lower case. */
export const wordsOf = (text: string): readonly string[] => folded(text).words;

/** The same without the nothing that stands before a mark at its beginning and behind one at its end. */
export const wholeWords = (text: string): readonly string[] => folded(text).whole;

/** A text as phrases are looked for in it: its words in lower case, each between blanks. */
const lineOf = (text: string): string => folded(text).line;

/** "HOST: …", "UPDATE 2-…": a text without a transcript's label for who speaks, or a wire's for its story. */
export const unlabelled = (text: string): string =>
  text.replace(/^\p{Lu}[\p{Lu}. ]{1,24}: |^\p{Lu}{4,10} \d-(?=\p{Lu}\p{Ll})/u, '');

/** Whether a text has one of the words or phrases, whole. */
export function mentions(text: string, words: readonly string[]): boolean {
  const line = lineOf(text);
  return words.some((word) => line.includes(` ${word} `));
}

/** Whether a text begins with a word for somebody or something in the sentence before it: "he", "this", "the two". */
export function opensPointing(text: string, { wording }: Editor): boolean {
  const line = `${wordsOf(text)
    .filter((w) => w !== '')
    .slice(0, 2)
    .join(' ')} `;
  return wording.pointing.some((word) => line.startsWith(`${word} `));
}

const pointingEnds: readonly string[] = ['there', 'it', 'them', 'so'];

/** "Drop that condition", "on these terms": words within a clause that another sentence must explain. */
export function pointsWithin(text: string, pointed: readonly string[]): boolean {
  const own = wordsOf(text).filter((w) => w !== '');
  // "Handed over its proposals there", "could not walk through it": where and what, the sentence before tells.
  if (pointingEnds.includes(own.at(-1) ?? '')) return true;
  return own.some(
    (w, i) => i > 0 && ['that', 'this', 'these', 'those', 'such'].includes(w) && pointed.includes(own[i + 1] ?? ''),
  );
}

/** Whether a text has a word that negates. */
export const negatedClause = (text: string, editor: Editor): boolean => mentions(text, editor.wording.negators);

/** The same inside a sentence: "that the talks go on". Names keep their capital. */
export function lowered(text: string, editor: Pick<Editor, 'wording'>): string {
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0];
  return first !== undefined && editor.wording.lowered.includes(first.toLowerCase())
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}

/** Nobody in particular: "assumptions", "the impression". */
export const impersonal = (who: string, editor: Editor): boolean =>
  wordsOf(who).every((word) => word === 'the' || word === 'of' || editor.wording.impersonal.includes(word));
