import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { namesDeal } from '../labels/stance.js';
import { standsAlone } from '../lines/gist.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';

export interface Odds {
  readonly statement: Statement;
  readonly side: 1 | -1;
}

/** Above this a source holds a deal likelier than not, below its mirror unlikelier. */
const likelier = 0.55;

/** Kinds by which somebody tells how likely a thing is. */
const foretelling: ReadonlySet<Statement['kind']> = new Set([
  'forecast',
  'assessment',
  'deadline',
  'acceptance',
  'refusal',
]);

/**
 * What the latest reports say of the chance of a deal in words of likelihood, as likelier (1) or unlikelier (-1) than not: "a yes is likely", "a no is unlikely".
 * On no condition, and of the deal or of its answer itself.
 */
export function toldOdds(editor: Editor): readonly Odds[] {
  const { picture, wording } = editor;
  return everyStatement(editor).flatMap((statement): Odds[] => {
    const { certainty, gist } = statement;
    if (certainty === null || statement.reported !== picture.latest || statement.polarity === 'denied') return [];
    if (!foretelling.has(statement.kind) || statement.condition !== null || statement.counterfactual) return [];
    // "Seemed incapable of a deal", "may come": no word of likelihood, or one that something else turns round.
    if (!mentions(certainty.phrase, wording.likelihoods) || mentions(gist, wording.unable)) return [];
    if (saidByNobody(statement, editor) || !standsAlone(statement, editor)) return [];
    const fails = mentions(gist, wording.failingDeal);
    if (!fails && !mentions(gist, wording.makingDeal)) return [];
    if (!fails && !namesDeal(gist, editor) && !mentions(gist, wording.dealings) && !mentions(gist, wording.answers))
      return [];
    const middle = (certainty.low + certainty.high) / 2;
    const chance = fails ? 1 - middle : middle;
    return chance >= likelier ? [{ statement, side: 1 }] : chance <= 1 - likelier ? [{ statement, side: -1 }] : [];
  });
}
