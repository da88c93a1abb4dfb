import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedEffects } from '../../tests/effects.js';
import { type ModelServer, modelServer, toldOf } from '../../tests/model-server.js';
import type { Claim } from '../claims/index.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'model-'));
const report = (name: string): string => join(folder, name);
const quote = 'Ruritania will not cede the port';
/** What a model says of a report that holds the quotation; of any other, it fails. */
let server: ModelServer;
let endpoint: string;

beforeAll(async () => {
  writeFileSync(
    report('port.txt'),
    `Published: 1931-05-02\n\n${quote}, its envoy said, and Syldavia wants it by Friday.\n`,
  );
  writeFileSync(report('other.txt'), 'Published: 1931-05-03\n\nSyldavia rejected the offer, its envoy said.\n');
  const told = {
    kind: 'refusal',
    parties: [{ name: 'Ruritania' }],
    toward: [{ name: 'Syldavia' }],
    issue: 'territory.control',
    quote,
    gist: quote,
    sources: [{ name: 'its envoy', type: 'named', access: 'privy' }],
  };
  const invented = { kind: 'offer', quote: 'The port is for sale', gist: 'The port is for sale' };
  server = await modelServer((body) => (body.includes(quote) ? toldOf(told, invented) : 'I would rather not.'));
  endpoint = server.address;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function rapporteur(...argv: string[]) {
  const effects = {
    ...recordedEffects(),
    env: { RAPPORTEUR_MODEL_KEY: 'k', RAPPORTEUR_DB: report('case.db') },
    untilInterrupted: () => new AbortController().signal,
  };
  const code = await run(argv, effects);
  return { code, out: effects.out(), err: effects.err() };
}

describe('reading with a language model', () => {
  it('prints its claims, says what was left out and what the built-in reader had to read', async () => {
    const { code, out, err } = await rapporteur('read', folder, '--model', 'm', '--endpoint', endpoint);
    const claims = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Claim);
    expect(claims.filter((c) => c.reader === 'model:m@1').map((c) => c.quote)).toEqual([quote]);
    expect(claims.some((c) => c.reader === 'grammar@1' && c.document.name === 'other.txt')).toBe(true);
    expect(code).toBe(1);
    expect(err).toContain('1 claim of m left out');
    expect(err).toMatch(/other\.txt: .*did not answer with a whole JSON object.*The built-in reader has read it\./);
    expect(server.asked[0]?.key).toBe('Bearer k');
  });

  it('writes the brief from them', async () => {
    const { code, out } = await rapporteur('brief', report('port.txt'), '--model', 'm', '--endpoint', endpoint);
    expect(code).toBe(0);
    expect(out).toContain(quote);
  });

  it('adds them to a case, where they stand until a model reads again', async () => {
    const model = ['--model', 'm', '--endpoint', endpoint];
    const first = await rapporteur('add', 'port', folder, ...model);
    expect(first).toMatchObject({ code: 1, out: expect.stringContaining('2 documents added') });
    expect(first.err).toContain('1 claim of m left out');
    expect(first.err).toMatch(
      /other\.txt: .*did not answer with a whole JSON object.*The built-in reader has read it\./,
    );
    const readers = (await rapporteur('documents', 'port', '--format', 'jsonl')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { name: string; reader: string });
    expect(readers.map((d) => [d.name, d.reader])).toEqual([
      ['port.txt', 'model:m@1'],
      ['other.txt', 'grammar@1'],
    ]);
    expect((await rapporteur('add', 'port', report('port.txt'))).out).toContain('1 document there already');
    expect((await rapporteur('claims', 'port', '--format', 'jsonl')).out).toContain('model:m@1');
  });

  it('says nothing of a key that is none, and asks nobody', async () => {
    const effects = { ...recordedEffects(), env: { RAPPORTEUR_MODEL_KEY: 'sk-secret\nX-Other: 1' } };
    const asked = server.asked.length;
    expect(await run(['read', report('port.txt'), '--model', 'm', '--endpoint', endpoint], effects)).toBe(1);
    expect(effects.err()).toContain('RAPPORTEUR_MODEL_KEY holds characters that no key has');
    expect(effects.err()).not.toContain('secret');
    expect(server.asked).toHaveLength(asked);
  });

  it('asks nobody without an endpoint', async () => {
    const asked = server.asked.length;
    for (const command of [['read'], ['brief'], ['add', 'port']]) {
      const { code, out, err } = await rapporteur(...command, report('port.txt'), '--model', 'm');
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('Say where the model is served: --endpoint');
    }
    expect(server.asked).toHaveLength(asked);
  });
});
