import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn([
  '2031-03-08',
  `Peru waits

According to people briefed on the talks, Chile has put forward a "final" version of its offer, which Peruvian President Luis Quispe needs to accept or decline. Quispe is torn, the people said. On the one hand, he has become the perfect Napoleon. On the other hand, he knows what the emperor's end was.

No one will press the Peruvians, the people said; the decision is Quispe's.`,
]).replace(/\s+/g, ' ');

test('what one report tells twice agrees and confirms nothing; a final version implies others; a thought of two hands is told whole', () => {
  expect(brief).toMatch(/Told in 2 sentences of it, which agree and are of one origin: who decides for Peru \[/);
  expect(brief).toContain(
    'A version that is called final implies earlier ones, which it supersedes; their terms are not reported',
  );
  expect(brief).toContain('On the other hand, he knows what the emperor\u2019s end was'.replace('\u2019', "'"));
});
