import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

test('who decides is told in the plainest clause too, with its own sentence', () => {
  const brief = briefIn([
    '2031-05-14',
    'Peru and Chile on the border\n\nAccording to people briefed on the talks, Chile has put forward a “final” version of its offer, which Peruvian President Luis Prado needs to accept or decline. Nobody will press Lima, one of them said; the decision is Prado’s.',
  ]).replace(/\s+/g, ' ');
  expect(brief).toMatch(/Who decides: [^•]*the decision is Prado/);
});
