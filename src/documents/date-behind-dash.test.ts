import { expect, test } from 'vitest';
import { createDocument } from './index.js';

const published = (line: string): string | null => {
  const made = createDocument({
    name: 'a.txt',
    text: `Two rooms have yet to say yes\n${line}\n\nThe presidency said on Thursday that it had not answered the envoy. The council meets on Friday.\n\nALSO TODAY: Dockers win 7 percent | Cocoa talks go on to 30 March`,
  });
  return made.ok ? made.value.published : null;
};

test.each([
  ['Radio Sahara, online service — 19 March 2031, 17:40 GMT', '2031-03-19'],
  ['The northern desk | Thursday 19 March 2031', '2031-03-19'],
])('%s', (line, day) => {
  expect(published(line)).toBe(day);
});
