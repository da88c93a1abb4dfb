import { day } from '../day.js';
import type { Editor } from '../editor.js';

/** From when a "within a month" counts. */
const lastReport = ({ picture: { evidence } }: Editor): string =>
  evidence.documents.length === 1 ? 'the report' : 'the last report';

/** "Within a month of the report (by 8 April 2022)": with the day until which, where the report's own is known. */
export function withinMonth(editor: Editor): string {
  const end = monthOn(editor.picture.latest);
  return `within a month of ${lastReport(editor)}${end === null ? '' : ` (by ${day(end)})`}`;
}

/** The same day of the next month, or its last; null for what is no whole day. */
function monthOn(date: string | null): string | null {
  const [year, month, of] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || of === undefined) return null;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(of, last))).toISOString().slice(0, 10);
}
