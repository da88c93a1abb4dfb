import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicalBits, lexiconHash } from '../../src/language/lexicon.js';

/**
 * A lexicon of WordNet's single words with the classes they have there, the kind (lexicographer's file) of their commonest noun
 * and verb sense, and the frames of the verbs. A class or frame that a word shows in less than a twentieth of WordNet's counted
 * examples is left out; names are nouns that are instances.
 * @param folder WordNet's `dict`
 */
export function wordnetLexicon(folder: string): ReadonlyMap<number, number> {
  const lexicon = new Map<number, number>();
  const kinds = kindsAndFrames(folder);
  for (const [word, classes] of wordClasses(folder)) {
    const hash = lexiconHash(word);
    if (lexicon.has(hash)) continue;
    const nounKind = commonest(kinds.nouns.get(word));
    const verbKind = commonest(kinds.verbs.get(word));
    lexicon.set(hash, classes | (nounKind << 5) | (verbKind << 10) | (frameBits(kinds.frames.get(word)) << 15));
  }
  return lexicon;
}

const isWord = (word: string): boolean => /^[a-z][a-z'-]+$/.test(word);

function wordClasses(folder: string): Map<string, number> {
  const counts = new Map<string, Record<string, number>>();
  const files = { noun: 'noun', verb: 'verb', adjective: 'adj', adverb: 'adv' } as const;
  for (const [kind, file] of Object.entries(files))
    for (const line of readFileSync(join(folder, `index.${file}`), 'utf8').split('\n')) {
      const fields = line.trim().split(' ');
      const word = fields[0]!;
      if (!isWord(word) || line.startsWith(' ')) continue;
      const pointers = Number(fields[3]);
      const symbols = fields.slice(4, 4 + pointers);
      const seen = Number(fields[4 + pointers + 1]);
      const row = counts.get(word) ?? {};
      counts.set(word, row);
      row[kind === 'noun' && symbols.includes('@i') && !symbols.includes('@') ? 'name' : kind] = seen + 0.5;
    }
  const out = new Map<string, number>();
  for (const [word, row] of counts) {
    const total = Object.values(row).reduce((a, b) => a + b, 0);
    let bits = 0;
    for (const [kind, count] of Object.entries(row))
      if (count >= total / 20) bits |= lexicalBits[kind as keyof typeof lexicalBits];
    out.set(word, bits);
  }
  return out;
}

/** What each of WordNet's 35 sentence frames says that a verb takes, one bit for each; frames of one kind share a bit. */
const frameKinds: readonly (readonly number[])[] = [
  [26, 34],
  [28, 32, 35],
  [24, 25],
  [5, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20, 21, 31],
  [1, 2, 3, 4, 12, 13, 22, 27],
  [14, 15],
  [6, 7],
  [29, 30, 33],
];

type Counts = Map<number, number>;

/** For each word the examples counted for each kind of its noun and verb senses, and for each frame bit (the last: all verb senses). */
function kindsAndFrames(folder: string): Readonly<Record<'nouns' | 'verbs' | 'frames', Map<string, Counts>>> {
  const seen = new Map<string, number>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key, offset, , count] = line.split(' ');
    if (count !== undefined) seen.set(`${key!.slice(0, key!.indexOf('%') + 2)} ${offset}`, Number(count));
  }
  const found = {
    nouns: new Map<string, Counts>(),
    verbs: new Map<string, Counts>(),
    frames: new Map<string, Counts>(),
  };
  const add = (to: Map<string, Counts>, word: string, key: number, by: number): void => {
    const counts = to.get(word) ?? new Map<number, number>();
    to.set(word, counts.set(key, (counts.get(key) ?? 0) + by));
  };
  for (const [file, part] of [
    ['noun', 1],
    ['verb', 2],
  ] as const)
    for (const line of readFileSync(join(folder, `data.${file}`), 'utf8').split('\n')) {
      if (!/^\d/.test(line)) continue;
      const fields = line.slice(0, line.indexOf(' | ')).split(' ');
      const size = Number.parseInt(fields[3]!, 16);
      const words = Array.from({ length: size }, (_, i) => fields[4 + 2 * i]!.toLowerCase());
      const counts = words.map((word) => (seen.get(`${word}%${part} ${fields[0]}`) ?? 0) + 0.5);
      const kind = Number(fields[1]);
      words.forEach((word, i) => {
        add(part === 1 ? found.nouns : found.verbs, word, part === 1 ? kind - 2 : kind - 28, counts[i]!);
        if (part === 2) add(found.frames, word, frameKinds.length, counts[i]!);
      });
      if (part === 1) continue;
      const pointers = 4 + 2 * size;
      const frames = pointers + 1 + 4 * Number(fields[pointers]);
      for (let at = frames + 1; at + 2 < fields.length; at += 3) {
        const only = Number.parseInt(fields[at + 2]!, 16);
        frameKinds.forEach((kinds, bit) => {
          if (!kinds.includes(Number(fields[at + 1]))) return;
          words.forEach((word, i) => {
            if (only === 0 || only === i + 1) add(found.frames, word, bit, counts[i]!);
          });
        });
      }
    }
  return found;
}

/** The number counted most often, the lower of equals; 0 for none. */
function commonest(counts: Counts | undefined): number {
  if (counts === undefined) return 0;
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0];
}

/** Bits of the frames, and one more that says it is a verb. */
function frameBits(counts: Counts | undefined): number {
  if (counts === undefined) return 0;
  const all = counts.get(frameKinds.length)!;
  let bits = 1 << frameKinds.length;
  frameKinds.forEach((_, bit) => {
    if ((counts.get(bit) ?? 0) >= all / 12) bits |= 1 << bit;
  });
  return bits;
}
