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

test('what a side is after and what presses it are not made up from what it asks', () => {
  const bargain = bargainOf(
    'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday. Peru demands half of the catch. Chile refused to mark the border.',
  );
  expect(bargain).not.toContain('Inferred');
  expect(bargain).toContain('nothing was read that says it in so many words');
});
