import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { impliedBy, turnsSchema, turnsTold } from './turns-told.js';

const opening = 'LIMA - Chile and Peru talk on over the port.';
const told = (text: string) =>
  turnsTold(editorOf(['2031-03-05', `${opening}\n\n${text}`])).map((t) =>
    [t.before?.words ?? '', t.now.words].map((w) => w.replace(/\.$/, '')).join(' => '),
  );

test('the pack fits its schema', () => {
  expect(() => turnsSchema.parse(shippedPack('brief/turns'))).not.toThrow();
});

test.each([
  ['Peru no longer insists on a pier of its own.', [' => Peru no longer insists on a pier of its own']],
  [
    'The guild had demanded nine cranes; it now speaks of six.',
    ['The guild had demanded nine cranes => it now speaks of six'],
  ],
  [
    'Chile asked for a lane through the pass. Peru has granted the lane, a clerk said.',
    ['Chile asked for a lane through the pass => Peru has granted the lane, a clerk said'],
  ],
  [
    'The envoy told the king that he would sooner drown than sign. Hours later he conceded that a pier might do.',
    ['The envoy told the king that he would sooner drown than sign => Hours later he conceded that a pier might do'],
  ],
  [
    'Ships could dock if most captains agreed, where the first paper needed all of them.',
    ['where the first paper needed all of them => Ships could dock if most captains agreed'],
  ],
  [
    'No envoy could sign that and keep his post, the clerks had said. What moved them? A letter from the king.',
    ['No envoy could sign that and keep his post, the clerks had said => What moved them? A letter from the king'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  'Peru has not dropped its demand for a pier.',
  'Chile would drop its claim to the pier, an envoy thinks.',
  'She rejected reports that Lima had gone back on its word.',
  'The two were to meet in January 2024. Trade has since doubled.',
])('no turn: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ['Peru no longer demands a pier, a clerk said', 'demands a pier'],
  ['In May they stopped using the word war and began to talk of a quarrel', 'using the word war'],
  ['Lima, which began at nine, now speaks of six', 'began at nine'],
  ['Peru now accepts a pier', undefined],
])('what was before, by its own words: %s', (words, implied) => {
  expect(impliedBy(words)).toBe(implied);
});
