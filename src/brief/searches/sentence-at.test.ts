import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../documents/index.js';
import { shippedWording } from '../wording.js';
import { sentenceAt } from './sentence-at.js';

const abbreviations = new Set(shippedWording().abbreviations);
const document = (text: string): Document => ({
  id: 'doc_1',
  name: 'a.txt',
  title: null,
  publisher: null,
  published: null,
  url: null,
  text,
  blocks: [...text.matchAll(/[^\n]+/g)].map((m) => ({ kind: 'body', span: [m.index, m.index + m[0].length] })),
});

test.each([
  ['The port shut. Crews wait for an answer. It rains.', 'wait', 'Crews wait for an answer.'],
  ['Mr. Orm met Dr. Vale on Monday. They agreed.', 'Vale', 'Mr. Orm met Dr. Vale on Monday.'],
  ['The U.S. envoy left. Nobody spoke.', 'envoy', 'The U.S. envoy left.'],
  ['J. Orm spoke. Then he left.', 'spoke', 'J. Orm spoke.'],
  ['One line\nAnother line here', 'line here', 'Another line here'],
  ['"We will strike," she said. Nobody answered.', 'We will strike', '"We will strike," she said.'],
])('%s', (text, words, expected) => {
  const at = text.indexOf(words);
  expect(text.slice(...sentenceAt(document(text), [at, at + words.length], abbreviations))).toBe(expected);
});

test('the sentence always holds the span', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const [from, to] = sentenceAt(document(text), [start, end], abbreviations);
      expect(from).toBeLessThanOrEqual(start);
      expect(to).toBeGreaterThanOrEqual(end);
    }),
  );
});
