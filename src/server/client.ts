import { hc } from 'hono/client';
import type { Api } from './api.js';

/** A client of the API that the compiler checks against its routes: a changed field breaks the build of whoever uses it. */
export const createClient = (
  base: string,
  headers: Readonly<Record<string, string>> = {},
  fetch: typeof globalThis.fetch = globalThis.fetch,
) => hc<Api>(base, { headers: { 'x-rapporteur': '1', ...headers }, fetch });
export type Client = ReturnType<typeof createClient>;
