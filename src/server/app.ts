import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createApi } from './api.js';
import { onlyOwnPages, onlyThisMachine, onlyWithToken, safeHeaders } from './guards.js';
import { problemResponse } from './problem-response.js';
import type { Server } from './server.js';
import { staticFiles } from './static-files.js';

export interface AppOptions {
  /** Folder of the built browser app. */
  readonly web: string;
  /** Needed to come in; null where only this machine can reach the server. */
  readonly token: string | null;
}

/** Bytes of a request's body: for reports, and for all else. */
const largestReports = 64 * 1024 * 1024;
const largestBody = 2 * 1024 * 1024;

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
export function createApp(server: Server, { web, token }: AppOptions): Hono {
  const app = new Hono();
  app.use(safeHeaders);
  app.use(token === null ? onlyThisMachine : onlyWithToken(token));
  app.use(onlyOwnPages);
  const reports = limit(largestReports);
  const others = limit(largestBody);
  app.use('/api/*', (c, next) => (/^\/api\/cases\/[^/]+\/documents$/.test(c.req.path) ? reports : others)(c, next));
  app.use(staticFiles(web));
  const api = createApi(server);
  app.all('*', (c) => api.fetch(c.req.raw, c.env as object));
  return app;
}
