import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('reaches no module of Node and no parser: it runs in a browser as it is', async () => {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, 'core.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent',
  });
  const reached = Object.keys(metafile.inputs).filter((file) => /node_modules/.test(file));
  expect(reached.some((file) => file.includes('/zod/'))).toBe(true);
  expect(reached.filter((file) => !/\/(zod|pure-rand)\//.test(file))).toEqual([]);
});
