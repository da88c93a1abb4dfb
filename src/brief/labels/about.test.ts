import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const report = `Peru and Chile on the border

Peruvian President Ana Rojas and Chilean Foreign Minister Luis Prado met in Lima on Monday. Chile demands the pass.

Prado is under strain, diplomats said. On the one hand, he is enjoying great support at home. On the other, he knows full well that the pass is lost.

Nobody will hurry the Chileans, diplomats said. The losses will not deter Rojas. Shepherds fear that the pass may be shut for years.

CORRESPONDENT: He did not say that the Chileans had lost.`;

// Of three reports none is told whole: what the bargain quotes stands among what is reported too.
const beside = ['The clerks of Arica met on Friday.', 'The weather was fine in Arica.'];
const reported = briefIn(['2031-05-13', report], ...beside.map((t): [string, string] => ['2031-05-13', t]))
  .split('WHAT IS REPORTED')[1]!
  .split('WHAT CHANGED')[0]!
  .replace(/\s+/g, ' ');
const heads = /(Peru|Chile|Both sides, or unclear) (?=•)/;
/** The heading under which a line stands. */
const over = (words: string): string | undefined =>
  [...reported.slice(0, reported.indexOf(words)).matchAll(new RegExp(heads, 'g'))].at(-1)?.[1];

test.each([
  // What somebody of neither side says is not that side's which it names.
  ['Nobody will hurry the Chileans', 'Both sides, or unclear'],
  ['losses will not deter Rojas', 'Peru'],
  ['great support at home', 'Chile'],
  ['that the pass is lost', 'Chile'],
])('“%s” stands under the one side that it is about', (words, side) => {
  expect(reported).toContain(words);
  expect(over(words)).toBe(side);
});

test('whom nothing tells a “he” to be, files no line', () => {
  if (reported.includes('had lost')) expect(over('had lost')).not.toBe('Chile');
});
