import type { Estimate, Model, ModelIssue, OriginOfNumber } from '../../../bargaining/index.js';

/** What a number of a model is about, as the page groups them. */
export type NumberGroup = 'no-deal' | 'weight' | 'value' | 'together' | 'time';

/** One number of a model, with its range and what it rests on. */
export interface ModelNumber {
  /** As in a sensitivity of the library, so that the two can be joined: `preferences.UKR.weights.war.ceasefire`. */
  readonly path: string;
  readonly group: NumberGroup;
  readonly party: string;
  readonly issue: string | null;
  /** What it is, in words that stand under its party and issue. */
  readonly label: string;
  /** The same in words that stand alone. */
  readonly title: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: OriginOfNumber | null;
}

type Place = Pick<ModelNumber, 'path' | 'group' | 'party' | 'issue' | 'label' | 'title'>;

/** All numbers of a model, in the order in which the model has them. */
export function numbersOf(model: Model): ModelNumber[] {
  const found: ModelNumber[] = [];
  eachNumber(model, (estimate, place) => {
    found.push({
      ...place,
      ...spelledOut(estimate),
      from: typeof estimate === 'number' ? null : (estimate.from ?? null),
    });
    return estimate;
  });
  return found;
}

/** A model with some of its numbers set; ranges and sources stay, and a range is widened where a value lies beyond it. */
export function withNumbers(model: Model, values: ReadonlyMap<string, number>): Model {
  if (values.size === 0) return model;
  return eachNumber(model, (estimate, { path }) => {
    const value = values.get(path);
    if (value === undefined) return estimate;
    if (typeof estimate === 'number') return value;
    const { low, high } = spelledOut(estimate);
    return { ...estimate, value, low: Math.min(low, value), high: Math.max(high, value) };
  });
}

/** As `rangeOf` of the library, without loading the library into the page. */
function spelledOut(estimate: Estimate): { value: number; low: number; high: number } {
  if (typeof estimate === 'number') return { value: estimate, low: estimate, high: estimate };
  const { value, low = value, high = value } = estimate;
  return { value, low, high };
}

type Visit = (estimate: Estimate, place: Place) => Estimate;

/** The model with every number that bears on the analysis replaced by what `visit` gives for it. */
function eachNumber(model: Model, visit: Visit): Model {
  const issues = new Map(model.issues.map((issue) => [issue.id, issue]));
  return {
    ...model,
    parties: model.parties.map((party) => ({ ...party, noDeal: noDealWith(party.noDeal, party.id, visit) })),
    preferences: Object.fromEntries(
      Object.entries(model.preferences).map(([party, own]) => [party, preferencesWith(own, party, issues, visit)]),
    ),
    ...(model.dynamics === undefined ? {} : { dynamics: dynamicsWith(model.dynamics, visit) }),
  };
}

function noDealWith(noDeal: Model['parties'][number]['noDeal'], party: string, visit: Visit): typeof noDeal {
  const path = `parties.${party}.noDeal`;
  const place = (end: string, label: string): Place => ({
    path: `${path}${end}`,
    group: 'no-deal',
    party,
    issue: null,
    label,
    title: label,
  });
  if (typeof noDeal === 'number' || 'value' in noDeal) return visit(noDeal, place('', 'What no deal is worth'));
  return {
    ...noDeal,
    lottery: noDeal.lottery.map((branch) => ({
      ...branch,
      chance: visit(branch.chance, place(`.${branch.name}.chance`, `Chance: ${branch.name}`)),
      utility: visit(branch.utility, place(`.${branch.name}.utility`, `Worth: ${branch.name}`)),
    })),
    ...(noDeal.cost === undefined ? {} : { cost: visit(noDeal.cost, place('.cost', 'Cost of going without a deal')) }),
  };
}

function preferencesWith(
  own: Model['preferences'][string],
  party: string,
  issues: ReadonlyMap<string, ModelIssue>,
  visit: Visit,
): typeof own {
  const nameOf = (issue: string) => issues.get(issue)?.name ?? issue;
  const optionName = (issue: string, option: string) =>
    issues.get(issue)?.options.find((o) => o.id === option)?.name ?? option;
  const path = `preferences.${party}`;
  return {
    weights: Object.fromEntries(
      Object.entries(own.weights).map(([issue, weight]) => [
        issue,
        visit(weight, {
          path: `${path}.weights.${issue}`,
          group: 'weight',
          party,
          issue,
          label: nameOf(issue),
          title: `How much counts: ${nameOf(issue)}`,
        }),
      ]),
    ),
    values: Object.fromEntries(
      Object.entries(own.values).map(([issue, values]) => [
        issue,
        Object.fromEntries(
          Object.entries(values).map(([option, value]) => [
            option,
            visit(value, {
              path: `${path}.values.${issue}.${option}`,
              group: 'value',
              party,
              issue,
              label: optionName(issue, option),
              title: `${nameOf(issue)}: ${optionName(issue, option)}`,
            }),
          ]),
        ),
      ]),
    ),
    tables: own.tables.map((table, t) => ({
      ...table,
      values: table.values.map((row) => {
        const label = row.when.map((option, i) => optionName(table.issues[i]!, option)).join(' with ');
        return {
          ...row,
          value: visit(row.value, {
            path: `${path}.tables.${t}.${row.when.join('+')}`,
            group: 'together',
            party,
            issue: null,
            label,
            title: label,
          }),
        };
      }),
    })),
  };
}

function dynamicsWith(dynamics: NonNullable<Model['dynamics']>, visit: Visit): typeof dynamics {
  const labels = {
    cost: `Cost of each ${dynamics.period} without a deal`,
    drift: `Change of no deal each ${dynamics.period}`,
    sunkCost: 'Share of what is spent that is asked back',
  };
  return {
    ...dynamics,
    parties: Object.fromEntries(
      Object.entries(dynamics.parties).map(([party, own]) => {
        const changed = { ...own };
        for (const [key, label] of Object.entries(labels) as [keyof typeof labels, string][]) {
          const estimate = own[key];
          if (estimate !== undefined)
            changed[key] = visit(estimate, {
              path: `dynamics.${party}.${key}`,
              group: 'time',
              party,
              issue: null,
              label,
              title: label,
            });
        }
        return [party, changed];
      }),
    ),
  };
}
