import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

test('people are named as the reports name them, each once', () => {
  const brief = briefIn([
    '2024-05-14',
    `Peru and Chile talk on

Peru's president, José Núñez, said on Monday that Peru would open the port. Chile's foreign minister, Ana Rojas, rejected the plan. Núñez asked Chile for an answer by Friday.`,
  ]);
  const people = brief.match(/People named: ([^•]*?)(?= (?:•|Peru|Chile|Nobody|Who) |$)/g) ?? [];
  expect(people.join(' ')).toContain('José Núñez');
  expect(people.join(' ')).not.toContain('Nunez');
});
