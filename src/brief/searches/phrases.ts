import { wholeWords } from '../lines/words.js';

/** Words that "…" may stand for. */
const widest = 8;

/** From which word of a text to which a phrase stands, the last not counted. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Some phrases, to be looked for in the words of a text. */
export interface Phrases {
  in(text: string): boolean;
  /** The first of them, or null. */
  first(text: string): Stretch | null;
  /** All, none within another. */
  all(text: string): readonly Stretch[];
  /** Whether the text ends on one. */
  end(text: string): boolean;
  /** Whether the text is one. */
  are(text: string): boolean;
}

/** Where a phrase ends that goes on behind a word, -1 where it does not stand there. */
type Then = (at: number) => number;
type Step = (words: readonly string[], at: number, then: Then) => number;
interface Phrase {
  readonly stands: Step;
  /** What it may begin with; null for any word. */
  readonly begins: ReadonlySet<string> | null;
}

/**
 * Some phrases as packs have them: `…` stands for up to eight words, `<one>` for one, `<n>` for a figure, `<name>` for a phrase of that list.
 * They are held against words, not joined into one pattern: a pack has hundreds, and most texts the first word of none.
 */
export function anyPhrase(phrases: readonly string[], lists: Readonly<Record<string, readonly string[]>>): Phrases {
  const { index, anywhere } = byFirstWord(phrases.map((p) => phraseOf(p, lists)));
  const standing = (words: readonly string[], at: number, then: Then): number => {
    for (const { stands } of index.get(words[at]!) ?? anywhere) {
      const to = stands(words, at, then);
      if (to >= 0) return to;
    }
    return -1;
  };
  const anyEnd: Then = (to) => to;
  const all = (text: string, most = Number.POSITIVE_INFINITY): Stretch[] => {
    const words = wholeWords(text);
    const found: Stretch[] = [];
    for (let from = 0; from < words.length && found.length < most; ) {
      const to = standing(words, from, anyEnd);
      if (to >= 0) found.push({ from, to });
      from = Math.max(from + 1, to);
    }
    return found;
  };
  const ends = (words: readonly string[], from: number): boolean =>
    standing(words, from, (to) => (to === words.length ? to : -1)) >= 0;
  return {
    all,
    first: (text) => all(text, 1)[0] ?? null,
    in: (text) => all(text, 1).length > 0,
    end: (text) => wholeWords(text).some((_, from, words) => ends(words, from)),
    are: (text) => ends(wholeWords(text), 0),
  };
}

/** Phrases by what they may begin with, in their order, and those that may begin with any word. */
function byFirstWord(phrases: readonly Phrase[]) {
  const index = new Map<string, Phrase[]>();
  const anywhere: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.begins === null) {
      for (const same of index.values()) same.push(phrase);
      anywhere.push(phrase);
      continue;
    }
    for (const word of phrase.begins) {
      const same = index.get(word) ?? [...anywhere];
      index.set(word, same);
      same.push(phrase);
    }
  }
  return { index, anywhere };
}

type Lists = Readonly<Record<string, readonly string[]>>;

function phraseOf(phrase: string, lists: Lists): Phrase {
  const parts = phrase.split(' ').map((word) => partOf(word, phrase, lists));
  const steps = parts.map((p) => p.stands);
  const from = (k: number, words: readonly string[], at: number, then: Then): number =>
    k === steps.length ? then(at) : steps[k]!(words, at, (next) => from(k + 1, words, next, then));
  return { stands: (words, at, then) => from(0, words, at, then), begins: parts[0]!.begins };
}

function partOf(word: string, phrase: string, lists: Lists): Phrase {
  if (word === '…') return { stands: gap, begins: null };
  if (word === '<n>') return one((w) => /^\d/.test(w), null);
  if (word === '<one>') return one(() => true, null);
  const list = /^<(.+)>$/.exec(word)?.[1];
  if (list === undefined) return one((w) => w === word, new Set([word]));
  const known = lists[list];
  if (known === undefined) throw new Error(`no list ${list} for "${phrase}"`);
  const alternatives = known.map((p) => phraseOf(p, lists));
  return {
    stands: (words, at, then) => {
      for (const { stands, begins } of alternatives) {
        if (begins?.has(words[at] ?? '') === false) continue;
        const to = stands(words, at, then);
        if (to >= 0) return to;
      }
      return -1;
    },
    begins: alternatives.some((p) => p.begins === null) ? null : new Set(alternatives.flatMap((p) => [...p.begins!])),
  };
}

const one = (fits: (word: string) => boolean, begins: Phrase['begins']): Phrase => ({
  stands: (words, at, then) => (at < words.length && fits(words[at]!) ? then(at + 1) : -1),
  begins,
});

/** The fewest words that what follows leaves it. */
const gap: Step = (words, at, then) => {
  for (let next = at; next <= Math.min(words.length, at + widest); next++) {
    const to = then(next);
    if (to >= 0) return to;
  }
  return -1;
};
