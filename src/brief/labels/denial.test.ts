import { expect, test } from 'vitest';
import { briefIn, editorOf } from '../../../tests/reports-in.js';
import { said } from '../lines/say.js';
import { everyStatement } from '../searches/every-statement.js';

const opening = 'Peru and Chile talk on\n\nLIMA - Peru and Chile held talks on the port on Monday.';

test('a time before the "not" leaves the clause its own', () => {
  const brief = briefIn([
    '2024-05-14',
    `${opening}\n\nOne thing is certain, however: Chile is firm, and the mounting losses since the blockade will not stop Chile.`,
  ]);
  expect(brief).toContain('the mounting losses since the blockade will not stop Chile');
});

test('a passive "was offered" wants no other word', () => {
  const editor = editorOf([
    '2024-05-14',
    `${opening}\n\nAccording to officials who know of the talks, the trip was not meant to mediate between the two and no plan was formally offered.`,
  ]);
  const offered = everyStatement(editor).find((s) => s.gist.includes('formally offered'))!;
  const runs = said(offered, editor, { asClause: true });
  expect(runs.map((r) => r.text).join('')).toBe('No plan was formally offered');
  expect(runs.filter((r) => r.mark === 'denied').map((r) => r.text)).toEqual(['No']);
});

test('an order to halt is an act that calms, and its end would be the bad sign', () => {
  const brief = briefIn([
    '2024-05-14',
    `${opening}\n\nThe president of Chile ordered his forces to halt, officials said.`,
  ]);
  const row = brief.slice(brief.indexOf('Whether the order to halt'));
  expect(row.slice(0, 160)).toContain('Kept: judgement 1 up.');
});

test('a quotation denies or is denied by itself: no second denial stands before it', () => {
  const brief = briefIn([
    '2024-05-14',
    `${opening}\n\nNobody's parliament votes on the port. Officials of both sides deny that anyone is leaving the talks. Chile's aides let it be known that the pier was given up; they deny having had any word of it.`,
  ]).replace(/\s+/g, ' ');
  expect(brief).not.toContain('It is denied that \u201c');
});
