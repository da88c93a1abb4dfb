import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel } from './compile-model.js';
import { toUtility } from './domain.js';
import { enumerate } from './enumerate.js';
import { parseGenius } from './genius-file.js';
import { formatGenius } from './genius-format.js';
import { formatJsonProfiles, parseJsonProfiles } from './json-profiles.js';
import { disagreementValue, type Model, modelSchema } from './model.js';
import { formatModel, parseModel } from './model-file.js';

const thousandths = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000);
/** Names as people write them, with what markup must escape. */
const name = fc.constantFrom(
  'land',
  'a & b',
  '<all>',
  '"quoted"',
  "it's",
  'Größe',
  '10 %',
  'true',
  '2',
  'a: b',
  '#x',
  '- y',
);

const models: fc.Arbitrary<Model> = fc
  .record({
    issues: fc.uniqueArray(fc.record({ id: name, options: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
      selector: (i) => i.id,
    }),
    noDeal: fc.tuple(thousandths, thousandths),
    numbers: fc.array(thousandths, { minLength: 24, maxLength: 24 }),
  })
  .map(({ issues, noDeal, numbers }) => {
    let next = 0;
    const preferences = () => ({
      weights: Object.fromEntries(issues.map((i) => [i.id, numbers[next++ % 24]!])),
      values: Object.fromEntries(
        issues.map((i) => [i.id, Object.fromEntries(i.options.map((o) => [o, numbers[next++ % 24]!]))]),
      ),
    });
    return modelSchema.parse({
      title: 'a round trip',
      parties: ['one', 'two'].map((id, k) => ({ id, name: id, noDeal: noDeal[k] })),
      issues: issues.map((i) => ({ id: i.id, name: i.id, options: i.options })),
      preferences: { one: preferences(), two: preferences() },
    });
  });

function utilitiesOf(model: Model): number[][] {
  const compiled = compileModel(model);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return enumerate(compiled.value).map((column) => [...column].map((u) => toUtility(u, compiled.value.unit)));
}

function sameBargain(a: Model, b: Model): void {
  expect(b.issues.map((i) => [i.id, i.options.map((o) => o.id)])).toEqual(
    a.issues.map((i) => [i.id, i.options.map((o) => o.id)]),
  );
  const [one, other] = [utilitiesOf(a), utilitiesOf(b)];
  for (const [p, column] of one.entries())
    for (const [i, u] of column.entries()) expect(other[p]![i]).toBeCloseTo(u, 9);
}

describe('a model written and read again is the same bargain', () => {
  it('as YAML, to the last field', () => {
    fc.assert(
      fc.property(models, (model) => {
        const back = parseModel(formatModel(model));
        expect(back.ok && back.value).toEqual(model);
      }),
      { numRuns: 50 },
    );
  });

  it('as GENIUS XML, with what no deal is worth', () => {
    fc.assert(
      fc.property(models, (model) => {
        const files = formatGenius(model);
        if (!files.ok) throw new Error(files.problem.message);
        const [domain, ...profiles] = files.value;
        const back = parseGenius(domain!, profiles);
        if (!back.ok) throw new Error(JSON.stringify(back.problem));
        sameBargain(model, back.value);
        expect(back.value.parties.map((p) => disagreementValue(p.noDeal))).toEqual(
          model.parties.map((p) => disagreementValue(p.noDeal)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('as GeniusWeb and NegMAS JSON, where no deal is worth nothing', () => {
    // keys of JSON objects that read as whole numbers change their order: such names are left out here
    const numeric = (m: Model) => m.issues.some((i) => [i.id, ...i.options.map((o) => o.id)].includes('2'));
    fc.assert(
      fc.property(
        models.filter((m) => !numeric(m)),
        (model) => {
          const free = { ...model, parties: model.parties.map((p) => ({ ...p, noDeal: 0 })) };
          const files = formatJsonProfiles(free);
          if (!files.ok) throw new Error(files.problem.message);
          const back = parseJsonProfiles(files.value);
          if (!back.ok) throw new Error(JSON.stringify(back.problem));
          sameBargain(free, back.value);
        },
      ),
      { numRuns: 50 },
    );
  });

  const base = modelSchema.parse({
    title: 't',
    parties: [{ id: 'a', name: 'A' }],
    issues: [{ id: 'land', name: 'Land', options: ['all', 'none'] }],
    preferences: {},
  });
  it.each([
    ['rules', { ...base, rules: [{ when: {}, requires: { land: 'all' } }] }],
    [
      'tables',
      { ...base, preferences: { a: { weights: {}, values: {}, tables: [{ issues: ['land'], values: [] }] } } },
    ],
    ['below-zero', { ...base, preferences: { a: { weights: {}, values: { land: { all: -1 } }, tables: [] } } }],
    ['control-character', { ...base, title: 'a\u0001b' }],
  ] as const)('what GENIUS cannot say is refused by name: %s', (code, model) => {
    const files = formatGenius(model as Model);
    expect(!files.ok && files.problem.code).toBe(code);
  });

  it('keeps a range, a lottery and a comment’s place in YAML', () => {
    const model = modelSchema.parse({
      ...base,
      parties: [
        {
          id: 'a',
          name: 'A',
          noDeal: { lottery: [{ name: 'war', chance: { value: 0.5, low: 0, high: 1 }, utility: 0 }], cost: 0.1 },
        },
      ],
    });
    const text = formatModel(model, {
      heading: 'one\ntwo',
      commentAt: (path) => (path.at(-1) === 'chance' ? 'who knows' : null),
    });
    expect(text).toMatch(/^# one\n# two\n/);
    expect(text).toContain('chance: { value: 0.5, low: 0, high: 1 } # who knows');
    const back = parseModel(text);
    expect(back.ok && back.value).toEqual(model);
  });
});
