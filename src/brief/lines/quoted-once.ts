import type { BriefBlock, Run, Section, Sentence } from '../brief.js';
import { wordCount } from '../compose.js';

/** Words from which on a quotation is printed in full once. */
const longest = 20;
/** Words of it that stand for it later, where no clause of it does. */
const kept = 8;

/** The words of a quotation, already printed in full, that a line with these citations tells: undefined where none of them does. */
export type Gist = (words: string, cites: readonly number[]) => string | undefined;

/** A bottom line and its judgements are read alone; what stands under Sources is the list itself. */
const apart: ReadonlySet<Section['id']> = new Set(['bottom-line', 'judgements', 'sources']);

/** Where half a sentence would say another thing: what each side has without a deal, what follows a no, who decides and who could spoil it, what is overtaken, what another denies, what is not known. There too it stands in full once. */
const inFullAgain: ReadonlySet<Section['id']> = new Set([
  'bargain',
  'scenarios',
  'process',
  'issues',
  'changes',
  'contradictions',
  'signals',
  'gaps',
]);

/**
 * The sections with each long quotation in full where it comes first, and by the clause that is cited of it where it comes again, or else by its first words:
 * what one sentence tells of several things stands in as many cells, and is read once.
 */
export function quotedOnce(sections: readonly Section[], dangling: readonly string[], gist: Gist): Section[] {
  const before = new Set<string>();
  return sections.map((section) => {
    if (apart.has(section.id)) return section;
    const told = inFullAgain.has(section.id) ? new Set<string>() : before;
    const blocks = section.blocks.map((b) => inBlock(b, told, dangling, gist));
    for (const words of told) before.add(words);
    return { ...section, blocks };
  });
}

function inBlock(block: BriefBlock, told: Set<string>, dangling: readonly string[], gist: Gist): BriefBlock {
  const one = (s: Sentence): Sentence => ({ ...s, runs: s.runs.map((r) => inRun(r, s.cites, told, dangling, gist)) });
  if (block.type === 'paragraph') return { ...block, sentences: block.sentences.map(one) };
  if (block.type === 'list') return { ...block, items: block.items.map((item) => item.map(one)) };
  // A table of whole sentences has them whole, wherever else they stand.
  if (block.type === 'table' && /, in whole sentences\b/.test(block.caption)) return block;
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(one)) };
  return block;
}

const inRun = (
  run: Run,
  cites: readonly number[],
  told: Set<string>,
  dangling: readonly string[],
  gist: Gist,
): Run => ({
  ...run,
  text: run.text.replace(/\u201c([^\u201c\u201d]+)\u201d/g, (whole, words: string) => {
    if (wordCount(words) < longest) return whole;
    if (!told.has(words)) {
      told.add(words);
      return whole;
    }
    return `\u201c${gist(words, cites) ?? `${opening(words, dangling)} \u2026`}\u201d`;
  }),
});

/** The first words of a quotation, no mark opened in them left open, and none of them asking for the next. */
function opening(text: string, dangling: readonly string[]): string {
  // Of several sentences the last is the one that is told.
  const last = text.split(/(?<=[.?!]) (?=\p{Lu})/u).at(-1)!;
  const words = last.split(' ').slice(0, kept);
  const open = words.findIndex((w, i) => w.startsWith('\u2018') && !words.slice(i).some((v) => /\u2019[,.]?$/.test(v)));
  const first = open > 0 ? words.slice(0, open) : words;
  while (first.length > 2 && dangling.includes(first.at(-1)!.toLowerCase())) first.pop();
  return first.join(' ').replace(/[,;:\u2013\u2014 ]+$/, '');
}
