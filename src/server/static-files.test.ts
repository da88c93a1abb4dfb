import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { staticFiles } from './static-files.js';

const script = 'console.log("a long script");'.repeat(50);
const folder = mkdtempSync(join(tmpdir(), 'app-'));
writeFileSync(join(folder, 'app-12345678.js'), script);
writeFileSync(join(folder, 'app-12345678.js.gz'), gzipSync(script));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>');
const app = new Hono().use(staticFiles(folder));
const get = (path: string, encodings = '') => app.request(path, { headers: { 'accept-encoding': encodings } });

it('gives the packed file to those who take it, and the plain one to others', async () => {
  const packed = await get('/app-12345678.js', 'br, gzip');
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('content-type')).toContain('javascript');
  expect(packed.headers.get('vary')).toBe('accept-encoding');
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(script);
  const plain = await get('/app-12345678.js', 'gzip;q=0');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(script);
  expect(plain.headers.get('etag')).not.toBe(packed.headers.get('etag'));
});

it('has no packed file under a name of its own', async () => {
  expect(await (await get('/app-12345678.js.gz')).text()).toContain('<!doctype html>');
});
