import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { hardlyTells, speaksOf } from '../searches/asked.js';
import { isMovedSince } from '../searches/moved-since.js';
import { reachedAgreement, standing } from './agreement.js';

/** The deadline that still lies ahead when the latest report was written: the nearest; one without a date, or of that very day, only from the latest report. */
export function openDeadline(editor: Editor): Statement | undefined {
  const { picture } = editor;
  const now = picture.latest;
  const since = agreedSince(editor);
  return picture.process.deadlines
    .filter((d) => d.polarity === 'affirmed' && !d.counterfactual && (d.reported ?? '') >= since)
    .filter((d) => !hardlyTells(d.gist, 'timing') && maySet(d, editor) && !isMovedSince(d.reported, editor))
    .filter((d) => {
      const end = d.when?.resolved === true ? (d.when.to ?? null) : null;
      return now === null || (end !== null && end > now) || ((end === null || end === now) && d.reported === now);
    })
    .sort((a, b) => (a.when?.to ?? '9999').localeCompare(b.when?.to ?? '9999'))[0];
}

/** Whether a time is one that a side or a go-between sets, or nobody in particular: what a neighbour wishes binds nobody. */
const maySet = ({ parties }: Statement, { picture }: Editor): boolean =>
  parties.length === 0 ||
  parties.some(
    (key) => picture.between.includes(key) || (picture.parties.find((p) => p.key === key)?.roles.length ?? 0) > 0,
  );

/** The same where its sentence sets a time for an answer or a deal, and does not tell that it has gone by: "the troops leave by the end of the year" sets none. */
export function answerDue(editor: Editor): Statement | undefined {
  const open = openDeadline(editor);
  const text = open === undefined ? '' : editor.context(open.claims[0]!);
  return speaksOf(text, 'timing') === 0 && !mentions(text, editor.wording.gone) ? open : undefined;
}

/** The report that tells of the agreement, where all are in it: a time set before it has been kept, or let pass. */
export function agreedSince(editor: Editor): string {
  const reached = reachedAgreement(editor);
  return reached !== undefined && reached.outside.length === 0 && !reached.interim && standing(editor) === 'agreed'
    ? (reached.statement.reported ?? '')
    : '';
}
