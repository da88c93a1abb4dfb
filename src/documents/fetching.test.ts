import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FetchEffects, fetchReport } from './fetching.js';
import { isPublicAddress } from './public-address.js';
import { readDocuments } from './reading.js';

describe('isPublicAddress', () => {
  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '2606:2800:220:1::1',
    '2a00:1450::1',
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.170',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '::7f00:1',
    'not an address',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

const page = `<!doctype html><html><head><title>Talks in Ardonia</title></head><body><article>
<h1>Talks in Ardonia</h1><p>Ardonia demanded on Monday that Belvania withdraw from the valley.</p>
<p>Belvania refused, its minister said.</p></article></body></html>`;

let server: Server;
let port: number;
const asked: { host: string | undefined; url: string | undefined }[] = [];
const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/report': (_, r) => void r.setHeader('content-type', 'text/html; charset=utf-8').end(page),
  '/gzip': (_, r) =>
    void r.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync(page)),
  '/brotli': (_, r) =>
    void r.setHeader('content-type', 'text/html').setHeader('content-encoding', 'br').end(brotliCompressSync(page)),
  '/bomb': (_, r) =>
    void r
      .setHeader('content-type', 'text/plain')
      .setHeader('content-encoding', 'gzip')
      .end(gzipSync(Buffer.alloc(200 * 1024 * 1024, 97))),
  '/huge': (_, r) => void r.setHeader('content-type', 'text/plain').setHeader('content-length', 3e7).end(),
  '/image': (_, r) => void r.setHeader('content-type', 'image/svg+xml').end('<svg/>'),
  '/untyped': (_, r) => void r.end('text'),
  '/gone': (_, r) => void r.writeHead(404).end(),
  '/slow': (_, r) => void r.setHeader('content-type', 'text/plain').write('so'),
  '/away': (_, r) => void r.writeHead(302, { location: 'https://elsewhere.example/report' }).end(),
  '/inside': (_, r) => void r.writeHead(302, { location: 'http://inner.example/report' }).end(),
  '/literal': (_, r) => void r.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (_, r) => void r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/ring': (_, r) => void r.writeHead(301, { location: '/ring' }).end(),
  '/moved': (_, r) => void r.writeHead(301, { location: '/report' }).end(),
  '/western': (_, r) =>
    void r
      .setHeader('content-type', 'text/plain; charset=iso-8859-1')
      .end(Buffer.from('The café talks failed, the minister said on Monday.', 'latin1')),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ host: request.headers.host, url: request.url });
    const route = routes[request.url ?? ''];
    if (route) route(request, response);
    else response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Names lead to public addresses, which all lead to the local server; `inner.example` leads inside, `mixed.example` to both. */
const network = (connected: string[] = []): FetchEffects => ({
  resolve: async (host) => {
    if (host === 'nowhere.example') throw new Error('ENOTFOUND');
    if (host === 'inner.example') return ['10.0.0.5'];
    if (host === 'mixed.example') return ['93.184.216.34', '127.0.0.1'];
    return ['93.184.216.34'];
  },
  connect: (address) => {
    connected.push(address);
    return connect(port, '127.0.0.1');
  },
  patience: 700,
});

describe('fetchReport', () => {
  it('fetches a page by its name from the address that was checked', async () => {
    const connected: string[] = [];
    const fetched = await fetchReport('http://news.example/report', network(connected));
    expect(fetched).toMatchObject({ ok: true, value: { url: 'http://news.example/report', format: 'html' } });
    expect(connected).toEqual(['93.184.216.34']);
    expect(asked.at(-1)).toEqual({ host: 'news.example', url: '/report' });
  });

  it.each(['/gzip', '/brotli', '/moved'])('reads %s', async (path) => {
    const fetched = await fetchReport(`http://news.example${path}`, network());
    expect(fetched.ok && Buffer.from(fetched.value.bytes).toString()).toBe(page);
  });

  it('resolves a name once: what it leads to later is of no account (rebinding)', async () => {
    let times = 0;
    const connected: string[] = [];
    const turning = { ...network(connected), resolve: async () => (times++ === 0 ? ['93.184.216.34'] : ['127.0.0.1']) };
    expect((await fetchReport('http://turning.example/report', turning)).ok).toBe(true);
    expect(connected).toEqual(['93.184.216.34']);
  });

  it.each([
    ['http://127.0.0.1/report', 'address-private'],
    ['http://localhost/report', 'address-private'],
    ['http://2130706433/', 'address-private'],
    ['http://0x7f.1/', 'address-private'],
    ['http://[::1]/', 'address-private'],
    ['http://[::ffff:127.0.0.1]/', 'address-private'],
    ['http://inner.example/report', 'address-private'],
    ['http://mixed.example/report', 'address-private'],
    ['http://news.example/inside', 'address-private'],
    ['http://news.example/literal', 'address-private'],
    ['http://news.example/file', 'address-refused'],
    ['http://user:secret@news.example/report', 'address-refused'],
    ['http://news.example:25/', 'address-refused'],
    ['ftp://news.example/', 'address-refused'],
    ['nonsense', 'address-unclear'],
    ['http://nowhere.example/', 'address-unknown'],
    ['http://news.example/ring', 'address-redirects'],
    ['http://news.example/gone', 'address-status'],
    ['http://news.example/image', 'address-type'],
    ['http://news.example/untyped', 'address-type'],
    ['http://news.example/huge', 'document-huge'],
    ['http://news.example/bomb', 'document-huge'],
    ['http://news.example/slow', 'address-slow'],
  ])('%s fails with %s', async (address, code) => {
    const effects = network();
    const resolve = async (host: string) => (host === 'localhost' ? ['127.0.0.1'] : effects.resolve(host));
    const before = asked.length;
    const fetched = await fetchReport(address, {
      ...effects,
      resolve,
      patience: code === 'document-huge' ? 20_000 : 700,
    });
    expect(fetched).toMatchObject({ ok: false, problem: { code } });
    if (code === 'address-private') expect(asked.length - before).toBeLessThan(2);
  });

  it('encrypts for https, by the name and not by the address', async () => {
    const names: (string | null)[] = [];
    const effects = network();
    await fetchReport('https://secure.example/report', {
      ...effects,
      connect: (address, at, servername) => {
        names.push(servername);
        expect(at).toBe(443);
        return effects.connect(address, at, servername);
      },
    });
    expect(names).toEqual(['secure.example']);
  });
});

async function first(address: string) {
  for await (const result of readDocuments([address], {}, { stdin: process.stdin, network: network() })) return result;
  return undefined;
}

describe('readDocuments', () => {
  it('reads a page by its address', async () => {
    const result = await first('http://news.example/report');
    expect(result).toMatchObject({
      ok: true,
      value: { name: 'report', url: 'http://news.example/report', title: 'Talks in Ardonia' },
    });
  });

  it('goes by the character set that the server gives', async () => {
    const result = await first('http://news.example/western');
    expect(result?.ok && result.value.text).toContain('café');
  });
});
