import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { askedPacks, askedSchema, hardlyTells, speaksOf, type Topic, topics } from './asked.js';

test('the packs fit their schema, and each question stands in one of them', () => {
  const asked = askedPacks.flatMap((name) => Object.keys(askedSchema.parse(shippedPack(name)).asked));
  expect([...asked].sort()).toEqual([...topics].sort());
});

const plain: readonly (readonly [Topic, string, boolean])[] = [
  ['timing', 'The pilots have until Friday to answer.', true],
  ['timing', 'Both must sign before the end of March.', true],
  ['timing', 'They met on Friday in a hotel by the lake.', false],
  ['deciding', 'The king has the last word on any text.', true],
  ['deciding', 'Neither chamber has been asked to ratify it.', true],
  ['deciding', 'The envoy spoke to reporters.', false],
  ['blocking', 'Two generals have said that they would not be bound by it.', true],
  ['blocking', 'The port lies to the north.', false],
  ['noDeal', 'If the talks collapse, the mines will stay shut.', true],
  ['noDeal', 'Without an accord the bridge stays closed.', true],
  ['noDeal', 'The sides have an accord on the bridge.', false],
];

test.each(plain)('%s: %s', (topic, text, told) => {
  expect(speaksOf(text, topic) !== null).toBe(told);
});

test('who would not speak of a deadline tells of none', () => {
  expect(hardlyTells('A spokesman would not discuss deadlines.', 'timing')).toBe(true);
  expect(hardlyTells('The deadline is noon.', 'timing')).toBe(false);
});

const opening =
  'LIMA - Chile and Peru opened talks on the border on Monday. Chile demanded that Peru withdraw its patrols from the river.';

test('what no claim tells is quoted from the sentence that does, and is no gap', () => {
  const brief = briefIn([
    '2031-03-04',
    `${opening} On both banks people pack, for the envoys have until Thursday. Nothing of it binds Peru unless its congress gives its approval. Should they not agree, the mines at Toquepala would stay shut.`,
  ]);
  expect(brief).toContain('have until Thursday');
  expect(brief).toContain('unless its congress gives its approval');
  expect(brief).not.toMatch(/No deadline is reported|no deadline is reported/);
  expect(brief).not.toContain('What Peru gets, or loses, without a deal is not reported');
});

test('where no sentence speaks of it, it is said not to be reported', () => {
  const brief = briefIn(['2031-03-04', opening]);
  expect(brief).toMatch(/not reported/);
  expect(brief).toContain('Who must decide, and by when, is not reported');
  expect(brief).toContain('Who could block or spoil a deal is not reported');
});

test('an answer is of what its question asks', () => {
  const brief = briefIn([
    '2031-03-04',
    `Q&A: the river\n\n${opening}\n\nWho could block it?\n\nThe governor of Tacna, who holds the keys of the dam.`,
  ]);
  expect(brief).toContain('“Who could block it? The governor of Tacna,');
});
