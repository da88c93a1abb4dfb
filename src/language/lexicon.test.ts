import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readLexicon, writeLexicon } from './lexicon.js';

it('gives back every entry that was written, and none besides', () => {
  const hash = fc.nat(0x7ffffff);
  fc.assert(
    fc.property(fc.dictionary(hash.map(String), fc.nat(0xffffff)), fc.array(hash), (entries, others) => {
      const written = new Map(Object.entries(entries).map(([key, value]) => [Number(key), value]));
      const read = readLexicon(writeLexicon(written));
      for (const asked of [...written.keys(), ...others]) expect(read.get(asked)).toBe(written.get(asked));
    }),
  );
});
