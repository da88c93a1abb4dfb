import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSolver, type SolveRequest } from './solving.js';

const file = join(mkdtempSync(join(tmpdir(), 'solver-')), 'worker.mjs');
writeFileSync(
  file,
  `import { parentPort } from 'node:worker_threads';
let asked = 0;
parentPort.on('message', ({ model }) => {
  if (model.title === 'breaks') throw new Error('broken');
  while (model.title === 'never ends');
  parentPort.postMessage({ ok: true, json: String(++asked) });
});`,
);
const model = (title: string) => ({ model: { title }, options: {} }) as SolveRequest;

it('stops a model that takes too long, and answers the next in a new thread', async () => {
  const solver = createSolver({ file, limit: 1_500 });
  const [first, heavy, next] = await Promise.all(['light', 'never ends', 'light'].map((t) => solver.solve(model(t))));
  expect(first).toEqual({ ok: true, json: '1' });
  expect(heavy).toMatchObject({ ok: false, problem: { code: 'model-too-heavy' } });
  expect(next).toEqual({ ok: true, json: '1' });
  await expect(solver.solve(model('breaks'))).rejects.toThrow('broken');
  expect(await solver.solve(model('light'))).toEqual({ ok: true, json: '1' });
  expect(await solver.solve(model('light'))).toEqual({ ok: true, json: '2' });
  await solver.close();
});
