import { createRequire } from 'node:module';
import type * as Saxes from 'saxes';
import type { Estimate, Model } from './model.js';
import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';

/** A file as the caller read it. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Bounds that no real domain comes near; beyond them a file is hostile or broken. */
const LARGEST = 20_000_000;
const DEEPEST = 32;
const MOST_ELEMENTS = 200_000;
const MOST_STEPS = 10_000;

interface GeniusIssue {
  readonly name: string;
  readonly index: string;
  readonly line: number;
  type: string;
  readonly items: { readonly value: string; readonly evaluation: number | null; readonly line: number }[];
  range: { readonly lower: number; readonly upper: number } | null;
  linear: { readonly offset: number; readonly slope: number } | null;
}

interface GeniusSpace {
  readonly issues: GeniusIssue[];
  readonly weights: ReadonlyMap<string, number>;
  readonly reservation: number;
  readonly discount: number | null;
}

/**
 * A model from a GENIUS domain and its profiles (XML). The profiles' conventions: an issue's evaluations are divided by the largest of
 * them and weighted; an integer issue is worth clip(offset + slope·(v − lower), 0, 1); the reservation value is the disagreement utility.
 * No document type, no entities, no more depth, elements or characters than real domains have; failures name file, line and field.
 */
export function parseGenius(domain: NamedText, profiles: readonly NamedText[]): BargainResult<Model> {
  if (profiles.length === 0)
    return bargainFailure('no-profile', 'a GENIUS domain needs at least one profile beside it', domain.name);
  const space = readSpace(domain);
  if (!space.ok) return space;
  if (space.value.issues.length === 0) return bargainFailure('no-issue', 'has no <issue> element', domain.name);
  const options = space.value.issues.map(optionsOf);
  for (const [i, issue] of space.value.issues.entries())
    if (options[i]!.length === 0)
      return bargainFailure('no-option', `issue “${issue.name}” has no <item> and no <range>`, domain.name, issue.line);

  const parties: Model['parties'] = [];
  const preferences: Model['preferences'] = {};
  const discounts: (number | null)[] = [];
  for (const [p, profile] of profiles.entries()) {
    const read = readSpace(profile);
    if (!read.ok) return read;
    const id = profile.name.replace(/^.*[\\/]/, '').replace(/\.xml$/i, '') || `party ${p + 1}`;
    const weights: Record<string, Estimate> = {};
    const values: Record<string, Record<string, Estimate>> = {};
    for (const [i, issue] of space.value.issues.entries()) {
      const own =
        read.value.issues.find((other) => other.name === issue.name) ??
        read.value.issues.find((other) => other.index === issue.index);
      if (!own) return bargainFailure('no-issue', `has no issue “${issue.name}”, which the domain has`, profile.name);
      const weight = read.value.weights.get(own.index);
      if (weight === undefined)
        return bargainFailure(
          'no-weight',
          `has no <weight> for issue “${issue.name}” (index ${own.index})`,
          profile.name,
          own.line,
        );
      const utilities = utilitiesOf(own, options[i]!, issue, profile.name);
      if (!utilities.ok) return utilities;
      weights[issue.name] = weight;
      values[issue.name] = utilities.value;
    }
    parties.push({ id, name: id, noDeal: read.value.reservation });
    preferences[id] = { weights, values, tables: [] };
    discounts.push(read.value.discount);
  }
  return bargainSuccess({
    rapporteur: 'model@1',
    title: domain.name.replace(/^.*[\\/]/, '').replace(/\.xml$/i, ''),
    parties,
    issues: space.value.issues.map((issue, i) => ({
      id: issue.name,
      name: issue.name,
      ordered: issue.type !== 'discrete',
      options: options[i]!.map((value) => ({ id: value, name: value })),
    })),
    preferences,
    rules: [],
    offers: [],
    ...(discounts.some((d) => d !== null && d !== 1)
      ? {
          dynamics: {
            period: 'session',
            periods: 12,
            parties: Object.fromEntries(parties.map((party, i) => [party.id, { discount: discounts[i] ?? 1 }])),
          },
        }
      : {}),
  });
}

function optionsOf(issue: GeniusIssue): string[] {
  if (issue.range) {
    const { lower, upper } = issue.range;
    return Array.from({ length: upper - lower + 1 }, (_, i) => String(lower + i));
  }
  return [...new Set(issue.items.map((item) => item.value))];
}

