import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { builtApp } from './built-app.js';

const root = join(import.meta.dirname, '..', '..', '..');
const program = ['--import', 'tsx', join(root, 'src', 'cli', 'main.ts')];

/** Debian's Chromium; null where it is not installed, and the flows say that they skip. */
export const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync) ?? null;

export const example = (name: string): string => join(root, 'examples', name);

/** The app as it is used: built, given out by a server process of its own over a ledger of its own, in a real browser. */
export interface ServedApp {
  readonly url: string;
  readonly browser: Browser;
  /** Runs the command line on the same ledger, in a process of its own. */
  readonly run: (...args: readonly string[]) => Promise<void>;
  /** A page whose errors, of scripts and of the content policy, are kept. */
  readonly page: (how?: BrowserContextOptions) => Promise<{ readonly page: Page; readonly errors: string[] }>;
  readonly close: () => Promise<void>;
}

/** @param args more of `rapporteur serve` */
export async function servedApp(...args: readonly string[]): Promise<ServedApp> {
  await builtApp();
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-app-'));
  const ledger = join(folder, 'ledger.db');
  const served = ['serve', '--port', '0', '--db', ledger, '--by', 'Ada', ...args];
  const server = spawn(process.execPath, [...program, ...served], { cwd: root });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (words: Buffer) => {
      said += words;
      const found = /http:\/\/[\d.]+:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  const browser = await chromium.launch({
    executablePath: browserPath!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    url,
    browser,
    run: (...args) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [...program, ...args, '--db', ledger], { cwd: root });
        let said = '';
        child.stderr.on('data', (words: Buffer) => {
          said += words;
        });
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said))));
      }),
    page: async (how = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      return { page, errors };
    },
    close: async () => {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.removeAllListeners('exit').once('exit', () => undefined);
      server.kill('SIGINT');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 8_000))]);
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
