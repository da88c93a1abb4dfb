import { wordCount } from '../compose.js';
import { wordsOf } from '../lines/words.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, justBefore, type Place, side } from './dispute.js';

/** Words of a half that tells something by itself. */
const fewest = 4;

/**
 * One sentence, or two behind each other, by which a report itself sets one thing against another: "much more serious than what the port has been saying",
 * "despite the fact that the forecasts were proven false, …", "Orm can keep the lock but will have to pay", "In reality, however, …".
 */
export const setAgainst = (place: Place): Dispute | undefined =>
  compared(place) ?? despite(place) ?? price(place) ?? inReality(place);

/** Two halves of a sentence, each with enough words to stand by itself. */
function halves(place: Place, one: string, other: string, note: string): Dispute | undefined {
  const s = place.all[place.i]!;
  const [left, right] = [one, other].map((t) => t.trim().replace(/^[,;: ]+|[,;:. ]+$/g, ''));
  if (left === undefined || right === undefined || wordCount(left) < fewest || wordCount(right) < fewest - 1)
    return undefined;
  const [a, b] = [side(s, left), side(s, right)];
  return a === undefined || b === undefined ? undefined : { how: 'tension', one: a, other: b, note };
}

/** "… are more serious than what the port has been saying": whoever is behind "than" says less. */
function compared(place: Place): Dispute | undefined {
  const text = bare(place.all[place.i]!.text);
  const [, one, how, measure, other] =
    /^(.*\b(more|less) (\p{L}+)) than ((?:what )?(?:the )?[\p{L} .’']{2,40} (?:has|have) (?:been saying|been telling|let on|claimed|admitted|said|suggested)\b.*)$/u.exec(
      text,
    ) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const pair = halves(place, one, other, `How ${measure}: ${how} by the one account than by the other`);
  return pair === undefined ? undefined : { ...pair, other: { ...pair.other, voice: 'told of it here, not by it' } };
}

/** "Despite the fact that the forecasts were proven false, Orm is as firm as ever": of what was foretold, promised or agreed on, and what is told against it. */
function despite(place: Place): Dispute | undefined {
  const text = bare(place.all[place.i]!.text);
  const [, before = '', fact, rest] =
    /^(.*?)\b(?:despite|in spite of|notwithstanding)\b (?:the fact that )?([^,;]+), (.+)$/iu.exec(text) ?? [];
  if (fact === undefined || rest === undefined || !place.p.foretold.in(fact)) return undefined;
  const tied = /\b(?:that|and|but),? $/i.test(before) || before === '';
  return tied ? halves(place, fact, rest, 'Set against each other by the report (\u201cdespite\u201d)') : undefined;
}

/** "Can keep the lock but will have to pay for it": what something gives and what it costs, in one voice. */
function price(place: Place): Dispute | undefined {
  const text = bare(place.all[place.i]!.text);
  const at = text.search(/,? but (?:will|would|must|may|might|could|only)\b/);
  if (at < 0) return undefined;
  const [one, other] = [text.slice(0, at), text.slice(at).replace(/^,? /, '')];
  if (!place.p.gaining.in(one) || !place.p.paying.in(other)) return undefined;
  return halves(place, one, other, 'What is gained, and what it costs');
}

/** "In reality, however, they know the terms": what the sentence before tells, and what is told against it. */
function inReality(place: Place): Dispute | undefined {
  const s = place.all[place.i]!;
  const before = justBefore(place);
  if (before === undefined || before.text.endsWith('?') || !place.p.inReality.in(wordsOf(s.text).slice(0, 5).join(' ')))
    return undefined;
  const [one, other] = [side(before, bare(before.text)), side(s, bare(s.text))];
  return one === undefined || other === undefined
    ? undefined
    : { how: 'tension', one, other, note: 'Set against each other by the report' };
}
