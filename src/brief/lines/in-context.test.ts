import { describe, expect, it } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { inContext } from './in-context.js';
import { whole } from './whole.js';

const head = 'Peru and Chile on a river\n\nLIMA - Peru and Chile held talks on Monday.';

/** A sentence of a report as it is told, found by its first words. */
function told(paragraphs: string, opening: string, most = 60): string | undefined {
  const editor = editorOf(['2024-05-14', `${head}\n\n${paragraphs}`]);
  const sentence = editor.sentences().find((s) => s.text.replace(/^["*] ?/, '').startsWith(opening))!;
  return whole(sentence, editor, most);
}

describe('a sentence as it is told', () => {
  it('stands alone where it explains itself', () => {
    expect(told('Peru wants the dam. Chile refuses to pay for a bridge.', 'Chile refuses')).toBe(
      '“Chile refuses to pay for a bridge”',
    );
  });
  it('has the question that it answers before it', () => {
    expect(told('What does Chile want?\nThe dam, and nothing else.', 'The dam')).toBe(
      '“What does Chile want? The dam, and nothing else”',
    );
  });
  it('has the line that opens its list, and not the items between', () => {
    expect(told('Peru’s paper asks for:\n\n* the dam;\n\n* the bridge.', 'the bridge')).toBe(
      '“Peru’s paper asks for: the bridge”',
    );
  });
  it('has the sentence that tells what its “it” is', () => {
    expect(told('Chile holds the dam at Sarn. Peru wants it back.', 'Peru wants')).toBe(
      '“Chile holds the dam at Sarn. Peru wants it back”',
    );
  });
  it('has a name for the “he” that begins it, where its reading has one', () => {
    expect(told('Luis Prado, the Peruvian president, is torn. He wants the dam.', 'He wants')).toMatch(
      /^(?:Luis )?Prado “wants the dam”$/,
    );
  });
  it('is not told where it is too long', () => {
    expect(told('Chile refuses to pay for a bridge across the upper river.', 'Chile refuses', 5)).toBeUndefined();
  });
});

it('names the sentences that it is told with, so that all can be cited', () => {
  const editor = editorOf(['2024-05-14', `${head}\n\nWhat does Chile want?\nThe dam, and nothing else.`]);
  const sentence = editor.sentences().find((s) => s.text.startsWith('The dam'))!;
  expect(inContext(sentence, editor, 60)?.from.map((s) => s.text)).toEqual([
    'What does Chile want?',
    'The dam, and nothing else.',
  ]);
});
