// Measures the API of `rapporteur serve` (as built) on a made-up case of 2,000 claims under 50 readers at once, on this machine alone.
// usage: npm run bench:server [-- SECONDS [READERS]]
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDocument, withLedger } from '../src/ledger/index.js';
import { madeCase } from './made-case.js';

const [seconds, readers] = [Number(process.argv[2] ?? 60), Number(process.argv[3] ?? 50)];
const [reports, claimsEach] = [100, 20];
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const ledger = join(folder, 'bench.db');
const name = 'Bench';

const ids: string[] = [];
const made = await withLedger(ledger, { now: () => Date.UTC(2031, 0, 1) }, async (open) => {
  for (const { document, claims } of madeCase(1, reports, claimsEach)) {
    await addDocument(open, name, document, claims, { reader: 'made@1' });
    ids.push(document.id);
  }
});
if (!made.ok) throw new Error(made.problem.message);

const server = spawn(process.execPath, ['dist/cli/main.js', 'serve', '--db', ledger, '--port', '0'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await listening(server);

/** What an analyst's app asks for: mostly what is looked at anew again and again, and now and then the whole picture. */
const of = `/api/cases/bench`;
const paths = [
  '/api/cases',
  of,
  `${of}/brief`,
  `${of}/brief?asOf=2031-06-30`,
  `${of}/picture`,
  `${of}/timeline`,
  `${of}/sources`,
  `${of}/changes?since=2031-06-01&until=2031-07-01`,
  `${of}/claims?limit=50`,
  `${of}/claims?limit=50&kind=demand`,
  `${of}/claims?limit=50&q=harbour`,
  `${of}/documents`,
  ...ids.slice(0, 20).map((id) => `${of}/documents/${id}`),
  '/api/search?q=bridge',
];

console.log(
  `${reports * claimsEach} claims in ${reports} reports; ${cpus().length} cores, load before ${loadavg()[0]!.toFixed(1)}`,
);
const first = new Map<string, number>();
const agent = new Agent({ keepAlive: true });
for (const path of paths) first.set(path, (await ask(path, agent)).milliseconds);
const slowest = [...first].sort((a, b) => b[1] - a[1]).slice(0, 4);
console.log(`first asked, nothing kept: ${slowest.map(([p, ms]) => `${p} ${ms.toFixed(0)} ms`).join(', ')}`);

const times: number[] = [];
const errors: string[] = [];
let bytes = 0;
const end = performance.now() + 1000 * seconds;
const before = process.cpuUsage();
const serverBefore = processorTime(server.pid!);
await Promise.all(
  Array.from({ length: readers }, async (_, reader) => {
    const own = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let i = reader * 7; performance.now() < end; i++)
      try {
        const got = await ask(paths[i % paths.length]!, own);
        times.push(got.milliseconds);
        bytes += got.bytes;
        if (got.status !== 200) errors.push(`${got.status}`);
      } catch (error) {
        errors.push(String(error));
      }
    own.destroy();
  }),
);
agent.destroy();
const own = process.cpuUsage(before);
const serverTime = processorTime(server.pid!) - serverBefore;
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(1);
console.log(
  `${readers} readers, ${seconds} s: ${times.length.toLocaleString('en')} requests (${Math.round(times.length / seconds).toLocaleString('en')}/s, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s packed), p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms, ${errors.length} errors${errors.length > 0 ? ` (${[...new Set(errors)].slice(0, 3).join('; ')})` : ''}`,
);
console.log(
  `processor time: the server ${serverTime.toFixed(1)} s (${((1000 * serverTime) / times.length).toFixed(2)} ms a request), the readers ${((own.user + own.system) / 1e6).toFixed(1)} s; load after ${loadavg()[0]!.toFixed(1)}`,
);
server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
rmSync(folder, { recursive: true });

/** Seconds of processor time that a process has used; not a number where the system does not tell. */
function processorTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

function ask(path: string, through: Agent): Promise<{ status: number; milliseconds: number; bytes: number }> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(`${url}${path}`, { agent: through, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode!, milliseconds: performance.now() - start, bytes: size }),
      );
    }).on('error', reject);
  });
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}; npm run build first`)));
    child.stdout!.on('data', (part) => {
      const found = /http:\/\/\S+?:\d+/.exec(String(part))?.[0];
      if (found) resolve(found);
    });
  });
}