function utilitiesOf(
  own: GeniusIssue,
  options: readonly string[],
  domain: GeniusIssue,
  file: string,
): BargainResult<Record<string, number>> {
  const values: Record<string, number> = {};
  if (domain.range) {
    const { lower } = domain.range;
    if (!own.linear)
      return bargainFailure('no-evaluator', `integer issue “${own.name}” has no linear <evaluator>`, file, own.line);
    for (const option of options)
      values[option] = Math.min(1, Math.max(0, own.linear.offset + own.linear.slope * (Number(option) - lower)));
    return bargainSuccess(values);
  }
  // A value given twice keeps the evaluation given last, as GENIUS does.
  const evaluations = new Map(own.items.map((item) => [item.value, item.evaluation]));
  const largest = Math.max(...own.items.map((item) => item.evaluation ?? 0));
  for (const option of options) {
    const evaluation = evaluations.get(option);
    if (evaluation === undefined || evaluation === null)
      return bargainFailure('no-evaluation', `issue “${own.name}” has no evaluation for “${option}”`, file, own.line);
    values[option] = largest > 0 ? evaluation / largest : 0;
  }
  return bargainSuccess(values);
}

class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

function readSpace(file: NamedText): BargainResult<GeniusSpace> {
  if (file.text.length > LARGEST)
    return bargainFailure(
      'file-too-large',
      `may have ${LARGEST.toLocaleString('en')} characters, has ${file.text.length.toLocaleString('en')}`,
      file.name,
    );
  // loaded when there is a file to read: a brief uses this room without one
  const { SaxesParser } = createRequire(import.meta.url)('saxes') as typeof Saxes;
  const parser = new SaxesParser({ position: true });
  const issues: GeniusIssue[] = [];
  const weights = new Map<string, number>();
  const open: string[] = [];
  let reservation = 0;
  let discount: number | null = null;
  let elements = 0;
  let line = 1;
  const refuse = (code: string, message: string): never => {
    throw new Refused(code, message);
  };
  const number = (value: string | undefined, field: string): number => {
    const n = Number(value);
    if (value === undefined || value.trim() === '' || !Number.isFinite(n))
      return refuse('not-a-number', `${field} is not a number: “${String(value).slice(0, 40)}”`);
    return n;
  };
  parser.on('doctype', () => refuse('doctype', 'has a document type; remove it, entities are not expanded'));
  parser.on('error', (error) => refuse('xml', error.message.replace(/^[\d:]+\s*/, '')));
  parser.on('opentag', ({ name, attributes }) => {
    line = parser.line;
    const a = attributes as Record<string, string>;
    const parent = open.at(-1);
    open.push(name);
    if (open.length > DEEPEST) refuse('too-deep', `elements are nested deeper than ${DEEPEST}`);
    if (++elements > MOST_ELEMENTS)
      refuse('too-many-elements', `has more than ${MOST_ELEMENTS.toLocaleString('en')} elements`);
    const issue = issues.at(-1);
    if (name === 'issue') {
      if (!a['name']) refuse('no-name', 'an <issue> has no name');
      issues.push({
        name: a['name']!,
        index: a['index'] ?? String(issues.length + 1),
        line,
        type: (a['type'] ?? a['vtype'] ?? 'discrete').toLowerCase(),
        items: [],
        range: null,
        linear: null,
      });
    } else if (name === 'item' && parent === 'issue') {
      if (a['value'] === undefined) refuse('no-value', `an <item> of issue “${issue!.name}” has no value`);
      const evaluation =
        a['evaluation'] === undefined ? null : number(a['evaluation'], `evaluation of “${a['value']}”`);
      issue!.items.push({ value: a['value']!, evaluation, line });
    } else if (name === 'range' && parent === 'issue') {
      const lower = number(a['lowerbound'], 'lowerbound');
      const upper = number(a['upperbound'], 'upperbound');
      if (issue!.type === 'real')
        refuse('real-issue', `issue “${issue!.name}” is a real interval; make it an integer issue or list its values`);
      if (!(upper >= lower) || upper - lower >= MOST_STEPS)
        refuse('range', `range of issue “${issue!.name}” must hold 1 to ${MOST_STEPS} whole numbers`);
      issue!.range = { lower, upper };
    } else if (name === 'evaluator' && parent === 'issue') {
      issue!.linear = { offset: number(a['offset'] ?? '0', 'offset'), slope: number(a['slope'] ?? '0', 'slope') };
    } else if (name === 'weight') weights.set(a['index'] ?? String(weights.size + 1), number(a['value'], 'weight'));
    else if (name === 'reservation') reservation = number(a['value'], 'reservation');
    else if (name === 'discount_factor') discount = number(a['value'], 'discount_factor');
  });
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(file.text).close();
  } catch (cause) {
    if (cause instanceof Refused) return bargainFailure(cause.code, cause.message, file.name, parser.line);
    throw cause;
  }
  return bargainSuccess({ issues, weights, reservation, discount });
}
