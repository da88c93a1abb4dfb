// Learns which sentences of a report answer what a reader asks first, from our own stories as two people labelled them (tests/stories/roles.jsonl), and writes models/roles.json.
// usage: npm run train:roles                learns from all stories; under a minute, and the same each time
//        npm run train:roles -- --check     trains on nine tenths ten times and prints how well the rest is told
//        npm run train:roles -- --half N    learns from every second story, beginning with the first or the second (for measuring on the others)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '../src/brief/roles/roles.js';
import { checkFit, formatted } from './train/linear-check.js';
import { fitLinear } from './train/linear-fit.js';
import { labelledSentences } from './train/role-examples.js';

const root = join(import.meta.dirname, '..');
const [option, value] = process.argv.slice(2);
const examples = labelledSentences(join(root, 'tests/stories'));
const stories = [...new Set(examples.map((e) => e.story))];

if (option === '--check') checkFit(examples, roles);
else {
  const kept = option === '--half' ? new Set(stories.filter((_, i) => i % 2 === Number(value) - 1)) : new Set(stories);
  const model = fitLinear(examples.filter((e) => kept.has(e.story)));
  writeFileSync(join(root, 'models/roles.json'), `${formatted(model)}\n`);
  console.log(`${kept.size} stories, ${Object.keys(model.weights).length} features`);
}
