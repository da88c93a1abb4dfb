import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const whose = (paragraph: string) =>
  claimsIn('Talks on', 'Talks went on.', paragraph).flatMap((c) => c.parties.map((p) => p.name));

describe('firms that no list has', () => {
  it.each([
    [
      'by those who work for it',
      'Managers of Tarvik Copper met the miners. Tarvik Copper rejected the demand.',
      'Tarvik Copper',
    ],
    [
      'by its workers behind the name',
      'Nordic Wings pilots are on strike. Nordic Wings rejected the demand.',
      'Nordic Wings',
    ],
    [
      'by an "its", where the text speaks of a firm',
      'Nordic Wings wants its pilots to accept a pay freeze. The airline offered a bonus.',
      'Nordic Wings',
    ],
    [
      'by an "it" of what it says',
      'Tarvik Data said on Monday that it had rejected the offer. The company wants more.',
      'Tarvik Data',
    ],
  ])('are known %s: %s', (_, paragraph, name) => {
    const names = whose(paragraph);
    expect(names).toContain(name);
    expect(names.join()).not.toMatch(/company|airline/);
  });

  it.each([
    ['has an office', 'Chief executive Mart Oll said that it had rejected the offer. The company wants more.'],
    ['has a title', 'Mr Mart Oll said that it had rejected the offer. The company wants more.'],
    ['has an age', 'Mart Oll, 54, said that it had rejected the offer. The company wants more.'],
  ])('are not who %s', (_, paragraph) => {
    expect(whose(paragraph).join()).not.toContain('Mart Oll');
  });
});
