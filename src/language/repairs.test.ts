import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../tests/sentences-of.js';

function relationOf(text: string, word: string): string {
  const { tokens } = sentencesOf(text)[0]!;
  const { rel, head } = tokens.find((t) => t.text === word)!;
  return `${rel} of ${tokens[head]?.text}`;
}

describe('relations that the words around them settle', () => {
  it.each([
    ['The draft is hard to accept.', 'accept', 'ccomp of hard'],
    ['These terms are the easiest to meet.', 'meet', 'ccomp of easiest'],
    ['It is hard to accept the draft.', 'accept', 'csubj of hard'],
    ['It is rumoured that the envoys left.', 'left', 'ccomp of rumoured'],
    ['The deal was brokered by Qatar.', 'Qatar', 'obl:agent of brokered'],
  ])('%s', (text, word, relation) => {
    expect(relationOf(text, word)).toBe(relation);
  });
});
