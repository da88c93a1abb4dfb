import { pictureOf } from '../desk/index.js';
import { loadCase } from '../ledger/index.js';
import type { Picture } from '../picture/index.js';
import type { ModelOptions } from './commands/model.command.js';
import type { Effects } from './effects.js';
import { lookIntoCase } from './use-ledger.js';
import { sayUndated } from './what-counts.js';

/** Hands on the picture of a case of the ledger; says what of it an answer as of a date leaves out. @returns the exit code. */
export const lookAtCase = (
  name: string,
  options: ModelOptions,
  effects: Effects,
  work: (picture: Picture) => number,
): Promise<number> =>
  lookIntoCase(name, options, effects, async (ledger, found) => {
    const loaded = await loadCase(ledger, found.id, options.asOf);
    sayUndated(loaded.undated, effects);
    return work(pictureOf(loaded, options));
  });
