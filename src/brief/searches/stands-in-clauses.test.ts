import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { standsInClauses, standsSchema } from './stands-in-clauses.js';

test('the pack fits its schema', () => {
  expect(() => standsSchema.parse(shippedPack('brief/stands'))).not.toThrow();
});

const standsIn = (sentence: string) => {
  const editor = editorOf([
    '2031-05-14',
    `Peru and Chile on fish\n\nPeru and Chile held talks on fish on Monday.\n\n${sentence}`,
  ]);
  const s = editor.sentences().at(-1)!;
  return standsInClauses(s, editor).map(({ stand, side }) => `${side} ${stand}`);
};

const told: readonly (readonly [string, readonly string[]])[] = [
  ['According to two envoys, Peru refuses to treat the buoys as a border.', ['PER refuses']],
  ['Chile has offered a third of the catch, and Peru wants half of it.', ['CHL gives', 'PER asks']],
  ['Peru will not sign a paper without the pier.', ['PER refuses']],
  ['Chile turned down the draft.', ['CHL refuses']],
  // What may be, had been, or is asked of it is no stand of its own.
  ['Peru may offer a third of the catch.', []],
  ['Chile had offered a third of the catch.', []],
  ['Peru was offered a third of the catch.', []],
  ['The envoy wants Peru to leave the bay.', []],
];
test.each(told)('%s', (sentence, wanted) => {
  expect(standsIn(sentence)).toEqual(wanted);
});
