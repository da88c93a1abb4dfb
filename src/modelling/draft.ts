import { compileModel, type Model, modelSchema, type Offer, type Rule } from '../bargaining/index.js';
import { failure, type Result, success } from '../documents/index.js';
import { type IssueCatalogue, type Picture, shippedIssues } from '../picture/index.js';
import { type Assumed, filled, type GeneralRules, shippedAssumed, shippedRules } from './assumed.js';
import { type DraftedModel, sourcedNumbers } from './drafted.js';
import { dynamicsOf } from './dynamics.js';
import { type DraftedIssue, issueOptions } from './issue-options.js';
import { noDealOf } from './no-deal.js';
import { offersOf } from './offers.js';
import { estimate, preferencesOf } from './preferences.js';

export interface DraftOptions {
  /** Labels and ordered options of issues; by default those that ship. */
  readonly catalogue?: IssueCatalogue;
  readonly assumed?: Assumed;
  readonly rules?: GeneralRules;
}

/** Id of the option of an issue that an offer does not mention. */
const LEFT_OPEN = 'left open';
/** Most parties that a model has. */
const MOST_PARTIES = 6;

/**
 * A bargaining model of a negotiation from its picture. Each number rests on claims, or on an assumption in words with a wide
 * range; utilities run from 0 to 1, weights sum to 1 at their best guesses. It is a draft to be corrected, not a finding.
 * Fails with `too-few-sides` or `no-live-issue`, which say what the reports lack.
 */
export function draftModel(picture: Picture, options: DraftOptions = {}): Result<DraftedModel> {
  const { catalogue = shippedIssues(), assumed = shippedAssumed(), rules = shippedRules() } = options;
  const sides = picture.between.slice(0, MOST_PARTIES);
  const names = new Map(picture.parties.map((p) => [p.key, p.name]));
  const nameOf = (side: string) => names.get(side) ?? side;
  if (sides.length < 2)
    return failure(
      'too-few-sides',
      `A bargain needs two sides; the reports give ${sides.length === 0 ? 'none' : `only ${nameOf(sides[0]!)}`}. Name them with --between A,B, or add reports on the other side.`,
      'between',
    );
  const leftOut: { what: string; reason: string }[] = picture.between
    .slice(MOST_PARTIES)
    .map((key) => ({ what: nameOf(key), reason: `a model has at most ${MOST_PARTIES} parties` }));

  const issues: DraftedIssue[] = [];
  for (const pictured of picture.issues) {
    // the deal as a whole is what the model is of, not an issue in it
    if (pictured.issue === 'deal') continue;
    const drafted = issueOptions(pictured, sides, picture.parties, catalogue, assumed);
    const reason = isGroup(pictured, picture)
      ? 'the reports speak of it only as a whole, and of its parts apart'
      : pictured.status === 'agreed'
        ? 'reported as agreed'
        : drafted.ideals.size === 0
          ? 'no side’s position is reported'
          : issues.length >= assumed.mostIssues
            ? `a draft takes the ${assumed.mostIssues} issues most spoken of`
            : null;
    if (reason === null) issues.push(drafted);
    else leftOut.push({ what: pictured.label, reason });
  }
  if (issues.length === 0)
    return failure(
      'no-live-issue',
      `No report gives a position of ${sides.map(nameOf).join(' or ')} on an issue that is still open, so there is nothing to bargain over in a model. Add reports that say what a side asks for.`,
      'issues',
    );

  const { offers, reported } = offersOf(picture, sides, names, issues, catalogue, assumed);
  const kept: Rule[] = [];
  for (const rule of rules) {
    if (!applies(rule, issues)) continue;
    if (offers.some((offer) => breaks(offer, rule)))
      leftOut.push({ what: `the rule that ${rule.because}`, reason: 'an offer as reported breaks it' });
    else kept.push({ ...rule, requires: { ...rule.requires } });
  }
  const moving = dynamicsOf(picture, sides, names, assumed);
  const model: Model = {
    rapporteur: 'model@1',
    title: `Draft: ${sides.map(nameOf).join(', ')}`,
    note: 'Drafted from reports. Every number names the claims or the assumption that it rests on; change what you know better.',
    parties: sides.map((side) => ({
      id: side,
      name: nameOf(side),
      noDeal: noDealOf(side, nameOf(side), picture, assumed),
    })),
    issues: issues.map((i) => i.issue),
    preferences: Object.fromEntries(sides.map((side) => [side, preferencesOf(side, nameOf(side), issues, assumed)])),
    rules: kept,
    offers,
    ...(moving && { dynamics: moving.dynamics }),
  };
  leaveOpen(model, assumed);
  const checked = compileModel(model);
  if (!checked.ok) return failure(checked.problem.code, checked.problem.message, checked.problem.where);
  const numbers = sourcedNumbers(model);
  return success({
    model: modelSchema.parse(model),
    assumptions: numbers.flatMap(({ path, estimate: e, from }) =>
      'assumption' in from
        ? [{ path, words: from.assumption, range: [e.low ?? e.value, e.high ?? e.value] as const }]
        : [],
    ),
    evidence: numbers.flatMap(({ path, from }) =>
      'claims' in from ? [{ path, claims: from.claims, note: from.note ?? null }] : [],
    ),
    pressures: moving?.pressures ?? new Map(),
    leftOut,
    offersReported: reported,
  });
}

/**
 * An issue that an offer says nothing of stays as it is: an option of its own there, so that a short offer is weighed against no deal as
 * the whole that it is, and not as one that gives nothing on the rest.
 */
function leaveOpen(model: Model, { ranges, words, options }: Assumed): void {
  for (const issue of model.issues) {
    const silent = model.offers.filter((offer) => offer.terms[issue.id] === undefined);
    if (silent.length === 0) continue;
    issue.options.push({ id: LEFT_OPEN, name: options.leftOpen });
    for (const offer of silent) offer.terms[issue.id] = LEFT_OPEN;
    for (const rule of model.rules) {
      const required = rule.requires[issue.id];
      if (required !== undefined) rule.requires[issue.id] = [required, LEFT_OPEN].flat();
    }
    for (const party of model.parties)
      model.preferences[party.id]!.values[issue.id]![LEFT_OPEN] = estimate(ranges.leftOpen, {
        assumption: filled(words.leftOpen, { party: party.name, issue: issue.name }),
      });
  }
}

/** "The fighting" as a whole, beside closer issues that sides are told to differ on, is nothing to bargain over. */
const isGroup = ({ issue }: Picture['issues'][number], picture: Picture): boolean =>
  !issue.includes('.') && picture.issues.some((i) => i.issue.includes('.') && i.status !== 'agreed' && hasStance(i));
const hasStance = (i: Picture['issues'][number]): boolean => i.positions.some((p) => p.current.length > 0);

/** Whether the model has every issue and option that a rule names, on the pack's own scale. */
const applies = (rule: Rule, issues: readonly DraftedIssue[]): boolean =>
  [...Object.entries(rule.when), ...Object.entries(rule.requires)].every(([id, options]) => {
    const issue = issues.find((i) => i.issue.id === id && i.scale);
    return issue !== undefined && [options].flat().every((o) => issue.issue.options.some((own) => own.id === o));
  });

const breaks = (offer: Offer, rule: Rule): boolean =>
  Object.entries(rule.when).every(([id, o]) => [o].flat().includes(offer.terms[id] ?? '')) &&
  !Object.entries(rule.requires).every(
    ([id, o]) => offer.terms[id] === undefined || [o].flat().includes(offer.terms[id]!),
  );
