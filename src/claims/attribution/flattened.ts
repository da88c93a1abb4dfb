import type { Document, Span } from '../../documents/index.js';
import { type Quotation, quotations } from '../../language/index.js';
import type { Attribution } from './attribution.js';

/** A document's attributions as PolNeAR (Newell et al. 2018) marks them. */
export interface FlatAttributions {
  readonly doc: string;
  readonly attributions: readonly { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[] }[];
}

/** Outermost attributions alone: PolNeAR marks none inside another's content or inside quotation marks, and none without a cue. */
export function flattened(
  document: Document,
  all: readonly Attribution[],
  quoted: readonly Quotation[] = quotations(document.text),
): FlatAttributions {
  const inQuotation = ([s, e]: Span): boolean =>
    quoted.some((q) => q.kind === 'speech' && q.span[0] <= s && e <= q.span[1]);
  return {
    doc: document.name,
    attributions: all
      .filter((a) => a.parent === null && !a.carried && !a.cue.some(inQuotation))
      .map((a) => ({ source: [...a.source], cue: [...a.cue], content: [...a.content] })),
  };
}
