import { afterAll, beforeAll, expect, it } from 'vitest';
import { added, ask, story } from '../../tests/asking-server.js';
import { type ServerProcess, serveProcess } from '../../tests/server-process.js';
import { serve } from './serve.js';

let server: ServerProcess;
beforeAll(async () => {
  server = await serveProcess();
});
afterAll(() => server.stop());

const options = {
  ledger: ':memory:',
  host: '127.0.0.1',
  port: 0,
  token: null,
  web: 'nowhere',
  by: null,
  log: () => {},
  now: () => 0,
  onReady: () => {},
  signal: AbortSignal.abort(),
};
it.each([
  ['a port in use', () => ({ port: server.port }), 'port-taken'],
  ['no token, for all the world', () => ({ host: '0.0.0.0' }), 'token-needed'],
  ['a short token', () => ({ host: '0.0.0.0', token: 'short' }), 'token-short'],
  ['an address that is not ours', () => ({ host: '192.0.2.1', token: 'long enough to be let in' }), 'host-unknown'],
])('says what to do about %s', async (_, change, code) => {
  expect(await serve({ ...options, ...change() })).toMatchObject({ ok: false, problem: { code } });
});

it('ends on SIGINT and on SIGTERM with streams open, and all that was added is there', async () => {
  const one = await serveProcess();
  await added(one, 'ending', [{ name: 'a.txt', text: story }]);
  const stream = ask(one, '/api/events').catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await one.stop('SIGINT')).toBe(0);
  await stream;
  const again = await serveProcess([], { ledger: one.ledger });
  expect((await ask(again, '/api/cases')).json().items).toMatchObject([{ id: 'ending', documents: 1 }]);
  expect(await again.stop('SIGTERM')).toBe(0);
});
