import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const brief = briefIn([
  '2031-07-18',
  `"They stopped using the word"

After five rounds in Quito, Peru and Chile said on Sunday that they had agreed a memorandum on the wharf. It will be signed on August 15.

Peru had proposed instead that the cranes be shared. Chile said no. A European adviser spoke to us on condition that his name stay out of it.

Did the chairman threaten to go home?

No, that story is wrong. Had either of them walked, he would have closed the file.`,
]).replace(/\s+/g, ' ');

test('what the news tells as agreed is what is reported first, and not what was proposed before', () => {
  expect(/WHAT IS REPORTED (.{0,200})/.exec(brief)?.[1]).toMatch(
    /^“After five rounds in Quito, Peru and Chile said on Sunday that they had agreed/,
  );
});

test('an answer to a question contradicts no line before it; what did not come to pass is no scenario', () => {
  expect(brief).toContain('No contradiction was found');
  expect(/SCENARIOS (.*?)DEADLINES/.exec(brief)?.[1]).not.toContain('closed the file');
});
