import { expect, it } from 'vitest';
import { shownText } from './shown-text.js';

it.each([
  ['They would\nsign\tsoon.', 'They would\nsign\tsoon.'],
  ['\u202Ereversed\u202C', 'reversed'],
  ['zero\u200Bwidth\uFEFF', 'zerowidth'],
  ['\u001B[31mred', '[31mred'],
  ['naïve – “quoted” 🕊', 'naïve – “quoted” 🕊'],
])('%j', (text, shown) => {
  expect(shownText(text)).toBe(shown);
});
