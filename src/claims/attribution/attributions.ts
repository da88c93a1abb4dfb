import type { Document, Span } from '../../documents/index.js';
import type { Quotation, Sentence } from '../../language/index.js';
import type { Attribution } from './attribution.js';

/** Every attribution of a document in order of its sentences; `parent` says which lies in which. */
export function attributions(
  _document: Document,
  _sentences: readonly Sentence[],
  _quotations: readonly Quotation[],
): Attribution[] {
  return [];
}

/** The attributions whose content holds the whole span, outermost first. */
export function attributionsOf(span: Span, all: readonly Attribution[]): Attribution[] {
  return all
    .filter((a) => a.content.some(([s, e]) => s <= span[0] && span[1] <= e))
    .sort((a, b) => (a.parent === b.index ? 1 : b.parent === a.index ? -1 : a.index - b.index));
}
