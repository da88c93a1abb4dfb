import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const report = `Ardonia and Belmark argue over a lock

The quarrel is over Lock Nine, on the river Sarn. Whoever runs it runs the grain trade. Ardonia's premier, Mara Holt, wants it back, according to an aide to her.

Belmark's army will leave the river towns if its wounded are exchanged, General Piet Orm said. Orm said that he would sign at once.`;

const told = briefIn(['2031-03-04', report]).split('WHAT IS REPORTED')[1]!.split('WHAT CHANGED')[0]!;

test('a line about an "it" that another sentence names stands with that sentence, in the report’s own words', () => {
  expect(told).toMatch(/“The quarrel is over Lock Nine, on the river Sarn\. Whoever runs it runs the grain trade[.”]/);
  expect(told).toMatch(
    /runs the grain trade\. Ardonia's premier, Mara Holt, wants it back, according to an aide to her”/,
  );
});

test('a pronoun whose noun stands before it in the clause needs no other sentence', () => {
  expect(told).toMatch(
    /• “Belmark's army will leave the river towns if its wounded are exchanged, General Piet Orm said”\s\[/,
  );
});
