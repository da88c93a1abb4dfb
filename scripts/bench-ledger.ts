// Fills a ledger with a million claims and measures what users wait for: ask, changes, a filtered claims; each beside its bar.
// usage: npm run bench:ledger -- [--db LEDGER] [--claims N]   (a ledger that is there already is measured as it is, and kept)
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Effects } from '../src/cli/effects.js';
import { run } from '../src/cli/run.js';
import { addDocument, withLedger } from '../src/ledger/index.js';
import { madeCase } from './made-case.js';

const { values } = parseArgs({ options: { db: { type: 'string' }, claims: { type: 'string', default: '1000000' } } });
const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), 'bench-')) : null;
const db = values.db ?? join(folder!, 'bench.db');
const total = Number(values.claims);
const each = 20;

/** One case of 20,000 claims, two of 5,000, the rest of 1,000, as far as the total goes. */
function* sizes(): Generator<[name: string, claims: number]> {
  let left = total;
  for (const [name, claims] of [
    ['Case of 20000', 20_000],
    ['Case of 5000', 5_000],
    ['Second of 5000', 5_000],
  ] as const)
    if (left - claims > total / 2) {
      left -= claims;
      yield [name, claims];
    }
  for (let n = 1; left > 0; n++, left -= 1_000) yield [`Case ${n}`, Math.min(1_000, left)];
}

const isServer = db.startsWith('postgres');
if (isServer || !existsSync(db)) {
  const start = performance.now();
  let documents = 0;
  const filled = await withLedger(db, { now: () => Date.now() }, async (ledger) => {
    let seed = 0;
    for (const [name, claims] of sizes()) {
      seed++;
      for (const { document, claims: own } of madeCase(seed, claims / each, each)) {
        await addDocument(ledger, name, document, own, { reader: 'made@1' });
        documents++;
        if (documents % 5000 === 0)
          process.stderr.write(
            `${documents} documents, ${Math.round(documents / ((performance.now() - start) / 1000))} a second\n`,
          );
      }
    }
  });
  if (!filled.ok) throw new Error(filled.problem.message);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `filled: ${(documents * each).toLocaleString('en')} claims in ${documents.toLocaleString('en')} documents, ${Math.round(seconds)} s, ${Math.round(documents / seconds)} documents a second`,
  );
}
if (!isServer) console.log(`size: ${Math.round(statSync(db).size / 2 ** 20).toLocaleString('en')} MiB`);

/** Median of three runs of a command after one to warm up, in milliseconds of the clock and of this process's processor. */
async function timed(argv: readonly string[]): Promise<{ clock: number; processor: number }> {
  const effects: Effects = {
    cwd: process.cwd(),
    env: { RAPPORTEUR_DB: db },
    stdin: process.stdin,
    stdinIsTerminal: true,
    write: () => {},
    warn: (text) => process.stderr.write(text),
    terminal: { isTerminal: false, width: 100, colour: false },
    warnIsTerminal: false,
    now: () => Date.now(),
  };
  const runs: { clock: number; processor: number }[] = [];
  for (let n = 0; n < 4; n++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    if ((await run(argv, effects)) !== 0) throw new Error(argv.join(' '));
    const { user, system } = process.cpuUsage(used);
    if (n > 0) runs.push({ clock: performance.now() - start, processor: (user + system) / 1000 });
  }
  return runs.sort((a, b) => a.clock - b.clock)[1]!;
}

const question = 'What is going on between Kelmar and Lundia?';
const rows: [what: string, argv: readonly string[], bar: string][] = [
  ['ask, case of 1,000 claims', ['ask', question, '--case', 'Case 3'], '1 s'],
  ['ask as of the middle of the year', ['ask', question, '--case', 'Case 3', '--as-of', '2031-06'], '1 s'],
  ['changes, case of 1,000 claims', ['changes', 'Case 3', '--since', '2031-06'], '1 s'],
  ['claims by party and kind, 1,000', ['claims', 'Case 3', '--party', 'Kelmar', '--kind', 'demand'], '200 ms'],
  ['claims by words, case of 20,000', ['claims', 'Case of 20000', '--search', 'old harbour'], '200 ms'],
  [
    'claims by party and issue, 20,000',
    ['claims', 'Case of 20000', '--party', 'Corland', '--issue', 'territory'],
    '200 ms',
  ],
  ['ask, case of 5,000 claims', ['ask', question, '--case', 'Case of 5000'], ''],
  ['changes, case of 5,000 claims', ['changes', 'Case of 5000', '--since', '2031-06'], ''],
];
console.log('| what | clock | processor | bar |\n|---|---|---|---|');
for (const [what, argv, bar] of rows) {
  const { clock, processor } = await timed(argv);
  console.log(`| ${what} | ${Math.round(clock)} ms | ${Math.round(processor)} ms | ${bar} |`);
}
if (folder !== null) rmSync(folder, { recursive: true });
