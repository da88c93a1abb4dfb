import type { Issue, IssuePacks } from './issue-packs.js';
import { drawerOf, namedWords, packStems, phraseDrawer, stem } from './stems.js';

interface Wording {
  readonly stems: readonly string[];
  readonly length: number;
  /** The one form of the word that counts: "=arms" is not "arm". */
  readonly form: string | null;
  /** One word in whatever form: its stem is all that need be looked at. */
  readonly bare: boolean;
}
interface Phrase extends Wording {
  readonly issue: string;
  readonly weight: number;
}

/** Two sets of words that tell an issue together: "soldiers" and "leave", in either order and with others between. */
interface Pair {
  readonly issue: string;
  readonly weight: number;
}
/** One word of a pair, by the first stem of its phrase. */
interface Half extends Wording {
  readonly pair: number;
  readonly side: 0 | 1;
}

/** A word of a text, with what may begin at it. */
interface Word {
  readonly form: string;
  readonly stem: string;
  readonly phrases: readonly Phrase[];
  readonly halves: readonly Half[];
}

/** Where each side of each pair stood last, in a count of words that goes on from text to text: so nothing need be cleared. */
interface Seen {
  readonly places: Float64Array;
  /** Where a text of so many words begins, out of reach of the one before. */
  readonly begin: (length: number) => number;
}

/** What the packs know of words and issues. */
export interface IssueLexicon {
  readonly word: (form: string) => Word;
  readonly pairs: readonly Pair[];
  readonly seen: Seen;
}

/** How strongly a text speaks of each issue. */
export type Scores = Map<string, number>;

/** How far apart, in words that tell something, the two words of a pair may stand: a clause, not a paragraph. */
const pairReach = 7;

/** Longest phrase first, each word counted once; an issue's strongest word counts in full, the others by half. */
export function scoreText({ word, pairs, seen }: IssueLexicon, text: string): Scores {
  const { words, named } = namedWords(text);
  const read = words.map(word);
  const strongest = new Map<string, number>();
  const scores: Scores = new Map();
  const count = (issue: string, weight: number): void => {
    const top = strongest.get(issue) ?? 0;
    scores.set(issue, Math.max(top, weight) + ((scores.get(issue) ?? 0) - top) + Math.min(top, weight) / 2);
    strongest.set(issue, Math.max(top, weight));
  };
  const stands = (p: Phrase | Half, at: number): boolean => {
    if (p.form !== null) return p.form === read[at]!.form;
    for (let k = 1; k < p.length; k++) if (p.stems[k] !== read[at + k]?.stem) return false;
    return true;
  };
  /** Issues that the words of a place have told by themselves. */
  const told: (readonly Phrase[] | undefined)[] = [];
  for (let at = 0; at < read.length; ) {
    let length = 0;
    let found: Phrase[] | undefined;
    for (const p of read[at]!.phrases) {
      if (p.length < length) break;
      if (p.bare ? named[at] : !stands(p, at)) continue;
      length = p.length;
      count(p.issue, p.weight);
      if (found === undefined) found = [p];
      else found.push(p);
    }
    const next = at + Math.max(length, 1);
    for (; at < next; at++) told.push(found);
  }
  const began = seen.begin(read.length);
  for (let at = 0; at < read.length; at++)
    for (const half of read[at]!.halves) {
      if (half.bare ? named[at] : !stands(half, at)) continue;
      const mine = 2 * half.pair + half.side;
      const other = seen.places[mine ^ 1]! - began;
      // One word is no pair.
      if (at > other && at - other < pairReach) {
        const { issue, weight } = pairs[half.pair]!;
        if (!tells(told[at], issue, weight) && !tells(told[other], issue, weight)) count(issue, weight);
        // A word that has told its pair does not tell it again.
        seen.places[mine] = seen.places[mine ^ 1] = 0;
      } else seen.places[mine] = began + at;
    }
  return scores;
}

/** A word of a pack that nobody has asked for yet. */
type Unread = (tables: Tables) => void;
interface Tables {
  readonly phrases: Map<string, Phrase[]>;
  readonly halves: Map<string, Half[]>;
}

