import { createBrief } from '../../brief/index.js';
import { pictureOf, understand } from '../../desk/index.js';
import { loadCase } from '../../ledger/index.js';
import type { Effects } from '../effects.js';
import { DONE, FAILED } from '../exit-codes.js';
import { printBrief } from '../print-brief.js';
import { lookIntoLedger } from '../use-ledger.js';
import { sayJudged, sayUndated } from '../what-counts.js';
import type { AskOptions } from './ask.command.js';

/** `rapporteur ask`: the brief of the case that the question means, as it was known on a date. */
export function ask(question: string, options: AskOptions, effects: Effects): Promise<number> {
  return lookIntoLedger(options, effects, async (ledger) => {
    const found = await understand(ledger, question, options.case);
    if (!found.ok) {
      effects.warn(`rapporteur: ${found.message}\n`);
      return FAILED;
    }
    const { id, name, between, notes } = found.asked;
    for (const note of notes) effects.warn(`rapporteur: ${note}\n`);
    const asOf = options.asOf ?? found.asked.asOf;
    if (options.asOf === undefined && asOf !== undefined)
      effects.warn(`rapporteur: answered as of ${asOf}, which the question names; --as-of for another day.\n`);
    const loaded = await loadCase(ledger, id, asOf);
    const { documents, judgements, undated } = loaded;
    sayUndated(undated, effects);
    sayJudged(judgements, effects);
    if (documents.length === 0) {
      effects.warn(`rapporteur: “${name}” holds no report${asOf ? ` published by ${asOf}` : ''}.\n`);
      return FAILED;
    }
    const sides = options.between ?? between;
    const picture = pictureOf(loaded, { between: sides, asOf });
    printBrief(createBrief({ picture, documents, question }), options, effects);
    return DONE;
  });
}
