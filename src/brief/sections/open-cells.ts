import type { Editor } from '../editor.js';
import type { BargainTopic } from '../searches/bargained.js';
import { bargainRows } from './bargain-rows.js';

/** What a row leaves open, as the object of "nothing was read that tells". */
const openly: Readonly<Partial<Record<BargainTopic, string>>> = {
  noDeal: 'what it has without a deal',
  withDeal: 'what a deal would bring it',
  after: 'what it is after',
  presses: 'what presses it',
  firm: 'how firm it is',
  refuses: 'what it will not give',
  wayOut: 'whether it sees a way out',
  yes: 'on what condition it would agree',
};

/** What the bargain leaves open of each side, the least that it would take always; what is told of nobody by name is not counted as open. */
export function openCells(editor: Editor): { readonly party: string; readonly open: readonly string[] }[] {
  const rows = bargainRows(editor).filter((r) => r.unclear === undefined);
  return editor.picture.between.map((party, i) => ({
    party,
    open: [
      ...rows.filter((r) => r.cells[i] === undefined && r.hints[i] === undefined).flatMap((r) => openly[r.topic] ?? []),
      'the least it would take',
    ],
  }));
}
