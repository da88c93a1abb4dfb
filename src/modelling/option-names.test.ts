import { expect, it } from 'vitest';
import { shippedAssumed } from './assumed.js';
import { optionName } from './option-names.js';

it.each([
  ['demand', 'The league wants a language act', 'Demand by Ardonia: a language act'],
  ['demand', 'Ardonia has demanded the return of the ferry', 'Demand by Ardonia: return of the ferry'],
  ['demand', 'Belvania must open the strait', 'Demand by Ardonia: Belvania to open the strait'],
  ['offer', 'Ardonia has offered to free 40 sailors', 'Offer by Ardonia: to free 40 sailors'],
  [
    'concession',
    'Ardonia would buy $40 billion of grain a year',
    'Offer by Ardonia: to buy $40 billion of grain a year',
  ],
  ['demand', 'A truce and a withdrawal come first', 'Ardonia: A truce and a withdrawal come first'],
  // What points elsewhere, lacks its subject, is half a sentence or too long tells less than nothing.
  ['demand', 'Ardonia wants what they promised', 'Demand by Ardonia'],
  ['offer', 'changed the constitution of the island', 'Offer by Ardonia'],
  ['demand', 'Ardonia wants a', 'Demand by Ardonia'],
  ['demand', 'Belvania should try', 'Demand by Ardonia'],
  ['refusal', 'Under the plan no ship would leave', 'Position of Ardonia'],
  ['offer', `Ardonia has offered ${'a very '.repeat(9)}long list`, 'Offer by Ardonia'],
] as const)('a %s, “%s”, is called “%s”', (kind, gist, name) => {
  expect(optionName('Ardonia', { kind, gist }, shippedAssumed())).toBe(name);
});
