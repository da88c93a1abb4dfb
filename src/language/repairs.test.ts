import { describe, expect, it } from 'vitest';
import { shippedModel } from '../documents/index.js';
import { createTokenParser } from './analyse.js';
import { tokenise } from './tokens.js';

const parse = createTokenParser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });

function relationOf(text: string, word: string): string {
  const { starts, ends } = tokenise(text, 0, text.length);
  const tokens = parse(Array.from(starts, (start, i) => ({ text: text.slice(start, ends[i]), start, end: ends[i]! })));
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
