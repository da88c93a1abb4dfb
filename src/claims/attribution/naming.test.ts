import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

it.each([
  ['An adviser to Mr Orbeck said that the border would stay shut.', 'anonymous'],
  ['An aide to Prime Minister Rita Orbeck said that the border would stay shut.', 'anonymous'],
  ['A spokesman, Jon Reed, said that the border would stay shut.', 'named'],
  ['A spokesman for the harbour ministry, Jon Reed, said that the border would stay shut.', 'named'],
  ['Spokesman Jon Reed said that the border would stay shut.', 'named'],
])('whom somebody serves gives him no name: %s', (paragraph, type) => {
  const [claim] = claimsIn('Talks go on', 'Peru and Chile met in Geneva.', paragraph).filter((c) =>
    paragraph.includes(c.quote),
  );
  expect(claim?.sources[0]?.type).toBe(type);
});

it.each([
  ['Vera Orbeck, the aide heading the Peruvian side, said that the border would stay shut.', 'participant'],
  ['A lawmaker on the team said that the border would stay shut.', 'participant'],
  ["Rita Orbeck, Peru's prime minister, said that the border would stay shut.", 'principal'],
  ['The foreign minister said that the border would stay shut.', 'privy'],
  ['An aide to the prime minister said that the border would stay shut.', 'privy'],
])('how a source knows, by its own words: %s', (paragraph, access) => {
  const [claim] = claimsIn('Talks go on', 'Peru and Chile met in Geneva.', paragraph).filter((c) =>
    paragraph.includes(c.quote),
  );
  expect(claim?.sources[0]?.access).toBe(access);
});
