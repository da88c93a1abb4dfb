import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const claims = (paragraph: string) => claimsIn('Chile and Peru talk on', 'Peru met Chile on Monday.', paragraph);

describe('an offer that is called the last', () => {
  it.each([
    'Peru has offered a “final” version of its terms to Chile.',
    'Peru has put its terms to Chile for the last time.',
    'Peru has offered Chile its best and final text.',
  ])('is final: %s', (paragraph) => {
    expect(claims(paragraph).filter((c) => c.kind === 'offer' && c.attributes.final === true)).not.toEqual([]);
  });

  it('is not final where nobody says so', () => {
    expect(claims('Peru has offered Chile new terms.').some((c) => c.attributes.final === true)).toBe(false);
  });

  it('is for whoever can take it or leave it to decide', () => {
    const found = claims('Peru has put forward its terms, and Chile can take them or leave them.');
    expect(found.filter((c) => c.kind === 'authority').flatMap((c) => c.parties.map((p) => p.id))).toEqual(['CHL']);
  });
});
