import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Result } from '../../documents/index.js';
import { withLedger } from '../../ledger/index.js';
import { createCaseFiles } from '../case-files.js';
import { createMcpServer, type McpOptions } from './mcp-server.js';

export interface ServeMcpOptions extends McpOptions {
  readonly ledger: string;
  readonly now: () => number;
  readonly stdin: Readable;
  readonly stdout: Writable;
  /** Aborts to end it. */
  readonly signal: AbortSignal;
}

/** Serves a ledger over the Model Context Protocol on standard input and output, until the input ends or the signal aborts. */
export const serveMcp = (options: ServeMcpOptions): Promise<Result<void>> =>
  withLedger(options.ledger, options, async (ledger) => {
    const { stdin, stdout, signal } = options;
    const server = createMcpServer(createCaseFiles(ledger), options);
    const over = new Promise<void>((resolve) => {
      server.server.onclose = resolve;
      stdin.once('end', resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await server.connect(new StdioServerTransport(stdin, stdout));
    await over;
    await server.close();
  });
