import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A language model at an endpoint of this machine, as a test has it answer. */
export interface ModelServer {
  /** Address up to `/v1`. */
  readonly address: string;
  /** What it was asked, with the key that came along. */
  readonly asked: { readonly key: string | undefined; readonly body: string }[];
  readonly close: () => void;
}

/** @param answer what the model says to a request's body; a number is the status of a refusal, null no answer at all */
export async function modelServer(answer: (body: string) => string | number | null): Promise<ModelServer> {
  const asked: ModelServer['asked'] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      asked.push({ key: request.headers.authorization, body });
      const content = answer(body);
      if (content === null) return;
      if (typeof content === 'number') {
        response.statusCode = content;
        // As some do: a refusal that repeats the key.
        response.end(JSON.stringify({ error: { message: `Bad key: ${request.headers.authorization}` } }));
        return;
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ message: { content }, finish_reason: 'stop' }] }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a model tells of one clause, as a reply. */
export const toldOf = (...claims: readonly object[]): string => JSON.stringify({ claims });
