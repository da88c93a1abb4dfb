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
