import { expect, test } from 'vitest';
import { briefOf } from '../../../tests/reports-in.js';
import type { LinearModel } from './linear.js';
import { roles, rolesBy } from './roles.js';

test('features speak for each role on its own, in hundredths; one that the model does not know speaks for none', () => {
  const bias = roles.map(() => 0);
  const model: LinearModel = { bias, weights: { 'w vote': roles.map((r) => (r === 'decides' ? 200 : 0)) } };
  const read = rolesBy(
    new Map([
      ['w vote', 1],
      ['w lantern', 1],
    ]),
    model,
  );
  expect(read.decides).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(read.history).toBe(0.5);
});

test('the report answers in the sentences that tell how it stands, and not in its history', () => {
  const text = [
    'Dockers and the port of Tarn',
    'The dockers of Tarn and the port agreed on Tuesday on a raise of 6 per cent over two years, and the members vote on it on Friday.',
    'In 1998 a strike had lasted nine weeks.',
    'Anna Holt hopes that it is over.',
  ].join('\n\n');
  const bottom = JSON.stringify(briefOf(['2031-05-14', text]).sections[0]);
  expect(bottom).toContain('6 per cent over two years');
  for (const other of ['nine weeks', 'hopes']) expect(bottom).not.toContain(other);
});
