import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { madeCase } from '../../scripts/made-case.js';
import { root } from '../../tests/effects.js';
import { addDocument, cases, type Ledger, loadCase, withLedger } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));
const effects = { now: () => 0, patience: 200 };
const add = (ledger: Ledger, report: ReturnType<typeof reportsOf>[number]) =>
  addDocument(ledger, 'talks', report.document, report.claims, { reader: 'made@1' });
const reportsOf = (seed: number, reports: number, each: number) => [...madeCase(seed, reports, each)];

const adder = (...argv: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'tests/adder.ts', ...argv], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** What a process said it had added, until it ended; killed so many lines after its first one. */
function watched(child: ChildProcess, killAfter = Number.POSITIVE_INFINITY): Promise<string[]> {
  return new Promise((resolve) => {
    let said = '';
    let seen = 0;
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      seen += chunk.toString().split('\n').length - 1;
      if (seen >= killAfter) child.kill('SIGKILL');
    });
    // What was said last may be cut in the middle by the kill.
    child.once('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

// Each kill starts and compiles a process of its own, which takes most of the time: six unless more are asked for.
const kills = Number(process.env['RAPPORTEUR_TEST_KILLS'] ?? 6);

describe(`killed with SIGKILL while it adds, ${kills} times (RAPPORTEUR_TEST_KILLS for more)`, () => {
  it('has lost nothing that it said it added, and holds no half of a document', {
    timeout: 600_000,
  }, async () => {
    const db = join(folder, 'killed.db');
    const reports = reportsOf(11, 1500, 12);
    const byId = new Map(reports.map((r) => [r.document.id, r.claims]));
    const added = new Set<string>();
    let cut = 0;
    for (let kill = 0; kill < kills; kill++) {
      const child = adder(db, 'talks', '11', '1500', '12');
      // Most kills come after what is there already has been gone over; the places are scattered by the golden ratio.
      const lines = await watched(child, added.size + 1 + Math.floor(70 * ((kill * 0.618) % 1)));
      if (child.signalCode === 'SIGKILL') cut++;
      for (const line of lines) if (line.startsWith('added ')) added.add(line.slice(6));
      const done = await withLedger(db, effects, (ledger) => loadCase(ledger, 'talks'));
      if (!done.ok) throw new Error(done.problem.message);
      const { documents, claims } = done.value;
      const held = new Set(documents.map((d) => d.id));
      expect(held.size).toBe(documents.length);
      for (const id of added) expect(held).toContain(id);
      const expected = documents.flatMap((d) => byId.get(d.id)!.map((c) => c.id));
      expect(claims.map((c) => c.id)).toEqual(expected);
      // The kill may fall between the commit and the word of it: one document more is there, whole.
      for (const id of held) added.add(id);
    }
    expect(cut).toBeGreaterThan(kills / 2);
    expect(added.size).toBeGreaterThan(kills);
  });
});

describe('two processes', () => {
  it('add the same reports at once: each is there once', { timeout: 120_000 }, async () => {
    const db = join(folder, 'two.db');
    const both = await Promise.all([
      watched(adder(db, 'talks', '12', '120', '10')),
      watched(adder(db, 'talks', '12', '120', '10', 'reverse')),
    ]);
    const outcomes = both.flat().map((line) => line.split(' ')[0]);
    expect(outcomes.filter((o) => o === 'added')).toHaveLength(120);
    expect(outcomes.filter((o) => o === 'unchanged')).toHaveLength(120);
    const done = await withLedger(db, effects, (ledger) => loadCase(ledger, 'talks'));
    expect(done.ok && [done.value.documents.length, done.value.claims.length]).toEqual([120, 1200]);
  });
});

describe('what can go wrong is said with its cure', () => {
  const problemOf = async (address: string) => {
    const done = await withLedger(address, effects, cases);
    if (done.ok) throw new Error('no problem');
    return done.problem;
  };

  it('locked', async () => {
    const db = join(folder, 'locked.db');
    await withLedger(db, effects, cases);
    const other = new Database(db);
    other.exec('begin immediate');
    const [report] = reportsOf(1, 1, 1);
    const done = await withLedger(db, effects, (ledger) => add(ledger, report!));
    expect(!done.ok && done.problem).toMatchObject({
      code: 'ledger-locked',
      message: expect.stringContaining('try again'),
    });
    // Reading goes on meanwhile.
    expect((await withLedger(db, effects, cases)).ok).toBe(true);
    other.exec('rollback');
    other.close();
    expect((await withLedger(db, effects, (ledger) => add(ledger, report!))).ok).toBe(true);
  });

  it('full, and what was added before is kept', async () => {
    const db = join(folder, 'full.db');
    const reports = reportsOf(2, 400, 20);
    let count = 0;
    const done = await withLedger(db, effects, async (ledger) => {
      await sql`pragma max_page_count = 200`.execute(ledger.db);
      for (const report of reports) {
        await add(ledger, report);
        count++;
      }
    });
    expect(!done.ok && done.problem).toMatchObject({
      code: 'ledger-full',
      message: expect.stringContaining('free some space'),
    });
    expect(count).toBeGreaterThan(3);
    const kept = await withLedger(db, effects, async (ledger) => {
      const { documents, claims } = await loadCase(ledger, 'talks');
      return [documents.length, claims.length, await add(ledger, reports[count]!)];
    });
    expect(kept.ok && kept.value).toEqual([count, 20 * count, 'added']);
  });

  it('no database', async () => {
    const db = join(folder, 'letter.db');
    writeFileSync(db, 'Dear colleagues, '.repeat(500));
    expect(await problemOf(db)).toMatchObject({ code: 'ledger-damaged', message: expect.stringContaining('--db') });
    expect(readFileSync(db, 'utf8')).toMatch(/^Dear colleagues/);
  });

  it('damaged', async () => {
    const db = join(folder, 'cut.db');
    await withLedger(db, effects, async (ledger) => {
      for (const report of reportsOf(3, 30, 20)) await add(ledger, report);
    });
    const bytes = readFileSync(db);
    bytes.fill(0x5a, 4096);
    writeFileSync(db, bytes);
    const done = await withLedger(db, effects, (ledger) => loadCase(ledger, 'talks'));
    expect(!done.ok && done.problem.code).toBe('ledger-damaged');
  });

  it('a database of another program, which is left as it is', async () => {
    const db = join(folder, 'theirs.db');
    const other = new Database(db);
    other.exec('create table recipes (name text)');
    other.close();
    expect(await problemOf(db)).toMatchObject({ code: 'ledger-foreign' });
  });

  it('made by a later version', async () => {
    const db = join(folder, 'later.db');
    await withLedger(db, effects, (ledger) => sql`insert into ledger_migrations values (99)`.execute(ledger.db));
    expect(await problemOf(db)).toMatchObject({ code: 'ledger-newer', message: expect.stringContaining('update') });
  });

  it('a path that cannot be', async () => {
    mkdirSync(join(folder, 'a-folder.db'));
    for (const path of [join(folder, 'nowhere', 'x.db'), join(folder, 'a-folder.db')])
      expect(await problemOf(path)).toMatchObject({
        code: 'ledger-unreachable',
        message: expect.stringContaining(path),
      });
  });

  it.each([
    ['postgres://nobody:secret@127.0.0.1:9/none', 'ledger-unreachable'],
    ['postgres://[', 'ledger-denied'],
  ])('%s', async (address, code) => {
    const problem = await problemOf(address);
    expect(problem.code).toBe(code);
    expect(problem.message).not.toContain('secret');
  });
});
