// Puts the command line into a few files in dist/cli, one for each command and what they share: loading 300 small ones took most of a cold start.
// Libraries take the typed files of each room instead. Chunks stand beside main.js, since packs and models are found from where a file stands.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist', 'cli');
rmSync(outdir, { recursive: true, force: true });
await build({
  // The threads of `serve` find theirs beside the chunk that starts them.
  entryPoints: {
    main: join(root, 'src', 'cli', 'main.ts'),
    worker: join(root, 'src', 'server', 'worker.ts'),
    'solve-worker': join(root, 'src', 'server', 'solve-worker.ts'),
  },
  outdir,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  // Else each such pattern is made anew wherever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'esm',
  charset: 'utf8',
  logLevel: 'warning',
});
