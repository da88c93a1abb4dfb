import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './effects.js';

export interface ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly ledger: string;
  readonly child: ChildProcess;
  readonly err: () => string;
  /** Ends it as a user would. @returns the exit code */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Whether a build is there and no source is newer than it: it starts in a tenth of the time, and is what users have. */
export const isBuilt = (): boolean => {
  const made = statSync(join(root, 'dist/cli/main.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return sources.every((f) => !/(?<!\.test)\.ts$/.test(f.name) || statSync(join(f.parentPath, f.name)).mtimeMs < made);
};

/** Arguments to Node that run the command line, as built where that is current, else from the source. */
export const commandLine = (): readonly string[] =>
  isBuilt() ? ['dist/cli/main.js'] : ['--import', 'tsx', 'src/cli/main.ts'];

/** `rapporteur serve` as a process of its own on a free port. */
export async function serveProcess(
  args: readonly string[] = [],
  { env = {}, ledger = join(mkdtempSync(join(tmpdir(), 'rapporteur-')), 'served.db') } = {},
): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    [...commandLine(), 'serve', '--db', ledger, '--port', '0', '--by', 'Ada', ...args],
    {
      cwd: root,
      env: { ...process.env, RAPPORTEUR_TOKEN: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let out = '';
  let err = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stderr!.on('data', (part) => {
    err += part;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (part) => {
      out += part;
      const found = /http:\/\/\S+?:\d+/.exec(out)?.[0];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  return {
    url,
    port: Number(new URL(url).port),
    ledger,
    child,
    err: () => err,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
