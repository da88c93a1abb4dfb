import { describe, expect, it } from 'vitest';
import { formatModel, modelSchema, parseModel } from '../../../bargaining/index.js';
import {
  askOf,
  changedTerms,
  exported,
  isChanged,
  opened,
  withOffer,
  withoutChanges,
  withTerm,
  withTime,
  withValue,
} from './bargain.js';
import { numbersOf } from './numbers.js';
import { twoFerries } from './two-ferries.js';

const model = modelSchema.parse({
  ...twoFerries,
  offers: [
    { id: 'first', by: 'a', to: 'b', terms: { 'toll.rate': 'half' } },
    { id: 'by hand', to: 'a', terms: { days: 'two' } },
  ],
});
const path = 'preferences.a.values.days.seven';

describe('a bargain that is looked at', () => {
  it('opens with the first offer, unchanged', () => {
    const bargain = opened(model);
    expect(bargain).toMatchObject({ offer: 'first', by: 'a', to: 'b', terms: { 'toll.rate': 'half' } });
    expect(isChanged(bargain)).toBe(false);
    expect(askOf(bargain).model).toBe(model);
  });

  it('takes an offer without a proposer as the other side’s', () => {
    expect(withOffer(opened(model), 'by hand')).toMatchObject({ by: 'b', to: 'a', terms: { days: 'two' } });
  });

  it('asks with the numbers and terms as they are set, and goes back to the model', () => {
    const moved = withTerm(withValue(opened(model), path, 0.9), 'days', 'seven');
    expect(askOf(moved)).toMatchObject({ offer: { terms: { 'toll.rate': 'half', days: 'seven' } } });
    expect(numbersOf(askOf(moved).model).find((n) => n.path === path)?.value).toBe(0.9);
    expect(changedTerms(moved)).toEqual(['days']);
    expect(isChanged(moved)).toBe(true);
    expect(withoutChanges(moved)).toEqual(opened(model));
    expect(isChanged(withTerm(withValue(moved, path, null), 'days', null))).toBe(false);
  });

  it('asks of no offer where every issue is open', () => {
    expect(askOf(withTerm(opened(model), 'toll.rate', null)).offer).toBeNull();
    expect(askOf(opened({ ...model, offers: [] })).offer).toBeNull();
  });

  it('is exported as a model file that reads back, the package by hand beside the offers', () => {
    const moved = withTerm(withValue(opened(model), path, 0.9), 'days', 'seven');
    const read = parseModel(formatModel(exported(moved)));
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value).toEqual(modelSchema.parse(exported(moved)));
    expect(read.value.offers.map((o) => o.id)).toEqual(['first', 'by hand', 'by hand 2']);
    expect(exported(opened(model))).toBe(model);
  });

  it('can be given costs of waiting, each an assumption', () => {
    const { model: timed } = withTime(opened(model));
    const added = numbersOf(timed).filter((n) => n.group === 'time');
    expect(added.map((n) => n.party)).toEqual(['a', 'b']);
    for (const n of added) expect(n.from).toHaveProperty('assumption');
    expect(modelSchema.safeParse(timed).success).toBe(true);
  });
});
