// Learns what sentences of a report tell of each side of a bargain, from our own stories as readers marked them (tests/stories/cells.jsonl), and writes models/cells.json.
// usage: npm run train:cells                learns from all stories; the same each time
//        npm run train:cells -- --check     trains on nine tenths ten times and prints how well the rest is told
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cells } from '../src/brief/cells/cells.js';
import { labelledCells } from './train/cell-examples.js';
import { checkFit, formatted } from './train/linear-check.js';
import { fitLinear } from './train/linear-fit.js';

const root = join(import.meta.dirname, '..');
const examples = labelledCells(join(root, 'tests/stories'));
if (process.argv[2] === '--check') checkFit(examples, cells);
else {
  const model = fitLinear(examples);
  writeFileSync(join(root, 'models/cells.json'), `${formatted(model)}\n`);
  console.log(`${new Set(examples.map((e) => e.story)).size} stories, ${Object.keys(model.weights).length} features`);
}
