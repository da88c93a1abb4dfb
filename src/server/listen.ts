import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { failure, type Result, success } from '../documents/index.js';

export interface Listening {
  /** Where it listens, as `http://127.0.0.1:8347`. */
  readonly url: string;
  /** Takes no more requests, lets those under way end for a moment, then cuts them. */
  readonly close: () => Promise<void>;
}

/** Milliseconds in which a request's headers, and a whole request, must have come; and how long an idle connection is kept. */
const headersTimeout = 10_000;
const requestTimeout = 60_000;
const keepAliveTimeout = 5_000;
/** How long requests under way may still take when the server closes. */
const grace = 3_000;

/** Serves an app on a port; 0 takes any free one. `port-taken` and `host-unknown` are failures. */
export function listen(
  app: Pick<Hono, 'fetch'>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Result<Listening>> {
  const server = createHttpServer(
    { headersTimeout, requestTimeout, keepAliveTimeout, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 },
    // Hono makes a Request of a Request where it counts a body; only the listener's own kind can be made of its own.
    getRequestListener(app.fetch),
  );
  server.maxConnections = 1_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        resolve(
          failure(
            'port-taken',
            `Port ${port} is in use by another program; name another with --port, or end that one.`,
          ),
        );
      else if (error.code === 'EACCES')
        resolve(failure('port-refused', `Port ${port} may not be used; name one above 1024 with --port.`));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        resolve(failure('host-unknown', `${host} is no address of this machine; name one of its own with --host.`));
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      const at = typeof address === 'object' && address !== null ? address.port : port;
      resolve(success({ url: `http://${host.includes(':') ? `[${host}]` : host}:${at}`, close: () => close(server) }));
    });
  });
}

const close = (server: HttpServer): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
