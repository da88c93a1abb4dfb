import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const chart = (paragraph: string): string =>
  briefIn([
    '2031-05-04',
    `Pay talks at the tramway\n\nThe United Auto Workers and Ford met on pay on Monday. ${paragraph}`,
  ])
    .split('What each side holds to')[1]
    ?.split('THE BARGAIN')[0] ?? '';

test('a point on a scale is of a party that its clause names', () => {
  expect(chart('Ford has tabled a pay offer of 9 percent to the United Auto Workers.')).toMatch(
    /Ford .*Employer['’]s figure/,
  );
  expect(
    chart(
      'The United Auto Workers wants more pay. The profit-sharing cheque, 900 dollars in the earlier offer, is gone.',
    ),
  ).not.toContain('Employer');
});
