import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

/** The bottom line of a report of 14 May 2031, on one line. */
const answer = (text: string): string =>
  briefIn(['2031-05-14', `Peru and Chile on the border\n\n${text}`])
    .split('BOTTOM LINE')[1]!
    .split('As of')[0]!
    .replace(/\s+/g, ' ');

test('where no offer was understood, the report answers in its own sentences: how it stands, who decides, by when', () => {
  const told = answer(
    'The congresses of Peru and Chile are to decide on Friday whether to accept a line that nobody has drawn yet. A fisherman said that he did not care. Chile wants the lighthouse. He will not sleep, he said.',
  );
  expect(told).toContain('are to decide on Friday whether to accept a line that nobody has drawn yet\u201d');
  for (const other of ['fisherman', 'He will not sleep']) expect(told).not.toContain(other);
});

test('a sentence that the next one takes back is not told without it', () => {
  const told = answer(
    'Peru rejected the draft of the mediators on Monday. The mediators had planned to resume on 23 May. That is now in doubt, one of them said.',
  );
  if (told.includes('23 May')) expect(told).toContain('That is now in doubt');
});

test('a plain verb behind an \u201cunless\u201d is no agreement, however far it stands behind it', () => {
  const told = answer(
    'Peru and Chile met in Lima on Tuesday. Tariffs on fish take effect on Friday unless the Peruvian minister, Luis Prado, and his Chilean colleague, Ana Rojas, reach a deal.',
  );
  expect(told).not.toContain('That the agreement takes effect');
});
