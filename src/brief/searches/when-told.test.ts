import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { whenTold } from './when-told.js';

test.each([
  ['Peru must answer by Friday.', 'by 17 May 2024'],
  ['The signing is planned for 3 June.', '3 June 2024'],
  ['A committee is due within thirty days.', '\u201cwithin thirty days\u201d'],
  ['A deal is possible within a week or two.', '\u201cwithin a week or two\u201d'],
  ['Chile said on Tuesday that it would wait.', ''],
  ['Last week they met in Lima.', ''],
])('%s', (text, when) => {
  const editor = editorOf(['2024-05-14', `Peru and Chile on fish\n\nPeru and Chile held talks.\n\n${text}`]);
  expect(whenTold(editor.sentences().at(-1)!, editor)).toBe(when);
});
