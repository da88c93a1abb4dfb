import type { Editor } from '../editor.js';
import { mentions, wordsOf } from './words.js';

/** A proper name of a word or two behind what likens: "the perfect Bolívar", "another Suez", "his Waterloo". */
const likening =
  /\b(?:is|was|be|been|become|becomes|became|turned into|turn into) (?:(?:the|a) (?:perfect|new|next|modern|latest|second|true|very) |another |an? (?:modern|new)-day |(?:his|her|its|their)(?: own)? )((?:\p{Lu}\p{L}+)(?: \p{Lu}\p{L}+)?)(?=[\s.,;:!?"\u201d\u2019]|$)/u;

/** "The perfect Bolívar", "another Suez": who is likened so takes no part, though his people may be known. */
const plainly = /(?:\b(?:the|a) (?:perfect|new|next|modern|latest|second|true|very)|\banother|-day) \p{Lu}/u;

/** What joins a second clause to the first. */
const seam = /,? (?:and|but) (?:has |have |had |will |would )?(?:become|becomes|became|is|was|be|turned into)\b/gu;

/** Whether a text likens somebody to a person or a place of history, that has no part in the talks: a figure of speech, and no actor. */
export function isLikeness(text: string, editor: Editor): boolean {
  const found = likening.exec(text);
  if (found === null) return false;
  const words = found[1]!.split(' ');
  const next = wordsOf(text.slice(found.index + found[0].length)).find((w) => w !== '') ?? '';
  const offices = Object.values(editor.wording.offices).flat();
  // "Is the new Peruvian envoy", "became the next Prime Minister" tell what somebody is.
  const isNamed = !plainly.test(found[0]) && words.some((w) => editor.named(w));
  if (isNamed || words.some((w) => mentions(w, offices)) || mentions(found[1]!.toLowerCase(), offices)) return false;
  const after = text.slice(found.index + found[0].length);
  return (
    !/^ \p{Ll}/u.test(after) ||
    editor.wording.subordinators.includes(next) ||
    /^ (?:of|for|in|to|and|but|at|by|on)\b/.test(after)
  );
}

/** A text without the clause at its end that likens; the same where there is none; undefined where nothing would be left. */
export function literally(text: string, editor: Editor): string | undefined {
  if (!isLikeness(text, editor)) return text;
  for (const { index } of [...text.matchAll(seam)].reverse()) {
    const [kept, left] = [text.slice(0, index), text.slice(index)];
    if (isLikeness(left, editor) && !isLikeness(kept, editor) && kept.split(' ').length > 3) return `${kept} \u2026`;
  }
  return undefined;
}

/** "The Corsican general's end": who is told of by a people that has no part in the talks, behind a likeness in the same paragraph, is whom it likens to. */
export function spunOut(text: string, before: string, editor: Editor): boolean {
  if (!isLikeness(before, editor)) return false;
  const [, of] = /\b(?:the|that) (\p{Lu}\p{L}+(?:an|ese|ish|ic|ch|i)) (?:\p{Ll}+ )+/u.exec(text) ?? [];
  return of !== undefined && !editor.named(of) && !before.includes(of);
}

/** Whether what a claim tells is such a figure, or spins one out that stands in the sentence before it. */
export function isFigure(claim: string, editor: Editor): boolean {
  const quote = editor.claim(claim)?.claim.quote ?? '';
  const before = editor.context(claim, 1).replace(editor.context(claim), '').trim();
  return isLikeness(quote, editor) || spunOut(quote, before, editor);
}
