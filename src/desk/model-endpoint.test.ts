import { describe, expect, it } from 'vitest';
import { askEndpoint } from './model-endpoint.js';

const question = { instructions: 'Read.', material: 'A report.', schema: { type: 'object' } };
const answer = (content: string, finish = 'stop'): Response =>
  Response.json({ choices: [{ message: { content }, finish_reason: finish }] });

/** An endpoint that gives these answers in turn, with what it was asked and how long it was waited for. */
function endpoint(...answers: (Response | Error)[]) {
  const asked: { url: string; init: RequestInit; body: Record<string, unknown> }[] = [];
  const waited: number[] = [];
  const ask = askEndpoint(
    { address: 'https://llm.example.org/v1/', model: 'm', key: 'k' },
    {
      fetch: async (url, init = {}) => {
        asked.push({ url: String(url), init, body: JSON.parse(String(init.body)) as Record<string, unknown> });
        const next = answers.shift();
        if (next === undefined) throw new Error('asked too often');
        if (next instanceof Error) throw next;
        return next;
      },
      wait: async (ms) => void waited.push(ms),
    },
  );
  return { ask, asked, waited };
}

describe('askEndpoint', () => {
  it('asks by chat completions, with the key, and follows no redirect', async () => {
    const { ask, asked } = endpoint(answer('{}'));
    expect(await ask(question)).toEqual({ ok: true, value: '{}' });
    expect(asked[0]).toMatchObject({
      url: 'https://llm.example.org/v1/chat/completions',
      init: { redirect: 'error', headers: { authorization: 'Bearer k' } },
      body: {
        model: 'm',
        messages: [
          { role: 'system', content: 'Read.' },
          { role: 'user', content: 'A report.' },
        ],
      },
    });
  });

  it('tries again where it is busy or lost, and waits as it is told', async () => {
    const { ask, waited } = endpoint(
      new Response('', { status: 429, headers: { 'retry-after': '7' } }),
      new Response('', { status: 503 }),
      new Error('socket hang up'),
      answer('{}'),
    );
    expect(await ask(question)).toMatchObject({ ok: true });
    expect(waited).toEqual([7000, 2000, 4000]);
  });

  it('does without a schema where the endpoint knows none, from then on', async () => {
    const { ask, asked } = endpoint(new Response('', { status: 400 }), answer('{}'), answer('{}'));
    await ask(question);
    await ask(question);
    expect(asked.map((a) => 'response_format' in a.body)).toEqual([true, false, false]);
  });

  it('stops waiting where it is told to', async () => {
    const { ask, asked } = endpoint(new Response('', { status: 503 }));
    expect(await ask(question, AbortSignal.abort())).toMatchObject({ problem: { code: 'model-stopped' } });
    expect(asked).toHaveLength(1);
  });

  it('gives up with what to do', async () => {
    const failing = async (...answers: (Response | Error)[]) => {
      const reply = await endpoint(...answers).ask(question);
      return reply.ok ? 'answered' : `${reply.problem.code}: ${reply.problem.message}`;
    };
    expect(await failing(new Response('', { status: 401 }))).toMatch(/^model-refused.*RAPPORTEUR_MODEL_KEY/);
    expect(await failing(new Response('', { status: 404 }))).toMatch(/^model-refused.*serves m/);
    expect(await failing(...Array.from({ length: 4 }, () => new Error('refused')))).toMatch(
      /^model-unreachable.*llm\.example\.org/,
    );
    expect(
      await failing(...Array.from({ length: 4 }, () => new TypeError('"Bearer k" is an invalid header value'))),
    ).not.toContain('Bearer');
    expect(await failing(answer('{"claims": [', 'length'))).toMatch(/^model-out-of-room/);
    expect(await failing(Response.json({ reply: 'hello' }))).toMatch(/^model-answer-unknown/);
  });
});
