import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..', '..');
const source = join(root, 'src', 'web');

/** Builds the app into dist/web where its source is newer. Test files run side by side, so one builds and the others wait. */
export async function builtApp(): Promise<void> {
  const lock = join(root, 'node_modules', '.cache', 'building-the-app');
  mkdirSync(join(lock, '..'), { recursive: true });
  for (let tries = 0; !locked(lock); tries++) {
    // A lock that outlives any build was left by a run that was killed.
    if (tries > 300) rmdirSync(lock);
    await wait(200);
  }
  try {
    if (newest() > builtAt())
      await build({ root: source, configFile: join(source, 'vite.config.ts'), logLevel: 'error' });
  } finally {
    rmdirSync(lock);
  }
}

function locked(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

const newest = (): number =>
  Math.max(
    ...readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

const builtAt = (): number =>
  statSync(join(root, 'dist', 'web', 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
