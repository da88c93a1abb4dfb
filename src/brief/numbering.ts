import type { Brief, Citation, Section } from './brief.js';

/** Everything in a block that cites, as the block holds it: a list of numbers under the key `cites`, in reading order. */
function renumber<T>(value: T, of: (number: number) => number): T {
  if (Array.isArray(value)) return value.map((v) => renumber(v, of)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key,
      key === 'cites' ? [...new Set((v as number[]).map(of))].sort((a, b) => a - b) : renumber(v, of),
    ]),
  ) as T;
}

/**
 * The sections with their citations numbered in the order in which a reader meets them, and only those: a line that was tried and left out
 * leaves no sentence in the list.
 */
export function numbered(
  sections: readonly Section[],
  citations: readonly Citation[],
): { readonly sections: Section[]; readonly citations: Citation[] } {
  const numbers = new Map<number, number>();
  const of = (old: number): number => {
    const known = numbers.get(old) ?? numbers.size + 1;
    numbers.set(old, known);
    return known;
  };
  const renumbered = sections.map((s) => ({ ...s, blocks: renumber(s.blocks, of) }));
  const kept = citations
    .filter((c) => numbers.has(c.number))
    .map((c) => ({ ...c, number: numbers.get(c.number)! }))
    .sort((a, b) => a.number - b.number);
  return { sections: renumbered, citations: kept };
}

/**
 * The brief as it is printed: one number a sentence, whichever of its claims a line stands on. Its citations keep one entry a claim; those of one sentence share
 * its number.
 */
export function numberedBySentence(brief: Brief): Brief {
  const places = new Map<string, number>();
  const numbers = new Map<number, number>();
  for (const c of brief.citations) {
    const place = `${c.document.id} ${c.sentenceSpan.join('-')}`;
    const number = places.get(place) ?? places.size + 1;
    places.set(place, number);
    numbers.set(c.number, number);
  }
  const of = (old: number): number => numbers.get(old) ?? old;
  return {
    ...brief,
    sections: brief.sections.map((s) => ({ ...s, blocks: renumber(s.blocks, of) })),
    citations: brief.citations.map((c) => ({ ...c, number: of(c.number) })).sort((a, b) => a.number - b.number),
  };
}
