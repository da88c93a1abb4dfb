import { describe, expect, it, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { textOf, wordsTogether } from '../compose.js';
import { firstAnswers } from './first-answers.js';

const lines = (body: string, most = 50) => {
  const editor = editorOf(['2031-05-14', `Pilots and the port of Tarn\n\n${body}`]);
  return firstAnswers(editor.sentences()[0]!.document.id, most, editor);
};
const told = (body: string, most = 50) =>
  lines(body, most)
    .map((l) => textOf(l.told))
    .join(' ');

const report = [
  'Talks between the pilots of Tarn and its port broke up on Monday without an agreement.',
  'The port has offered 5 per cent more over two years, its manager said. The pilots turned the offer down within the hour.',
  'The members will vote on Friday on whether to strike. If they do, the port will be shut from 20 May.',
].join('\n\n');

describe('what is asked first', () => {
  it('is answered under labels, in words of the report', () => {
    const all = told(report);
    expect(all).toContain(
      'State: \u201cTalks between the pilots of Tarn and its port broke up on Monday without an agreement\u201d',
    );
    expect(all).toMatch(/On the table: [^.]*5 per cent more over two years/);
    expect(all).toContain('Friday');
  });
  it('takes no more words than there are', () => {
    for (const most of [10, 20, 30, 40])
      expect(wordsTogether(lines(report, most).map((l) => l.told))).toBeLessThanOrEqual(most);
  });
  it('fills each slot once, each line with its sentence', () => {
    const slots = lines(report).map((l) => l.slot);
    expect(new Set(slots).size).toBe(slots.length);
    for (const l of lines(report)) expect(l.told.cites.length).toBeGreaterThan(0);
  });
});

test('what somebody says has who says it beside it', () => {
  const all = told('Ana Holt said on Tuesday that the port would pay 9 per cent more. The port has not answered.');
  expect(all).toMatch(/9 per cent more\u201d \(Ana Holt\)/);
});

test('a state that the next sentence gives as somebody\u2019s version is not told alone', () => {
  const all = told(
    'The pilots and the port agreed on Monday on a raise of 5 per cent. That, at least, is how the mayor put it after midnight to the people who had waited for him in the hall.',
  );
  expect(all).not.toContain('agreed on Monday');
});
