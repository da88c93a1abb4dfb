import { type LinearModel, likelihoods } from '../../src/brief/roles/linear.js';
import { type Example, fitLinear } from './linear-fit.js';

/** One feature a line, so that a change shows as one. */
export function formatted({ bias, weights }: LinearModel): string {
  const lines = Object.entries(weights).map(([name, own]) => `${JSON.stringify(name)}:[${own.join(',')}]`);
  return `{"bias":[${bias.join(',')}],"weights":{\n${lines.join(',\n')}\n}}`;
}

const parts = 10;

/** How likely each thing is of each example by models that learnt from stories without its own. */
export function toldByOthers(examples: readonly Example[]): Map<Example, readonly number[]> {
  const stories = [...new Set(examples.map((e) => e.story))];
  const told = new Map<Example, readonly number[]>();
  for (let part = 0; part < parts; part++) {
    const out = new Set(stories.filter((_, i) => i % parts === part));
    const model = fitLinear(examples.filter((e) => !out.has(e.story)));
    for (const e of examples.filter((x) => out.has(x.story))) told.set(e, likelihoods(e.features, model));
  }
  return told;
}

/** Prints how well each thing is told in stories left out. */
export function checkFit(examples: readonly Example[], names: readonly string[]): void {
  const told = toldByOthers(examples);
  for (const [i, name] of names.entries()) {
    const asked = examples.filter((e) => e.targets[i] !== null).sort((a, b) => told.get(b)![i]! - told.get(a)![i]!);
    const all = asked.filter((e) => e.targets[i] === 1).length;
    let right = 0;
    let area = 0;
    for (const [n, e] of asked.entries()) if (e.targets[i] === 1) area += ++right / (n + 1);
    const surer = [0.3, 0.4, 0.5, 0.65, 0.8].map((least) => {
      const said = asked.filter((e) => told.get(e)![i]! >= least);
      const hit = said.filter((e) => e.targets[i] === 1).length;
      return `at ${least}: ${said.length} told, ${((100 * hit) / Math.max(1, said.length)).toFixed(0)} % right`;
    });
    console.log(
      `${name.padEnd(10)} ${String(all).padStart(5)} of ${asked.length}, average precision ${((100 * area) / all).toFixed(1)}; ${surer.join('; ')}`,
    );
  }
}
