// Learns what of a report answers what is asked first of a negotiation, from our own stories as readers marked them (tests/stories/cells.jsonl), and writes models/slots.json
// and models/stretches.json.
// usage: npm run train:slots                learns from all stories; the same each time
//        npm run train:slots -- --check     trains on nine tenths ten times and prints how well the rest is told
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slots } from '../src/brief/slots/slots.js';
import { checkFit, formatted } from './train/linear-check.js';
import { fitLinear } from './train/linear-fit.js';
import { markedSlots } from './train/slot-examples.js';

const root = join(import.meta.dirname, '..');
const marked = markedSlots(join(root, 'tests/stories'));
for (const [file, examples] of [
  ['slots', marked.sentences],
  ['stretches', marked.stretches],
] as const)
  if (process.argv[2] === '--check') checkFit(examples, slots);
  else {
    const model = fitLinear(examples);
    writeFileSync(join(root, `models/${file}.json`), `${formatted(model)}\n`);
    console.log(`${file}: ${examples.length} examples, ${Object.keys(model.weights).length} features`);
  }
