import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClaimRow, commandLedger, lines, talks } from '../../tests/command-ledger.js';

let day = Date.UTC(2022, 4, 1);
const { folder, rapporteur } = commandLedger(() => day);

beforeAll(async () => {
  expect(await rapporteur('cases')).toMatchObject({ code: 1, err: expect.stringContaining('add reports first') });
  const added = await rapporteur('add', talks, 'examples/ukraine-2022');
  expect(added.code).toBe(0);
  expect(added.out).toMatch(/^10 documents added to “Russia and Ukraine”\. \d+ claims read\.\n$/);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('add', () => {
  it('changes nothing the second time', async () => {
    const before = await rapporteur('claims', talks);
    const { out } = await rapporteur('add', 'russia – ukraine', 'examples/ukraine-2022');
    expect(out).toContain('10 documents of other cases joined');
    const again = await rapporteur('add', 'RUSSIA and Ukraine', 'examples/ukraine-2022');
    expect(again.out).toBe('0 documents added to “RUSSIA and Ukraine”; 10 documents there already. 0 claims read.\n');
    expect((await rapporteur('claims', talks)).out).toBe(before.out);
    expect(lines((await rapporteur('cases')).out)).toHaveLength(2);
  });

  it('names a bad file with the reason, reads the others and fails', async () => {
    writeFileSync(
      join(folder, 'good.txt'),
      'Published: 2023-05-02\n\nThe union has rejected the offer of the port, a spokeswoman said.\n',
    );
    writeFileSync(join(folder, 'empty.txt'), '\n\n');
    writeFileSync(
      join(folder, 'german.txt'),
      'Die Gewerkschaft hat das Angebot des Hafens am Montag abgelehnt, wie eine Sprecherin sagte, und sie will nun mit dem Streik beginnen, wenn die Arbeitgeber nicht noch einmal mit einem besseren Angebot kommen.\n',
    );
    const { code, out, err } = await rapporteur('add', 'port', folder, 'nowhere.txt');
    expect(code).toBe(1);
    expect(out).toMatch(/^1 document added to “port”; 3 files not read, each said above\./);
    for (const name of ['empty.txt holds no words', 'german.txt', 'nowhere.txt does not exist'])
      expect(err).toContain(name);
  });

  it('says what folders hold besides, by ending, and goes on', async () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(join(mixed, 'scans'), { recursive: true });
    const besides = ['a.pdf', 'b.PDF', 'scans/c.pdf', 'scans/d.pdf', 'terms.docx', 'scans/map.png', 'notes'];
    const passedOver = ['.hidden.pdf', 'README.pdf', 'old.db', 'old.db-wal', 'old.sqlite3'];
    for (const name of [...besides, ...passedOver]) writeFileSync(join(mixed, name), '%PDF-1.4 no text');
    writeFileSync(join(mixed, 'scans', 'good.txt'), 'The mill refused the offer of the union, its owner said.\n');
    const said =
      '7 files of the folder left out: 4 .pdf (a.pdf, b.PDF, c.pdf, …), 1 without an ending (notes), 1 .docx (terms.docx), 1 .png (map.png). ';
    for (const argv of [['add', 'mixed'], ['brief'], ['read'], ['model']]) {
      const { err, out } = await rapporteur(...argv, mixed);
      expect(err).toContain(said);
      expect(err.match(/left out/g)).toHaveLength(1);
      expect(err).toContain('pdftotext');
      if (argv[0] === 'add') expect(out).toMatch(/^1 document added to “mixed”\. /);
    }
    expect((await rapporteur('add', 'mixed', mixed)).code).toBe(0);
    expect((await rapporteur('read', join(mixed, 'scans', 'good.txt'))).err).toBe('');
  });

  it('reads a report anew when its date is known at last', async () => {
    writeFileSync(
      join(folder, 'late.txt'),
      'The union rejected the offer of the port on Monday, a spokeswoman said.\n',
    );
    await rapporteur('add', 'late', join(folder, 'late.txt'));
    expect(lines<ClaimRow>((await rapporteur('claims', 'late')).out)[0]?.document.published).toBeNull();
    const { out } = await rapporteur('add', 'late', join(folder, 'late.txt'), '--published', '2023-05-03');
    expect(out).toContain('1 document read anew');
    const claims = lines<ClaimRow & { when: { from: string | null } | null }>((await rapporteur('claims', 'late')).out);
    expect(claims.map((c) => c.document.published)).toContain('2023-05-03');
    expect(new Set(claims.map((c) => c.id)).size).toBe(claims.length);
  });
});

describe('changes', () => {
  it('tells what moved, with the claims before and after', async () => {
    const { code, out } = await rapporteur('changes', talks, '--since', '2022-03-12', '--until', '2022-03-29');
    expect(code).toBe(0);
    const found = lines<{ kind: string; before: ClaimRow[]; after: ClaimRow[] }>(out);
    expect(found.length).toBeGreaterThan(3);
    for (const { before, after } of found) {
      for (const c of before) expect(c.document.published! <= '2022-03-29').toBe(true);
      for (const c of after) expect(c.document.published! <= '2022-03-29').toBe(true);
    }
    const text = await rapporteur(
      'changes',
      talks,
      '--since',
      '2022-03-12',
      '--until',
      '2022-03-29',
      '--format',
      'text',
    );
    expect(text.out).toContain(
      `${found.length} changes in “Russia and Ukraine” between what was reported by 2022-03-12 and by 2022-03-29.`,
    );
    expect(text.out).toMatch(/after: .*“/);
  });

  it('shows a denial as one', async () => {
    const days = ['--since', '2022-03-06', '--until', '2022-03-12'];
    const found = lines<{ kind: string }>((await rapporteur('changes', talks, ...days)).out);
    const denied = found.filter((c) => c.kind === 'contradicted');
    expect(denied.length).toBeGreaterThan(0);
    const { out } = await rapporteur('changes', talks, ...days, '--format', 'text');
    expect(out).toMatch(/^CONTRADICTED OR DENIED$/m);
    expect(out.match(/^ {2}Denied: /gm)).toHaveLength(denied.length);
    expect(out.match(/”, denied/g)!.length).toBeGreaterThanOrEqual(denied.length);
  });

  it('finds nothing where nothing was reported', async () => {
    const { out } = await rapporteur('changes', talks, '--since', '2022-04-24');
    expect(out).toBe('');
    expect((await rapporteur('changes', talks, '--since', '2022-03-12', '--until', '2022-03-01')).code).toBe(2);
  });
});

describe('claims, documents, sources', () => {
  it('filters claims', async () => {
    const all = lines<ClaimRow>((await rapporteur('claims', talks)).out);
    const russian = lines<ClaimRow>(
      (await rapporteur('claims', talks, '--party', 'the Kremlin', '--kind', 'demand')).out,
    );
    expect(russian.length).toBeGreaterThan(0);
    for (const c of russian) expect(c.kind).toBe('demand');
    expect(russian.length).toBe(
      lines<ClaimRow>((await rapporteur('claims', talks, '--party', 'RUS', '--kind', 'demand')).out).length,
    );
    const late = lines<ClaimRow>(
      (await rapporteur('claims', talks, '--since', '2022-03-12', '--until', '2022-03')).out,
    );
    expect(late.map((c) => c.id)).toEqual(
      all
        .filter((c) => c.document.published! >= '2022-03-12' && c.document.published! <= '2022-03-31')
        .map((c) => c.id),
    );
    const security = lines<ClaimRow>((await rapporteur('claims', talks, '--issue', 'security')).out);
    expect(security.length).toBe(all.filter((c) => c.issue?.startsWith('security')).length);
    expect((await rapporteur('claims', talks, '--kind', 'wish')).code).toBe(2);
  });

  it('lists documents by date and sources with reasons', async () => {
    const documents = lines<{ published: string; claims: number }>((await rapporteur('documents', talks)).out);
    expect(documents.map((d) => d.published)).toEqual(documents.map((d) => d.published).sort());
    const sources = lines<{ reliability: { grade: string; reason: string }[] }>(
      (await rapporteur('sources', talks)).out,
    );
    for (const { reliability } of sources) expect(reliability[0]!.reason).not.toBe('');
    const table = await rapporteur('sources', talks, '--format', 'text');
    expect(table.out).toMatch(/\d+ sources\. Grade A to F/);
  });
});

describe('judge', () => {
  it('is signed, dated and reversible, and briefs follow; the claim stays', async () => {
    const brief = async () => (await rapporteur('ask', talks, '--case', talks, '--format', 'json')).out;
    const before = await brief();
    const demands = lines<ClaimRow>((await rapporteur('claims', talks, '--kind', 'demand')).out);
    const claim = demands.find(({ id }) => before.includes(id));
    expect(claim).toBeDefined();
    const rejected = await rapporteur('judge', claim!.id, 'reject', '--because', 'a misreading');
    expect(rejected.out).toContain('rejected by Ana on 2022-05-01 (a misreading)');
    const after = await rapporteur('ask', talks, '--case', talks, '--format', 'json');
    expect(after.out).not.toContain(claim!.id);
    expect(after.err).toContain('follows what people judged of claims: 1 rejected (by Ana)');
    const row = lines<ClaimRow>((await rapporteur('claims', talks, '--kind', 'demand')).out).find(
      ({ id }) => id === claim!.id,
    );
    expect(row).toEqual({ ...claim, judgement: expect.objectContaining({ decision: 'reject', by: 'Ana' }) });
    day += 86_400_000;
    expect((await rapporteur('judge', claim!.id, '--undo')).out).toContain('taken back');
    expect(await brief()).toBe(before);
    expect((await rapporteur('judge', claim!.id, '--undo')).code).toBe(1);
  });

  it.each([
    [['clm_x', 'perhaps'], /confirm, reject or correct/],
    [['clm_x', 'confirm', '--kind', 'offer'], /goes with correct/],
    [['clm_x', 'correct'], /say what is right/],
    [['clm_x', 'correct', '--kind', 'wish'], /the kinds are/],
    [['clm_x', 'correct', '--issue', 'weather'], /no pack knows/],
    [['clm_x', 'correct', '--when', 'soon'], /DATE\.\.DATE/],
  ])('%j is misuse', async (argv, message) => {
    const { code, err } = await rapporteur('judge', ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('corrects', async () => {
    const [claim] = lines<ClaimRow>((await rapporteur('claims', talks, '--kind', 'demand')).out);
    const argv = ['--party', 'Kyiv', '--kind', 'refusal', '--when', '2022-03', '--by', 'Bo'];
    expect((await rapporteur('judge', claim!.id, 'correct', ...argv)).out).toContain('corrected by Bo');
    const rows = lines<{ claim: ClaimRow; judged: string | null }>(
      (await rapporteur('export', talks, '--format', 'jsonl')).out,
    );
    const row = rows.find((r) => r.claim.id === claim!.id)!;
    expect(row).toMatchObject({
      judged: 'correct',
      claim: { kind: 'refusal', parties: [{ id: 'UKR', name: 'Ukraine' }], quote: claim!.quote },
    });
    await rapporteur('judge', claim!.id, '--undo');
  });
});

describe('forget', () => {
  it('takes a report out for good, and refuses it from then on', async () => {
    await rapporteur('add', 'gone', 'examples/ukraine-2022/2022-03-04-corridors.md', '--db', join(folder, 'gone.db'));
    const on = (...argv: string[]) => rapporteur(...argv, '--db', join(folder, 'gone.db'));
    const [document] = lines<{ id: string }>((await on('documents', 'gone')).out);
    const dry = await on('forget', document!.id);
    expect(dry.out).toContain('Say --yes to do it');
    expect(lines((await on('documents', 'gone')).out)).toHaveLength(1);
    expect((await on('forget', document!.id, '--yes', '--because', 'order 7')).out).toContain('is forgotten');
    expect(lines((await on('documents', 'gone')).out)).toHaveLength(0);
    const back = await on('add', 'gone', 'examples/ukraine-2022/2022-03-04-corridors.md');
    expect(back).toMatchObject({ code: 1, err: expect.stringContaining('by Ana (order 7)') });
    for (const file of ['gone.db', 'gone.db-wal']) {
      let bytes = '';
      try {
        bytes = readFileSync(join(folder, file), 'latin1');
      } catch {}
      expect(bytes).not.toContain('corridor');
    }
  });
});
