import type { Editor } from '../editor.js';
import { mentions, wordsOf } from './words.js';

/** Words that an aside must have for it to be worth leaving out. */
const fewest = 4;

/** ", which is owned by a fund," and ", the Kremlin aide who heads the team,": between two commas, before what goes on in small letters. */
const aside =
  /(?<=[\p{L}\p{N}.'\u2019)]), (?:(?<clause>which|who|whose|where|whom) |(?:the|a|an|its|their|his|her|\p{Lu}[\p{L}]+['\u2019]s) )[^,;:"\u201c\u201d()\u2013\u2014]+,(?= (?!and\b|or\b|but\b|nor\b|who\b|which\b)\p{Ll})/gu;

/**
 * A sentence without what it tells aside of somebody or something, "\u2026" in its place: a clause or a description between two commas that takes nothing back, says
 * nothing of what is denied or doubted, and names no speaker. The sentence itself where it has none.
 */
export function withoutAsides(text: string, { wording }: Pick<Editor, 'wording'>): string {
  return text.replace(aside, (words, ...rest) => {
    const at = rest.at(-3) as number;
    const { clause } = rest.at(-1) as { readonly clause?: string };
    const own = wordsOf(words).filter((w) => w !== '');
    const before = text
      .slice(0, at)
      .split(/[,;:] /)
      .at(-1)!;
    const [first = ''] = wordsOf(before);
    // "In Geneva, the envoys of both sides, now tired": where it was, and not who they are.
    const described =
      clause !== undefined ||
      (/\p{Lu}[\p{L}.'\u2019-]*$/u.test(before) &&
        !wording.prepositions.includes(first) &&
        !wording.timing.includes(first) &&
        !mentions(words, [
          ...wording.saying,
          ...wording.modals,
          ...wording.pastForms,
          'is',
          'are',
          'was',
          'were',
          'has',
          'have',
          'had',
        ]));
    return own.length < fewest || !described || mentions(words, wording.cutting) ? words : ' \u2026';
  });
}
