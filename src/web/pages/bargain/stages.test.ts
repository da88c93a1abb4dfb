import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, type Model, parseModel } from '../../../bargaining/index.js';
import { askOf, opened } from './bargain.js';
import { numbersOf, withNumbers } from './numbers.js';
import { quickStages, settledStages } from './stages.js';
import { type Ask, type BargainView, emptyView } from './view.js';

const bargains = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'bargains');
function modelOf(name: string): Model {
  const parsed = parseModel(readFileSync(join(bargains, `${name}.yaml`), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}
const stages = (ask: Ask) => [...quickStages(ask), ...settledStages(ask)];
const viewOf = (model: Model): BargainView => Object.assign({ ...emptyView }, ...stages(askOf(opened(model))));

describe('the stages of an analysis', () => {
  it.each(['panama-canal', 'final-offer', 'neutrality', 'strike', 'hurting-stalemate', 'three-heirs'])(
    '%s: end in what the library says of the whole',
    (name) => {
      const model = modelOf(name);
      const view = viewOf(model);
      const whole = analyse(model);
      if (!whole.ok) throw new Error(whole.problem.message);
      expect(view.problem).toBeNull();
      for (const [p, u] of view.noDeal.entries()) expect(u).toBeCloseTo(whole.value.disagreement[p]!, 11);
      expect(view.frontier.size).toBe(whole.value.frontier.size);
      expect(view.zoneExists).toBe(whole.value.zone.exists);
      expect(view.solutions.flatMap((s) => s.names).sort()).toEqual(Object.keys(whole.value.solutions ?? {}).sort());
      const offer = whole.value.offers[0];
      expect(view.offer?.margins).toEqual(offer?.margins);
      expect(view.offer?.belowFrontier).toBe(offer?.belowFrontier);
      expect(view.answer?.probability).toBe(offer?.responders[0]?.acceptance.probability);
      expect(view.course?.band).toEqual(whole.value.course?.band);
    },
  );

  it('say of every uncertain number of the answer a path that the page has a slider for', () => {
    for (const name of ['panama-canal', 'final-offer', 'neutrality', 'strike', 'hurting-stalemate']) {
      const model = modelOf(name);
      const paths = new Set(numbersOf(model).map((n) => n.path));
      for (const s of viewOf(model).answer?.sensitivities ?? []) expect(paths).toContain(s.path);
    }
  });

  it('can be copied to another thread', () => {
    const model = modelOf('final-offer');
    for (const part of stages(askOf(opened(model)))) expect(structuredClone(part)).toEqual(part);
  });

  it('say why a model has no outcome', () => {
    const model = modelOf('neutrality');
    const [issue] = model.issues;
    const rules = issue!.options.map((o) => ({ when: { [issue!.id]: o.id }, requires: { [issue!.id]: [] } }));
    expect(stages({ model: { ...model, rules }, offer: null })).toEqual([
      { problem: expect.stringContaining('forbid every combination') },
    ]);
  });
});

describe('the numbers of a model', () => {
  const model = modelOf('final-offer');

  it('are set by path, and by nothing else', () => {
    const [first, ...others] = numbersOf(model).filter((n) => n.high > n.low);
    const moved = withNumbers(model, new Map([[first!.path, first!.low]]));
    const after = new Map(numbersOf(moved).map((n) => [n.path, n]));
    expect(after.get(first!.path)).toEqual({ ...first, value: first!.low });
    for (const n of others) expect(after.get(n.path)).toEqual(n);
    expect(withNumbers(model, new Map())).toBe(model);
  });

  it('have a path of their own each', () => {
    for (const name of ['strike', 'panama-canal', 'neutrality', 'hurting-stalemate']) {
      const paths = numbersOf(modelOf(name)).map((n) => n.path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});
