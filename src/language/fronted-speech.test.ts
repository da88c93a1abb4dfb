import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';

/** The root of a sentence, and each complement clause: the word that takes it and the clause's own. */
function complements(text: string): string[] {
  const { tokens } = sentencesOf(text)[0]!;
  const root = tokens.findIndex((t) => t.head === -1);
  return [
    `root ${tokens[root]!.text}`,
    ...tokens.filter((t) => t.rel === 'ccomp').map((t) => `${tokens[t.head]!.text} → ${t.text}`),
  ];
}

describe('a sentence that opens with what somebody says', () => {
  it.each([
    [
      '"We reject the draft and the ideas that they believe in," Marta Ruiz, head of the delegation, said.',
      'said → reject',
    ],
    ['“The ministers can sign whatever they like, but if one leaves he is finished,” she added.', 'added → sign'],
    ["''It was never a ceasefire,'' said the envoy, who flew home on Friday.", 'said → ceasefire'],
    ['“We are not happy with the offer,” commented Ali Hassan, a union official.', 'commented → happy'],
    ['All the levies must go, the envoy told foreign reporters before he left Lima.', 'told → go'],
    ['The union is looking at the offer, it announced this week.', 'announced → looking'],
  ])('%s', (text, complement) => {
    expect(complements(text)).toContain(complement);
    expect(complements(text)[0]).toBe(`root ${complement.split(' ')[0]}`);
  });

  it('leaves what only looks like it whole', () => {
    // After the comma stands more than who says it, or nobody who says it; a condition is no speech; a quoted name is none.
    expect(complements('The wells ran dry, so they complained to the company.')[0]).toBe('root ran');
    expect(complements('If they play for time, new terms will be added to the list.')).toHaveLength(1);
    expect(complements('The "second track," as diplomats call it, failed.')[0]).toBe('root failed');
    expect(complements('When the guns fell silent, he spoke.')[0]).toBe('root spoke');
  });

  it('counts every word once: one root, and every head within the sentence', () => {
    const { tokens } = sentencesOf('"Talks go on," he said, "and both sides know it."')[0]!;
    expect(tokens.filter((t) => t.head === -1)).toHaveLength(1);
    expect(tokens.every((t, i) => t.head < tokens.length && t.head !== i)).toBe(true);
  });
});
