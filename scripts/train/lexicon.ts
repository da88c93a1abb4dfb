import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicalBits, lexiconHash } from '../../src/language/lexicon.js';

/**
 * The base64 of a lexicon made from WordNet's index files: single words with the classes they have there. A class that a
 * word shows in less than a twentieth of WordNet's counted examples is left out; names are nouns that are instances.
 * @param folder WordNet's `dict`
 */
export function wordnetLexicon(folder: string): string {
  const counts = new Map<string, Record<string, number>>();
  const files = { noun: 'noun', verb: 'verb', adjective: 'adj', adverb: 'adv' } as const;
  for (const [kind, file] of Object.entries(files))
    for (const line of readFileSync(join(folder, `index.${file}`), 'utf8').split('\n')) {
      const fields = line.trim().split(' ');
      const word = fields[0]!;
      if (!/^[a-z][a-z'-]+$/.test(word) || line.startsWith(' ')) continue;
      const pointers = Number(fields[3]);
      const symbols = fields.slice(4, 4 + pointers);
      const seen = Number(fields[4 + pointers + 1]);
      const row = counts.get(word) ?? {};
      counts.set(word, row);
      row[kind === 'noun' && symbols.includes('@i') && !symbols.includes('@') ? 'name' : kind] = seen + 0.5;
    }
  const entries: number[] = [];
  const taken = new Set<number>();
  for (const [word, row] of counts) {
    const total = Object.values(row).reduce((a, b) => a + b, 0);
    let bits = 0;
    for (const [kind, count] of Object.entries(row))
      if (count >= total / 20) bits |= lexicalBits[kind as keyof typeof lexicalBits];
    const hash = lexiconHash(word);
    if (taken.has(hash)) continue;
    taken.add(hash);
    entries.push(((hash << 5) | bits) >>> 0);
  }
  return Buffer.from(Uint32Array.from(entries.sort((a, b) => a - b)).buffer).toString('base64');
}
