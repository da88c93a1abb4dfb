import type { Claim } from '../../claims/index.js';
import { contentWords, voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { mentions, wordsOf } from '../lines/words.js';
import { claimsOf } from './claims-of.js';

type Shown = Pick<Editor, 'context' | 'wording' | 'picture'>;

/** The sentence just before a claim's own in its paragraph, and what was read from it; undefined where there is none. */
export function justBefore(
  claim: Claim,
  editor: Shown,
): { readonly text: string; readonly claims: readonly Claim[] } | undefined {
  const sentence = editor.context(claim.id);
  const both = editor.context(claim.id, 1);
  const at = sentence.indexOf(claim.quote);
  if (at < 0 || both === sentence || !both.endsWith(sentence)) return undefined;
  const text = both.slice(0, -sentence.length);
  // A question in a paragraph of its own is no part of what somebody says.
  if (/\n\s*\n/.test(text)) return undefined;
  const end = claim.span[0] - at;
  const start = end - text.length;
  const claims = claimsOf(claim.document.id, editor).filter((c) => c.span[0] >= start && c.span[1] <= end);
  return { text: text.trim(), claims };
}

/**
 * Whether a claim only finishes what its source was heard to say in the sentence before: it tells what is so instead of what he denied there, of the same
 * thing ("was not meant to … Rather, it was meant to …"), weighs on the one hand and on the other what he has just said is open, or tells what
 * would come of it ("In that case …"). None of these can be told without the sentence before it. `plain`: whether it is plain who says a claim.
 */
export function goesOn(claim: Claim, editor: Shown, plain: (c: Claim) => boolean): boolean {
  const { wording } = editor;
  const sentence = editor.context(claim.id);
  const corrects = opensWith(sentence, wording.correcting);
  const hand = wording.weighing.findIndex((phrase) => opensWith(sentence, [phrase]));
  const follows = opensWith(sentence, wording.followingOn);
  if (!corrects && hand < 0 && !follows) return false;
  const before = justBefore(claim, editor);
  if (before === undefined) return false;
  const said = before.claims.filter((c) => String(voices(c)[0]?.span) === String(voices(claim)[0]?.span) && plain(c));
  if (said.length === 0 || follows) return said.length > 0;
  // The second weight stands behind the first, and the first behind what is weighed.
  if (hand > 0) return opensWith(before.text, wording.weighing.slice(0, hand));
  return hand === 0 || said.some((c) => isCorrected(c, sentence, editor));
}

/** Whether what was said not to be so is told again with what is: they share a word, or the correction has a pronoun for it. */
export function isCorrected(
  denied: Pick<Claim, 'quote' | 'polarity'>,
  correction: string,
  { wording }: Pick<Editor, 'wording'>,
): boolean {
  if (denied.polarity !== 'denied' && !mentions(denied.quote, wording.negators)) return false;
  const words = wordsOf(correction).filter((w) => w !== '' && !mentions(w, wording.correcting));
  if (wording.pronouns.includes(words[0] ?? '')) return true;
  const told = contentWords(denied.quote);
  return [...contentWords(correction)].some((w) => told.has(w));
}

/** Whether a sentence begins with one of some phrases. */
export const opensWith = (text: string, phrases: readonly string[]): boolean => {
  const lower = text.toLowerCase().replace(/^[^\p{L}]+/u, '');
  return phrases.some((phrase) => lower.startsWith(`${phrase},`) || lower.startsWith(`${phrase} `));
};
