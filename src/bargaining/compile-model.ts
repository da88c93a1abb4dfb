import type { Domain } from './domain.js';
import { type Estimate, type Model, type Rule, rangeOf } from './model.js';
import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';
import { type Shape, valuation } from './valuation.js';

export interface CompileOptions {
  /** What each estimate is taken to be; default its best guess. Sampling and break-evens pass their own. */
  readonly at?: (estimate: Estimate) => number;
  /** Most combinations that one block of coupled issues may have. */
  readonly maxCombinations?: number;
}

/**
 * The numbers of a model, ready for the algorithms. Issues that a rule or a table couples are joined into one block first,
 * and what the rules forbid is left out; all other issues stay blocks of their own.
 * Fails with `no-feasible-outcome`, `block-too-large` or a reference to something the model does not have.
 */
export function compileModel(model: Model, { at, ...options }: CompileOptions = {}): BargainResult<Domain> {
  const compiled = compileForSampling(model, options);
  return compiled.ok ? bargainSuccess(compiled.value(at ?? ((e) => rangeOf(e).value))) : compiled;
}

/** As `compileModel`, with the numbers left open: what was checked and joined once is reckoned anew for each value of the estimates. */
export function compileForSampling(
  model: Model,
  options: Omit<CompileOptions, 'at'> = {},
): BargainResult<ReturnType<typeof valuation>> {
  const most = options.maxCombinations ?? 2_000_000;
  const issueAt = new Map(model.issues.map((issue, i) => [issue.id, i]));
  const optionAt = model.issues.map((issue) => new Map(issue.options.map((option, i) => [option.id, i])));

  const wrong = danglingReference(model, issueAt, optionAt);
  if (wrong) return wrong;

  const groups = coupledIssues(model, issueAt);
  const shapes: Shape[] = [];
  for (const group of groups) {
    const combinations = group.reduce((n, issue) => n * model.issues[issue]!.options.length, 1);
    if (combinations > most)
      return bargainFailure(
        'block-too-large',
        `${group.length} coupled issues have ${combinations} combinations, more than ${most}; couple fewer issues by rules or tables`,
        `issues ${group.map((i) => model.issues[i]!.id).join(', ')}`,
      );
    const shape = shapeOf(model, group, combinations, issueAt, optionAt);
    if (shape.size === 0)
      return bargainFailure(
        'no-feasible-outcome',
        'the rules forbid every combination of these issues; loosen one of them',
        `issues ${group.map((i) => model.issues[i]!.id).join(', ')}`,
      );
    shapes.push(shape);
  }
  return bargainSuccess(valuation(model, shapes));
}

type Index = ReadonlyMap<string, number>;

function shapeOf(
  model: Model,
  group: readonly number[],
  combinations: number,
  issueAt: Index,
  optionAt: readonly Index[],
): Shape {
  const width = group.length;
  const place = new Map(group.map((issue, k) => [issue, k]));
  const rules = model.rules.filter((r) =>
    place.has(issueAt.get(Object.keys(r.when)[0] ?? Object.keys(r.requires)[0] ?? '')!),
  );
  const compiledRules = rules.map((rule) => ({
    when: sides(rule.when, issueAt, optionAt, place),
    requires: sides(rule.requires, issueAt, optionAt, place),
  }));
  const choices: number[] = [];
  const choice = new Array<number>(width).fill(0);
  for (let c = 0; c < combinations; c++) {
    if (
      compiledRules.every(
        (r) =>
          !r.when.every((s) => s.options.has(choice[s.at]!)) || r.requires.every((s) => s.options.has(choice[s.at]!)),
      )
    )
      choices.push(...choice);
    for (let k = width - 1; k >= 0; k--) {
      if (++choice[k]! < model.issues[group[k]!]!.options.length) break;
      choice[k] = 0;
    }
  }
  return { issues: group, size: choices.length / width, choices: Uint32Array.from(choices) };
}

