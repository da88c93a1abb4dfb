import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';
import { shippedPack } from '../documents/index.js';
import { amounts } from './amounts.js';
import { amountsPackSchema } from './numbers.js';

const read = (text: string): string[] =>
  sentencesOf(text)
    .flatMap((s) => amounts(s))
    .map((a) => `${a.low}..${a.high} ${a.unit}`);

describe('amounts', () => {
  it('has a sound pack', () => expect(amountsPackSchema.parse(shippedPack('english/amounts'))).toBeTruthy());

  it.each([
    ['Thousands, perhaps tens of thousands of villagers will die.', '1000..100000 deaths'],
    ['The union asked for between 40 and 46 percent.', '40..46 %'],
    ['A 15-year lease was signed.', '15..15 years'],
    ['It holds three to five thousand prisoners.', '3000..5000 prisoners'],
    ['The duty falls from 25 to 15 percent.', '15..25 %'],
    ['At least four ministers resigned.', '4..null ministers'],
    ['Up to 20 ships left.', 'null..20 ships'],
    ['Fewer than 30 boats left.', 'null..30 boats'],
    ['The army lost some 300 trucks.', '300..300 trucks'],
    ['A dozen villages were hit.', '12..12 villages'],
    ['A third of the members agreed.', '0.333..0.333 share'],
    ['Two-thirds of the seats are theirs.', '0.667..0.667 share'],
    ['Fifteen and a half billion euros were lent.', '15500000000..15500000000 EUR'],
    ['It would cost $40 billion to $50 billion a year.', '40000000000..50000000000 USD a year'],
    ['They must leave within a year.', '0..1 years'],
    ['The farmers ship 99,000 tonnes of grain a year.', '99000..99000 tonnes a year'],
    ['It owes $1.2bn.', '1200000000..1200000000 USD'],
    ['At least 45 people were killed.', '45..null deaths'],
    ['Pay rises by 25 per cent.', '25..25 %'],
    ['Article 5 applies.', ''],
    ['It pays more into the 401(k).', ''],
    ['They signed at ten in the morning.', ''],
    ['They met on May 3, 2019.', ''],
    ['One of the envoys left.', ''],
    ['The two sides agreed.', ''],
    ['It was the third round.', ''],
  ])('%s → %s', (text, expected) => expect(read(text).join('|')).toBe(expected));

  it('slices every span to its words', () => {
    const text = 'In all, more than 200 ships and $3 million a month went to nearly 40 ports.';
    for (const sentence of sentencesOf(text))
      for (const a of amounts(sentence)) expect(text.slice(...a.span)).toBe(a.text);
  });
});
