import { expect, it } from 'vitest';
import { claimsIn } from '../../../tests/claims-in.js';

const last = (paragraph: string): string => {
  const c = claimsIn('Peru and Chile meet', 'Peru and Chile held talks in Lima on Monday.', paragraph).at(-1)!;
  return `${c.kind} ${c.parties.map((p) => p.id).join('+')} ${c.polarity}`;
};

it.each([
  ['Peru offered to free the sailors. Chile could not.', 'refusal CHL affirmed'],
  ['The islands are not negotiable for Peru, nor are the wells.', 'red-line PER affirmed'],
  ['Peru rejected the map. Nor would Chile accept it.', 'refusal CHL affirmed'],
  ['Parliament must agree, and the congress of Chile has to bless the deal.', 'authority CHL affirmed'],
  ['Peru gave Chile until Sunday to decide whether it will stay.', 'deadline PER affirmed'],
  ['Peru had accepted that no pit would close before a panel had looked at it.', 'acceptance PER affirmed'],
])('%s', (paragraph, told) => expect(last(paragraph)).toBe(told));
