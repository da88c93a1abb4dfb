import { describe, expect, it } from 'vitest';
import type { Lane, Mark } from './layout.js';
import { type Direction, neighbour } from './neighbour.js';

const mark = (x: number) => ({ x }) as Mark;
const lane = (...xs: number[]) => ({ marks: xs.map(mark) }) as unknown as Lane;
const lanes = [lane(10, 20, 30), lane(), lane(12, 29)];

describe('the arrow keys', () => {
  it.each<[number, number, Direction, number]>([
    [0, 0, 'later', 20],
    [0, 2, 'later', 30],
    [0, 0, 'earlier', 10],
    [0, 1, 'first', 10],
    [0, 1, 'last', 30],
    [0, 0, 'below', 12],
    [0, 2, 'below', 29],
    [2, 1, 'above', 30],
    [2, 1, 'below', 29],
    [0, 0, 'above', 10],
  ])('lane %d mark %d %s: at %d', (l, m, direction, x) => {
    expect(neighbour(lanes, lanes[l]!.marks[m]!, direction).x).toBe(x);
  });
});
