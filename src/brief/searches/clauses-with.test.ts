import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { clauseWith } from './clauses-with.js';

const editor = editorOf(['2031-05-04', 'Peru and Chile met on Monday.']);
const hurts = ['lose', 'losses', 'costs'];
const cases: readonly (readonly [string, string | undefined])[] = [
  ['Peru can keep its port but will lose the islands', 'will lose the islands'],
  // Who says it stands elsewhere.
  ['Leaving, Orm warned him, would lose Peru its port, the official said', 'would lose Peru its port'],
  ['The minister said the retreat was forced by losses', 'the retreat was forced by losses'],
  // A condition hurts nobody.
  ['If Chile loses the vote or losses mount, Peru will go home', undefined],
  ['Peru is content', undefined],
];

test.each(cases)('the clause of “%s” that tells it', (text, clause) => {
  expect(clauseWith(text, hurts, editor)).toBe(clause);
});

test('a doubt before a colon goes with what stands behind it', () => {
  const text = 'If he says no, the winter may be hard: thousands of herders will lose their flocks';
  expect(clauseWith(text, ['lose'], editor)).toBe(
    'the winter may be hard: thousands of herders will lose their flocks',
  );
  expect(clauseWith('The winter is hard: thousands will lose their flocks', ['lose'], editor)).toBe(
    'thousands will lose their flocks',
  );
});
