import type { PicturedOffer } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { isBackground } from './background.js';
import { isOffTable } from './off-table.js';

/** How likely a sentence must tell an offer to stand in the place of one that an earlier report tells in a clause of its own. */
const likely = 0.3;

/** Sentences of it that are told. */
const most = 3;

/**
 * The sentences of the latest report behind that of an offer which are likeliest to tell another one, in their order: what was put on the table since. None where no
 * later report likely tells one, or the offer has no date.
 */
export function laterOffer({ statement }: PicturedOffer, editor: Editor): readonly ReportSentence[] {
  const since = statement.reported;
  if (since === null) return [];
  const day = ({ document: { published } }: ReportSentence): string => published ?? '';
  const found = editor
    .sentences()
    .filter((s) => s.kind === 'body' && day(s) > since && editor.roles(s).offer >= likely)
    .filter((s) => !isOffTable(s, editor) && !isBackground(s.text, s.document.published));
  const last = found.reduce((a, s) => (day(s) > a ? day(s) : a), '');
  return found
    .filter((s) => day(s) === last)
    .sort((a, b) => editor.roles(b).offer - editor.roles(a).offer)
    .slice(0, most)
    .sort((a, b) => a.place - b.place);
}
