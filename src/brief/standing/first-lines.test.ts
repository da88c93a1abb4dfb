import { expect, test } from 'vitest';
import { shippedPack } from '../../documents/index.js';
import { firstLinesSchema, isAside, worthTogether } from './first-lines.js';

test('the pack fits its schema', () => {
  expect(() => firstLinesSchema.parse(shippedPack('brief/first-lines'))).not.toThrow();
});

test('what is told twice is worth little more than once, what the other side wants nearly as much again', () => {
  expect(worthTogether([{ time: 2 }, { time: 2 }])).toBeLessThan(2.5);
  expect(worthTogether([{ stand: 1.5 }, { stand: 1.5 }])).toBeGreaterThan(2.5);
  expect(worthTogether([{ state: 2 }, { offer: 2 }])).toBe(4);
});

test.each([
  ['A farmer by the river said that he had seen it all before.', true],
  ['Chile used to demand the whole of the bay.', true],
  ['Chile demands the whole of the bay.', false],
])('who looks back or on tells no news: “%s”', (text, aside) => {
  expect(isAside(text)).toBe(aside);
});
