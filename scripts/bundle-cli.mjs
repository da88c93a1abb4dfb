// Puts the command line into a few files in dist/cli, one for each command and what they share: loading 300 small ones took most of a cold start.
// Libraries take the typed files of each room instead. Chunks stand beside main.js, since packs and models are found from where a file stands.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outdir = join(root, 'dist', 'cli');

/** Leaves out each schema that a command does not check anything by, and Zod where none is left: it took a tenth of a cold start. */
const schemasInUse = {
  name: 'schemas-in-use',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', external: true, sideEffects: false }));
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8');
      if (!contents.includes("'zod'")) return undefined;
      return { contents: contents.replace(/(?<![\w.])z(?=\s*\.\w+\()/g, '/* @__PURE__ */ z'), loader: 'ts' };
    });
  },
};

rmSync(outdir, { recursive: true, force: true });
const { metafile } = await build({
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
  plugins: [schemasInUse],
  platform: 'node',
  target: 'node20',
  // Else each such pattern is made anew wherever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'esm',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
});

// A package that comes back into the way of a brief shows in nothing but its time. Zod comes back by a schema that esbuild cannot tell to be unused:
// one that calls a function of ours, spreads an object, or is made where a schema of `schemas.ts` stands.
const taken = packagesOf(
  Object.keys(metafile.outputs).find((file) => metafile.outputs[file].entryPoint?.endsWith('commands/brief.ts')),
);
if (taken.size > 0)
  throw new Error(`rapporteur brief loads ${[...taken].join(', ')} at its start; load it only where it is used`);

/** The packages that a file of the bundle loads at its start, by itself or by what it loads. */
function packagesOf(file, seen = new Set()) {
  const packages = new Set();
  if (seen.has(file)) return packages;
  seen.add(file);
  for (const { path, kind, external } of metafile.outputs[file].imports)
    if (kind === 'import-statement' && !path.startsWith('node:'))
      for (const name of external ? [path] : packagesOf(path, seen)) packages.add(name);
  return packages;
}
