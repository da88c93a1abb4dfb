import type { BriefBlock } from '../brief.js';
import { capped, dropEmptyColumns, sentence, table } from '../compose.js';
import type { Editor } from '../editor.js';
import { clauseVoice } from '../labels/clause-voice.js';
import { citesIn } from '../lines/cites-in.js';
import { clauseTold } from '../lines/clause-told.js';
import { quotation } from '../lines/quotation.js';
import { impliedBy, type TurnTold, turnsTold } from '../searches/turns-told.js';

const most = 9;

/** What the latest reports tell to have been so before and to be otherwise now, side by side, with who says it; undefined where they tell of none. */
export function turnsTable(editor: Editor): BriefBlock | undefined {
  const all = turnsTold(editor);
  if (all.length === 0) return undefined;
  return dropEmptyColumns(
    table(
      capped('Then and now, as told', Math.min(most, all.length), all.length),
      ['Before, and overtaken', 'Now', 'Who says so'],
      all.slice(0, most).map((t) => {
        // Beside what was before it needs nothing else to be understood.
        const now = t.before === undefined ? clauseTold(t.now.words, t.now.sentence, editor) : quotation(t.now.words);
        return [
          beforeOf(t, now, editor),
          sentence(now, editor.cite(citesIn(now, t.now.sentence, editor))),
          sentence(clauseVoice(now, t.now.sentence, editor)),
        ];
      }),
    ),
  );
}

function beforeOf({ before, now }: TurnTold, shown: string, editor: Editor) {
  if (before !== undefined) {
    const told =
      before.sentence === now.sentence ? quotation(before.words) : clauseTold(before.words, before.sentence, editor);
    return sentence(told === shown ? 'in the same words' : told, editor.cite(citesIn(told, before.sentence, editor)));
  }
  const implied = impliedBy(now.words);
  return sentence(implied === undefined ? 'as the words imply' : `implied: \u201c${implied}\u201d`);
}
