import { attributions, flattened } from '../claims/index.js';
import { jsonText, type ReadDocument, shippedModel } from '../documents/index.js';
import { createAnalyser, quotations } from '../language/index.js';
import type { Effects } from './effects.js';
import { rawSpans } from './raw-offsets.js';

/** Writes who says what in each document, one JSON object a document; with `raw`, offsets into the file as it is. */
export function showAttributions(documents: readonly ReadDocument[], raw: boolean, effects: Effects): void {
  const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
  for (const document of documents) {
    const quoted = quotations(document.text);
    const line = flattened(document, attributions(document, analyse(document), quoted), quoted);
    effects.write(`${jsonText(raw ? rawSpans(line, document) : line)}\n`);
  }
}
