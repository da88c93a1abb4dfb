// Learns which sentences of a report answer what a reader asks first, from our own stories as two people labelled them (tests/stories/roles.jsonl), and writes models/roles.json.
// usage: npm run train:roles                learns from all stories; under a minute, and the same each time
//        npm run train:roles -- --check     trains on nine tenths ten times and prints how well the rest is told
//        npm run train:roles -- --half N    learns from every second story, beginning with the first or the second (for measuring on the others)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RoleModel, roles, rolesBy } from '../src/brief/roles/roles.js';
import { type Example, labelledSentences } from './train/role-examples.js';
import { fitRoles } from './train/role-fit.js';

const root = join(import.meta.dirname, '..');
const [option, value] = process.argv.slice(2);
const examples = labelledSentences(join(root, 'tests/stories'));
const stories = [...new Set(examples.map((e) => e.story))];

if (option === '--check') check();
else {
  const kept = option === '--half' ? new Set(stories.filter((_, i) => i % 2 === Number(value) - 1)) : new Set(stories);
  const model = fitRoles(examples.filter((e) => kept.has(e.story)));
  writeFileSync(join(root, 'models/roles.json'), `${format(model)}\n`);
  console.log(`${kept.size} stories, ${Object.keys(model.weights).length} features`);
}

/** One feature a line, so that a change shows as one. */
function format({ bias, weights }: RoleModel): string {
  const lines = Object.entries(weights).map(([name, own]) => `${JSON.stringify(name)}:[${own.join(',')}]`);
  return `{"bias":[${bias.join(',')}],"weights":{\n${lines.join(',\n')}\n}}`;
}

function check(): void {
  const parts = 10;
  const told = new Map<Example, readonly number[]>();
  for (let part = 0; part < parts; part++) {
    const out = new Set(stories.filter((_, i) => i % parts === part));
    const model = fitRoles(examples.filter((e) => !out.has(e.story)));
    for (const e of examples.filter((x) => out.has(x.story))) {
      const p = rolesBy(e.features, model);
      told.set(
        e,
        roles.map((r) => p[r]),
      );
    }
  }
  for (const [i, role] of roles.entries()) {
    const asked = examples.filter((e) => e.targets[i] !== null).sort((a, b) => told.get(b)![i]! - told.get(a)![i]!);
    const all = asked.filter((e) => e.targets[i] === 1).length;
    let right = 0;
    let area = 0;
    for (const [n, e] of asked.entries()) if (e.targets[i] === 1) area += ++right / (n + 1);
    const surer = [0.5, 0.65, 0.8].map((least) => {
      const said = asked.filter((e) => told.get(e)![i]! >= least);
      const hit = said.filter((e) => e.targets[i] === 1).length;
      return `at ${least}: ${said.length} told, ${((100 * hit) / Math.max(1, said.length)).toFixed(0)} % right`;
    });
    console.log(
      `${role.padEnd(10)} ${String(all).padStart(5)} of ${asked.length}, average precision ${((100 * area) / all).toFixed(1)}; ${surer.join('; ')}`,
    );
  }
}
