import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, own, post } from '../../tests/asking-server.js';
import { type ServerProcess, serveProcess } from '../../tests/server-process.js';

let server: ServerProcess;
beforeAll(async () => {
  server = await serveProcess();
});
afterAll(() => server.stop());

describe('what every response carries', () => {
  it.each(['/', '/cases/ardonia', '/api/cases', '/openapi.json', '/api/nothing', '/nothing.js'])('%s', async (path) => {
    const { headers } = await ask(server, path);
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('who may ask', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '169.254.169.254'])(
    'refuses the host “%s” (DNS rebinding)',
    async (host) => {
      const { status, json } = await ask(server, '/api/cases', { headers: { host } });
      expect([status, json().code]).toEqual([403, 'host-refused']);
    },
  );
  it.each(['localhost@evil.example', '[::1].evil.example', '127.0.0.1:80:80', 'localhost/'])(
    'refuses “%s”, which is no host',
    async (host) => {
      expect([400, 403]).toContain((await ask(server, '/api/cases', { headers: { host } })).status);
    },
  );

  it.each(['localhost', '127.0.0.1:1234', '[::1]:80', 'LOCALHOST:9'])('answers to %s', async (host) => {
    expect((await ask(server, '/api/cases', { headers: { host } })).status).toBe(200);
  });

  it.each([
    ['another origin', { ...own, origin: 'https://evil.example' }],
    ['another port of this machine', { ...own, origin: 'http://127.0.0.1:1' }],
    ['no origin that it would tell', { ...own, origin: 'null' }],
    ['another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['no header of ours', { 'content-type': 'application/json' }],
    ['a plain form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form of text', { 'content-type': 'text/plain' }],
  ])('refuses to change anything for %s', async (_, headers) => {
    for (const [method, path] of [
      ['POST', '/api/cases/forged/documents'],
      ['POST', '/api/claims/clm_x/judgements'],
      ['POST', '/api/solve'],
      ['DELETE', '/api/cases/forged/documents/doc_x?reason=no'],
      ['DELETE', '/api/jobs/job_x'],
    ] as const) {
      const { status, json } = await ask(server, path, {
        method,
        headers,
        ...(method === 'POST' ? { body: '{"documents":[]}' } : {}),
      });
      expect([path, status, json().code]).toEqual([path, 403, 'origin-refused']);
    }
    expect((await ask(server, '/api/cases')).body).not.toContain('forged');
  });

  it('lets no page of another site read, nor ask beforehand', async () => {
    const origin = 'https://evil.example';
    expect((await ask(server, '/api/cases', { headers: { origin } })).status).toBe(403);
    expect(
      (await ask(server, '/api/cases', { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }))
        .status,
    ).toBe(403);
    const preflight = await ask(server, '/api/cases/x/documents', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-rapporteur' },
    });
    expect(preflight.status).toBe(403);
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('lets its own page change things', async () => {
    const headers = {
      'content-type': 'application/json',
      origin: `http://127.0.0.1:${server.port}`,
      'sec-fetch-site': 'same-origin',
    };
    expect((await post(server, '/api/cases/own/documents', { documents: [] }, headers)).status).toBe(202);
  });
});

describe('a token', () => {
  const token = 'a-long-token-for-the-test';
  let guarded: ServerProcess;
  beforeAll(async () => {
    guarded = await serveProcess(['--host', '0.0.0.0'], { env: { RAPPORTEUR_TOKEN: token } });
  });
  afterAll(() => guarded.stop());

  it.each([
    ['nothing', {}],
    ['a wrong one', { authorization: 'Bearer another-token-altogether' }],
    ['a part of it', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['a wrong cookie', { cookie: 'rapporteur=another' }],
    ['a garbled cookie', { cookie: 'rapporteur=%E0%A4%A' }],
    ['Basic', { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` }],
  ])('is needed for everything: %s', async (_, headers) => {
    for (const path of ['/', '/api/cases', '/openapi.json', '/api/events', '/?token=wrong-wrong-wrong-wrong']) {
      const got = await ask(guarded, path, { headers });
      expect([path, got.status]).toEqual([path, 401]);
    }
  });

  it('is taken as a bearer, as a cookie, and once in the address', async () => {
    expect((await ask(guarded, '/api/cases', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
    const first = await ask(guarded, `/cases/x?token=${token}&asOf=2022`);
    expect([first.status, first.headers.location]).toEqual([303, '/cases/x?asOf=2022']);
    const [cookie] = first.headers['set-cookie']!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await ask(guarded, '/api/cases', { headers: { cookie: cookie!.split(';')[0]! } })).status).toBe(200);
    const astray = await ask(guarded, `//evil.example/?token=${token}`);
    expect(astray.headers.location ?? '/').toMatch(/^\/(?![/\\])/);
  });

  it('does not make another origin welcome', async () => {
    const headers = { ...own, authorization: `Bearer ${token}`, origin: 'https://evil.example' };
    expect((await post(guarded, '/api/solve', {}, headers)).status).toBe(403);
  });
});
