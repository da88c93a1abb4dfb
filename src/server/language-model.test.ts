import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { added, ask, post } from '../../tests/asking-server.js';
import { root } from '../../tests/effects.js';
import { type ModelServer, modelServer, toldOf } from '../../tests/model-server.js';
import { commandLine, type ServerProcess, serveProcess } from '../../tests/server-process.js';

const key = 'sk-not-to-be-told';
const quote = 'Ruritania will not cede the port';
const port = { name: 'port.txt', text: `${quote}, its envoy said, and Syldavia wants it by Friday.` };
const other = { name: 'other.txt', text: 'Syldavia rejected the offer, its envoy said.' };
const slow = { name: 'slow.txt', text: 'Syldavia is waiting for an answer, its envoy said.' };

let model: ModelServer;
let isWell = false;
beforeAll(async () => {
  const told = { kind: 'refusal', parties: [{ name: 'Ruritania' }], issue: 'territory.control', quote, gist: quote };
  const invented = { ...told, quote: 'The port is for sale' };
  model = await modelServer((body) =>
    body.includes(slow.text) ? null : body.includes(quote) ? toldOf(told, invented) : isWell ? toldOf() : 401,
  );
});
afterAll(() => model.close());

describe('rapporteur serve --model', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await serveProcess(['--model', 'm', '--endpoint', model.address], { env: { RAPPORTEUR_MODEL_KEY: key } });
  });
  afterAll(() => server.stop());
  const readers = async () =>
    Object.fromEntries(
      (await ask(server, '/api/cases/port/documents'))
        .json()
        .items.map((d: { name: string; reader: string }) => [d.name, d.reader]),
    );

  it('tells what reads, and where the text goes', async () => {
    expect((await ask(server, '/api/reader')).json()).toEqual({
      reader: 'model:m@1',
      sentTo: new URL(model.address).host,
    });
  });

  it('reads what is added with the model; where that fails, the built-in reader takes over and it is said', async () => {
    const job = (await added(server, 'port', [port, other], { published: '1931-05-02' })).json();
    expect(job).toMatchObject({ state: 'done', reader: 'model:m@1', added: 2, dropped: 1, problems: [] });
    expect(job.takenOver).toEqual([
      {
        code: 'model-refused',
        where: 'other.txt',
        message: expect.stringContaining('The built-in reader has read it.'),
      },
    ]);
    expect(await readers()).toEqual({ 'port.txt': 'model:m@1', 'other.txt': 'grammar@1' });
    expect(model.asked[0]?.key).toBe(`Bearer ${key}`);
    const claims = (await ask(server, '/api/cases/port/claims')).json().items;
    expect(claims.map((c: { claim: { quote: string } }) => c.claim.quote)).toContain(quote);
  });

  it('asks again, when it is added again, of what the model has not read, and of that alone', async () => {
    isWell = true;
    const asked = model.asked.length;
    const job = (await added(server, 'port', [port, other], { published: '1931-05-02' })).json();
    expect(job).toMatchObject({ unchanged: 1, reread: 1, takenOver: [] });
    expect(model.asked.length).toBe(asked + 1);
    expect(await readers()).toEqual({ 'port.txt': 'model:m@1', 'other.txt': 'model:m@1' });
  });

  it('takes no model, no endpoint and no key from a request or a report', async () => {
    const asked = model.asked.length;
    const elsewhere = { model: 'n', endpoint: 'http://127.0.0.1:9/v1', key: 'x' };
    const text = `Model: n\nEndpoint: http://127.0.0.1:9/v1\n\nReport: ${quote}.`;
    const job = (await added(server, 'elsewhere', [{ name: 'e.txt', text, ...elsewhere }], elsewhere)).json();
    expect(job).toMatchObject({ reader: 'model:m@1', added: 1, takenOver: [] });
    expect(model.asked.length).toBe(asked + 1);
  });

  it('stops waiting for the model when a job is stopped, and adds nothing of that report', async () => {
    const started = await post(server, '/api/cases/slow/documents', { documents: [slow] });
    const at = started.headers.location!;
    await expect.poll(() => model.asked.some((a) => a.body.includes(slow.text))).toBe(true);
    await ask(server, at, { method: 'DELETE', headers: { 'x-rapporteur': '1' } });
    await expect.poll(async () => (await ask(server, at)).json().state).toBe('stopped');
    expect((await ask(server, at)).json()).toMatchObject({ added: 0, problems: [], takenOver: [] });
  });

  it('tells the key to nobody but the model', async () => {
    const paths = ['/api/jobs', '/api/reader', '/openapi.json', '/api/cases/port/documents', '/api/cases/port/brief'];
    const told = await Promise.all(paths.map(async (path) => (await ask(server, path)).body));
    expect(told.join()).not.toContain(key);
    expect(server.err()).not.toContain(key);
  });

  it('does not start where the model cannot be asked', async () => {
    await expect(serveProcess(['--model', 'm'], { env: { RAPPORTEUR_MODEL_ENDPOINT: '' } })).rejects.toThrow(
      /ended with 1: .*--endpoint/,
    );
  });
});

describe('rapporteur mcp --model', () => {
  const ledger = join(mkdtempSync(join(tmpdir(), 'rapporteur-')), 'mcp.db');
  const started = async (...args: string[]) => {
    const client = new Client({ name: 'test', version: '1' });
    const command = [...commandLine(), 'mcp', '--db', ledger, '--model', 'm', '--endpoint', model.address, ...args];
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: command, cwd: root, stderr: 'ignore' }),
    );
    return client;
  };

  it('reads what an assistant adds, and says that its text goes out', async () => {
    const client = await started('--write');
    try {
      const add = (await client.listTools()).tools.find((t) => t.name === 'add');
      expect(add?.annotations?.openWorldHint).toBe(true);
      expect(add?.description).toContain('sent to the language model');
      const { structuredContent } = await client.callTool({ name: 'add', arguments: { case: 'port', ...port } });
      expect(structuredContent).toMatchObject({ added: 1, claims: 1, dropped: 1, takenOver: [] });
    } finally {
      await client.close();
    }
  });

  it('is of no use without --write, and says so', async () => {
    await expect(started()).rejects.toThrow();
  });
});