function sides(side: Rule['when'], issueAt: Index, optionAt: readonly Index[], place: ReadonlyMap<number, number>) {
  return Object.entries(side).map(([id, options]) => {
    const issue = issueAt.get(id)!;
    return { at: place.get(issue)!, options: new Set([options].flat().map((o) => optionAt[issue]!.get(o)!)) };
  });
}

/** Issues by what couples them: a rule or a table over several makes one group of them. */
function coupledIssues(model: Model, issueAt: Index): number[][] {
  const leader = model.issues.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at]!;
    return at;
  };
  const couple = (ids: readonly string[]) => {
    const places = ids.map((id) => issueAt.get(id)!);
    for (const place of places) leader[find(place)] = find(places[0]!);
  };
  for (const rule of model.rules) couple([...Object.keys(rule.when), ...Object.keys(rule.requires)]);
  for (const preferences of Object.values(model.preferences))
    for (const table of preferences.tables) couple(table.issues);
  const groups = new Map<number, number[]>();
  model.issues.forEach((_, i) => {
    const key = find(i);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()];
}

/** The first name in the model that stands for nothing, as a failure that says what there is. */
function danglingReference(model: Model, issueAt: Index, optionAt: readonly Index[]) {
  const parties = new Set(model.parties.map((p) => p.id));
  const noParty = (id: string, where: string) =>
    parties.has(id)
      ? null
      : bargainFailure('unknown-party', `no party “${id}”; there are ${[...parties].join(', ')}`, where);
  const noIssue = (id: string, where: string) =>
    issueAt.has(id)
      ? null
      : bargainFailure('unknown-issue', `no issue “${id}”; there are ${[...issueAt.keys()].join(', ')}`, where);
  const noOption = (issue: string, option: string, where: string) => {
    const options = optionAt[issueAt.get(issue)!]!;
    return options.has(option)
      ? null
      : bargainFailure(
          'unknown-option',
          `issue “${issue}” has no option “${option}”; it has ${[...options.keys()].join(', ')}`,
          where,
        );
  };
  for (const [id, preferences] of Object.entries(model.preferences)) {
    const where = `preferences.${id}`;
    const bad =
      noParty(id, where) ??
      first(Object.keys(preferences.weights), (issue) => noIssue(issue, `${where}.weights`)) ??
      first(
        Object.entries(preferences.values),
        ([issue, values]) =>
          noIssue(issue, `${where}.values`) ??
          first(Object.keys(values), (o) => noOption(issue, o, `${where}.values.${issue}`)),
      ) ??
      first(
        preferences.tables,
        (table) =>
          first(table.issues, (issue) => noIssue(issue, `${where}.tables`)) ??
          first(table.values, (v) =>
            v.when.length !== table.issues.length
              ? bargainFailure(
                  'table-width',
                  `needs one option for each of ${table.issues.join(', ')}`,
                  `${where}.tables`,
                )
              : first(v.when, (o, i) => noOption(table.issues[i]!, o, `${where}.tables`)),
          ),
      );
    if (bad) return bad;
  }
  return (
    first(model.rules, (rule, i) =>
      first(
        [...Object.entries(rule.when), ...Object.entries(rule.requires)],
        ([issue, options]) =>
          noIssue(issue, `rules.${i}`) ?? first([options].flat(), (o) => noOption(issue, o, `rules.${i}`)),
      ),
    ) ??
    first(
      model.offers,
      (offer, i) =>
        (offer.by === undefined ? null : noParty(offer.by, `offers.${i}.by`)) ??
        (offer.to === undefined ? null : noParty(offer.to, `offers.${i}.to`)) ??
        first(
          Object.entries(offer.terms),
          ([issue, option]) =>
            noIssue(issue, `offers.${i}.terms`) ?? noOption(issue, option, `offers.${i}.terms.${issue}`),
        ),
    )
  );
}

function first<T, R>(items: readonly T[], ask: (item: T, i: number) => R | null): R | null {
  for (let i = 0; i < items.length; i++) {
    const answer = ask(items[i]!, i);
    if (answer !== null) return answer;
  }
  return null;
}
