import type { Claim } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import { wordsIn } from './quotations.js';

/** Words that two reports do not share by chance. */
const takenOver = 9;
/** Longest paragraph, in characters, that is compared word for word. */
const longestParagraph = 2000;

const bare = new WeakMap<Claim, string | null>();

/**
 * The words of a quote, if they are too many to agree by chance. A shorter one is known by the quotation that it stands in ("officials" of two agencies
 * said the same sentence) or by its paragraph (background that is printed again and again).
 */
export function bareQuote(claim: Claim, document: Document | undefined): string | null {
  let quote = bare.get(claim);
  if (quote === undefined) {
    const words = wordsIn(claim.quote);
    const around = words.length < takenOver && document ? stretchAround(document.text, claim.span) : [];
    quote =
      words.length >= takenOver
        ? words.join(' ')
        : around.length > 0
          ? `${around.join(' ')}: ${words.join(' ')}`
          : null;
    bare.set(claim, quote);
  }
  return quote;
}

/** The words of the quotation that a span stands in, else of its paragraph; none where they are few. */
function stretchAround(text: string, [start, end]: readonly [number, number]): readonly string[] {
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  if (to - from > longestParagraph) return [];
  const paragraph = text.slice(from, to);
  for (const { index, 0: quoted } of paragraph.matchAll(/[“"][^“”"]+[”"]/g)) {
    if (from + index > start || from + index + quoted.length < end) continue;
    const words = wordsIn(quoted);
    if (words.length >= takenOver) return words;
  }
  const words = wordsIn(paragraph);
  return words.length >= 2 * takenOver ? words : [];
}
