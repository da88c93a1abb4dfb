// Scores what a brief of one story files under each side (asks, gives, refuses, without a deal, pressure, …) against stories that nothing was learnt from, with what
// readers marked in them (tests/stories/cells-held.jsonl).
// usage: npx tsx scripts/eval-cells.ts     prints for each topic how many sentences stand in it, how many of them were marked so, and how many that were marked are shown
import { join } from 'node:path';
import type { Item } from '../src/brief/sections/bargain-items.js';
import { bargainRows } from '../src/brief/sections/bargain-rows.js';
import { createShippedReader } from '../src/claims/index.js';
import type { MarkedCells } from './train/cell-examples.js';
import { numberOf } from './train/marked-sides.js';
import { editorOfStory, jsonLines } from './train/marked-stories.js';

const folder = join(import.meta.dirname, '../tests/stories');
const letterOf: Readonly<Record<string, string>> = {
  yes: 'a',
  gives: 'g',
  refuses: 'r',
  noDeal: 'n',
  withDeal: 'e',
  after: 'i',
  presses: 'h',
  firm: 'f',
  wayOut: 'w',
};

export interface CellScore {
  /** Sentences that stand in the cells of sides that the brief has right; of them those that readers marked so of that side. */
  readonly shown: number;
  readonly right: number;
  /** Cells (a topic of a side) in which readers marked something; of them those that show a sentence marked so. */
  readonly told: number;
  readonly found: number;
}

/** How well the cells of a bargain are filled, by topic and together. */
export function evaluateCells(): ReadonlyMap<string, CellScore> {
  const read = createShippedReader();
  const scores = new Map<string, CellScore>();
  const add = (topic: string, more: CellScore): void => {
    for (const key of [topic, 'all']) {
      const known = scores.get(key) ?? { shown: 0, right: 0, told: 0, found: 0 };
      scores.set(key, {
        shown: known.shown + more.shown,
        right: known.right + more.right,
        told: known.told + more.told,
        found: known.found + more.found,
      });
    }
  };
  for (const { story, sides = [], cells } of jsonLines<MarkedCells>(join(folder, 'cells-held.jsonl'))) {
    const editor = editorOfStory(story, folder, read);
    const report = editor.sentences();
    const { between, parties } = editor.picture;
    for (const { topic, items } of bargainRows(editor)) {
      const letter = letterOf[topic];
      if (letter === undefined) continue;
      for (const [i, own] of items.entries()) {
        const party = parties.find((p) => p.key === between[i]);
        const number = numberOf(party, sides);
        if (number === 0) continue;
        const marked = new Set(
          cells.filter(([, l, of]) => l === letter && String(of).split('+').includes(String(number))).map(([at]) => at),
        );
        const at = (item: Item) => report.find((s) => `${s.document.id} ${s.place}` === item.place)?.span[0];
        const hits = own.filter((item) => marked.has(at(item) ?? -1)).length;
        add(topic, {
          shown: own.length,
          right: hits,
          told: Number(marked.size > 0),
          found: Number(marked.size > 0 && hits > 0),
        });
      }
    }
  }
  return scores;
}

if (process.argv[1]?.endsWith('eval-cells.ts'))
  for (const [topic, s] of evaluateCells())
    console.log(
      `${topic.padEnd(9)} ${s.shown} sentences shown, ${s.right} marked so; of ${s.told} cells that tell something ${s.found} show it`,
    );
