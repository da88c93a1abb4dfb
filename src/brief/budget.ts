import type { BriefBlock, Section, Sentence } from './brief.js';
import { wordsTogether } from './compose.js';

/** Words of running text that a brief may have beside its tables. */
export const mostWords = 900;

const running = (block: BriefBlock): Sentence[] =>
  block.type === 'paragraph' ? block.sentences : block.type === 'list' ? block.items.flat() : [];

/** Words of the running text: paragraphs and lists of every section but Sources. */
export const mainWords = (sections: readonly Section[]): number =>
  wordsTogether(sections.filter((s) => s.id !== 'sources').flatMap((s) => s.blocks.flatMap(running)));

/** What can go first: a further sentence on the process, the second example of a scenario, the ground of a judgement. */
const spareable: readonly Section['id'][] = ['process', 'scenarios', 'judgements', 'reported', 'bargain'];

/**
 * The sections with so much running text as a brief may have. First and last sentences stay: they carry the answer and,
 * in a judgement, the confidence. What is cut still stands in the tables.
 */
export function withinBudget(sections: readonly Section[], most = mostWords): Section[] {
  const kept = sections.map((s) => ({ ...s, blocks: [...s.blocks] }));
  for (const id of spareable) {
    const section = kept.find((s) => s.id === id);
    if (section === undefined) continue;
    for (let i = section.blocks.length - 1; i >= 0; i--) {
      for (let over = mainWords(kept) - most; over > 0; over = mainWords(kept) - most) {
        const shorter = shortened(section.blocks[i]!);
        if (shorter === null) break;
        section.blocks[i] = shorter;
      }
    }
  }
  return kept;
}

/** The block without the last sentence that is neither first nor last of its paragraph or item; null where there is none. */
function shortened(block: BriefBlock): BriefBlock | null {
  const without = (all: readonly Sentence[]) => [...all.slice(0, -2), ...all.slice(-1)];
  if (block.type === 'paragraph')
    return block.sentences.length > 2 ? { ...block, sentences: without(block.sentences) } : null;
  if (block.type !== 'list') return null;
  const at = block.items.findLastIndex((item) => item.length > 2);
  return at < 0 ? null : { ...block, items: block.items.map((item, i) => (i === at ? without(item) : item)) };
}
