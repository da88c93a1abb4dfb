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
  const flat = all.filter((a) => a.parent === null && !a.carried && !a.cue.some(inQuotation));
  return {
    doc: document.name,
    attributions: flat.map((a) => ({
      source: [...a.source],
      cue: [...a.cue],
      content: [...a.content, ...goneOn(document, all, a)],
    })),
  };
}

/** Quotations in later paragraphs that go on without a cue of their own count to the attribution they carry on. */
function goneOn(document: Document, all: readonly Attribution[], { index, sourceHead }: Attribution): Span[] {
  const found: Span[] = [];
  for (const a of all.slice(index + 1)) {
    if (a.sourceHead?.sentence !== sourceHead?.sentence || a.sourceHead?.token !== sourceHead?.token) continue;
    if (!a.carried) return [];
    for (const span of a.content) if (/^["“]|^``|^''/.test(document.text.slice(...span))) found.push(span);
  }
  return found;
}
