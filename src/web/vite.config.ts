import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The browser app, built into `dist/web`, from where `rapporteur serve` gives it out. In development, `/api` goes to a running server. */
export default defineConfig({
  root: import.meta.dirname,
  // the bargaining library loads its parsers the way of Node
  resolve: { alias: { 'node:module': join(import.meta.dirname, 'pages', 'bargain', 'node-module.ts') } },
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, '..', '..', 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing may be inlined as a data address: the page's policy loads from its own origin alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': process.env['RAPPORTEUR_SERVER'] ?? 'http://127.0.0.1:8347' } },
});
