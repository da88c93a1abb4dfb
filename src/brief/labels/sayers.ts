import type { Citation } from '../brief.js';

/** What stands where no source is named: the report itself, nobody (it is assumed), or somebody whom the report does not tell plainly. */
export const sayers = { own: 'own voice', assumed: 'nobody named', unclear: 'speaker not named' } as const;

/** Nobody plain, behind somebody's plain words. */
export const runningOn = (from: string): string => `${sayers.unclear}, after ${from}`;

/** Who says what is cited from one sentence, each once; where it is unclear of a part alone, that it is of a part. */
export function sayersOf(all: readonly Citation[]): string[] {
  const found = [...new Set(all.map((c) => c.saidBy))].filter((by) => by !== '');
  const isUnclear = (by: string): boolean => by.startsWith(sayers.unclear);
  if (found.length < 2 || !found.some(isUnclear)) return found;
  const plain = found.filter((by) => !isUnclear(by));
  if (plain.length === 0) return [sayers.unclear];
  // Where it runs on from the one who is named beside it, that he is named says so.
  return [...plain, 'who says a part is not told'];
}
