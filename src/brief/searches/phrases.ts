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
  readonly begins: readonly string[] | null;
}
type Lists = Readonly<Record<string, readonly string[]>>;

/**
 * Some phrases as packs have them: `…` stands for up to eight words, `<one>` for one, `<n>` for a figure, `<name>` for a phrase of that list.
 * They are held against words, not joined into one pattern: a pack has hundreds, and most texts the first word of none.
 */
export function anyPhrase(phrases: readonly string[], lists: Lists): Phrases {
  const { stands: standing } = oneOf(phrases.map((p) => phraseOf(p, lists)));
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

/** What stands where one of several phrases does, the first of them that does; they are filed by what they may begin with. */
function oneOf(phrases: readonly Phrase[]): Phrase {
  const index = new Map<string, Phrase[]>();
  const anywhere: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.begins === null) {
      for (const same of index.values()) same.push(phrase);
      anywhere.push(phrase);
      continue;
    }
    for (const word of phrase.begins) {
      const same = index.get(word);
      if (same === undefined) index.set(word, [...anywhere, phrase]);
      else same.push(phrase);
    }
  }
  return {
    stands: (words, at, then) => {
      for (const { stands } of index.get(words[at] ?? '') ?? anywhere) {
        const to = stands(words, at, then);
        if (to >= 0) return to;
      }
      return -1;
    },
    begins: anywhere.length > 0 ? null : [...index.keys()],
  };
}

function phraseOf(phrase: string, lists: Lists): Phrase {
  const parts = phrase.split(' ');
  const [first, ...others] = parts.map((part) => (part.startsWith('<') ? placeholder(part, phrase, lists) : part));
  // Of hundreds of phrases a text gets to the second word of a few.
  let steps: readonly Step[] | undefined;
  const from = (k: number, words: readonly string[], at: number, then: Then): number =>
    k === others.length ? then(at) : steps![k]!(words, at, (next) => from(k + 1, words, next, then));
  const { stands, begins } = partOf(first!);
  return {
    stands: (words, at, then) =>
      stands(words, at, (next) => {
        steps ??= others.map((part) => partOf(part).stands);
        return from(0, words, next, then);
      }),
    begins,
  };
}

const partOf = (part: string | Phrase): Phrase => {
  if (typeof part !== 'string') return part;
  return part === '…' ? { stands: gap, begins: null } : one((w) => w === part, [part]);
};

function placeholder(part: string, phrase: string, lists: Lists): Phrase | string {
  if (part === '<n>') return figure;
  if (part === '<one>') return anyWord;
  const list = /^<(.+)>$/.exec(part)?.[1];
  return list === undefined ? part : listed(list, phrase, lists);
}

const made = new WeakMap<Lists, Map<string, Phrase>>();

/** A phrase of a list, made once: dozens of a pack's phrases name the same few lists. */
function listed(list: string, phrase: string, lists: Lists): Phrase {
  const known = made.get(lists) ?? new Map<string, Phrase>();
  made.set(lists, known);
  const phrases = lists[list];
  if (phrases === undefined) throw new Error(`no list ${list} for "${phrase}"`);
  const own = known.get(list) ?? oneOf(phrases.map((p) => phraseOf(p, lists)));
  known.set(list, own);
  return own;
}

const one = (fits: (word: string) => boolean, begins: Phrase['begins']): Phrase => ({
  stands: (words, at, then) => (at < words.length && fits(words[at]!) ? then(at + 1) : -1),
  begins,
});
const figure = one((w) => /^\d/.test(w), null);
const anyWord = one(() => true, null);

/** The fewest words that what follows leaves it. */
const gap: Step = (words, at, then) => {
  for (let next = at; next <= Math.min(words.length, at + widest); next++) {
    const to = then(next);
    if (to >= 0) return to;
  }
  return -1;
};
