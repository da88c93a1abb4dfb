import { describe, expect, it } from 'vitest';
import { createDocument } from '../../documents/index.js';
import { createShippedReader } from '../shipped.js';

const sourcesOf = (text: string): readonly (readonly [string, string])[] => {
  const document = createDocument({ name: 'test', text, published: '2022-01-05' });
  if (!document.ok) throw new Error(document.problem.message);
  return createShippedReader()(document.value).map((c) => [c.quote, c.sources.map((s) => s.name).join(' > ')]);
};

describe('what a text lays down', () => {
  it('has the text for its source, and so have the terms that run on', () => {
    expect(
      sourcesOf(
        'Norway and Sweden ended their talks on Monday. The agreement obliges Sweden to close two harbours. Norwegian boats are to leave at once.',
      ).slice(-2),
    ).toEqual([
      ['The agreement obliges Sweden to close two harbours', 'The agreement'],
      ['Norwegian boats are to leave at once', 'The agreement'],
    ]);
  });
  it('is the reporter’s where the subject is no text', () => {
    expect(
      sourcesOf('Norway and Sweden met on Monday. The storm forced Sweden to close two harbours.').at(-1)?.[1],
    ).toBe('');
  });
});
