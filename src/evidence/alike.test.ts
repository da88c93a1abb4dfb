import fc from 'fast-check';
import { expect, it } from 'vitest';
import { madeClaim, madeDocument } from '../../tests/made-claims.js';
import { alikePairs } from './alike.js';
import { likenessOf, sharedWords } from './word-sets.js';

const report = madeDocument('one', '2031-04-01');
const words = 'bridge harbour railway mine river tunnel dam island market archive'.split(' ');
const gist = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((w) => w.join(' '));

it('finds every pair of one side that shares half its words, two at least, and no other', () => {
  fc.assert(
    fc.property(fc.array(gist, { maxLength: 25 }), (gists) => {
      const claims = gists.map((g) => madeClaim(report, 'demand', ['ARD', 'BEL'], g));
      const expected = claims.flatMap((other, i) =>
        claims
          .slice(0, i)
          .filter((one) => likenessOf(one, other) >= 0.5 && sharedWords(one, other) > 1)
          .map((one) => ({ one, other, likeness: likenessOf(one, other) })),
      );
      expect(alikePairs(claims)).toEqual(expected);
    }),
  );
});
