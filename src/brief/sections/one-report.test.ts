import { expect, test } from 'vitest';
import { briefOf } from '../../../tests/reports-in.js';
import type { Section } from '../brief.js';
import { textOf } from '../compose.js';

const brief = briefOf([
  '2031-06-12',
  `Peru waits for Chile

According to people briefed on the talks, Peru has put forward a “final” version of its offer on the port, which Chilean President Ana Ruiz needs to accept or decline.

Assumptions are that she will be forced to give up the northern lock, cut her fleet and pay for the dam over a period of eleven years from now on.

Ruiz can keep the southern lock but will have to pay a steep price, the people said.

If Chile rejects the offer, Peru will close the strait to all Chilean ships and call back the two thousand fishermen who left it in May.

General Rojas of Peru ordered his troops to halt in order to wait for the answer, the people said.`,
]);
const told = (id: Section['id']): string =>
  brief.sections
    .find((s) => s.id === id)!
    .blocks.flatMap((b) =>
      b.type === 'paragraph'
        ? b.sentences.map(textOf)
        : b.type === 'list'
          ? b.items.map((i) => i.map(textOf).join(' '))
          : b.type === 'table'
            ? b.rows.map((r) => r.map(textOf).join(' | '))
            : [],
    )
    .join('\n');
const count = (text: string, words: string): number => text.split(words).length - 1;

test('terms that one sentence assumes are told by it, and not in a table too', () => {
  expect(told('reported')).toContain(
    'Assumed, by nobody named: “Assumptions are that she will be forced to give up the northern lock',
  );
  expect(count(told('reported'), 'cut her fleet')).toBe(1);
});

test('two clauses of one sentence are one line, as the sentence has them', () => {
  expect(told('reported')).toContain(
    '“Ruiz can keep the southern lock but will have to pay a steep price, the people said”',
  );
});

test('what all the assumed terms are on is told once in the bargain', () => {
  expect(told('bargain')).toMatch(/the (?:two|three|four|five) assumed terms \(see Issues and positions\)/);
});

test('an offer called final and a pause for its answer each have a rival reading, with what would show it', () => {
  expect(told('judgements')).toContain('Whose word “final” is, is not reported');
  expect(told('scenarios')).toMatch(/The account itself presses Chile to accept/);
  expect(told('scenarios')).toMatch(/The order to halt had other reasons/);
  expect(told('scenarios')).toMatch(/continues after a no/);
});

test('the terms are one gap, and want of own words another', () => {
  expect(told('gaps')).toMatch(/^The terms of Peru’s “final” offer, beyond what is assumed/m);
  expect(told('gaps')).toMatch(/^Chile’s and Peru’s own words: nobody is quoted for either by name/m);
  expect(told('gaps')).not.toContain('Nothing of the stance');
});
