import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const partiesOf = (paragraph: string) => [
  ...new Set(
    claimsIn(
      'Quarry talks go on',
      "Talks between the Quarrymen's League and Graystone Ltd went on in Holm on Monday.",
      paragraph,
    )
      .filter((c) => paragraph.includes(c.quote))
      .flatMap(({ parties }) => parties.map((p) => p.name)),
  ),
];

describe('people of a body that the text alone names', () => {
  it.each([
    ['an office', "Jo Reed, president of the Quarrymen's League, rejected the offer. Mr Reed wants nine per cent."],
    [
      'an office before',
      "The president of the Quarrymen's League, Jo Reed, rejected the demand. Reed wants nine per cent.",
    ],
    ['the genitive of its last word', "The League's Jo Reed rejected the demand. Reed wants a shorter week."],
    ['"of"', 'Jo Reed of the League rejected the demand. Reed wants a shorter week.'],
    [
      'one description of two',
      "Ann Holt and Jo Reed, joint leaders of the Quarrymen's League, rejected the offer. Ms Holt wants nine per cent.",
    ],
  ])('are its own, by %s', (_, paragraph) => {
    expect(partiesOf(paragraph)).toEqual(["Quarrymen's League"]);
  });

  it.each([
    ['what somebody does with it', 'Ann Holt, who chairs Graystone, rejected the demand. Holt wants a longer week.'],
    ['the genitive', "Graystone's chairwoman, Ann Holt, rejected the demand. Holt wants a longer week."],
    ['a word before', 'Graystone chairwoman Ann Holt rejected the demand. Holt wants a longer week.'],
  ])('by %s, without the letters behind a firm’s name', (_, paragraph) => {
    expect(partiesOf(paragraph)).toEqual(['Graystone Ltd']);
  });
});
