import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerProcess, serveProcess } from '../../tests/server-process.js';
import { serve } from './serve.js';

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server sent
  readonly json: () => any;
}

/** A request whose path and headers go out just as they are given: `fetch` would mend them. */
const ask = (
  to: Pick<ServerProcess, 'port'>,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Got> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: to.port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        resolve({ status: response.statusCode!, headers: response.headers, body: text, json: () => JSON.parse(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

const own = { 'content-type': 'application/json', 'x-rapporteur': '1' };
const post = (to: ServerProcess, path: string, body: unknown, headers: Readonly<Record<string, string>> = own) =>
  ask(to, path, { method: 'POST', headers, body: JSON.stringify(body) });

async function added(to: ServerProcess, name: string, documents: readonly object[], more: object = {}): Promise<Got> {
  const started = await post(to, `/api/cases/${name}/documents`, { documents, ...more });
  expect(started.status).toBe(202);
  for (;;) {
    const job = await ask(to, started.headers.location!);
    if (['done', 'failed', 'stopped'].includes(job.json().state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const story = 'Ardonia demanded on Monday that Belvania withdraw from the valley. Belvania refused, its minister said.';

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

describe('paths', () => {
  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/....//....//package.json',
    '/..\\..\\package.json',
    '//etc/passwd',
    '/etc/passwd%00.js',
    '/.git/config',
    '/package.json',
  ])('%s gives no file from outside the app', async (path) => {
    const { status, body } = await ask(server, path);
    expect(body).not.toMatch(/"rapporteur"|root:|\[core\]/);
    expect([200, 400, 404]).toContain(status);
  });

  it.each([
    '/api/../../package.json',
    '/api/cases/..%2f..%2fetc',
    '/api/cases/%00',
    '/api/cases/%zz',
    `/api/cases/${'x'.repeat(400)}`,
    `/${'y'.repeat(20_000)}`,
  ])('%s is a problem, not a crash', async (path) => {
    const { status } = await ask(server, path);
    expect(status).toBeGreaterThanOrEqual(200);
    expect(status).toBeLessThan(500);
    expect((await ask(server, '/api/cases')).status).toBe(200);
  });
});

const hostile: readonly (readonly [string, string, string])[] = [
  ['script', 'a.txt', `<script>fetch('/api/cases')</script> ${story} <img src=x onerror=alert(1)>`],
  ['SVG', 'b.txt', `<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg> ${story}`],
  ['links', 'c.md', `[Click](javascript:alert(1)) [me](data:text/html,<script>alert(1)</script>)\n\n${story}`],
  [
    'a page',
    'd.html',
    `<!doctype html><html><head><title><script>alert(1)</script>T</title></head><body><article><p onclick="alert(1)">${story}</p><iframe src="javascript:alert(1)"></iframe><script>alert(1)</script></article></body></html>`,
  ],
  ['bidi and control characters', 'e.txt', `\u202e${story}\u202c \u0007\u001b[31m\u2066x\u2069\u200b\ufeff`],
  ['a name that is markup', '"><script>alert(1)</script>.txt', `Note. ${story}`],
  ['unpaired surrogates', 'f.txt', `${story} \ud800 and \udfff.`],
];

describe('hostile documents', () => {
  it.each(hostile)('%s: read as text, given as data, and never as markup', async (_, name, text) => {
    const job = await added(server, 'hostile', [{ name, text, title: '<b>"Title"</b>', url: 'javascript:alert(1)' }], {
      published: '2024-03-04',
    });
    expect(job.json().state).toBe('done');
    const { items } = (await ask(server, '/api/cases/hostile/documents')).json();
    const found = items.find((d: { name: string }) => d.name === name);
    if (job.json().added === 0) {
      expect(job.json().problems.length).toBe(1);
      return;
    }
    const got = await ask(server, `/api/cases/hostile/documents/${found.id}`);
    expect(got.headers['content-type']).toBe('application/json');
    const document = got.json();
    for (const { claim } of document.claims) expect(document.text.slice(...claim.span)).toBe(claim.quote);
  });

  it('makes a brief of them in which nothing runs and no link leads astray', async () => {
    const html = await ask(server, '/api/cases/hostile/brief/html');
    expect(html.status).toBe(200);
    expect(html.headers['content-disposition']).toMatch(/^attachment/);
    expect(html.body).not.toMatch(/<script|<iframe|<img|onerror=|onload=|href="(?:javascript|data):/i);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: just what must not be there
    expect(html.body).not.toMatch(/[\u0007\u001b\u202e\u2066]/);
  });

  it('reads a line of 20 MB or says that it is too large, and goes on answering', async () => {
    const line = `${story} `.repeat(Math.floor((20 * 1024 * 1024) / (story.length + 1)) + 2);
    const started = await post(server, '/api/cases/huge/documents', { documents: [{ name: 'long.txt', text: line }] });
    // Past the schema's length it is refused at the door.
    expect([202, 400, 413]).toContain(started.status);
    expect((await ask(server, '/api/cases')).status).toBe(200);
  });

  it('refuses addresses of this machine', async () => {
    const job = (
      await added(server, 'inner', [], {
        addresses: [`http://127.0.0.1:${server.port}/api/cases`, 'http://[::1]/', 'file:///etc/passwd'],
      })
    ).json();
    expect(job.problems.map((p: { code: string }) => p.code)).toEqual([
      'address-private',
      'address-private',
      'address-refused',
    ]);
    expect(job.added).toBe(0);
  });
});

describe('requests that are too much', () => {
  it('refuses a body that is larger than it may be, told or not', async () => {
    const body = JSON.stringify({ decision: 'confirm', note: 'x'.repeat(3 * 1024 * 1024) });
    const told = await ask(server, '/api/claims/clm_x/judgements', {
      method: 'POST',
      headers: { ...own, 'content-length': String(body.length) },
      body,
    });
    expect([told.status, told.json().code]).toEqual([413, 'body-huge']);
    const untold = await ask(server, '/api/claims/clm_x/judgements', {
      method: 'POST',
      headers: { ...own, 'transfer-encoding': 'chunked' },
      body,
    });
    expect([untold.status, untold.json().code]).toEqual([413, 'body-huge']);
  });

  it.each([
    ['no JSON', '{"documents": ['],
    ['a wrong shape', '{"documents": "all"}'],
    ['deep nesting', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a prototype', '{"__proto__": {"published": "x"}, "documents": [{"name": 1}]}'],
  ])('refuses %s with a problem', async (_, body) => {
    const { status, json } = await ask(server, '/api/cases/odd/documents', { method: 'POST', headers: own, body });
    expect([status, json().code]).toEqual([400, 'request-invalid']);
  });

  it('refuses a bargain that would never be counted', async () => {
    const issues = Array.from({ length: 900 }, (_, i) => ({ id: `i${i}`, name: `I${i}`, options: ['a', 'b'] }));
    const body = {
      title: 'T',
      parties: [
        { id: 'A', name: 'A' },
        { id: 'B', name: 'B' },
      ],
      issues,
      preferences: { nobody: {} },
    };
    const { status, json } = await post(server, '/api/solve', body);
    expect(status).toBe(422);
    expect(json().detail.length).toBeGreaterThan(5);
  });

  it('cuts off headers that do not come to an end', async () => {
    const started = Date.now();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write('GET /api/cases HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      );
      const drip = setInterval(() => socket.write('x'), 500);
      let text = '';
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('error', () => {});
      socket.on('close', () => {
        clearInterval(drip);
        resolve(text);
      });
    });
    expect(answer).toContain('408');
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it('slows down who changes too much at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 400 }, () => post(server, '/api/claims/clm_x/judgements', { decision: 'confirm' })),
    );
    const refused = all.filter((r) => r.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.json().code).toBe('too-many-requests');
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
    // Reading goes on.
    expect((await ask(server, '/api/cases')).status).toBe(200);
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

describe('beginning and end', () => {
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
});
