import type { Editor } from '../editor.js';

/** From when a "within a month" counts. */
export const lastReport = ({ picture: { evidence } }: Editor): string =>
  evidence.documents.length === 1 ? 'the report' : 'the last report';
