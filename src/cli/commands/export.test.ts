import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClaimRow, commandLedger, lines, talks } from '../../../tests/command-ledger.js';

const { folder, rapporteur } = commandLedger();
beforeAll(async () => {
  await rapporteur('add', talks, 'examples/ukraine-2022');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('writes CSV with one row a claim', async () => {
  const claims = lines<ClaimRow>((await rapporteur('claims', talks)).out);
  const { out } = await rapporteur('export', talks, '--format', 'csv');
  expect(out.split('\r\n')[0]).toMatch(/^claim,document,name,title/);
  expect(out.match(/^clm_/gm)).toHaveLength(claims.length);
});

it('writes the drafted bargain as a GENIUS domain, which solve reads back', async () => {
  const format = 'genius';
  expect((await rapporteur('export', talks, '--format', format)).code).toBe(2);
  const output = join(folder, format);
  const { code, err } = await rapporteur('export', talks, '--format', format, '--output', output);
  expect(code, err).toBe(0);
  expect(err).toContain('left out: a neutral state is in no alliance');
  const names = readdirSync(output).sort((a, b) => Number(b.startsWith('domain')) - Number(a.startsWith('domain')));
  const solved = await rapporteur('solve', ...names.map((n) => join(output, n)));
  expect(solved.code, solved.err).toBe(0);
  expect(solved.out).toMatch(/kalai-smorodinsky/);
});

it('writes Parquet that a reader of its own reads back', async () => {
  const claims = lines<ClaimRow>((await rapporteur('claims', talks)).out);
  expect((await rapporteur('export', talks, '--format', 'parquet')).code).toBe(2);
  const file = join(folder, 'claims.parquet');
  expect((await rapporteur('export', talks, '--format', 'parquet', '--output', file)).code).toBe(0);
  const bytes = readFileSync(file);
  const rows = await parquetReadObjects({
    file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
  });
  expect(rows.map((r) => [r['claim'], r['quote'], r['start']])).toEqual(claims.map((c) => [c.id, c.quote, c.span[0]]));
});

it('writes events that took place, each by its report', async () => {
  const events = lines<{ event_type: string; event_date: string; actor: unknown[] }>(
    (await rapporteur('export', talks, '--format', 'plover')).out,
  );
  expect(events.length).toBeGreaterThan(5);
  for (const e of events) expect(e.event_type).toMatch(/^[A-Z]+$/);
});

it('writes web annotations whose words stand where they say', async () => {
  const { out } = await rapporteur('export', talks, '--format', 'web-annotation');
  const page = JSON.parse(out) as {
    items: { target: { selector: { exact: string; start: number; end: number }[] } }[];
  };
  expect(page.items.length).toBe(lines((await rapporteur('claims', talks)).out).length);
  for (const { target } of page.items) {
    const quote = target.selector[0]!;
    const position = target.selector[1]!;
    expect(position.end - position.start).toBe([...quote.exact].length);
  }
});
