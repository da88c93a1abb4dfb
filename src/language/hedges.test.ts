import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';
import { shippedPack } from '../documents/index.js';
import { hedgeOver, hedges, hedgesPackSchema, scaleNames } from './hedges.js';

const read = (text: string): string =>
  sentencesOf(text)
    .flatMap((s) => hedges(s))
    .map((h) => h.phrase)
    .join('|');

describe('hedges', () => {
  it('has a sound pack, whose levels exist', () => {
    const pack = hedgesPackSchema.parse(shippedPack('english/hedges'));
    for (const way of Object.values(pack.phrases))
      for (const level of Object.keys(way)) expect(Object.keys(pack.levels)).toContain(level);
    for (const level of Object.values(pack.levels))
      for (const scale of scaleNames) expect(level[scale][0]).toBeLessThanOrEqual(level[scale][1]);
  });

  it.each([
    ['The cabinet will probably fall.', 'probably'],
    ['The truce might collapse.', 'might'],
    ['The deal could collapse within weeks.', 'could'],
    ['They could swim as children.', ''],
    ['Oslo would pay.', ''],
    ['The army will leave.', ''],
    ['The talks resume in May.', ''],
    ['The parties asked what they may sell.', ''],
    ['Both sides are said to have agreed.', 'are said to have'],
    ['The king seems to hesitate.', 'seems'],
    ['It is almost certainly over.', 'almost certainly'],
    ['There is a high probability that the port will close.', 'high probability'],
    ['Aides believe that the queen will sign.', 'believe'],
    ['The chances are no better than even.', 'no better than even'],
    ['A vote is highly unlikely.', 'highly unlikely'],
    ['The premier allegedly lied.', 'allegedly'],
    ['Hundreds, perhaps thousands, fled.', ''],
    ["It ends by Easter, if Orm's engineers are right.", "if Orm's engineers are right"],
    ['The mayor doubts that the truce will hold.', 'doubts that'],
  ])('%s → %s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['perceptions', 0.6, 0.855],
    ['icd203', 0.55, 0.8],
    ['phia', 0.55, 0.75],
  ] as const)('gives "likely" its range on %s', (scale, low, high) => {
    const [hedge] = hedges(sentencesOf('A strike is likely.')[0]!, scale);
    expect([hedge?.low, hedge?.high, hedge?.scale]).toEqual([low, high, scale]);
  });

  it.each([
    ['The union may strike, but the firm will pay.', 'The union may strike', 'the firm will pay'],
    ['The firm will pay, the aides believe.', 'The firm will pay', null],
    [
      'The firm is thought to be short, although the mayor paid it.',
      'The firm is thought to be short',
      'the mayor paid it',
    ],
    ['Aides think that the firm will pay.', 'the firm will pay', null],
  ])('%s', (text, hedged, plain) => {
    const found = sentencesOf(text).flatMap((s) => hedges(s));
    const over = (words: string) => hedgeOver(found, [text.indexOf(words), text.indexOf(words) + words.length]);
    expect(over(hedged)).not.toBeNull();
    if (plain) expect(over(plain)).toBeNull();
  });
});
