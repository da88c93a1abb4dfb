import { grammarOf } from '../../claims/index.js';
import type { Document } from '../../documents/index.js';
import type { Sentence, Token } from '../../language/index.js';
import type { ReportSentence } from './report-sentence.js';

const parsed = new WeakMap<Document, readonly Sentence[]>();

/** The trees of what stands in a sentence of a report: one, or several where the grammar parts the text more often. A document is parsed once. */
export function tokensIn({ document, span }: ReportSentence): readonly (readonly Token[])[] {
  const sentences = parsed.get(document) ?? grammarOf(document);
  parsed.set(document, sentences);
  return sentences.flatMap(({ start, end, tokens }) => (span[0] <= start && end <= span[1] ? [tokens] : []));
}
