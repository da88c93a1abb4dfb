import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { AskModel } from '../claims/index.js';
import { failure, type Result, success } from '../documents/index.js';

/** Where a language model is served, by the chat completions that most providers and local servers speak. */
export interface ModelEndpoint {
  /** Address up to `/v1`. */
  readonly address: string;
  readonly model: string;
  /** Sent as a bearer token; local servers need none. */
  readonly key?: string | undefined;
}

export interface EndpointEffects {
  readonly fetch: typeof fetch;
  /** Waits so long, or until the signal aborts. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** The network and the clock of this process. */
export const systemEndpointEffects: EndpointEffects = {
  fetch: (...asked) => fetch(...asked),
  wait: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};

const replySchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string().nullish() }))
    .min(1),
});

/** A model may think for minutes over a long report. */
const PATIENCE = 300_000;
const TRIES = 4;
/** Milliseconds before the second try; doubled before each further one. */
const PAUSE = 1_000;

/**
 * Asks a model at an OpenAI-compatible endpoint. Busy servers and lost connections are tried again, four times in all, as `Retry-After` says or ever
 * later; an endpoint that knows no JSON schema is asked without one from then on. Redirects are not followed, since the key would go along.
 */
export function askEndpoint({ address, model, key }: ModelEndpoint, effects: EndpointEffects): AskModel {
  const url = `${address.replace(/\/+$/, '')}/chat/completions`;
  let schemas = true;
  return async ({ instructions, material, schema }, signal) => {
    const body = (): string =>
      JSON.stringify({
        model,
        temperature: 0,
        messages: [
          { role: 'system', content: instructions },
          { role: 'user', content: material },
        ],
        ...(schemas ? { response_format: { type: 'json_schema', json_schema: { name: 'claims', schema } } } : {}),
      });
    for (let attempt = 1; ; attempt++) {
      const response = await post(url, body(), key, effects.fetch, signal);
      if (response instanceof Response && response.ok) return content(await response.json().catch(() => null), model);
      if (signal?.aborted) return failure('model-stopped', 'The reading was stopped.');
      if (response instanceof Response && response.status === 400 && schemas) {
        schemas = false;
        continue;
      }
      const again = !(response instanceof Response) || response.status === 429 || response.status >= 500;
      if (!again || attempt === TRIES) return refused(response, url, model);
      const told = response instanceof Response ? Number(response.headers.get('retry-after')) * 1000 : 0;
      await effects.wait(told > 0 ? Math.min(told, PATIENCE) : PAUSE * 2 ** (attempt - 1), signal);
    }
  };
}

/** The response, or why there is none. */
async function post(
  url: string,
  body: string,
  key: string | undefined,
  fetch: EndpointEffects['fetch'],
  signal: AbortSignal | undefined,
): Promise<Response | Error> {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body,
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function content(answer: unknown, model: string): Result<string> {
  const reply = replySchema.safeParse(answer);
  if (!reply.success)
    return failure(
      'model-answer-unknown',
      'The endpoint answers in no form of chat completions; check its address, which ends on /v1.',
    );
  const [choice] = reply.data.choices;
  if (choice?.finish_reason === 'length')
    return failure(
      'model-out-of-room',
      `${model} ran out of room for its answer; raise its limit or name another model.`,
    );
  return success(choice!.message.content);
}

function refused(
  response: Response | Error,
  url: string,
  model: string,
): { readonly ok: false; readonly problem: { code: string; message: string } } {
  const { host } = new URL(url);
  if (response instanceof Error)
    return failure(
      'model-unreachable',
      `No answer from ${host} (${why(response)}); check that it runs and that the address is right.`,
    );
  const cure =
    response.status === 401 || response.status === 403
      ? 'set RAPPORTEUR_MODEL_KEY to a key that it takes'
      : response.status === 404
        ? `check the address and that it serves ${model}`
        : response.status === 429
          ? 'it is busy or your quota is spent; try later'
          : 'see its own log for why';
  return failure('model-refused', `${host} answered ${response.status}: ${cure}.`);
}

/** Why there was no answer, in the words of what lies beneath: an error's own may repeat the headers, and with them the key. */
const why = ({ cause, name }: Error): string =>
  cause instanceof Error && cause.message !== '' ? cause.message : name === 'TimeoutError' ? 'it took too long' : name;
