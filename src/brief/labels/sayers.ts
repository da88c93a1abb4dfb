import type { Citation } from '../brief.js';

/** What stands where no source is named: the report itself, nobody (it is assumed), or somebody whom the report does not tell plainly. */
export const sayers = { own: 'own voice', assumed: 'nobody named', unclear: 'unclear who' } as const;

/** Who says what is cited from one sentence, each once; where it is unclear of a part alone, that it is of a part. */
export function sayersOf(all: readonly Citation[]): string[] {
  const found = [...new Set(all.map((c) => c.saidBy))].filter((by) => by !== '');
  if (found.length < 2 || !found.includes(sayers.unclear)) return found;
  return [...found.filter((by) => by !== sayers.unclear), `in part ${sayers.unclear}`];
}
