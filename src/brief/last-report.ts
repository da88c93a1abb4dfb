import { day } from './day.js';
import type { Editor } from './editor.js';

/** From when a "within a month" counts: "the last report (8 March 2022)". */
export const lastReport = ({ picture: { latest, evidence } }: Editor): string =>
  `${evidence.documents.length === 1 ? 'the' : 'the last'} report${latest === null ? '' : ` (${day(latest)})`}`;
