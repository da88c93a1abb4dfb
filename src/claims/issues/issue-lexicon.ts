import type { Issue, IssuePacks } from './issue-packs.js';
import { stem, stems, words } from './stems.js';

interface Phrase {
  readonly stems: readonly string[];
  /** The one form of the word that counts: "=arms" is not "arm". */
  readonly form: string | null;
  readonly issue: string;
  readonly weight: number;
}

/** Two sets of words that tell an issue together: "soldiers" and "leave", in either order and with others between. */
interface Pair {
  readonly issue: string;
  readonly weight: number;
}
/** One word of a pair, by the first stem of its phrase. */
interface Half {
  readonly stems: readonly string[];
  readonly form: string | null;
  readonly pair: number;
  readonly side: 0 | 1;
}

/** What the packs know of words and issues, by the first stem of each phrase. */
export interface IssueLexicon {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly halves: ReadonlyMap<string, readonly Half[]>;
  readonly pairs: readonly Pair[];
}

/** How strongly a text speaks of each issue. */
export type Scores = Map<string, number>;

/** How far apart, in words that tell something, the two words of a pair may stand: a clause, not a paragraph. */
const pairReach = 7;

/** Longest phrase first, each word counted once; an issue's strongest word counts in full, the others by half. */
export function scoreText({ phrases, halves, pairs }: IssueLexicon, text: string): Scores {
  const forms = words(text);
  const stemmed = forms.map(stem);
  const strongest = new Map<string, number>();
  const scores: Scores = new Map();
  const count = (issue: string, weight: number): void => {
    const top = strongest.get(issue) ?? 0;
    scores.set(issue, Math.max(top, weight) + ((scores.get(issue) ?? 0) - top) + Math.min(top, weight) / 2);
    strongest.set(issue, Math.max(top, weight));
  };
  const stands = (p: { stems: readonly string[]; form: string | null }, at: number): boolean =>
    p.form === null ? p.stems.every((s, k) => stemmed[at + k] === s) : p.form === forms[at];
  /** Places whose words have told an issue by themselves. */
  const told: string[][] = forms.map(() => []);
  for (let at = 0; at < forms.length; ) {
    let length = 0;
    for (const p of phrases.get(stemmed[at]!) ?? []) {
      if (p.stems.length < length) break;
      if (!stands(p, at)) continue;
      length = p.stems.length;
      count(p.issue, p.weight);
      for (let k = at; k < at + length; k++) told[k]?.push(p.issue);
    }
    at += Math.max(length, 1);
  }
  /** Where each side of a pair stood last; a word that has told its pair does not tell it again. */
  const seen = new Map<number, [number, number]>();
  for (let at = 0; at < forms.length; at++)
    for (const half of halves.get(stemmed[at]!) ?? []) {
      if (!stands(half, at)) continue;
      const last = seen.get(half.pair) ?? [-pairReach, -pairReach];
      const other = last[half.side === 0 ? 1 : 0];
      // One word is no pair.
      if (at > other && at - other < pairReach) {
        const pair = pairs[half.pair]!;
        if (!told[at]?.includes(pair.issue) && !told[other]?.includes(pair.issue)) count(pair.issue, pair.weight);
        seen.set(half.pair, [-pairReach, -pairReach]);
      } else {
        last[half.side] = at;
        seen.set(half.pair, last);
      }
    }
  return scores;
}

/** The packs' words, ready to be looked up. */
export function issueLexicon(packs: IssuePacks): IssueLexicon {
  const phrases = new Map<string, Phrase[]>();
  const halves = new Map<string, Half[]>();
  const pairs: Pair[] = [];
  for (const pack of packs)
    for (const [issue, known] of Object.entries(pack) as [string, Issue][]) {
      const filed = new Set<string>();
      for (const [weight, list] of Object.entries(known.words).reverse())
        for (const raw of list ?? []) {
          const phrase = phraseOf(raw);
          const key = `${phrase.form ?? ''} ${phrase.stems.join(' ')}`;
          // A pack may name "raise" and "raises": one word, which counts once.
          if (!filed.has(key)) file(phrases, { ...phrase, issue, weight: Number(weight) });
          filed.add(key);
        }
      for (const { weight, of, with: other } of known.pairs ?? []) {
        const pair = pairs.push({ issue, weight }) - 1;
        for (const [side, list] of [of, other].entries())
          for (const raw of list) file(halves, { ...phraseOf(raw), pair, side: side as 0 | 1 });
      }
    }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return { phrases, halves, pairs };
}

function phraseOf(raw: string): { stems: readonly string[]; form: string | null } {
  const form = raw.startsWith('=') ? raw.slice(1) : null;
  return { stems: stems(form ?? raw), form };
}

function file<T extends { readonly stems: readonly string[] }>(table: Map<string, T[]>, entry: T): void {
  const first = entry.stems[0];
  if (first === undefined) return;
  const list = table.get(first);
  if (list === undefined) table.set(first, [entry]);
  else list.push(entry);
}
