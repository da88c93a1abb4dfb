import { expect, it } from 'vitest';
import { modelSchema } from '../../../bargaining/index.js';
import { opened, withOffer, withTerm, withTime, withValue } from './bargain.js';
import { addressPart, fromAddress } from './bargain-address.js';

const model = modelSchema.parse({
  title: 'Two ferries',
  parties: [
    { id: 'a', name: 'Ardonia', noDeal: { value: 0.3, low: 0.1, high: 0.5 } },
    { id: 'b', name: 'Belvania', noDeal: 0.2 },
  ],
  issues: [
    { id: 'toll.rate', name: 'Toll', options: ['none', 'half', 'full'] },
    { id: 'days', name: 'Days', options: ['two', 'seven'] },
  ],
  preferences: {
    a: { values: { 'toll.rate': { full: 1 }, days: { seven: { value: 0.5, low: 0, high: 1 } } } },
    b: { values: { 'toll.rate': { none: 1, half: 0.6 } } },
  },
  offers: [
    { id: 'first', by: 'a', to: 'b', terms: { 'toll.rate': 'half' } },
    { id: 'second', by: 'b', to: 'a', terms: { days: 'two' } },
  ],
});
const path = 'preferences.a.values.days.seven';

it.each([
  ['nothing', opened(model)],
  ['a number', withValue(opened(model), path, 0.9)],
  ['a term and another left out', withTerm(withTerm(opened(model), 'days', 'seven'), 'toll.rate', null)],
  ['another offer', withValue(withOffer(opened(model), 'second'), path, 0.25)],
  ['costs of waiting, one of them moved', withValue(withTime(opened(model)), 'dynamics.a.cost', 0.05)],
])('a link with %s changed opens the same bargain again', (_, bargain) => {
  expect(fromAddress(model, addressPart(bargain, model))).toEqual(bargain);
});

it('has no part in the address where nothing is changed', () => {
  expect(addressPart(opened(model), model)).toBe('');
});

it.each([
  'no JSON',
  '7',
  '{"n":{"preferences.a.values.days.nine":1,"preferences.a.values.days.seven":"1"},"o":"gone","to":"c","t":{"days":"nine","tolls":"full"}}',
])('passes over what the model does not have: %s', (part) => {
  expect(fromAddress(model, part)).toEqual(opened(model));
});
