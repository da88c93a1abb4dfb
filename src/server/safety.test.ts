import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { added, ask, own, post, story } from '../../tests/asking-server.js';
import { type ServerProcess, serveProcess } from '../../tests/server-process.js';

let server: ServerProcess;
beforeAll(async () => {
  server = await serveProcess();
});
afterAll(() => server.stop());

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
    // In words that are shown they may stand, as any other words of a report.
    expect(html.body).not.toMatch(/<script|<iframe|<img|<[^>]*\son\w+=|href="(?:javascript|data):/i);
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
