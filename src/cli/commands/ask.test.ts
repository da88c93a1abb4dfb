import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLedger, lines, talks } from '../../../tests/command-ledger.js';

const { folder, rapporteur } = commandLedger();
beforeAll(async () => {
  await rapporteur('add', talks, 'examples/ukraine-2022');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  'What is going on in negotiations between Russia and Ukraine?',
  'whats up with the kremlin and kyiv',
  'how do Zelensky and Putin stand',
])('%s', async (question) => {
  const { code, out } = await rapporteur('ask', question, '--case', talks);
  expect(code).toBe(0);
  expect(out).toContain('Russia and Ukraine');
});

it('does not know on 10 March what was reported on 11 March or later', async () => {
  const { out } = await rapporteur(
    'ask',
    'Russia and Ukraine?',
    '--case',
    talks,
    '--as-of',
    '2022-03-10',
    '--format',
    'json',
  );
  const brief = JSON.parse(out) as { asOf: string; citations: { document: { published: string } }[] };
  expect(brief.asOf).toBe('2022-03-10');
  expect(brief.citations.length).toBeGreaterThan(5);
  for (const { document } of brief.citations) expect(document.published <= '2022-03-10').toBe(true);
  const all = await rapporteur('ask', 'Russia and Ukraine?', '--case', talks, '--format', 'json');
  expect(all.out).toContain('2022-03-29');
});

it.each<[string, RegExp, RegExp]>([
  ['has Kyiv answered Moscow’s offer as of 10 March', /As of 10 March 2022/, /answered as of 2022-03-10/],
  ['Did Putin and Zelensky meet by 16 March 2022?', /As of 16 March 2022/, /answered as of 2022-03-16/],
  ['what is going on between Russia and Ukrane', /Russia and Ukraine/, /“Ukrane” is taken for “Ukraine”/],
  ['the talks of Ukrane', /Russia/, /“Ukrane” is taken for “Ukraine”/],
  [
    'what moved with moscow and kyiv since 12 March',
    /Ukraine/,
    /rapporteur changes "Russia and Ukraine" --since 2022-03-12/,
  ],
])('%s', async (question, answer, note) => {
  const { code, out, err } = await rapporteur('ask', question, '--case', talks);
  expect(code).toBe(0);
  expect(out).toMatch(answer);
  expect(err).toMatch(note);
});

it.each<[string, string | null, RegExp]>([
  ['where does the strike stand', 'Detroit', /reports speak most of “strike”/],
  ['what do the auto workers want', 'Detroit', /“workers”/],
  ['will the union accept', 'Detroit', /“union”/],
  ['what about the ceasefire', 'War', /“ceasefire”/],
  ['are the soybeans bought', 'Tariffs', /“soybeans”/],
  ['is there a tariff deal', 'Tariffs', /^$/],
  ['what about the weather', null, /names no party or case/],
  ['is there a deal', null, /names no party or case/],
])('%s: of three cases the one whose reports speak of it', async (question, name, note) => {
  const on = (...argv: string[]) => rapporteur(...argv, '--db', join(folder, 'three.db'));
  for (const [of, reports] of [
    ['Detroit', 'uaw-2023'],
    ['Tariffs', 'us-china-2019'],
    ['War', 'ukraine-2022'],
  ] as const)
    if (!existsSync(join(folder, 'three.db')) || !(await on('cases')).out.includes(of))
      await on('add', of, `examples/${reports}`);
  const { code, out, err } = await on('ask', question, '--format', 'json');
  expect(err).toMatch(note);
  expect(code).toBe(name === null ? 1 : 0);
  if (name === null) return;
  const documents = lines<{ id: string }>((await on('documents', name)).out).map((d) => d.id);
  const { citations } = JSON.parse(out) as { citations: { document: { id: string } }[] };
  expect(citations.length).toBeGreaterThan(3);
  for (const { document } of citations) expect(documents).toContain(document.id);
});

it('leaves out reports without a date, and says so', async () => {
  writeFileSync(join(folder, 'undated.txt'), 'The mill has offered its workers a bonus, the union said.\n');
  await rapporteur('add', 'mill', join(folder, 'undated.txt'));
  const { code, err } = await rapporteur('ask', 'the mill', '--case', 'mill', '--as-of', '2030');
  expect(code).toBe(1);
  expect(err).toContain('1 document without a date of publication is left out');
  expect((await rapporteur('ask', 'the mill', '--case', 'mill')).code).toBe(0);
});

it('finds the case by its name, and says which there are where none fits', async () => {
  writeFileSync(
    join(folder, 'port.txt'),
    'Published: 2023-05-02\n\nThe union has rejected the offer of the port, it said.\n',
  );
  await rapporteur('add', 'port', join(folder, 'port.txt'));
  expect((await rapporteur('ask', 'what is new at the port')).code).toBe(0);
  const { code, err } = await rapporteur('ask', 'Will Peru and Chile agree?');
  expect(code).toBe(1);
  expect(err).toContain('No case of the ledger is about Peru and Chile. Its cases: ');
});
