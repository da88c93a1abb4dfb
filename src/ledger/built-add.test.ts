import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { madeCase } from '../../scripts/made-case.js';
import { root } from '../../tests/effects.js';
import { testSchema, whereNoPostgres } from '../../tests/postgres.js';
import { type Ledger, withLedger } from './index.js';

/** The command that users run, with its reader: `npm run build` makes it. */
const built = join(root, 'dist', 'cli', 'main.js');
const kills = Number(process.env['RAPPORTEUR_TEST_KILLS'] ?? 20);
/** Ledgers that the kills are spread over, so that each kill finds work left to do. */
const ledgers = 5;
const documents = 100;

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const reports = join(folder, 'reports');
mkdirSync(reports);
const names = [...madeCase(11, documents, 5)].map(({ document }) => {
  writeFileSync(join(reports, document.name), `Published: ${document.published}\n\n${document.text}`);
  return join(reports, document.name);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Adding {
  readonly child: ChildProcess;
  /** What it said, once it has ended. */
  readonly said: Promise<string>;
}

function adding(address: string, files: readonly string[] = [reports]): Adding {
  const child = spawn(process.execPath, [built, 'add', 'talks', ...files, '--db', address], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  return { child, said: new Promise((resolve) => child.once('close', () => resolve(said))) };
}

async function looked<T>(address: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const done = await withLedger(address, { now: () => 0 }, work);
  if (!done.ok) throw new Error(done.problem.message);
  return done.value;
}

/** Everything that a ledger holds, row by row, by document; times and running numbers left out, since they hang on the moment. */
const contents = (address: string) =>
  looked(address, async ({ db }) => {
    const rows = await db
      .selectFrom('documents as d')
      .leftJoin('readings as r', 'r.document_id', 'd.id')
      .leftJoin('case_documents as k', 'k.document_id', 'd.id')
      .select(['d.id', 'd.text', 'd.words', 'r.id as reading', 'r.claims', 'r.published', 'k.case_id'])
      .execute();
    const claims = await db.selectFrom('claims').select(['reading_id', 'ordinal', 'id', 'body']).execute();
    const parties = await db.selectFrom('claim_parties').selectAll().execute();
    const index = await db.selectFrom('case_parties').selectAll().execute();
    const held = new Map<string, string[]>();
    for (const { reading, ...row } of rows) {
      const list = held.get(row.id) ?? [];
      held.set(row.id, list);
      list.push(JSON.stringify(row));
      for (const c of claims) if (c.reading_id === reading) list.push(`${c.ordinal} ${c.id} ${c.body}`);
      for (const p of parties) if (p.reading_id === reading) list.push(`${p.ordinal} ${p.party} ${p.role}`);
      list.sort();
    }
    const ofClaims = claims.filter((c) => !rows.some((r) => r.reading === c.reading_id)).length;
    return { held, strays: ofClaims, index: index.map((r) => JSON.stringify(r)).sort() };
  });

/** How much a ledger has grown: the size of its write-ahead log, or its documents. */
async function growth(address: string): Promise<number> {
  if (address.startsWith('postgres')) {
    return looked(address, async ({ db }) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from documents`.execute(db);
      return Number(rows[0]!.n);
    });
  }
  const log = `${address}-wal`;
  return existsSync(log) ? statSync(log).size : 0;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds until a command that adds began to write, and until it was done. */
async function course(address: string): Promise<{ readonly begun: number; readonly done: number }> {
  const start = performance.now();
  const { said } = adding(address);
  let over = false;
  void said.then(() => {
    over = true;
  });
  let begun = 0;
  const before = await growth(address);
  while (!over && begun === 0) {
    if ((await growth(address)) > before) begun = performance.now() - start;
    await pause(10);
  }
  await said;
  return { begun, done: performance.now() - start };
}

/** @param fresh makes a new ledger each time and gives its address */
function survives(name: string, fresh: () => Promise<string>) {
  it(`${name}: ${kills} kills at random moments lose nothing, double nothing and leave no half`, {
    timeout: 900_000,
  }, async () => {
    const whole = await fresh();
    await contents(whole);
    const usual = await course(whole);
    const expected = await contents(whole);
    expect(expected.held.size).toBe(documents);
    let [cut, within] = [0, 0];
    const lane = async (turns: number) => {
      const address = await fresh();
      let before = new Set<string>();
      for (let turn = 0; turn < turns; turn++) {
        const { child, said } = adding(address);
        // From the first moment on; most of them while it writes.
        const random = Math.random();
        // What is held already is not written again: the later turns are done sooner.
        const writing = (usual.done - usual.begun) * (1 - before.size / documents);
        await pause(random < 0.2 ? 5 * random * usual.begun : usual.begun + random * writing * 0.6);
        child.kill('SIGKILL');
        await said;
        if (child.signalCode === 'SIGKILL') cut++;
        const { held, strays } = await contents(address);
        // What was there is there, and what is there is whole, each once.
        for (const id of before) expect(held.has(id)).toBe(true);
        for (const [id, rows] of held) expect(rows).toEqual(expected.held.get(id));
        expect(strays).toBe(0);
        if (held.size > before.size && held.size < documents) within++;
        before = new Set(held.keys());
      }
      expect(await adding(address).said).toContain(`documents added to “talks”`);
      expect(await contents(address)).toEqual(expected);
    };
    const lanes = Array.from({ length: ledgers }, (_, n) => Math.floor((kills + n) / ledgers));
    // Two at a time.
    const next = async (): Promise<void> => {
      const turns = lanes.pop();
      if (turns === undefined) return;
      await lane(turns);
      await next();
    };
    await Promise.all([next(), next()]);
    // A kill that comes too late, or before the first document, proves less.
    expect(cut).toBeGreaterThan(kills / 2);
    expect(within).toBeGreaterThan(kills / 8);
  });

  it(`${name}: two commands that make the ledger and add the same reports at once add each once`, {
    timeout: 300_000,
  }, async () => {
    const address = await fresh();
    const both = await Promise.all([adding(address, names).said, adding(address, [...names].reverse()).said]);
    const added = both.map((said) => Number(/^([\d,]+) documents? added/m.exec(said)?.[1]));
    expect(added[0]! + added[1]!).toBe(documents);
    const { held, strays } = await contents(address);
    expect([held.size, strays]).toEqual([documents, 0]);
    // Once each, however many times a row would come back from a join of doubles.
    for (const rows of held.values()) expect(new Set(rows).size).toBe(rows.length);
    expect(await adding(address).said).toContain(`${documents} documents there already`);
  });
}

describe.skipIf(!existsSync(built))(
  'the built command that adds, killed with SIGKILL and raced (skipped where dist/ is not built; RAPPORTEUR_TEST_KILLS for more kills)',
  () => {
    let files = 0;
    survives('SQLite', async () => join(folder, `${++files}.db`));

    it.skipIf(spawnSync('bash', ['-c', 'ulimit -f 300']).status !== 0)(
      'says what is wrong where no file may grow any more, and keeps what was added (skipped where no limit can be set)',
      async () => {
        const db = join(folder, 'limited.db');
        const limited = `trap "" XFSZ; ulimit -f 600; exec "${process.execPath}" "${built}" add talks "${reports}" --db "${db}"`;
        const { status, stderr } = spawnSync('bash', ['-c', limited], { encoding: 'utf8' });
        expect(status).toBe(1);
        expect(stderr).toMatch(/^rapporteur: The disk (is full|would not write).*add again\.\n$/);
        const { held } = await contents(db);
        expect(held.size).toBeGreaterThan(0);
        expect(held.size).toBeLessThan(documents);
        expect(await adding(db).said).toContain('there already');
        expect((await contents(db)).held.size).toBe(documents);
      },
    );
  },
);

const probe = await testSchema();
describe.skipIf(!existsSync(built) || probe === null)(
  `the same with PostgreSQL (${whereNoPostgres}, or where dist/ is not built)`,
  () => {
    const made: { drop: () => Promise<void> }[] = [];
    afterAll(async () => {
      for (const schema of made) await schema.drop();
    });
    survives('PostgreSQL', async () => {
      const schema = await testSchema();
      await schema!.make();
      made.push(schema!);
      return schema!.address;
    });
  },
);
