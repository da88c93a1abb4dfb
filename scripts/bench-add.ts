// Measures the built `rapporteur add` with its reader on a folder of short made-up reports: time, rate and memory, and the same again, when all is there.
// usage: npm run build && npm run bench:add -- [--documents N]   (memory is read from /proc, and left out where there is none)
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { madeCase } from './made-case.js';

const { values } = parseArgs({ options: { documents: { type: 'string', default: '10000' } } });
const documents = Number(values.documents);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const reports = join(folder, 'reports');
const db = join(folder, 'bench.db');
mkdirSync(reports);
for (const { document } of madeCase(1, documents, 6))
  writeFileSync(join(reports, document.name), `Published: ${document.published}\n\n${document.text}`);

const peakOf = (pid: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** Runs the command on the folder. @returns seconds, the highest resident memory in MiB, and what it said */
function timed(): Promise<{ seconds: number; peak: number; said: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/cli/main.js', 'add', 'Bench', reports, '--db', db], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let [peak, said] = [0, ''];
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
  }, 200);
  return new Promise((resolve) =>
    child.once('close', () => {
      clearInterval(look);
      resolve({ seconds: (performance.now() - start) / 1000, peak, said: said.trim() });
    }),
  );
}

for (const what of ['added', 'added again']) {
  const { seconds, peak, said } = await timed();
  console.log(
    `${what}: ${said} ${seconds.toFixed(1)} s, ${Math.round(documents / seconds)} documents/s${peak > 0 ? `, ${Math.round(peak)} MiB resident at most` : ''}`,
  );
}
console.log(`ledger: ${Math.round(statSync(db).size / 2 ** 20)} MiB`);
rmSync(folder, { recursive: true });
