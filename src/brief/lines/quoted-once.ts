import type { BriefBlock, Run, Section, Sentence } from '../brief.js';
import { wordCount } from '../compose.js';

/** Words from which on a quotation is printed in full once. */
const longest = 12;
/** Words of it that stand for it later. */
const kept = 6;

/** Sections that are read together: a quotation stands in full once in each. Accounts side by side, before and after, and what to watch need their words. */
const together: readonly (readonly Section['id'][])[] = [
  ['reported', 'process', 'issues'],
  ['bargain', 'scenarios', 'gaps'],
];

/**
 * The sections with each long quotation in full where it comes first, and by its first words where it comes again: what one sentence tells of several
 * things stands in as many cells, and is read once.
 */
export function quotedOnce(sections: readonly Section[], dangling: readonly string[]): Section[] {
  const seen = together.map(() => new Set<string>());
  return sections.map((section) => {
    const told = seen[together.findIndex((ids) => ids.includes(section.id))];
    return told === undefined ? section : { ...section, blocks: section.blocks.map((b) => inBlock(b, told, dangling)) };
  });
}

function inBlock(block: BriefBlock, told: Set<string>, dangling: readonly string[]): BriefBlock {
  const one = (s: Sentence): Sentence => ({ ...s, runs: s.runs.map((r) => inRun(r, told, dangling)) });
  if (block.type === 'paragraph') return { ...block, sentences: block.sentences.map(one) };
  if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(one)) };
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(one)) };
  return block;
}

const inRun = (run: Run, told: Set<string>, dangling: readonly string[]): Run => ({
  ...run,
  text: run.text.replace(/\u201c([^\u201c\u201d]+)\u201d/g, (whole, words: string) => {
    if (wordCount(words) < longest) return whole;
    if (!told.has(words)) {
      told.add(words);
      return whole;
    }
    return `\u201c${opening(words, dangling)} \u2026\u201d, as quoted above`;
  }),
});

/** The first words of a quotation, no mark opened in them left open, and none of them asking for the next. */
function opening(text: string, dangling: readonly string[]): string {
  const words = text.split(' ').slice(0, kept);
  const open = words.findIndex((w, i) => w.startsWith('\u2018') && !words.slice(i).some((v) => /\u2019[,.]?$/.test(v)));
  const first = open > 0 ? words.slice(0, open) : words;
  while (first.length > 2 && dangling.includes(first.at(-1)!.toLowerCase())) first.pop();
  return first.join(' ').replace(/[,;:\u2013\u2014 ]+$/, '');
}
