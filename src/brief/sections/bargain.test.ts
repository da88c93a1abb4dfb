import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const bargainOf = (text: string): string => {
  const brief = briefIn(['2024-05-14', text]);
  return brief.slice(brief.indexOf('THE BARGAIN'), brief.indexOf('SCENARIOS'));
};

test('a cost that a deal would not end, and a threat that nobody made, are none of the bargain', () => {
  const bargain = bargainOf(
    'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday. Peru demands half of the catch. School meals cost the ministries 30 million dollars a year. The strike costs the harbours 2 million dollars a day. Luis Prado has not threatened to leave the talks.',
  );
  expect(bargain).not.toContain('School meals');
  expect(bargain).not.toMatch(/tactics: [^.]*Prado/);
});

test('what a side is after is inferred from what it asks alone, and said to be so; what presses it is not made up', () => {
  const bargain = bargainOf(
    'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday. Peru demands half of the catch. Chile refused to mark the border.',
  );
  expect(bargain).toMatch(/what it gets or pays +• Peru: Inferred from what it asks: “Peru demands half of the catch”/);
  expect(bargain).toMatch(/What it will not give +• Chile: Stated by the outlet: “Chile refused to mark the border”/);
  expect(bargain).toMatch(/What it is after +• Peru: Inferred from what it asks: “Peru demands half of the catch”/);
  expect(bargain).toMatch(/Unknown: .*what presses it; .*the least it would take/);
});

test('each cell is quoted under the side whose it is, and what is nobody\u2019s by name stands apart', () => {
  const bargain = bargainOf(
    'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday. Peru demands half of the catch. If the talks fail, Peruvian crews will lose their work, a broker said. Chile needs a success before the vote. The gaps are not great, a broker said.',
  );
  expect(bargain).toMatch(
    /what it gets, loses or would do +• Peru: (?:Stated, unclear by whom|Reported|[^:“]*): “If the talks fail, Peruvian crews will lose their work, a broker said”/,
  );
  expect(bargain).toContain('• Chile: Stated, unclear by whom: “Chile needs a success before the vote”');
  expect(bargain).toMatch(/How far apart they are +• Of all of them, or whose is not plain: “The gaps are not great/);
});
