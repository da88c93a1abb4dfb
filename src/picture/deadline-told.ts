import type { Claim } from '../claims/index.js';
import { mentions } from './words.js';

/**
 * A time by which there must be a deal, told beside something else: "a strike at all three if there is no deal by 11:59 p.m. on Thursday",
 * "both need a signature before May 2". The words of the time, as the gist or the condition has them; null where there are none.
 */
export function deadlineTold({
  gist,
  condition,
  polarity,
  certainty,
}: Pick<Claim, 'gist' | 'condition' | 'polarity' | 'certainty'>): string | null {
  // "A deal by the end of the month is unlikely" tells of a chance, not of a time by which.
  if (polarity === 'denied' || certainty !== null) return null;
  for (const text of [condition?.text ?? '', gist]) {
    if (!mentions('dealDue', text)) continue;
    // What a deal is due by is a time, and no measure ("raises pay by 9 percent"): it begins with a figure, or with the name of a day or month, which has a figure or an "on" with it.
    const [, time] =
      /\b(?:by|before) (?:the \p{L}+ (?:on|of) )?(\d(?!\S* (?:per ?cent|percent|million|billion|points?)|\S*%)[^,;]*|(?:the )?end of [^,;]*|(?:next|this) (?:week|month|year|\p{Lu}\p{L}+)\b[^,;]*|\p{Lu}\p{Ll}+day\b[^,;]*|(?:noon|midnight|dawn|nightfall)\b[^,;]*|\p{Lu}\p{Ll}+ \d[^,;]*)$/u.exec(
        text,
      ) ?? [];
    if (time !== undefined) return time.replace(/[\s.]+$/, '');
  }
  return null;
}
