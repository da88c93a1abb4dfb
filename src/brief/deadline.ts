import type { Statement } from '../picture/index.js';
import type { Editor } from './editor.js';

/** The deadline that still lies ahead when the latest report was written: the nearest; one without a date, or of that very day, only from the latest report. */
export function openDeadline({ picture }: Editor): Statement | undefined {
  const now = picture.latest;
  return picture.process.deadlines
    .filter((d) => d.polarity === 'affirmed' && !d.counterfactual)
    .filter((d) => {
      const end = d.when?.resolved === true ? (d.when.to ?? null) : null;
      return now === null || (end !== null && end > now) || ((end === null || end === now) && d.reported === now);
    })
    .sort((a, b) => (a.when?.to ?? '9999').localeCompare(b.when?.to ?? '9999'))[0];
}
