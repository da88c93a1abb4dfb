import { expect, test } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { clauseAround, clausesIn } from './clauses-in.js';

const editor = editorOf(['2031-03-04', 'LIMA - Chile and Peru opened talks on the border on Monday.']);
const parts = (text: string) => clausesIn(text, editor).map((c) => text.slice(...c));

test.each([
  [
    'The guild wants the cranes manned; the port, which began at ten, now offers six.',
    ['The guild wants the cranes manned', 'the port, which began at ten, now offers six'],
  ],
  [
    'Chile closed the pass on Friday, but Peru kept its trucks moving.',
    ['Chile closed the pass on Friday', 'Peru kept its trucks moving'],
  ],
  // A condition, who says it, and a list stay together.
  ['If the pass stays shut, Peru will leave the talks.', ['If the pass stays shut, Peru will leave the talks']],
  ['Peru will leave the talks, two officials said.', ['Peru will leave the talks, two officials said']],
  ['Peru wants cranes, pumps and a pier.', ['Peru wants cranes, pumps and a pier']],
])('%s', (text, expected) => {
  expect(parts(text).map((p) => p.replace(/\.$/, ''))).toEqual(expected);
});

test('a clause is the one in which a stretch stands', () => {
  const text = 'Chile closed the pass on Friday, but Peru kept its trucks moving until Sunday.';
  const at = text.indexOf('Sunday');
  expect(text.slice(...clauseAround(text, [at, at + 6], editor))).toBe('Peru kept its trucks moving until Sunday.');
});
