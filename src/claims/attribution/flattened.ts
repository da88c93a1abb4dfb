import type { Document, Span } from '../../documents/index.js';
import type { Attribution } from './attribution.js';

/** A document's attributions as PolNeAR (Newell et al. 2018) marks them. */
export interface FlatAttributions {
  readonly doc: string;
  readonly attributions: readonly { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[] }[];
}

/** Outermost attributions alone, since PolNeAR marks none inside another's content, and none without a cue. */
export function flattened(document: Document, all: readonly Attribution[]): FlatAttributions {
  return {
    doc: document.name,
    attributions: all
      .filter((a) => a.parent === null && !a.carried)
      .map((a) => ({ source: [...a.source], cue: [...a.cue], content: [...a.content] })),
  };
}
