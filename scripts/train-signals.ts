// Learns which sentences of a report name what is not known, and what to watch for, from our own stories as readers marked them (tests/stories/signals.jsonl), and
// writes models/signals.json.
// usage: npm run train:signals                learns from all stories that are not held; the same each time
//        npm run train:signals -- --check     trains on nine tenths ten times and prints how well the rest is told
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signals } from '../src/brief/signals/signal-words.js';
import { checkFit, formatted } from './train/linear-check.js';
import { fitLinear } from './train/linear-fit.js';
import { labelledSignals } from './train/signal-examples.js';

const root = join(import.meta.dirname, '..');
const examples = labelledSignals(join(root, 'tests/stories'));
if (process.argv[2] === '--check') checkFit(examples, signals);
else {
  const model = fitLinear(examples);
  writeFileSync(join(root, 'models/signals.json'), `${formatted(model)}\n`);
  console.log(`${new Set(examples.map((e) => e.story)).size} stories, ${Object.keys(model.weights).length} features`);
}
