import { expect, it } from 'vitest';
import { modelSchema } from '../../../bargaining/index.js';
import { opened, withOffer, withTerm, withTime, withValue } from './bargain.js';
import { addressPart, fromAddress } from './bargain-address.js';
import { twoFerries } from './two-ferries.js';

const model = modelSchema.parse({
  ...twoFerries,
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
