import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { problemResponse } from './problem-response.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const unbuilt = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Rapporteur</title></head>
<body><h1>Rapporteur</h1>
<p>The API is at <a href="/api/cases">/api/cases</a>, its description at <a href="/openapi.json">/openapi.json</a>.</p>
<p>The browser app is not built here. Run <code>npm run build</code> in the project, then start this server again.</p>
</body></html>
`;

/** How a file may be packed beside itself, the smallest first. */
const packings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** A file that is served, and the forms of it that lie beside it packed. */
interface Served {
  readonly file: string;
  readonly packed: ReadonlySet<string>;
}

/** The files of a folder by their paths in an address, as they are now: only what is in this list is ever served. */
async function listed(folder: string): Promise<ReadonlyMap<string, Served>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Set(entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name)));
  return new Map(
    [...files]
      .filter((file) => extname(file) in types)
      .map((file) => {
        const packed = new Set(packings.filter(([, ending]) => files.has(file + ending)).map(([name]) => name));
        return [`/${relative(folder, file).split(sep).join('/')}`, { file, packed }];
      }),
  );
}

/**
 * The built app from a folder. A file whose name carries a hash may be kept for good; the page itself is asked for anew each time, also for every
 * address that is a view of the app. What is not in the folder is not there: no path is ever put together from a request.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  let files: Promise<ReadonlyMap<string, Served>> | undefined;
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    files ??= listed(folder);
    const all = await files;
    const file = all.get(c.req.path);
    if (file !== undefined && c.req.path !== '/index.html') return sent(c, file);
    if (/^\/(?:api(?:\/|$)|openapi\.json$)/.test(c.req.path)) return next();
    if (extname(c.req.path) in types && c.req.path !== '/index.html')
      return problemResponse(c, { code: 'path-unknown', message: `There is no file ${c.req.path} in the app.` });
    const page = all.get('/index.html');
    if (page === undefined) {
      // Built while the server runs: looked for again.
      files = undefined;
      return c.body(unbuilt, 200, { 'content-type': types['.html']!, 'cache-control': 'no-cache' });
    }
    return sent(c, page);
  };
}

async function sent(c: Context, { file, packed }: Served): Promise<Response> {
  const takes = new Set((c.req.header('accept-encoding') ?? '').split(',').map((name) => name.trim()));
  const [encoding, ending] = packings.find(([name]) => packed.has(name) && takes.has(name)) ?? ['', ''];
  const { mtimeMs, size } = await stat(file);
  const etag = `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}${ending}"`;
  const isHashed = /[.-][\w-]{8,}\.\w+$/.test(file) && !file.endsWith('.html');
  const headers = {
    'content-type': types[extname(file)]!,
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    ...(packed.size > 0 ? { vary: 'accept-encoding' } : {}),
    ...(encoding === '' ? {} : { 'content-encoding': encoding }),
  };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  return c.body(new Uint8Array(await readFile(file + ending)), 200, headers);
}
