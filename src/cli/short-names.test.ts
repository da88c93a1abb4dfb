import { describe, expect, it } from 'vitest';
import { analyse, modelSchema } from '../bargaining/index.js';
import { withShortNames } from './short-names.js';

const long = 'a very long demand of which a report told in many words, more than a line';
const analysed = (names: readonly string[]) => {
  const made = analyse(
    modelSchema.parse({
      title: 't',
      parties: [{ id: 'a', name: 'A' }],
      issues: [{ id: 'x', name: 'X', options: names.map((name, i) => ({ id: `${i}`, name })) }],
      preferences: {},
    }),
  );
  if (!made.ok) throw new Error(made.problem.message);
  return withShortNames(made.value);
};

describe('short names', () => {
  it.each([
    ['keeps what is short', ['now', 'later'], ['now', 'later']],
    ['cuts at the colon', [`As Peru has it: ${long}`, 'none'], ['As Peru has it', 'none']],
    ['cuts at the bound where heads are alike', [`Peru: ${long}`, `Peru: not ${long}`], [`Peru: ${long}`, `Peru: not ${long}`].map((s) => `${s.slice(0, 47).trimEnd()}…`)], // biome-ignore format: a row a case
  ] as const)('%s', (_, names, short) => {
    const { analysis, cut } = analysed(names);
    expect(analysis.domain.issues[0]!.options).toEqual(short);
    expect(analysis.model.issues[0]!.options.map((o) => o.name)).toEqual(short);
    expect(cut).toEqual(names.join() === short.join() ? [] : [{ issue: 'X', options: names }]);
  });
});
