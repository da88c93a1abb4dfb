import { expect, test } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';

/** The subject of the first verb, as it stands. */
function subjectOf(text: string): string | undefined {
  const { tokens } = sentencesOf(text)[0]!;
  const root = tokens.findIndex((t) => t.head < 0);
  return tokens.find((t) => t.head === root && t.rel.startsWith('nsubj'))?.text;
}

test('a day or a month that opens a sentence without a comma is no part of the name behind it', () => {
  expect(subjectOf('On Sunday Costa told his voters that he was tired.')).toBe('Costa');
  expect(subjectOf('By Friday Renault wants an answer.')).toBe('Renault');
  for (const text of ['In April Ankara said it was ready.', 'On Monday officials said it was ready.']) {
    const { tokens } = sentencesOf(text)[0]!;
    expect(tokens[1]?.rel).toBe('obl');
    expect(tokens[0]?.head).toBe(1);
  }
});
