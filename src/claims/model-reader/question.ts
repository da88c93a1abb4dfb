import type { Document, Span } from '../../documents/index.js';
import type { IssuePacks } from '../issues/issue-packs.js';
import type { ReadingPack } from './reading-pack.js';

/** What a language model is asked: instructions of ours, and material that is only read. */
export interface ModelQuestion {
  readonly instructions: string;
  readonly material: string;
}

/** A question about some of a document's paragraphs, with where those stand. */
export interface PartQuestion extends ModelQuestion {
  /** Span of each paragraph by the number that the model sees. */
  readonly paragraphs: ReadonlyMap<number, Span>;
}

/** Words a question: some thirty claims, which models answer without tiring or running out of room. */
const WORDS = 700;
const telling = new Set(['title', 'heading', 'question', 'body']);

/** The questions of a document, each about as many whole paragraphs as have 700 words; each shows the whole document, so that names and speakers are known. */
export function questionsOf(document: Document, pack: ReadingPack, issues: IssuePacks): PartQuestion[] {
  const listed = (entries: readonly (readonly [string, string])[]): string =>
    entries.map(([id, meaning]) => `    ${id}: ${meaning}`).join('\n');
  const instructions = pack.instructions
    .replace(/^ *\{kinds\}/m, listed(Object.entries(pack.kinds)))
    .replace(
      /^ *\{issues\}/m,
      listed(issues.flatMap((p) => Object.entries(p).map(([id, { name }]) => [id, name] as const))),
    );
  const blocks = document.blocks.filter((b) => telling.has(b.kind));
  const spans = new Map(blocks.map((b, i) => [i + 1, b.span]));
  const parts: number[][] = [[]];
  let words = 0;
  for (const [n, span] of spans) {
    const length = document.text.slice(...span).split(/\s+/).length;
    if (words > 0 && words + length > WORDS) {
      parts.push([]);
      words = 0;
    }
    parts.at(-1)!.push(n);
    words += length;
  }
  const shown = [...spans].map(([n, span]) => `[${n}] ${document.text.slice(...span)}`).join('\n\n');
  return parts
    .filter((part) => part.length > 0)
    .map((part) => ({
      instructions,
      material: `Published: ${document.published ?? 'unknown'}. The report stands between the two lines of equal signs, its paragraphs numbered.
==========
${shown}
==========
Give the claims of paragraphs ${part[0]} to ${part.at(-1)} as {"claims": [{"paragraph": …, "kind": …, "parties": [{"name": …, "actor": …}], "toward": [], "issue": …, "quote": …, "gist": …, "polarity": …, "condition": …, "hedge": …, "sources": [{"name": …, "type": …, "access": …, "party": …}]}, …]}.`,
      paragraphs: new Map(part.map((n) => [n, spans.get(n)!])),
    }));
}
