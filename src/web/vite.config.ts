import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const outDir = join(import.meta.dirname, '..', '..', 'dist', 'web');
/** Smaller files fit one packet as they are. */
const worthPacking = 1_000;

/** Packs each file once, at the build: `rapporteur serve` gives out the packed one where the browser takes it. */
const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  closeBundle: () => {
    for (const file of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name);
      if (!file.isFile() || !/\.(?:js|css|html|svg)$/.test(file.name)) continue;
      const bytes = readFileSync(path);
      if (bytes.length < worthPacking) continue;
      writeFileSync(`${path}.br`, brotliCompressSync(bytes));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});

/** The browser app, built into `dist/web`, from where `rapporteur serve` gives it out. In development, `/api` goes to a running server. */
export default defineConfig({
  root: import.meta.dirname,
  // the bargaining library loads its parsers the way of Node
  resolve: { alias: { 'node:module': join(import.meta.dirname, 'pages', 'bargain', 'node-module.ts') } },
  worker: { format: 'es' },
  plugins: [packed()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // Nothing may be inlined as a data address: the page's policy loads from its own origin alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env['RAPPORTEUR_SERVER'] ?? 'http://127.0.0.1:8347' } },
});
