import { describe, expect, it, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { movesBy, watchedSchema } from './moves-by.js';
import { signalsBy } from './sentence-signals.js';
import { signalWordsSchema, weakenedBy } from './signal-words.js';
import { signalsTold } from './signals-told.js';
import { untold } from './untold.js';

test('the packs have their shape', () => {
  expect(() => signalWordsSchema.parse(shippedPack('brief/signal-words'))).not.toThrow();
  expect(() => watchedSchema.parse(shippedPack('brief/watched'))).not.toThrow();
});

test('each signal is told by its own weights', () => {
  const found = signalsBy(new Map([['w strike', 1]]), {
    bias: [-100, -100, -100],
    weights: { 'w strike': [0, 0, 300] },
  });
  expect(found.down).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(found.up).toBeCloseTo(1 / (1 + Math.exp(1)));
});

const told = (text: string) =>
  signalsTold(
    editorOf(['2024-05-14', `Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday.\n\n${text}`]),
  );

describe('what is to come is told with its time and its way', () => {
  it('a round takes place or slips', () => {
    expect(told('The two delegations will meet again in Lima on Thursday.')).toMatchObject([
      { way: 'up', when: '16 May 2024', moves: 'Takes place: judgement 1 up. Slips or is called off: 1 down' },
    ]);
  });
  it('what is threatened moves a deal away', () => {
    const [threat] = told('If there is no agreement by Friday, Chile will close its ports, its minister warned.');
    expect(threat).toMatchObject({
      way: 'down',
      when: 'by 17 May 2024',
      moves: 'If it comes to this: judgement 1 down',
    });
  });
  it('a denial and what is over are none', () => {
    expect(told('Chile denies that Friday is a deadline. The two met in March and agreed on a map.')).toEqual([]);
  });
});

test.each<[string, Parameters<typeof movesBy>[1], string]>([
  ['Deputies will vote on the treaty in June.', 'either', 'Passed: judgement 1 up. Voted down or put off: 1 down'],
  ['The senate may vote on new sanctions.', 'either', 'Held or passed: judgement 1 down. Dropped or lost: 1 up'],
  ['If the talks fail, the port closes.', 'either', 'If it comes to this: judgement 1 down'],
  ['If they sign, we will lift the ban.', 'down', 'If it comes to this: judgement 1 up'],
  [
    'If a better text comes we call it off; otherwise the walkout begins.',
    'down',
    'If the first comes about: judgement 1 up. If the second: 1 down',
  ],
])('%s', (text, way, moves) => {
  expect(movesBy(text, way)).toBe(moves);
});

test('what a report itself says is not known is told in its words, with what it weakens', () => {
  const editor = editorOf([
    '2024-05-14',
    'Peru and Chile on fish\n\nLIMA - Peru and Chile held talks on Monday. The ministry declined to say whether it would accept the quota. No date has been set for another round.',
  ]);
  expect(untold(editor).map((u) => u.sentence.text)).toEqual([
    'The ministry declined to say whether it would accept the quota.',
    'No date has been set for another round.',
  ]);
  expect(weakenedBy('No date has been set for another round.')).toBe('signals');
});
