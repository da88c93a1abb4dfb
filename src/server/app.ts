import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createApi } from './api.js';
import { hasToken, onlyOwnPages, onlyThisMachine, onlyWithToken, safeHeaders } from './guards.js';
import { problemResponse } from './problem-response.js';
import { rateLimit } from './rate-limit.js';
import type { Server } from './server.js';
import { staticFiles } from './static-files.js';

export interface AppOptions {
  /** Folder of the built browser app. */
  readonly web: string;
  /** Needed to come in; null where only this machine can reach the server. */
  readonly token: string | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Bytes of a request's body: for reports, and for all else. */
const largestReports = 64 * 1024 * 1024;
const largestBody = 2 * 1024 * 1024;

/** What one reader may change; what one may ask of a server that others reach too; how often one may try a token. */
const changing = { burst: 100, perSecond: 20 };
const reading = { burst: 1_000, perSecond: 200 };
const guessing = { burst: 60, perSecond: 1 };

const isReading = (method: string) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

const limit = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) =>
      problemResponse(c, {
        code: 'body-huge',
        message: `The request is larger than ${maxSize / 1024 / 1024} MB; send less at a time.`,
      }),
  });

/** The API and the browser app behind all guards. */
export function createApp(server: Server, { web, token, now }: AppOptions): Hono {
  const app = new Hono();
  app.use(safeHeaders);
  if (token === null) app.use(onlyThisMachine);
  else
    app.use(
      rateLimit(guessing, (c) => !hasToken(c, token), now),
      onlyWithToken(token),
    );
  app.use(onlyOwnPages);
  app.use(rateLimit(changing, (c) => !isReading(c.req.method), now));
  if (token !== null) app.use(rateLimit(reading, () => true, now));
  const reports = limit(largestReports);
  const others = limit(largestBody);
  app.use('/api/*', (c, next) => (/^\/api\/cases\/[^/]+\/documents$/.test(c.req.path) ? reports : others)(c, next));
  app.use(staticFiles(web));
  const api = createApi(server);
  app.all('*', (c) => api.fetch(c.req.raw, c.env as object));
  return app;
}
