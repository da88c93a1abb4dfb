import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const report = `Peru and Bolivia resume talks

LIMA, May 2 - Peru and Bolivia resumed talks on the lake on Thursday. Peru demands that Bolivia withdraw its troops from the islands. Bolivia refuses to withdraw them.

Any treaty needs the approval of the Bolivian parliament. Chile will not accept an agreement that closes the lake, its foreign minister said. Dissident officers in the islands could sabotage a withdrawal, a Western diplomat said.

The next round opens in La Paz on May 20, Peru said. A commission will report on the border by May 28.
`;
const brief = briefIn(['2025-05-02', report]);
const part = (from: string, to: string) => brief.slice(brief.indexOf(from), brief.indexOf(to));

test('who outside the talks is against a deal, and who could spoil one, has a table', () => {
  const told = part('Who beside them could block or spoil a deal', 'ISSUES AND POSITIONS');
  expect(told).toMatch(/Chile will not accept/);
  expect(told).toMatch(/could sabotage/);
});

test('signals have their day and which way they move the judgement', () => {
  const told = part('Signals, and which judgement', 'WHAT NOBODY REPORTS');
  expect(told).toMatch(/20 May 2025\s+Takes place: judgement 1 up\./);
  expect(told).toMatch(/28 May 2025\s+Comes out: raises confidence/);
});

test('that others have to approve is a barrier of the set-up', () => {
  expect(part('THE BARGAIN', 'SCENARIOS')).toMatch(
    /more than the sides must agree\): “Any treaty needs the\s+approval/,
  );
});

test('whoever backs a deal is no spoiler of it', () => {
  const brief = briefIn([
    '2031-05-14',
    'Peru and Chile agreed on a line in the bay on Monday. Field commanders backed the deal, a spokesman said. A faction of the navy vowed to wreck the deal.',
  ]);
  const table = brief.split('could block or spoil')[1]?.split('ISSUES AND')[0] ?? '';
  expect(table).not.toContain('backed the deal');
});

test('who approved a deal of years ago approves none of today', () => {
  const brief = briefIn([
    '2031-05-14',
    'Peru and Chile talked about the bay on Monday. In 2023 a dispute over the bay ended when the fishermen voted to accept a quota, after a judge was called in.',
  ]);
  expect(brief.split('could block or spoil')[1]?.split('ISSUES AND')[0] ?? '').not.toContain('fishermen voted');
});
