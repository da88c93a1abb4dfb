import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { addReports } from '../src/desk/index.js';
import { readDocuments } from '../src/documents/index.js';
import { withLedger } from '../src/ledger/index.js';
import { serve } from '../src/server/index.js';
import { root } from './effects.js';

/** Chromium of this machine; null where there is none, and tests in a browser say that they skip. */
export const chromiumPath: string | null =
  [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null;

const quietly = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The app as it is built now, served over a ledger of its own, in a real browser. */
export interface OpenApp {
  readonly url: string;
  readonly browser: Browser;
  /** A page at an address of the app; whatever goes wrong in it is put into `wrongs`. */
  page(
    path: string,
    options?: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly wrongs: readonly string[] }>;
  close(): Promise<void>;
}

/** Builds the app, fills a ledger from folders of reports, and opens it. `cases`: folder under `examples/` by the name of its case. */
export async function openApp(cases: Readonly<Record<string, string>>): Promise<OpenApp> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-app-'));
  const web = join(folder, 'web');
  await build({
    root: join(root, 'src/web'),
    configFile: join(root, 'src/web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: web },
  });
  const ledger = join(folder, 'app.db');
  const now = () => Date.UTC(2026, 0, 5);
  const filled = await withLedger(ledger, { now }, async (open) => {
    for (const [name, examples] of Object.entries(cases))
      await addReports(open, name, readDocuments([join(root, 'examples', examples)]));
  });
  if (!filled.ok) throw new Error(filled.problem.message);
  const stop = new AbortController();
  let served: Promise<unknown> = Promise.resolve();
  const url = await new Promise<string>((onReady, failed) => {
    served = serve({
      ledger,
      host: '127.0.0.1',
      port: 0,
      token: null,
      web,
      by: 'Ada',
      log: () => {},
      now,
      onReady,
      signal: stop.signal,
    });
    served.then((result) => failed(new Error(JSON.stringify(result))), failed);
  });
  const browser = await chromium.launch({ executablePath: chromiumPath!, args: quietly });
  return {
    url,
    browser,
    page: async (path, options = {}) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const wrongs: string[] = [];
      page.on('pageerror', (error) => wrongs.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') wrongs.push(message.text());
      });
      await page.goto(new URL(path, url).href);
      return { page, wrongs };
    },
    close: async () => {
      await browser.close();
      stop.abort();
      await served;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
