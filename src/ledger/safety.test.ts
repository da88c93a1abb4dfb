import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { madeCase } from '../../scripts/made-case.js';
import { addDocument, cases, type Ledger, loadCase, withLedger } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));
const effects = { now: () => 0, patience: 200 };
const add = (ledger: Ledger, report: ReturnType<typeof reportsOf>[number]) =>
  addDocument(ledger, 'talks', report.document, report.claims, { reader: 'made@1' });
const reportsOf = (seed: number, reports: number, each: number) => [...madeCase(seed, reports, each)];

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

  // As root on Linux alone: a file system of two megabytes.
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
  afterAll(() => mounted && spawnSync('umount', ['-l', disk]));
  it.skipIf(!mounted)('a disk that is really full (skipped where no small one may be mounted)', async () => {
    const db = join(disk, 'full.db');
    const reports = reportsOf(4, 400, 20);
    let count = 0;
    const done = await withLedger(db, effects, async (ledger) => {
      for (const report of reports) {
        await add(ledger, report);
        count++;
      }
    });
    expect(!done.ok && done.problem.code).toBe('ledger-full');
    expect(count).toBeGreaterThan(3);
    const kept = await withLedger(db, effects, (ledger) => loadCase(ledger, 'talks'));
    expect(kept.ok && [kept.value.documents.length, kept.value.claims.length]).toEqual([count, 20 * count]);
    // More room is found: what was left out is added.
    expect(spawnSync('mount', ['-o', 'remount,size=8m', disk]).status).toBe(0);
    const more = await withLedger(db, effects, (ledger) => add(ledger, reports[count]!));
    expect(more.ok && more.value).toBe('added');
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
