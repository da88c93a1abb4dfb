import type { PicturedOffer } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { isBackground } from './background.js';
import { isOffTable } from './off-table.js';

/** How likely a sentence must tell an offer to stand in the place of what an earlier report tells. */
export const offerLikely = 0.3;

/** Whether a sentence of a report tells an offer, as likely as that. */
export const mayOffer = (s: ReportSentence, editor: Editor, likely = offerLikely): boolean =>
  s.kind === 'body' && editor.roles(s).offer >= likely;

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
    .filter((s) => day(s) > since && mayOffer(s, editor))
    .filter((s) => !isOffTable(s, editor) && !isBackground(s.text, s.document.published));
  const last = found.reduce((a, s) => (day(s) > a ? day(s) : a), '');
  return found
    .filter((s) => day(s) === last)
    .sort((a, b) => editor.roles(b).offer - editor.roles(a).offer)
    .slice(0, most)
    .sort((a, b) => a.place - b.place);
}
