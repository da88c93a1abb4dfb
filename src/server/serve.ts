import type { ModelEndpoint } from '../desk/index.js';
import { failure, type Result, success } from '../documents/index.js';
import { withLedger } from '../ledger/index.js';
import { createApp } from './app.js';
import { listen } from './listen.js';
import { createServer, type Log } from './server.js';

export interface ServeOptions {
  /** A file or a `postgres://…` address. */
  readonly ledger: string;
  readonly host: string;
  readonly port: number;
  readonly token: string | null;
  /** Folder of the built browser app. */
  readonly web: string;
  /** Who signs judgements that do not say. */
  readonly by: string | null;
  /** The language model that reads what is added; default: the built-in reader. */
  readonly model?: ModelEndpoint | undefined;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told once it listens. */
  readonly onReady: (url: string) => void;
  /** Aborts to end it. */
  readonly signal: AbortSignal;
}

/** Fewer characters can be guessed. */
const shortestToken = 16;
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

/** Serves a ledger until the signal aborts: then streams end, the report under way is finished, and the ledger is closed. */
export async function serve(options: ServeOptions): Promise<Result<void>> {
  const { host, port, token, signal, log, by, model } = options;
  if (token === null && !loopback.has(host))
    return failure(
      'token-needed',
      `Whoever reaches ${host} could read and change the ledger. Give a token: --token, or RAPPORTEUR_TOKEN, of ${shortestToken} characters or more.`,
    );
  if (token !== null && token.length < shortestToken)
    return failure(
      'token-short',
      `The token needs ${shortestToken} characters or more; openssl rand -hex 24 makes one.`,
    );
  const done = await withLedger(options.ledger, options, async (ledger): Promise<Result<void>> => {
    const server = createServer(ledger, { by, closing: signal, log, model, address: options.ledger });
    const listening = await listen(createApp(server, { web: options.web, token, now: options.now }), { host, port });
    if (!listening.ok) return listening;
    options.onReady(listening.value.url);
    if (!signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await listening.value.close();
    await server.close();
    return success(undefined);
  });
  return done.ok ? done.value : done;
}
