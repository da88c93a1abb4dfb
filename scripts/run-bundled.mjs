// Bundles a script as the command line is bundled and runs it, so that what is measured is what users run: a loader that
// turns TypeScript into JavaScript on the way calls between modules through getters, which costs the parser a seventh of its speed or more.
// usage: node scripts/run-bundled.mjs SCRIPT.ts [ARGUMENT…]
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
const outfile = join(import.meta.dirname, '..', 'dist', 'scripts', `${basename(script, '.ts')}.mjs`);
await build({
  entryPoints: [join(import.meta.dirname, script)],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  // Else each such pattern is made anew wherever it is used.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'esm',
  define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
  logLevel: 'warning',
});
process.exit(spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1);
