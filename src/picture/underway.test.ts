import { expect, test } from 'vitest';
import { madeClaim } from '../../tests/made-claims.js';
import { april, border, may, pictureOf, positionOf, theirs } from '../../tests/made-picture.js';

const refused = madeClaim(april, 'refusal', ['BEL', 'ARD'], 'Belvania refuses to open the border', {
  ...border,
  sources: [theirs],
});
const asked = madeClaim(april, 'demand', ['ARD', 'BEL'], 'Ardonia demands that the border be opened', border);
const both = madeClaim(
  may,
  'forecast',
  ['ARD BEL', ''],
  'Ardonia and Belvania will open the border for ten days',
  border,
);
const statusOf = (...claims: Parameters<typeof pictureOf>[0]) =>
  pictureOf(claims).issues.find((i) => i.issue === border.issue)?.status;

test('what all sides are told to do later than one refused it is no deadlock', () => {
  expect(statusOf(asked, refused)).toBe('deadlocked');
  expect(statusOf(asked, refused, both)).toBe('close');
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
