import { expect, test } from 'vitest';
import { createDocument } from './create.js';
import type { Document } from './document.js';
import { takenOver } from './taken-over.js';

function document(text: string): Document {
  const made = createDocument({ name: 'd', text });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

const original = document(
  'OSLO - The fishing ministers of Norway and the Faroes parted on Monday without a quota for mackerel, after a night in which neither moved. "We could have signed," the Norwegian minister said. Her colleague would not be drawn.',
);

test.each([
  ['word for word', 'Her colleague would not be drawn.', true],
  [
    'with light edits',
    'The fishing ministers of Norway and the Faroes parted yesterday without a mackerel quota, after a night in which neither side moved.',
    true,
  ],
  ['behind a title', 'Mr. Olsen had gone. "We could have signed," the Norwegian minister said.', true],
  [
    'its own, on the same thing',
    'The two fishing ministers of the north have once more failed to share the mackerel.',
    false,
  ],
  [
    'its own, in small words of the same kind',
    'The mood on the quay in which they had met was on Monday not of the best.',
    false,
  ],
])('a sentence %s', (_, text, expected) => {
  expect(takenOver(document(text), original).length > 0).toBe(expected);
});

test('each sentence stands beside its own', () => {
  const copy = document(`Boats stayed in port here.\n\nHer colleague would not be drawn on it.`);
  const [taken, ...more] = takenOver(copy, original);
  expect(more).toEqual([]);
  expect(copy.text.slice(...taken!.span)).toContain('drawn on it');
  expect(original.text.slice(...taken!.of)).toContain('would not be drawn');
});
