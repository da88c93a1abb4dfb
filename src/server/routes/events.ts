import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { problemResponses } from '../problem-response.js';
import type { Server } from '../server.js';

const events = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Server-sent events: what changes in the ledger, by whatever process, and how far jobs are',
  responses: {
    200: {
      description:
        '`event: ledger` with `{cases: [{id, version}]}`; `event: job` with a job as `/api/jobs/{id}` gives it; `event: hello` once at the start.',
      content: { 'text/event-stream': {} },
    },
    ...problemResponses,
  },
});

/** Comment lines keep a quiet connection open through whatever stands between; milliseconds. */
const heartbeat = 15_000;

/** What happens, as it happens. */
export const eventRoutes = ({ watch, jobs, closing }: Server) =>
  new OpenAPIHono().openapi(
    events,
    (c) =>
      streamSSE(c, async (stream) => {
        let over = () => {};
        const end = new Promise<void>((resolve) => {
          over = resolve;
        });
        const tell = (event: string, data: unknown) =>
          void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(over);
        const unwatch = [watch.watch((change) => tell('ledger', change)), jobs.watch((job) => tell('job', job))];
        const timer = setInterval(() => void stream.write(': still here\n\n').catch(over), heartbeat);
        stream.onAbort(over);
        closing.addEventListener('abort', over, { once: true });
        tell('hello', { jobs: jobs.all() });
        await end;
        clearInterval(timer);
        closing.removeEventListener('abort', over);
        for (const stop of unwatch) stop();
      }) as never,
  );
