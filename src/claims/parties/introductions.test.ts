import { expect, test } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

test.each(['', 'Mr. ', 'M. ', 'Dr '])(
  'an office and a comma before “%s” and a name tell whose its bearer is',
  (title) => {
    const claims = claimsIn(
      'Lake talks',
      'The Lake League and Peru met in Lima on Monday.',
      `The Lake League's foreign minister, ${title}Tran Quoc Lam, arrived at noon. Tran Quoc Lam rejected the plan.`,
    );
    const refusal = claims.find((c) => c.kind === 'refusal');
    expect(refusal?.parties.map((p) => p.name)).toEqual(['Lake League']);
  },
);

test('where somebody has had others meet tells not whose he is', () => {
  const claims = claimsIn(
    'Lake talks',
    'The Lake League and Peru met in Lima on Monday.',
    'Cardinal Jan Orm, who has had the two delegations on his hands in Rome for two years, rejected the plan.',
  );
  expect(claims.flatMap((c) => c.parties.map((p) => p.id))).not.toContain('ITA');
});
