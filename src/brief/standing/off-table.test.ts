import { expect, it } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { isPast } from './off-table.js';

const past = (text: string) => {
  const editor = editorOf(['2031-03-14', `LIMA - Chile and Peru opened talks on Monday.\n\n${text}`]);
  return editor
    .sentences()
    .filter((s) => text.includes(s.text))
    .map((s) => isPast(s, editor));
};

it('what has lapsed, what is denied and what is history is no stand', () => {
  expect(past('Peru proposed a toll of nine soles. That proposal has lapsed.')[0]).toBe(true);
  expect(past('The ministry denied reports that Peru had offered the dock.')).toEqual([true]);
  expect(past('In 2027 Peru rejected the map.')).toEqual([true]);
  expect(past('In November members turned down the raise.')).toEqual([true]);
  expect(past('Peru wants the dock.')).toEqual([false]);
});
