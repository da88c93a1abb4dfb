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
    ['What angered Lima were two changes: Chile refuses to mark the line.', 'Chile', 'nsubj of refuses'],
    ['Neither the Peruvian army nor the northern council has accepted the text.', 'council', 'conj of army'],
    ['The deal was brokered by Qatar.', 'Qatar', 'obl:agent of brokered'],
    [
      'Oman has given the king and the rebel council the text of a truce and expects an answer.',
      'text',
      'obj of given',
    ],
    [
      'Canadian National Railway Co. (CN) and Canadian Pacific Kansas City (CPKC) said on Tuesday that they would lock out more than 9,000 conductors.',
      'City',
      'conj of Co.',
    ],
  ])('%s', (text, word, relation) => {
    expect(relationOf(text, word)).toBe(relation);
  });
});
