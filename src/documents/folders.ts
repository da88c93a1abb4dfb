import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isWebAddress } from './web-address.js';

/** What lies below a folder. */
export interface FoundFiles {
  /** Files to read, in order. */
  readonly files: readonly string[];
  /** Files whose ending says that they are no text, so that they are left out. */
  readonly skipped: readonly string[];
}

const readable = /\.(?:txt|text|md|markdown|html?|xhtml|jsonl|ndjson)$/i;
/** A folder's README tells about the folder; it is no report. */
const about = /^readme(?:\.|$)/i;
/** A ledger often lies beside the reports that it was made of. */
const ledger = /\.(?:db|sqlite3?)(?:-(?:wal|shm|journal))?$/i;

/**
 * The files of a folder and all folders in it, sorted by name. `README.*`, dot files and ledgers are passed over. Links to folders are not followed,
 * so that no ring is walked. A folder in it that may not be opened stays in the list, so that reading it says what is wrong.
 */
export async function filesBelow(folder: string): Promise<FoundFiles> {
  const files: string[] = [];
  const skipped: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || about.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = await filesBelow(path).catch(() => ({ files: [path], skipped: [] }));
      files.push(...below.files);
      skipped.push(...below.skipped);
    } else if (readable.test(entry.name)) files.push(path);
    else if (!ledger.test(entry.name)) skipped.push(path);
  }
  return { files, skipped };
}

/**
 * The files that `readDocuments` would read, folders opened: how much there is to do, and what it would leave out. What is not there, and a
 * folder without any, stays in the list as given, so that reading it says what is wrong.
 */
export async function documentFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files: string[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    const isFolder =
      path !== '-' && !isWebAddress(path) && (await stat(path).catch(() => null))?.isDirectory() === true;
    const below = isFolder ? await filesBelow(path).catch(() => null) : null;
    files.push(...(below === null || below.files.length === 0 ? [path] : below.files));
    skipped.push(...(below?.skipped ?? []));
  }
  return { files, skipped };
}
