import type { Editor } from '../editor.js';
import type { Wording } from '../wording.js';
import { mentions, pointsWithin } from './words.js';

/** Whether a text speaks of somebody or something that only another sentence names: "he said", "turned this down". */
export function leansOn(text: string, { wording }: Editor): boolean {
  const first = text.search(/\b(?:he|she|his|her|him|they|their|them)\b/i);
  if (
    /^(?:After|By|In|Before|Since) (?:that|this|then|which)\b|^(?:Whether|If|Unless) (?:it|he|she|they|that|this)\b/.test(
      text,
    )
  )
    return true;
  if (first >= 0 && !namesAnybody(text.slice(0, first), wording)) return true;
  return (
    /\b(?:this|that|these|those)(?=[.,;]|$| (?:down|up))|\bthe (?:opposite|same|former|latter|first|second)(?=[.,:;]|$| (?:and|of)\b)/i.test(
      text,
    ) ||
    pointsWithin(text, wording.pointed) ||
    mentions(text, wording.anaphoric)
  );
}

/** Whether a stretch from the head of a sentence on has a name: a capital of the first word alone makes none, nor does a month. */
function namesAnybody(
  stretch: string,
  { datewords, determiners, prepositions, connectives, timing }: Wording,
): boolean {
  const common = [...datewords, ...determiners, ...prepositions, ...connectives, ...timing];
  return (stretch.match(/[\p{L}'-]+/gu) ?? []).some((w) => /^\p{Lu}/u.test(w) && !common.includes(w.toLowerCase()));
}
