import type { Lane, Mark } from './layout.js';

export type Direction = 'earlier' | 'later' | 'above' | 'below' | 'first' | 'last';

/**
 * The mark that an arrow key leads to: the one before or after in the lane; the nearest in day in the next lane that has any; the mark
 * itself where there is none.
 */
export function neighbour(lanes: readonly Lane[], from: Mark, direction: Direction): Mark {
  const place = lanes.findIndex((lane) => lane.marks.includes(from));
  const { marks } = lanes[place]!;
  const at = marks.indexOf(from);
  switch (direction) {
    case 'earlier':
      return marks[at - 1] ?? from;
    case 'later':
      return marks[at + 1] ?? from;
    case 'first':
      return marks[0]!;
    case 'last':
      return marks.at(-1)!;
    case 'above':
    case 'below': {
      const others = direction === 'above' ? lanes.slice(0, place).reverse() : lanes.slice(place + 1);
      const next = others.find((lane) => lane.marks.length > 0)?.marks ?? [];
      return (
        next.reduce<Mark | null>(
          (best, m) => (best === null || Math.abs(m.x - from.x) < Math.abs(best.x - from.x) ? m : best),
          null,
        ) ?? from
      );
    }
  }
}
