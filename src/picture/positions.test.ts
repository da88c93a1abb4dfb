import { describe, expect, it } from 'vitest';
import { anonymous, madeClaim } from '../../tests/made-claims.js';
import { april, border, hearsay, may, ours, pictureOf, positionOf, theirs } from '../../tests/made-picture.js';
import type { Position } from './picture.js';

describe('a position', () => {
  it.each<[string, Parameters<typeof madeClaim>[4], Position['held']]>([
    ['its own minister says it', { sources: [ours] }, 'stated'],
    ['the paper says it', {}, 'reported'],
    ['a diplomat says it', { sources: [hearsay] }, 'second-hand'],
    ['the other side says it', { sources: [theirs] }, 'second-hand'],
    ['its minister is quoted by a diplomat', { sources: [hearsay, ours] }, 'second-hand'],
    ['it is assumed', { sources: [anonymous('Assumptions')] }, 'assumed'],
    ['a source denies it', { sources: [ours], polarity: 'denied' }, 'not-reported'],
    ['it would have been so', { attributes: { counterfactual: true } }, 'not-reported'],
  ])('is held as it is known: %s', (_, given, held) => {
    const other = madeClaim(april, 'demand', ['BEL', 'ARD'], 'Ardonia leaves the island', border);
    const made = pictureOf([
      other,
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing', { ...border, ...given }),
    ]);
    expect(positionOf(made, 'ARD')?.held).toBe(held);
  });

  it('is the party’s own word before a later one of others', () => {
    const made = pictureOf([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing at once', {
        ...border,
        sources: [ours],
      }),
      madeClaim(may, 'demand', ['ARD', 'BEL'], 'Belvania opens the river crossing in stages', {
        ...border,
        sources: [theirs],
      }),
    ]);
    expect(positionOf(made, 'ARD')?.current[0]).toMatchObject({ held: 'stated', saidBy: 'Ilse Maran' });
  });

  it('is none that the report tells of as held before', () => {
    const refusal = (gist: string) =>
      positionOf(pictureOf([madeClaim(april, 'refusal', ['ARD', 'BEL'], gist, border)]), 'ARD')?.current.length;
    expect(refusal('three weeks ago Ardonia had ruled out any ferry')).toBeUndefined();
    expect(refusal('Ardonia had ruled out any ferry')).toBe(1);
  });

  it('is the later of two like ones, the earlier being history', () => {
    const made = pictureOf([
      madeClaim(april, 'demand', ['ARD', 'BEL'], 'Belvania cedes the whole river island', {
        ...border,
        sources: [ours],
      }),
      madeClaim(may, 'concession', ['ARD', 'BEL'], 'Ardonia asks for half of the river island', {
        ...border,
        sources: [ours],
      }),
    ]);
    const position = positionOf(made, 'ARD');
    expect(position?.current.map((s) => s.kind)).toEqual(['concession']);
    expect(position?.superseded.map((s) => s.statement.kind)).toEqual(['demand']);
    expect(made.changes).toContainEqual(
      expect.objectContaining({ kind: 'softened', party: 'ARD', issue: 'territory.border' }),
    );
  });
});
