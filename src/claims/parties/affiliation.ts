import type { Token } from '../../language/index.js';
import type { NameInText } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** The names that tell whose somebody is: of "French and German diplomats" both. */
export interface Affiliation {
  readonly names: readonly NameInText[];
  /** Or the pronoun: "his spokesman". */
  readonly possessor: number | null;
  /** First token of the phrase. */
  readonly from: number;
}

const genitive = new Set(["'s", '’s', "'", '’']);
const joins = new Set(['and', '-', '/', '&']);

/** Looks left from a noun or name for whose it is: "Ukraine's chief negotiator", "the Russian foreign ministry". */
export function affiliationBefore(
  tokens: readonly Token[],
  names: readonly (NameInText | undefined)[],
  at: number,
  vocabulary: Vocabulary,
): Affiliation {
  const found: NameInText[] = [];
  let possessor: number | null = null;
  let from = at;
  for (let k = at - 1; k >= 0 && k >= at - 9; k--) {
    const token = tokens[k]!;
    const name = names[k];
    if (name !== undefined) {
      // "in Geneva officials said": a name after a preposition is not theirs, save with a genitive or as an adjective.
      const before = tokens[name.first - 1];
      const owns = genitive.has(tokens[k + 1]?.text ?? '') || name.entry.use === 'people';
      if (!owns && before?.upos === 'ADP' && found.length === 0) break;
      if (name.entry.use !== 'place' || owns) found.unshift(name);
      from = name.first;
      k = name.first;
      const join = tokens[k - 1]?.text;
      const listed = joins.has(join ?? '') || (join === ',' && found.length > 1);
      if (listed && names[k - 2] !== undefined) k--;
      else if (genitive.has(tokens[name.last + 1]?.text ?? '')) break;
      continue;
    }
    if (vocabulary.pronouns.has(token.text.toLowerCase()) && (token.upos === 'PRON' || token.rel === 'nmod:poss')) {
      if (isPossessive(token)) {
        possessor = k;
        from = k;
      }
      break;
    }
    if (token.upos === 'DET') {
      from = k;
      break;
    }
    const inside =
      token.upos === 'ADJ' ||
      token.upos === 'NOUN' ||
      token.upos === 'NUM' ||
      token.upos === 'PROPN' ||
      token.text === '-' ||
      genitive.has(token.text) ||
      (token.upos === 'VERB' && token.rel === 'amod');
    if (!inside) break;
    from = k;
  }
  return { names: found, possessor, from };
}

/** Looks right: "leaders of Kosovo and Serbia", "John Smith of the Dockers' Union". */
export function affiliationAfter(
  tokens: readonly Token[],
  names: readonly (NameInText | undefined)[],
  last: number,
): readonly NameInText[] {
  // "Another diplomat, from Peru, was gloomy."
  const at = tokens[last + 1]?.text === ',' && tokens[last + 2]?.text === 'from' ? last + 1 : last;
  const preposition = tokens[at + 1]?.text.toLowerCase();
  if (
    preposition !== 'of' &&
    preposition !== 'from' &&
    preposition !== 'for' &&
    preposition !== 'in' &&
    preposition !== 'at'
  )
    return [];
  const found: NameInText[] = [];
  for (let k = at + 2; k < tokens.length && k <= at + 8; k++) {
    const name = names[k];
    if (name !== undefined) {
      found.push(name);
      k = name.last;
      const next = tokens[k + 1]?.text;
      if (next === 'and' || next === ',') k++;
      else break;
      continue;
    }
    const { upos } = tokens[k]!;
    if (found.length > 0 || (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'NUM')) break;
  }
  // "in" tells where people stand as often as whose they are.
  return (preposition === 'in' || preposition === 'at') && found.some((n) => n.entry.use === 'place') ? [] : found;
}

export const isPossessive = (token: Token): boolean =>
  token.rel === 'nmod:poss' || /^(?:his|her|its|their|our|my|whose)$/i.test(token.text);

export const isGenitive = (text: string | undefined): boolean => text !== undefined && genitive.has(text);
