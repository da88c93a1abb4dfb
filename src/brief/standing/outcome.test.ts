import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { isBackground } from './background.js';
import { outcomeOf, outcomesSchema } from './outcome.js';

test('the pack fits its schema', () => {
  expect(() => outcomesSchema.parse(shippedPack('brief/outcomes'))).not.toThrow();
});

const told: readonly (readonly [string, ReturnType<typeof outcomeOf>])[] = [
  ['Chile and Peru agreed on a line through the bay.', 'agreed'],
  ['The dockers approved, by show of hands, a contract of three years.', 'agreed'],
  ['Six hours of talks between Chile and Peru broke up without a date.', 'failed'],
  ['The pilots walked out over rest hours.', 'failed'],
  ['Lima rejected the draft on Monday.', 'answered'],
  ['Santiago awaits an answer by letter.', 'answered'],
  ['The port has offered its crews nine per cent.', 'offered'],
  ['The two delegations were still at odds over the islands.', 'going'],
  // What is hoped, asked for, foretold or hangs on an "if" tells no outcome.
  ['If they agreed on a line, the navy would leave.', undefined],
  ['Lima hopes to sign the treaty in the spring.', undefined],
  ['The union threatened to break off the talks.', undefined],
  ['No one has agreed to a line.', undefined],
  ['The gas will flow with or without a deal.', undefined],
  ['The minister arrived by train.', undefined],
];
test.each(told)('%s', (text, kind) => {
  expect(outcomeOf(text)).toBe(kind);
});

test('an earlier year and an earlier season are no news; how near they have come since then is', () => {
  expect(isBackground('They signed a declaration in 2015.', '2031-04-01')).toBe(true);
  expect(isBackground('The sides agreed on a truce last spring.', '2031-04-01')).toBe(true);
  expect(isBackground('They are closer than at any time since 2019.', '2031-04-01')).toBe(false);
});

test('a brief opens on the news of the latest report, and not on a remark or on what was agreed long ago', () => {
  const brief = briefIn(
    ['2031-03-02', 'LIMA - Chile and Peru agreed on Monday to meet in Quito. Both wanted to talk about the bay.'],
    [
      '2031-03-20',
      'QUITO - "We are neighbours," the Chilean minister said on Wednesday. Chile and Peru signed a treaty on the bay in 1929. Peru rejected the Chilean draft on the bay on Thursday, and no new round was set.',
    ],
  );
  expect(brief).toMatch(/BOTTOM LINE\s+State: \u201cPeru rejected the Chilean draft on the bay/);
});

test('of an agreement that the latest report tells it is judged whether it takes effect', () => {
  const brief = briefIn([
    '2031-03-20',
    'After three days in Quito, the envoys of Chile and Peru said on Thursday that they had agreed a memorandum on the bay. It will be signed on March 30. In April the fleets leave, in stages until the end of the year.',
  ]);
  expect(brief).toContain('That the agreement takes effect: likely');
  expect(brief).toContain('It will be signed on March 30');
  expect(brief).not.toContain('the deadline is 31 December');
});

test('what stands behind a denial is not how things stand', () => {
  expect(
    outcomeOf(
      'The presidency denied that it had accepted the plan, a day after a station announced that the deal is done.',
    ),
  ).toBeUndefined();
});
