import type { Token } from '../../language/index.js';
import { affiliationAfter } from './affiliation.js';
import type { NamesInText } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** First token of "both capitals", "the two", "neither delegation"; null where the word stands for something else. */
export function sidesAt(
  tokens: readonly Token[],
  t: number,
  known: NamesInText[number],
  vocabulary: Vocabulary,
  people: boolean,
): number | null {
  const lower = tokens[t]!.text.toLowerCase();
  const isBoth = vocabulary.both.has(lower);
  if (!isBoth && !people && !vocabulary.sides.has(lower) && !vocabulary.alone.has(lower)) return null;
  const determiner = determinerOf(tokens, t, known);
  const both = isBoth || vocabulary.both.has(determiner.word) || determiner.two;
  const next = tokens[t + 1];
  const told =
    ((people || vocabulary.sides.has(lower)) && both && !isBoth) ||
    (vocabulary.alone.has(lower) &&
      determiner.word === 'the' &&
      tokens[t]!.rel !== 'compound' &&
      next?.upos !== 'NOUN') ||
    (isBoth && lower !== 'two' && tokens[t]!.rel.startsWith('nsubj'));
  if (!told) return null;
  if (isBoth && next !== undefined) {
    const more =
      known[t + 1] !== undefined ||
      vocabulary.roleAt(tokens, t + 1) !== undefined ||
      vocabulary.sides.has(next.text.toLowerCase()) ||
      next.upos === 'NOUN';
    if (more && lower !== 'the') return null;
  }
  const named = affiliationAfter(tokens, known, t).filter((n) => n.entry.use !== 'place');
  return named.length < 2 ? determiner.from : null;
}

function determinerOf(
  tokens: readonly Token[],
  at: number,
  known: NamesInText[number],
): { word: string; two: boolean; from: number } {
  let two = false;
  for (let k = at - 1; k >= 0 && k > at - 5; k--) {
    if (known[k] !== undefined) return { word: '', two: false, from: at };
    const lower = tokens[k]!.text.toLowerCase();
    if (lower === 'two' || lower === 'three') two = lower === 'two';
    if (lower === 'the' || lower === 'both' || lower === 'neither' || lower === 'either' || lower === 'each')
      return { word: lower, two: two && lower === 'the', from: k };
    if (tokens[k]!.upos !== 'ADJ' && tokens[k]!.upos !== 'NUM' && tokens[k]!.upos !== 'NOUN')
      return { word: '', two: false, from: at };
  }
  return { word: '', two: false, from: at };
}
