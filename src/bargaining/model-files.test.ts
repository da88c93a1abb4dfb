import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatGenius } from './genius-format.js';
import { formatJsonProfiles } from './json-profiles.js';
import type { Model } from './model.js';
import { formatModel, parseModel } from './model-file.js';
import { parseModelFiles } from './model-files.js';

const yaml = readFileSync(join(import.meta.dirname, '../../examples/bargains/orange.yaml'), 'utf8');
const read = <T>(result: { ok: true; value: T } | { ok: false; problem: { message: string } }): T => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const model = read(parseModel(yaml));
const shape = (m: Model) => [m.parties.length, m.issues.map((i) => i.options.length)];

it('reads Rapporteur’s own, by whatever name', () => {
  expect(read(parseModelFiles([{ name: 'orange.yaml', text: yaml }]))).toEqual(model);
  const json = JSON.stringify(model);
  expect(read(parseModelFiles([{ name: 'orange.json', text: json }]))).toEqual(model);
  expect(read(parseModelFiles([{ name: 'standard input', text: formatModel(model) }]))).toEqual(model);
});

it('reads a GENIUS domain with its profiles in any order', () => {
  const [domain, ...profiles] = read(formatGenius({ ...model, rules: [] }));
  const [first, ...others] = [...profiles, domain!];
  expect(shape(read(parseModelFiles([first!, ...others])))).toEqual(shape(model));
});

it('reads a JSON profile for each party', () => {
  const [first, ...others] = read(formatJsonProfiles({ ...model, rules: [] }));
  expect(shape(read(parseModelFiles([first!, ...others])))).toEqual(shape(model));
});
