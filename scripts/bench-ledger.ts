// Fills a ledger with a million claims and measures what users wait for: ask, changes, a filtered claims; each beside its bar.
// usage: npm run bench:ledger -- [--db LEDGER] [--claims N]   (a ledger that is there already is measured as it is, and kept)
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import type { Effects } from '../src/cli/effects.js';
import { run } from '../src/cli/run.js';
import { addDocument, type Ledger, withLedger } from '../src/ledger/index.js';
import { madeCase, sidesOf } from './made-case.js';

const { values } = parseArgs({ options: { db: { type: 'string' }, claims: { type: 'string', default: '1000000' } } });
const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), 'bench-')) : null;
const db = values.db ?? join(folder!, 'bench.db');
const total = Number(values.claims);
const each = 20;

/** One case of 20,000 claims, two of 5,000, thirty of 1,000; the thirty are then copied inside the database until there are enough. */
const sizes: [name: string, claims: number][] = [
  ['Case of 20000', 20_000],
  ['Case of 5000', 5_000],
  ['Second of 5000', 5_000],
  ...Array.from({ length: 30 }, (_, n): [string, number] => [`Case ${n + 1}`, 1_000]),
];

/** Copies of the thirty cases of 1,000 claims under other names and ids: adding a million claims one by one takes an hour. */
async function copyCases(ledger: Ledger): Promise<number> {
  const small = sql`select id from cases where id like 'case-%' and id not like 'case-of%'`;
  const docs = sql`select document_id from case_documents where case_id in (${small})`;
  const { rows } = await sql<{
    low: number;
    high: number;
  }>`select min(id) as low, max(id) as high from readings`.execute(ledger.db);
  const step = rows[0]!.high - rows[0]!.low + 1;
  const copies = Math.max(0, Math.ceil((total - 60_000) / 30_000));
  await ledger.db.transaction().execute(async (tx) => {
    await sql`create temp table old_cases as select * from cases where id in (${small})`.execute(tx);
    await sql`create temp table old_documents as select * from documents where id in (${docs})`.execute(tx);
    await sql`create temp table old_readings as select * from readings where document_id in (${docs})`.execute(tx);
    await sql`create temp table old_claims as select * from claims where reading_id in (select id from old_readings)`.execute(
      tx,
    );
    await sql`create temp table old_claim_parties as select * from claim_parties where reading_id in (select id from old_readings)`.execute(
      tx,
    );
    await sql`create temp table old_case_documents as select * from case_documents where case_id in (${small})`.execute(
      tx,
    );
    await sql`create temp table old_case_parties as select * from case_parties where case_id in (${small})`.execute(tx);
    for (let copy = 1; copy <= copies; copy++) {
      const [tag, by] = [`-${copy}`, step * copy];
      await sql`insert into cases select id || ${tag}, name || ' copy' || ${tag}, created from old_cases`.execute(tx);
      await sql`insert into documents select id || ${tag}, text, blocks, words, added from old_documents`.execute(tx);
      await sql`insert into readings select id + ${by}, document_id || ${tag}, name, title, publisher, published, published_last, url,
        reader, claims, added from old_readings`.execute(tx);
      await sql`insert into claims select reading_id + ${by}, ordinal, id || ${tag}, kind, issue, when_from, when_to, words, sources, body
        from old_claims`.execute(tx);
      await sql`insert into claim_parties select reading_id + ${by}, ordinal, party, role from old_claim_parties`.execute(
        tx,
      );
      await sql`insert into case_documents select case_id || ${tag}, document_id || ${tag}, added from old_case_documents`.execute(
        tx,
      );
      await sql`insert into case_parties select case_id || ${tag}, party, name from old_case_parties`.execute(tx);
    }
  });
  return copies * 30_000;
}

if (!existsSync(db)) {
  const start = performance.now();
  let documents = 0;
  const filled = await withLedger(db, { now: () => Date.now() }, async (ledger) => {
    let seed = 0;
    for (const [name, claims] of sizes) {
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
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `added: ${documents.toLocaleString('en')} documents with their claims, ${Math.round(documents / seconds)} documents a second; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB resident`,
    );
    await copyCases(ledger);
  });
  if (!filled.ok) throw new Error(filled.problem.message);
}
const counted = await withLedger(db, { now: () => 0 }, (ledger) =>
  sql<{ n: number }>`select count(*) as n from claims`.execute(ledger.db),
);
if (counted.ok)
  console.log(
    `claims: ${counted.value.rows[0]!.n.toLocaleString('en')}; size: ${Math.round(statSync(db).size / 2 ** 20).toLocaleString('en')} MiB`,
  );

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
    redraw: () => {},
    warnIsTerminal: false,
    now: () => Date.now(),
    untilInterrupted: () => new AbortController().signal,
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

/** A question about a case's own sides, by its place in the list: of others there would be little to tell. */
const question = (place: number): string => {
  const [one, other] = sidesOf(place + 1);
  return `What is going on between ${one.name} and ${other.name}?`;
};
const small = 5;
const [name] = sizes[small]!;
const rows: [what: string, argv: readonly string[], bar: string][] = [
  ['`ask`, case of 1,000 claims', ['ask', question(small), '--case', name], '1 s'],
  ['`ask --as-of` the middle of the year', ['ask', question(small), '--case', name, '--as-of', '2031-06'], '1 s'],
  ['`changes`, case of 1,000 claims', ['changes', name, '--since', '2031-06'], '1 s'],
  [
    '`claims` by party and kind, case of 1,000',
    ['claims', name, '--party', sidesOf(small + 1)[0].name, '--kind', 'demand'],
    '200 ms',
  ],
  ['`claims` by words, case of 20,000', ['claims', 'Case of 20000', '--search', 'old harbour'], '200 ms'],
  [
    '`claims` by party and issue, case of 20,000',
    ['claims', 'Case of 20000', '--party', 'Corland', '--issue', 'territory'],
    '200 ms',
  ],
  ['`ask`, case of 5,000 claims', ['ask', question(1), '--case', 'Case of 5000'], ''],
  ['`changes`, case of 5,000 claims', ['changes', 'Case of 5000', '--since', '2031-06'], ''],
  ['`ask`, case of 20,000 claims', ['ask', question(0), '--case', 'Case of 20000'], ''],
  ['`changes`, case of 20,000 claims', ['changes', 'Case of 20000', '--since', '2031-06'], ''],
];
console.log('| what | clock | processor | bar |\n|---|---|---|---|');
for (const [what, argv, bar] of rows) {
  const { clock, processor } = await timed(argv);
  console.log(`| ${what} | ${Math.round(clock)} ms | ${Math.round(processor)} ms | ${bar} |`);
}
if (folder !== null) rmSync(folder, { recursive: true });
