import { describe, expect, it } from 'vitest';
import { madeClaim } from '../../../../tests/made-claims.js';
import { april, border, hearsay, may, ours, pictureOf } from '../../../../tests/made-picture.js';
import { matrixOf } from './matrix.js';
import { movementOf } from './movement.js';

const made = pictureOf([
  madeClaim(april, 'demand', ['ARD', 'BEL'], 'the border runs along the river', { ...border, sources: [ours] }),
  madeClaim(april, 'refusal', ['BEL', 'ARD'], 'Belvania refuses any line', {
    ...border,
    polarity: 'denied',
    sources: [ours],
  }),
  madeClaim(may, 'demand', ['ARD', 'BEL'], 'Ardonia asks for a general ceasefire', {
    issue: 'war.ceasefire',
    sources: [ours],
  }),
  madeClaim(may, 'offer', ['BEL', 'ARD'], 'Belvania will take a pause of some hours', {
    issue: 'war.ceasefire',
    sources: [hearsay],
  }),
]);

describe('the matrix of issues', () => {
  const { sides, rows, gaps } = matrixOf(made);
  const cell = (issue: string, party: string) =>
    rows.find((r) => r.issue === issue)!.cells.find((c) => c.party === party)!;

  it('has a cell for every side on every issue', () => {
    expect(sides.map((s) => s.key)).toEqual(['ARD', 'BEL']);
    for (const row of rows) expect(row.cells.map((c) => c.party)).toEqual(['ARD', 'BEL']);
    expect(gaps).toBe(rows.flatMap((r) => r.cells).filter((c) => c.lead === null).length);
  });

  it('tells how each position is held, and a denial as a denial', () => {
    expect(cell('territory.border', 'ARD')).toMatchObject({ held: 'stated', reported: '2031-04-01', others: 0 });
    expect(cell('territory.border', 'BEL')).toMatchObject({ held: 'denied' });
    expect(cell('war.ceasefire', 'BEL').held).toBe('second-hand');
  });

  it('leaves a gap where nothing is reported', () => {
    const lone = pictureOf([madeClaim(may, 'demand', ['ARD', 'BEL'], 'the border runs along the river', border)]);
    expect(matrixOf(lone).rows[0]!.cells[1]).toMatchObject({ held: 'not-reported', lead: null });
    expect(matrixOf(lone).gaps).toBe(1);
  });
});

describe('the movement on an issue', () => {
  it('places stances on the ordered options, inferred ones hollow', () => {
    const movement = movementOf(made.issues.find((i) => i.issue === 'war.ceasefire')!);
    expect(movement.isOrdered).toBe(true);
    const [ours, theirs] = ['ARD', 'BEL'].map((p) => movement.parties.find((x) => x.party === p)!.points);
    expect(movement.options[ours![0]!.step!]).toBe('General ceasefire');
    expect(ours![0]).toMatchObject({ isInferred: false, isCurrent: true, reported: '2031-05-02' });
    expect(theirs![0]).toMatchObject({ isInferred: true });
    expect(theirs![0]!.step).toBeLessThan(ours![0]!.step!);
  });

  it('knows no order where no stance names an option', () => {
    expect(movementOf(made.issues.find((i) => i.issue === 'territory.border')!).isOrdered).toBe(false);
  });

  it('counts stances that no date places', () => {
    const undated = { ...made.issues.find((i) => i.issue === 'war.ceasefire')! };
    undated.positions = undated.positions.map((p) => ({
      ...p,
      history: p.history.map((h) => ({ ...h, reported: null })),
    }));
    const { parties } = movementOf(undated);
    expect(parties.map((p) => [p.points.length, p.undated])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});
