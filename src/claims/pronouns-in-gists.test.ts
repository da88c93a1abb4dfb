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

describe('the verb behind a name that was put for a pronoun', () => {
  it.each([
    ['Lima has told the press nothing since they do not want to spoil the mood.', 'Peru does not want to spoil'],
    ['An envoy of Chile said that they want the port and need the road.', 'Chile wants the port'],
    ['An envoy of Chile said that they want the port and need the road.', 'Chile needs the road'],
    ['"We have no quarrel with Lima," said Chilean President Ana Ruiz.', 'Chile has no quarrel'],
    ['The miners of Chile met. On Monday they want an answer.', 'miners of Chile want'],
  ])('%s', (paragraph, expected) => {
    expect(gistsOf(paragraph).join('\n')).toContain(expected);
  });
});

it('"us" within quotation marks is whoever says it, and keeps its marks', () => {
  const told = gistsOf(
    'If Peru rejects the draft, Chilean President Ana Ruiz\'s fear that "the hardest is ahead of us" is likely to come true.',
  );
  expect(told).toContain('"the hardest is ahead of us" is likely to come true');
});

it('a question keeps its verb before an "and" behind which somebody knows', () => {
  expect(
    gistsOf("The Chileans know full well what Peru's terms are and they know they will have to answer in days."),
  ).toContain("The Chileans know full well what Peru's terms are");
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
