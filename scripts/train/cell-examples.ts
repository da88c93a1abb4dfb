import { join } from 'node:path';
import { cellFeatures } from '../../src/brief/cells/cells.js';
import { createEditor } from '../../src/brief/editor.js';
import { shippedWording } from '../../src/brief/wording.js';
import { createShippedReader } from '../../src/claims/index.js';
import { weigh } from '../../src/evidence/index.js';
import { createPicture } from '../../src/picture/index.js';
import { sameName } from '../eval-sides.js';
import type { Example } from './linear-fit.js';
import { jsonLines, storyOf } from './marked-stories.js';

/** How a cell's letter stands in the file, in the order of the cells. */
export const letters = 'agrnhfiwevstdqx';

export interface MarkedCells {
  /** `file:id` of a story beside it. */
  readonly story: string;
  /** The sides, each by its names, where `sides.jsonl` does not have them. */
  readonly sides?: readonly (readonly string[])[];
  /** Where a sentence begins, what it tells, and of which sides: "1", "1+2". */
  readonly cells: readonly (readonly [at: number, letter: string, sides: string])[];
}

/** Every sentence of the marked stories with every side that was found of it, its features as the brief sees them. */
export function labelledCells(folder: string): (Example & { readonly at: number; readonly side: number })[] {
  const read = createShippedReader();
  const tables = new Map(
    jsonLines<{ story: string; sides: readonly (readonly string[])[] }>(join(folder, 'sides.jsonl')).map((s) => [
      s.story,
      s.sides,
    ]),
  );
  return jsonLines<MarkedCells>(join(folder, 'cells.jsonl')).flatMap(({ story, sides: own, cells }) => {
    const document = storyOf(story, folder);
    const picture = createPicture({ documents: [document], claims: weigh([document], read(document)) });
    const editor = createEditor(picture, [document], shippedWording());
    const sides = own ?? tables.get(story) ?? [];
    const numbers = picture.between.map((key) => {
      const party = picture.parties.find((p) => p.key === key);
      const names = party === undefined ? [] : [party.name, ...party.actors];
      return 1 + sides.findIndex((side) => side.some((n) => names.some((m) => sameName(m, n))));
    });
    const report = editor.sentences();
    const features = cellFeatures(report, editor);
    return report.flatMap((s, i) =>
      numbers.flatMap((side, k) => {
        if (side === 0) return [];
        const marks = cells.filter(([at, , of]) => at === s.span[0] && String(of).split('+').includes(String(side)));
        const targets = [...letters].map((l) => Number(marks.some(([, letter]) => letter === l)));
        return [{ story, features: features[i]![k]!, targets, at: s.span[0], side }];
      }),
    );
  });
}
