import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../tests/claims-in.js';

const parted = (paragraph: string) =>
  claimsIn(
    'Norway and Peru talk about fish',
    'Norway and Peru began talks on fishing quotas in Geneva on Monday.',
    paragraph,
  )
    .filter((c) => paragraph.includes(c.quote))
    .map((c) => `${c.kind} ${c.parties.map((p) => p.id ?? p.name).join()}: ${c.quote}`);

describe('where one claim ends and the next begins', () => {
  it.each([
    [
      'Peruvian crews went on strike on Sunday after their union turned down the latest offer.',
      ['Peruvian crews went on strike on Sunday', 'their union turned down the latest offer'],
    ],
    [
      'Peru has rejected any quota set abroad, proposing instead a joint board.',
      ['Peru has rejected any quota set abroad', 'proposing instead a joint board'],
    ],
    [
      'Norway, which chairs the group, walked out of the session.',
      ['which chairs the group', 'walked out of the session'],
    ],
    [
      'Norway has lost patience, she said, and has rejected the map.',
      ['Norway has lost patience', 'has rejected the map'],
    ],
    [
      'Norway is said to be arming its patrols, although its minister said on Friday that he had told the navy to wait.',
      ['Norway is said to be arming its patrols', 'he had told the navy to wait'],
    ],
    [
      'Peru, accused by the envoy of bad faith, denies having broken any promise and says its fleet will leave.',
      ['having broken any promise', 'its fleet will leave'],
    ],
    ['The quota that both accepted in May binds the fleets.', ['The quota that both accepted in May binds the fleets']],
    ['The talks have become a burden for both.', ['The talks have become a burden for both']],
    ['The port is closed and will stay so until the fleet leaves.', ['The port is closed', 'will stay so']],
  ])('%s', (paragraph, expected) => expect(parted(paragraph).map((c) => c.replace(/^[^:]*: /, ''))).toEqual(expected));

  it('reads the points of a list as what the line before it announces', () => {
    const list = [
      'Peru’s demands are these:',
      '(a) a day of rest on the quays;',
      '(b) nets that are open to inspection;',
      '(c) compensation for lost catch.',
    ];
    expect(parted([...list, 'Norway has not replied.'].join('\n\n')).slice(1)).toEqual([
      'demand PER: a day of rest on the quays',
      'demand PER: nets that are open to inspection',
      'demand PER: compensation for lost catch',
      'deliberation NOR: Norway has not replied',
    ]);
  });

  it('leaves what was told to those who were told', () => {
    expect(parted('Peru has told the press that it is willing to talk at any hour.')).toEqual([
      'offer PER: it is willing to talk at any hour',
    ]);
  });

  it.each([
    ['Nobody expects Norway to move within a week.', 'forecast'],
    ['Observers reckon that four of the last six boats were sunk by pirates.', 'assessment'],
    ['Had the talks failed, Norway could have rejected the lot.', 'forecast'],
    ['The stoppage will cost the ports a million a day.', 'forecast'],
    ['Norway has not moved a millimetre.', 'concession'],
    ['Norway’s offer still stands.', 'offer'],
    ['A day of rest is what Peru is asking for.', 'demand'],
  ])('%s %s', (paragraph, kind) => expect(parted(paragraph).map((c) => c.replace(/ .*/, ''))).toEqual([kind]));

  it('lends the subject across what is set in', () => {
    expect(parted('Norway has lost patience, she said, and has rejected the map.')).toContain(
      'refusal NOR: has rejected the map',
    );
    expect(parted('Peru has rejected any quota set abroad, proposing instead a joint board.')).toContain(
      'offer PER: proposing instead a joint board',
    );
  });
});
