import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';

const gistsOf = (paragraph: string): string[] =>
  claimsIn('Peru and Chile talk about the strait', 'Peru and Chile met in Lima on Monday.', paragraph).map(
    (c) => c.gist,
  );

describe('a pronoun in a gist', () => {
  it.each([
    ['Chile proposes that each side keep its ships where they are.', 'each side keep its ships where they are'],
    ['Peru can never repay what it owes.', 'Peru can never repay what it owes'],
    ['Peru rejected the draft and said that it would cost more than two billion soles.', 'it would cost more than two'],
    ['Peru put a duty on Chilean copper and fish. Chile wants them freed of it.', 'wants them freed'],
  ])('%s', (paragraph, expected) => {
    expect(gistsOf(paragraph).join('\n')).toContain(expected);
  });

  it('gives way to the name where the clause begins with its subject', () => {
    expect(gistsOf('Chile was angry. On Tuesday its envoys refused to sign the accord.').join('\n')).toContain(
      "Chile's envoys refused",
    );
  });

  it('stands for nobody in "it is for them to decide"', () => {
    expect(gistsOf('An envoy of Chile rang both. "It is for the sides to decide," she said.').join('\n')).not.toContain(
      'Chile is for',
    );
  });

  it('is not whoever demands', () => {
    expect(gistsOf('Chilean frigates lie in the strait. Peru demands that they leave.').join('\n')).not.toContain(
      'that Peru leave',
    );
  });
});

it('what an "after" opens is no second thing that talks are between', () => {
  expect(
    gistsOf(
      "Norway's envoy suspended talks between Peru's army and police on Tuesday after the officers failed to agree.",
    ),
  ).toContain("Norway's envoy suspended talks between Peru's army and police on Tuesday");
});

it('what is so hangs on no condition of what will be', () => {
  const told = claimsIn(
    'Peru and Chile talk about the strait',
    'Peru and Chile met in Lima on Monday.',
    'Fishing is a right of Peru and will end only when the two countries sign a treaty, Peru said.',
  );
  expect(told.map((c) => [c.gist, c.condition !== null])).toEqual(
    expect.arrayContaining([['Fishing is a right of Peru', false]]),
  );
});