/**
 * The packs' words, ready to be looked up. They lie in drawers by their first letters, and a drawer is read when a text has a word of it: a
 * report has few of the thousands.
 */
export function issueLexicon(packs: IssuePacks): IssueLexicon {
  const drawers = new Map<string, Unread[]>();
  const pairs: Pair[] = [];
  const stemsOf = packStems();
  const put = (raw: string, unread: Unread): void => {
    const drawer = phraseDrawer(raw.startsWith('=') ? raw.slice(1) : raw);
    const list = drawers.get(drawer);
    if (list === undefined) drawers.set(drawer, [unread]);
    else list.push(unread);
  };
  for (const pack of packs)
    for (const [issue, known] of Object.entries(pack) as [string, Issue][]) {
      const filed = new Set<string>();
      for (const [weight, list] of Object.entries(known.words).reverse())
        for (const raw of list ?? [])
          put(raw, ({ phrases }) => {
            const phrase = phraseOf(raw, stemsOf);
            const key = `${phrase.form ?? ''} ${phrase.stems.join(' ')}`;
            // A pack may name "raise" and "raises": one word, which counts once.
            if (!filed.has(key)) file(phrases, { ...phrase, issue, weight: Number(weight) });
            filed.add(key);
          });
      for (const { weight, of, with: other } of known.pairs ?? []) {
        const pair = pairs.push({ issue, weight }) - 1;
        for (const [side, list] of [of, other].entries())
          for (const raw of list)
            put(raw, ({ halves }) => file(halves, { ...phraseOf(raw, stemsOf), pair, side: side as 0 | 1 }));
      }
    }
  let end = 0;
  const begin = (length: number): number => {
    const began = end + pairReach;
    end = began + length;
    return began;
  };
  return { word: recalled(drawers), pairs, seen: { places: new Float64Array(2 * pairs.length), begin } };
}

/** Whether words have told an issue as strongly already: a pair that says no more adds nothing. */
const tells = (phrases: readonly Phrase[] | undefined, issue: string, weight: number): boolean =>
  phrases?.some((p) => p.issue === issue && p.weight >= weight) === true;

/** Looks words up, and remembers them: the same few thousand come back in every report. */
function recalled(drawers: Map<string, Unread[]>): (form: string) => Word {
  const tables: Tables = { phrases: new Map(), halves: new Map() };
  const open = (drawer: string): void => {
    const unread = drawers.get(drawer);
    if (unread === undefined) return;
    drawers.delete(drawer);
    const opened: Tables = { phrases: new Map(), halves: new Map() };
    for (const read of unread) read(opened);
    for (const [stemmed, list] of opened.phrases)
      tables.phrases.set(
        stemmed,
        list.sort((a, b) => b.length - a.length),
      );
    for (const [stemmed, list] of opened.halves) tables.halves.set(stemmed, list);
  };
  const known = new Map<string, Word>();
  return (form) => {
    let word = known.get(form);
    if (word === undefined) {
      // A long run must not grow without end.
      if (known.size > 20_000) known.clear();
      const stemmed = stem(form);
      open(drawerOf(stemmed));
      word = {
        form,
        stem: stemmed,
        phrases: tables.phrases.get(stemmed) ?? [],
        halves: tables.halves.get(stemmed) ?? [],
      };
      known.set(form, word);
    }
    return word;
  };
}

function phraseOf(raw: string, stemsOf: (text: string) => string[]): Wording {
  const form = raw.startsWith('=') ? raw.slice(1) : null;
  const found = stemsOf(form ?? raw);
  return { stems: found, length: found.length, form, bare: form === null && found.length === 1 };
}

function file<T extends { readonly stems: readonly string[] }>(table: Map<string, T[]>, entry: T): void {
  const first = entry.stems[0];
  if (first === undefined) return;
  const list = table.get(first);
  if (list === undefined) table.set(first, [entry]);
  else list.push(entry);
}
