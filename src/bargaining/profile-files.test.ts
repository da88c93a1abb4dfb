import { describe, expect, it } from 'vitest';
import { parseGenius } from './genius-file.js';
import { parseJsonProfiles } from './json-profiles.js';
import { disagreementValue } from './model.js';

const domain = `<negotiation_template><utility_space><objective index="0" name="x">
<issue index="1" name="price" type="integer"><range lowerbound="10" upperbound="14"/></issue>
<issue index="2" name="colour" type="discrete"><item value="red"/><item value="blue"/></issue>
</objective></utility_space></negotiation_template>`;
const profile = (colour = '<item value="red" evaluation="4"/><item value="blue" evaluation="1"/>') => `<utility_space>
<objective index="0"><weight index="1" value="0.25"/><weight index="2" value="0.75"/>
<issue index="1" name="price" type="integer"><range lowerbound="10" upperbound="14"/><evaluator ftype="linear" offset="1" slope="-0.5"/></issue>
<issue index="2" name="colour" type="discrete">${colour}</issue></objective>
<reservation value="0.3"/><discount_factor value="0.9"/></utility_space>`;
const read = (text: string, own = profile()) =>
  parseGenius({ name: 'domain.xml', text }, [{ name: 'people/ann.xml', text: own }]);

describe('GENIUS files', () => {
  it('follow its conventions: evaluations over the largest, integers on a clipped line, the reservation as no deal', () => {
    const model = read(domain);
    if (!model.ok) throw new Error(JSON.stringify(model.problem));
    const [ann] = model.value.parties;
    expect(ann).toMatchObject({ id: 'ann', noDeal: 0.3 });
    const { weights, values } = model.value.preferences['ann']!;
    expect(weights).toEqual({ price: 0.25, colour: 0.75 });
    expect(values['colour']).toEqual({ red: 1, blue: 0.25 });
    expect(values['price']).toEqual({ 10: 1, 11: 0.5, 12: 0, 13: 0, 14: 0 });
    expect(model.value.dynamics?.parties['ann']).toEqual({ discount: 0.9 });
  });

  it.each([
    ['no-profile', () => parseGenius({ name: 'd.xml', text: domain }, []), undefined],
    ['no-issue', () => read('<negotiation_template/>'), undefined],
    ['no-option', () => read(domain.replace(/<item[^>]*>/g, '')), 3],
    ['no-evaluation', () => read(domain, profile('<item value="red" evaluation="4"/>')), 4],
    ['not-a-number', () => read(domain, profile('<item value="red" evaluation="much"/>')), 4],
    ['no-weight', () => read(domain, profile().replace('<weight index="2" value="0.75"/>', '')), 4],
    ['real-issue', () => read(domain.replace('type="integer"', 'type="real"')), 2],
  ] as const)('%s is said with the file and the line', (code, parse, line) => {
    const result = parse();
    if (result.ok) throw new Error('was read');
    expect(result.problem.code).toBe(code);
    expect(result.problem.where).toMatch(/\.xml$/);
    expect(result.problem.line).toBe(line);
  });
});

const space = (given: Record<string, unknown> = {}) => ({
  name: 'ann',
  issueUtilities: {
    colour: { discreteutils: { valueUtils: { red: 1, blue: 0.25 } } },
    price: { numberutils: { lowValue: 10, lowUtility: 1, highValue: 12, highUtility: 0 } },
  },
  issueWeights: { colour: 0.75, price: 0.25 },
  domain: { name: 'a car', issuesValues: { colour: { values: ['red', 'blue'] }, price: { range: [10, 13, 1] } } },
  ...given,
});
const json = (value: unknown) => parseJsonProfiles([{ name: 'ann.json', text: JSON.stringify(value) }]);

describe('profiles in JSON', () => {
  it('GeniusWeb: lists, ranges, and a reservation bid that is worth its utility', () => {
    const model = json({
      LinearAdditiveUtilitySpace: space({ reservationBid: { issuevalues: { colour: 'blue', price: '10' } } }),
    });
    if (!model.ok) throw new Error(JSON.stringify(model.problem));
    expect(model.value.title).toBe('a car');
    expect(model.value.preferences['ann']!.values['price']).toEqual({ 10: 1, 11: 0.5, 12: 0, 13: 0 });
    expect(disagreementValue(model.value.parties[0]!.noDeal)).toBeCloseTo(0.75 * 0.25 + 0.25, 12);
  });

  it('NegoLog: the short form', () => {
    const model = json({ reservationValue: 0.2, issueWeights: { x: 1 }, issues: { x: { a: 1, b: 0 } } });
    if (!model.ok) throw new Error(JSON.stringify(model.problem));
    expect(model.value.parties).toEqual([{ id: 'ann', name: 'ann', noDeal: 0.2 }]);
  });

  it.each([
    ['json', () => parseJsonProfiles([{ name: 'ann.json', text: '{' }]), /ann\.json/],
    ['profile-field', () => json({ issues: { x: { a: 'much' } }, issueWeights: { x: 1 } }), /issues\.x\.a/],
    ['no-profile', () => parseJsonProfiles([]), /^$/],
  ] as const)('%s is said with the file and the field', (code, parse, where) => {
    const result = parse();
    if (result.ok) throw new Error('was read');
    expect(result.problem.code).toBe(code);
    expect(result.problem.where ?? '').toMatch(where);
  });
});
