import { type ClientRequest, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { ServerProcess } from './server-process.js';

/** A request. */
export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
/** Its answer. */
export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server sent
  readonly json: () => any;
}

/** A request whose path and headers go out just as they are given: `fetch` would mend them. */
export const ask = (
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
    void send(sent, body ?? '').catch(reject);
  });

/** Bytes of a body that go out at once. */
const piece = 64 * 1024;
/** Milliseconds between pieces. */
const moment = 10;

/** Sends a body piece by piece until it is answered: who goes on writing to a server that has refused the rest and hung up never reads its answer. */
async function send(sent: ClientRequest, body: string): Promise<void> {
  let answered = false;
  sent.on('response', () => {
    answered = true;
  });
  let at = 0;
  for (; body.length - at > piece && !answered && !sent.destroyed; at += piece) {
    sent.write(body.slice(at, at + piece));
    // A moment for an answer to be read before more is written.
    await new Promise((resolve) => setTimeout(resolve, moment));
  }
  if (!answered && !sent.destroyed) sent.end(body.slice(at));
}

/** The headers of a page of the app itself. */
export const own = { 'content-type': 'application/json', 'x-rapporteur': '1' };
export const post = (to: ServerProcess, path: string, body: unknown, headers: Readonly<Record<string, string>> = own) =>
  ask(to, path, { method: 'POST', headers, body: JSON.stringify(body) });

/** Adds reports to a case and waits until they are read. @returns the job */
export async function added(
  to: ServerProcess,
  name: string,
  documents: readonly object[],
  more: object = {},
): Promise<Got> {
  const started = await post(to, `/api/cases/${name}/documents`, { documents, ...more });
  if (started.status !== 202) throw new Error(started.body);
  for (;;) {
    const job = await ask(to, started.headers.location!);
    if (['done', 'failed', 'stopped'].includes(job.json().state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A report that is read in no time. */
export const story =
  'Ardonia demanded on Monday that Belvania withdraw from the valley. Belvania refused, its minister said.';
