import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

it.each([
  ['An adviser to Mr Orbeck said that the border would stay shut.', 'anonymous'],
  ['An aide to Prime Minister Rita Orbeck said that the border would stay shut.', 'anonymous'],
  ['A spokesman, Jon Reed, said that the border would stay shut.', 'named'],
  ['Spokesman Jon Reed said that the border would stay shut.', 'named'],
])('whom somebody serves gives him no name: %s', (paragraph, type) => {
  const [claim] = claimsIn('Talks go on', 'Peru and Chile met in Geneva.', paragraph).filter((c) =>
    paragraph.includes(c.quote),
  );
  expect(claim?.sources[0]?.type).toBe(type);
});
