import { expect, test } from 'vitest';
import { narrowBriefIn } from '../../../tests/reports-in.js';

/** Where there is no room for columns each side has its line. */
const partOf = (text: string, from: string): string => {
  const brief = narrowBriefIn(['2024-05-14', text]);
  return brief.slice(brief.indexOf(from), brief.indexOf('SCENARIOS'));
};
const bargainOf = (text: string): string => partOf(text, 'THE BARGAIN');
const met = 'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday.';

test('a cost that a deal would not end, and a threat that nobody made, are none of the bargain', () => {
  const bargain = bargainOf(
    `${met} Peru demands half of the catch. School meals cost the ministries 30 million dollars a year. The strike costs the harbours 2 million dollars a day. Luis Prado has not threatened to leave the talks.`,
  );
  expect(bargain).not.toContain('School meals');
  expect(bargain).not.toMatch(/tactics: [^.]*Prado/);
});

test('what a side would have from a deal is inferred from what it asks and said to be so; no position is an interest', () => {
  const text = `${met} Peru demands half of the catch. Chile refused to mark the border.`;
  const bargain = bargainOf(text);
  expect(bargain).toMatch(
    /With a deal: gain and price • Peru: Inferred from what it asks: “Peru demands half of the catch”/,
  );
  expect(partOf(text, 'ISSUES AND POSITIONS')).toMatch(
    /Chile: Refuses: “Chile refused to mark the border” \(stated by the outlet\)/,
  );
  expect(bargain).not.toMatch(/Interests •/);
  expect(bargain).toMatch(/Unknown of either side: .*its interests/);
});

test('each cell is quoted under the side whose it is, and what is nobody’s by name stands apart', () => {
  const bargain = bargainOf(
    `${met} Peru demands half of the catch. If the talks fail, Peruvian crews will lose their work, a broker said. Chile needs a success before the vote. The gaps are not great, a broker said.`,
  );
  expect(bargain).toMatch(/Without a deal • Peru: [^“]*: “If the talks fail, Peruvian crews will lose their work/);
  expect(bargain).toContain('Chile: Stated by the outlet: “Chile needs a success before the vote”');
  expect(bargain).toContain('On how far apart they are: “The gaps are not great, a broker said”');
});

test('whom a “he” means has the cell, under his name; a likeness to somebody of history is left out', () => {
  const bargain = bargainOf(
    `${met} Luis Prado, the Peruvian president, is torn, officials said. He is enjoying immense popularity and has become the perfect Nelson.`,
  );
  expect(bargain).toMatch(/Pressure and firmness • Peru: .*Prado “is enjoying immense popularity …”/);
  expect(bargain).not.toContain('Nelson');
});

test('what hurts each side is named, and what cannot be undone and the price stand in the way', () => {
  const bargain = bargainOf(
    `${met} Chile has offered Peru a final text, officials said. If the Peruvians decline it, thousands of Peruvian crews will lose their work. Peru can save its fleet but will have to pay a heavy price, officials said. Orm cannot turn back, officials said.`,
  );
  expect(bargain).toMatch(/Said to hurt Peru: “thousands of Peruvian crews will lose their work” \(without a deal\)/);
  expect(bargain).toContain('No hurt to Chile is named');
  expect(bargain).toMatch(/Barrier, price \(inferred\): for Peru, “will have to pay a heavy price”/);
  expect(bargain).toContain('Barrier, commitment (inferred): “Orm cannot turn back, officials said”');
  expect(bargain).toContain('Barrier, tactics (inferred): the offer of Chile is called final');
});

test('a sentence stands in full once, and in a few words where it tells another thing', () => {
  const bargain = bargainOf(
    `${met} Prado cannot turn back, so the more the crews of Peru lose, the more he will be pressured to show results, a broker said.`,
  );
  expect(bargain.split('the more he will be pressured').length).toBeLessThanOrEqual(2);
});
