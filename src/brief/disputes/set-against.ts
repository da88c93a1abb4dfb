import { wordCount } from '../compose.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, type Place, side } from './dispute.js';

/** Words of a half that tells something by itself. */
const fewest = 4;

/** Two halves of a sentence, each with enough words to stand by itself. */
function halves(place: Place, one: string, other: string, note: string): Dispute | undefined {
  const s = place.all[place.i]!;
  const [left, right] = [one, other].map((t) => t.trim().replace(/^[,;: ]+|[,;:. ]+$/g, ''));
  if (left === undefined || right === undefined || wordCount(left) < fewest || wordCount(right) < fewest - 1)
    return undefined;
  const [a, b] = [side(s, left), side(s, right)];
  return a === undefined || b === undefined ? undefined : { how: 'tension', one: a, other: b, note };
}

/**
 * One sentence by which a report itself sets one account against another: "… are more serious than what the port has been saying": whoever is behind "than" says
 * less. What something gives and what it costs, or what is so despite another thing, is no contradiction.
 */
export function setAgainst(place: Place): Dispute | undefined {
  const text = bare(place.all[place.i]!.text);
  const [, one, how, measure, other] =
    /^(.*\b(more|less) (\p{L}+)) than ((?:what )?(?:the )?[\p{L} .’']{2,40} (?:has|have) (?:been saying|been telling|let on|claimed|admitted|said|suggested)\b.*)$/u.exec(
      text,
    ) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const pair = halves(place, one, other, `One account has it ${how} ${measure}`);
  return pair === undefined
    ? undefined
    : { ...pair, other: { ...pair.other, voice: 'as told here, not in its own words' } };
}
