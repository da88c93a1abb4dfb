import { describe, expect, test } from 'vitest';
import { madeClaim } from '../../../tests/made-claims.js';
import { april, may, ours, pictureOf, theirs } from '../../../tests/made-picture.js';
import type { Claim } from '../../claims/index.js';
import { createEditor } from '../editor.js';
import { everyStatement } from '../searches/every-statement.js';
import { issueCharts } from '../sections/issue-charts.js';
import { shippedWording } from '../wording.js';
import { namesOneOfSeveral, standsAlone } from './gist.js';
import { mostSalient, pointsBack, readsAlone } from './salience.js';

const editorOf = (...claims: Claim[]) => createEditor(pictureOf(claims), [april, may], shippedWording());
const only = (gist: string, kind: Claim['kind'] = 'demand') => {
  const editor = editorOf(madeClaim(may, kind, ['ARD', 'BEL'], gist, { issue: 'war.ceasefire', sources: [ours] }));
  return { editor, statement: everyStatement(editor)[0]! };
};

describe('a line of running text', () => {
  test.each([
    ['Ardonia demands that Belvania leave the valley', true],
    ['that Ardonia demands the valley by the autumn', true],
    ['It is the valley that it demands by the autumn', false],
    ['The valley be left by the autumn', false],
    ['A day before the talks are to end', false],
    ['An accord that would leave the valley open', false],
    ['The accord that would open the valley will be signed', true],
    ['How fast the troops would have to leave, whether they could return', false],
    ['To ease the last, Ardonia has offered the river port', true],
    ['The two had asked for the valley', false],
    ['Asked about the raid on the river port', false],
    ['How fast the troops would have to leave', false],
    ['What Ardonia demands of the other side', false],
    ['When the rains end, Ardonia demands an answer', true],
    ['Ardonia demands', false],
  ])('“%s” can be one: %s', (gist, can) => {
    const { editor, statement } = only(gist);
    expect(readsAlone(statement, editor)).toBe(can);
  });

  test('a pointing word in front is told from a name', () => {
    const { editor, statement } = only('Those talks had stalled by then');
    expect(pointsBack(statement, editor)).toBe(true);
    expect(standsAlone(statement, editor)).toBe(true);
  });
});

test('the most salient line is a move of a side, told of late; the same line is not shown twice', () => {
  const issue = 'war.ceasefire';
  const demand = 'Ardonia demands that Belvania leave the valley';
  const editor = editorOf(
    madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia demands a halt to the shelling of ports', {
      issue,
      sources: [ours],
    }),
    madeClaim(may, 'demand', ['ARD', 'BEL'], demand, { issue, sources: [ours] }),
    madeClaim(may, 'assessment', ['BEL', ''], 'Belvania finds the talks hard going', { issue, sources: [theirs] }),
  );
  const all = everyStatement(editor);
  expect(mostSalient(all, 1, editor)[0]!.gist).toBe(demand);
  const twice = [...all, ...all];
  expect(mostSalient(twice, 9, editor)).toHaveLength(new Set(all.map((s) => s.gist)).size);
});

describe('a name put for a "he"', () => {
  const quote = 'his generals hid the losses from him';
  const made = (text: string) => {
    const report = { ...may, text, blocks: [{ kind: 'body' as const, span: [0, text.length] as [number, number] }] };
    const at = text.indexOf(quote);
    const claims = [
      madeClaim(report, 'action', ['ARD', ''], "Maran's generals hid the losses from Maran", {
        quote,
        span: [at, at + quote.length],
        parties: [{ id: 'ARD', name: 'Ardonia', actor: 'Ilse Maran' }],
      } as never),
      madeClaim(report, 'demand', ['BEL', 'ARD'], 'Oll demands an answer', { sources: [theirs] }),
    ];
    const editor = createEditor(pictureOf(claims, { documents: [report] }), [report], shippedWording());
    const statement = everyStatement(editor).find((s) => s.gist.includes('generals'))!;
    return namesOneOfSeveral(statement, editor);
  };
  test('is doubtful where two who are named stand before it, and not where one does', () => {
    expect(made(`Maran and Oll have not met. Some say that ${quote}.`)).toBe(true);
    expect(made(`Maran has not spoken. Some say that ${quote}.`)).toBe(false);
  });
});

test('movement on an issue is drawn where two dates tell of it, and a blank stays a blank', () => {
  const issue = 'war.ceasefire';
  const editor = editorOf(
    madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia asks for a general ceasefire before all else', {
      issue,
      sources: [ours],
    }),
    madeClaim(may, 'demand', ['ARD', 'BEL'], 'Ardonia asks for a temporary truce, to bury the dead', {
      issue,
      sources: [ours],
    }),
  );
  const charts = issueCharts(editor, ['ARD', 'BEL']).map((b) => (b.type === 'chart' ? b.chart : undefined));
  const movement = charts.find((c) => c?.chart === 'movement');
  expect(movement?.chart === 'movement' && movement.points.map((p) => p.date)).toEqual(['2031-04-01', '2031-05-02']);
  // What one side alone holds compares nothing.
  expect(charts.some((c) => c?.chart === 'ranges')).toBe(false);
});
