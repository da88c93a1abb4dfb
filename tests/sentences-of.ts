import { shippedModel } from '../src/documents/index.js';
import { createAnalyser, type Sentence } from '../src/language/index.js';

const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });

/** Sentences of a text of one paragraph, by the shipped models. */
export function sentencesOf(text: string): Sentence[] {
  const blocks = [{ kind: 'body', span: [0, text.length] }] as const;
  return analyse({
    id: 'doc_test',
    name: 'test',
    title: null,
    publisher: null,
    published: null,
    url: null,
    text,
    blocks,
  });
}
