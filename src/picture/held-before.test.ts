import { expect, test } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, border, may, pictureOf, positionOf, theirs } from '../../tests/made-picture.js';

const refused = madeClaim(april, 'refusal', ['BEL', 'ARD'], 'Belvania refuses to open the border', {
  ...border,
  sources: [theirs],
});
test('what a later report tells as held before is superseded', () => {
  const before = madeClaim(
    may,
    'refusal',
    ['BEL', 'ARD'],
    'A month ago Belvania had refused to open the border',
    border,
  );
  const now = madeClaim(may, 'deliberation', ['BEL', 'ARD'], 'Belvania will consider a gate at the border', {
    ...border,
    sources: [theirs],
    span: [0, 4],
  });
  const told = pictureOf([refused, now, { ...before, span: [5, 8] }]);
  expect(positionOf(told, 'BEL')?.current).toEqual([]);
  expect(positionOf(told, 'BEL')?.superseded[0]?.by).toEqual([now.id]);
});
