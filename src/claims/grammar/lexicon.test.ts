import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../documents/index.js';
import { clausesPackSchema, framesPackSchema } from './frame-packs.js';
import { createLexicon } from './lexicon.js';

describe('shipped frames', () => {
  it.each(['claims/frames', 'peace/frames', 'trade/frames', 'labour/frames'])('%s meets its schema', (name) => {
    expect(framesPackSchema.safeParse(shippedPack(name)).error?.issues ?? []).toEqual([]);
  });
  it('closed-class words meet their schema', () => {
    expect(clausesPackSchema.safeParse(shippedPack('claims/clauses')).error?.issues ?? []).toEqual([]);
  });
});

describe('createLexicon', () => {
  it('looks longer triggers up first', () => {
    const triggers = createLexicon().verbs.get('put') ?? [];
    const lengths = triggers.map((t) => t.rest.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    expect(lengths.length).toBeGreaterThan(0);
  });
  it("puts a user's own frames before the shipped ones", () => {
    const lexicon = createLexicon([
      {
        name: 'own',
        kind: 'threat',
        verbs: ['demand'],
        light: [],
        nouns: [],
        adjectives: [],
        phrases: [],
        negated: 'denied',
      },
    ]);
    expect(lexicon.verbs.get('demand')?.[0]?.frame.name).toBe('own');
  });
});
