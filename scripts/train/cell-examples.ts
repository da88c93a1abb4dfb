import { join } from 'node:path';
import { cellFeatures } from '../../src/brief/cells/cells.js';
import { createShippedReader } from '../../src/claims/index.js';
import type { Example } from './linear-fit.js';
import { type MarkedSides, numberOf, sidesMarked } from './marked-sides.js';
import { editorOfStory, jsonLines } from './marked-stories.js';

/** How a cell's letter stands in the file, in the order of the cells. */
export const letters = 'agrnhfiwevstdqx';

export interface MarkedCells {
  /** `file:id` of a story beside it. */
  readonly story: string;
  /** The sides, each by its names, where `sides.jsonl` does not have them. */
  readonly sides?: MarkedSides;
  /** Where a sentence begins, what it tells, and of which sides: "1", "1+2". */
  readonly cells: readonly (readonly [at: number, letter: string, sides: string])[];
}

/** Every sentence of the marked stories with every side that was found of it, its features as the brief sees them. */
export function labelledCells(folder: string): Example[] {
  const read = createShippedReader();
  const tables = sidesMarked(folder);
  return jsonLines<MarkedCells>(join(folder, 'cells.jsonl')).flatMap(({ story, sides: own, cells }) => {
    const editor = editorOfStory(story, folder, read);
    const sides = own ?? tables.get(story) ?? [];
    const { between, parties } = editor.picture;
    const numbers = between.map((key) =>
      numberOf(
        parties.find((p) => p.key === key),
        sides,
      ),
    );
    const report = editor.sentences();
    const features = cellFeatures(report, editor);
    return report.flatMap((s, i) =>
      numbers.flatMap((side, k) => {
        if (side === 0) return [];
        const marks = cells.filter(([at, , of]) => at === s.span[0] && String(of).split('+').includes(String(side)));
        const targets = [...letters].map((l) => Number(marks.some(([, letter]) => letter === l)));
        return [{ story, features: features[i]![k]!, targets }];
      }),
    );
  });
}
