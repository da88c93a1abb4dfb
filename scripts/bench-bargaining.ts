import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enumerate } from '../src/bargaining/enumerate.js';
import {
  acceptance,
  analyse,
  compileModel,
  countOutcomes,
  type Domain,
  type Estimate,
  frontier,
  type Model,
  parseModelFiles,
  solutions,
  zoneOfAgreement,
} from '../src/bargaining/index.js';
import { uniformFloat64 } from '../src/bargaining/random.js';

const scenarios = join(import.meta.dirname, '../../shared/data/scenarios');

/** A model with made-up utilities; the same numbers for the same sizes. */
function generated(issues: number, options: number, wide: number): Model {
  const uniform = uniformFloat64(12345);
  const next = () => Math.round(uniform() * 1000) / 1000;
  const estimate = (): Estimate => {
    const value = next();
    return wide === 0 ? value : { value, low: Math.max(0, value - wide), high: value + wide };
  };
  const ids = Array.from({ length: issues }, (_, i) => `issue ${i + 1}`);
  const optionIds = Array.from({ length: options }, (_, o) => `option ${o + 1}`);
  const preferences = () => ({
    weights: Object.fromEntries(ids.map((id) => [id, estimate()])),
    values: Object.fromEntries(ids.map((id) => [id, Object.fromEntries(optionIds.map((o) => [o, estimate()]))])),
    tables: [],
  });
  return {
    rapporteur: 'model@1',
    title: 'generated',
    parties: ['A', 'B'].map((id) => ({ id, name: id, noDeal: wide === 0 ? 0 : { value: 1, low: 0.5, high: 2 } })),
    issues: ids.map((id) => ({ id, name: id, ordered: false, options: optionIds.map((o) => ({ id: o, name: o })) })),
    preferences: { A: preferences(), B: preferences() },
    rules: [],
    offers: [],
  };
}

function timed<T>(job: () => T): [milliseconds: number, result: T] {
  const start = performance.now();
  const result = job();
  return [performance.now() - start, result];
}

const figure = (ms: number) => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

function compiled(model: Model): Domain {
  const result = compileModel(model);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Frontier and solutions of the named domains, first and best of five runs, beside plain enumeration in the same run. */
export function benchBargaining(): [what: string, figure: string][] {
  const rows: [string, string][] = [];
  for (const name of existsSync(scenarios) ? ['Energy', 'AMPOvsCity', 'group2-politics'] : []) {
    const file = (f: string) => ({ name: f, text: readFileSync(join(scenarios, name, f), 'utf8') });
    const expected = JSON.parse(file('expected.json').text) as { domain_file: string; profiles: string[] };
    const model = parseModelFiles([file(expected.domain_file), ...expected.profiles.map(file)]);
    if (!model.ok) throw new Error(model.problem.message);
    const domain = compiled(model.value);
    const whole = () => {
      const f = frontier(domain);
      return [f, solutions(f), zoneOfAgreement(domain, f)] as const;
    };
    const runs = Array.from({ length: 5 }, () => timed(whole)[0]);
    const [plain] = timed(() => enumerate(domain));
    rows.push([
      `${name}: frontier, solutions and zone of ${countOutcomes(domain).toLocaleString('en')} outcomes`,
      `${figure(runs[0]!)} first, ${figure(Math.min(...runs))} best; only listing the outcomes ${figure(plain)}`,
    ]);
  }
  const large = compiled(generated(12, 10, 0));
  const [ms, f] = timed(() => {
    const found = frontier(large);
    solutions(found);
    return found;
  });
  rows.push([
    `generated, additive: frontier and solutions of ${countOutcomes(large).toLocaleString('en')} outcomes`,
    `${figure(ms)}, ${f.size.toLocaleString('en')} points, ${f.epsilon === 0 ? 'exact' : `within ${f.epsilon}`}; listing them is out of reach`,
  ]);
  const uncertain = generated(10, 5, 0.2);
  const terms = Object.fromEntries(uncertain.issues.map((i) => [i.id, i.options[0]!.id]));
  rows.push([
    '10,000 sampled acceptances of a 10-issue offer',
    figure(timed(() => acceptance(uncertain, 'B', terms))[0]),
  ]);
  const [one, other] = uncertain.parties.map((p) => p.id) as [string, string];
  const whole: Model = {
    ...uncertain,
    offers: [{ id: 'offer', by: one, to: other, final: false, terms }],
    dynamics: { period: 'week', periods: 12, parties: { [one]: { cost: 0.02 }, [other]: { cost: 0.01 } } },
  };
  const runs = Array.from({ length: 6 }, () => timed(() => analyse(whole, { samples: 1_000 }))[0]);
  rows.push([
    'whole analysis of a 10-issue model with one offer and a course, 1,000 samples',
    `${figure(runs[0]!)} first, ${figure(Math.min(...runs))} best`,
  ]);
  return rows;
}
