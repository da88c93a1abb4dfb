import { expect, test } from 'vitest';
import { briefIn, briefOf } from '../../../tests/reports-in.js';
import { textOf } from '../compose.js';

const may = `Ford and union far apart

Ford has offered its workers a raise of 4 per cent this year, a person briefed on the offer said on Monday. The United Auto Workers said that it had rejected the offer.`;

const june = `Ford and union reach a deal

Ford and the United Auto Workers reached a tentative agreement on Saturday, both sides said. The two-year contract raises pay by 9 per cent, according to a union summary. New workers would get the full rate after one year. Ford had reached its limit at 6 per cent in May. Some workers said that they would vote against it. The union's council will vote on it on Tuesday and the members must ratify it by 30 June.`;

const brief = briefIn(['2025-05-12', may], ['2025-06-14', june]);
const scenarios = briefOf(['2025-05-12', may], ['2025-06-14', june])
  .sections.find((s) => s.id === 'scenarios')!
  .blocks.flatMap((b) => (b.type === 'table' ? b.rows.flat() : []))
  .map(textOf)
  .join('\n');
const terms = brief.split('What the agreement is reported to hold')[1]!.split('What sources say')[0]!;

test('an agreement is told with what its report says that it holds, its figures first', () => {
  expect(terms).toContain('The two-year contract raises pay by 9 per cent');
  expect(terms).toContain('New workers would get the full rate');
  const answer = brief.split('BOTTOM LINE')[1]!.split('As of')[0]!;
  expect(answer).toContain('The two-year contract raises pay by 9 per cent');
  expect(answer).toContain("The union's council will vote on it on 17 June; the members must ratify it by 30 June");
});

test('what was before it and what others make of it are no terms', () => {
  expect(terms).not.toContain('reached its limit');
  expect(terms).not.toContain('vote against');
});

test('an offer that was turned down is not what was agreed', () => {
  expect(brief).not.toContain('reported as accepted');
});

test('who speaks of themselves as “they” is named', () => {
  expect(scenarios).toContain('Some workers said that they would vote against it”');
});

test('who would vote against it is the rival reading, and what it still needs is told', () => {
  expect(scenarios).toMatch(
    /The agreement fails at its approval: “[^”]*Some workers said that they would vote against it”/,
  );
  expect(brief).toMatch(
    /What would complete it: “The union's council will vote on it on Tuesday and the members must ratify it/,
  );
});
