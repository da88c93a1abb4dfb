import { expect, test } from 'vitest';
import { shippedWording } from '../wording.js';
import { withoutAsides } from './without-asides.js';

const bare = (text: string) => withoutAsides(text, { wording: shippedWording() });

test.each([
  ['The port, which a fund in Quito owns, put 5 percent on the table.', 'The port \u2026 put 5 percent on the table.'],
  [
    'Ana Ruiz, the aide who heads the team of the north, told reporters that she would sign.',
    'Ana Ruiz \u2026 told reporters that she would sign.',
  ],
])('leaves out what is told aside: %s', (text, left) => {
  expect(bare(text)).toBe(left);
});

test.each([
  // What takes something back, who speaks, a list, and where it was, are no asides.
  'The port, which has not agreed to a thing, put 5 percent on the table.',
  'The offer, the union of the crews said, would not be put to a vote.',
  'In Quito, the envoys of both of the sides, now tired, met again.',
  'Chile, the union of the crews, and the port signed.',
])('keeps what the sentence needs: %s', (text) => {
  expect(bare(text)).toBe(text);
});
