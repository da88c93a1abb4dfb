import { type Acceptance, acceptance } from './acceptance.js';
import { informationValueOfAll, type Sensitivity, sensitivities } from './break-even.js';
import { compileModel } from './compile-model.js';
import { type CounterOffers, counterOffers } from './counter-offers.js';
import { countOutcomes, type Domain, outcomeUnits, toUtility } from './domain.js';
import { type Course, course } from './dynamics.js';
import { type Frontier, frontier } from './frontier.js';
import { type LotterySolution, lotterySolutions } from './lotteries.js';
import { disagreementValue, type Model, type Offer, rangeOf } from './model.js';
import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';
import { ENVOY_ACCURACY, type RedLine, type RedLineOptions, redLine } from './red-line.js';
import { type RestsOn, restsOn } from './rests-on.js';
import { type Solution, type SolutionName, solutions } from './solutions.js';
import { type Zone, zoneOfAgreement } from './zone.js';

/** What one term of an offer gives each party, against the option of the issue that is worst for it. */
export interface TermGain {
  readonly issue: string;
  readonly option: string;
  /** Weighted utility of the term to each party, in the model's scale, in the order of the parties. */
  readonly utilities: readonly number[];
}

export interface OfferAnalysis {
  readonly offer: Offer;
  /** Who makes it: as the offer says, else whoever it is not put to. */
  readonly proposer: string;
  readonly utilities: readonly number[];
  /** Utility of the offer less that of no deal, a party. */
  readonly margins: readonly number[];
  /** How far it lies from the frontier: the most by which some outcome gives every party more; 0 on it. */
  readonly belowFrontier: number;
  readonly terms: readonly TermGain[];
  /** Per responder: how likely it is to accept, what its answer hangs on, what would have to change. */
  readonly responders: readonly {
    readonly party: string;
    readonly acceptance: Acceptance;
    readonly sensitivities: readonly Sensitivity[];
    /** Worth of knowing everything before answering, in the model's scale. */
    readonly informationValue: number;
    readonly counterOffers: CounterOffers;
    readonly restsOn: RestsOn;
    /** The best final offer of the proposer to it; null where its no-deal alternative has no range. */
    readonly redLine: RedLine | null;
  }[];
}

export interface Analysis {
  readonly model: Model;
  readonly domain: Domain;
  readonly outcomes: bigint;
  readonly frontier: Frontier;
  readonly disagreement: readonly number[];
  readonly solutions: Readonly<Record<SolutionName, Solution>> | null;
  /** Null where no lottery is individually rational. */
  readonly lotteries: Readonly<Record<SolutionName, LotterySolution>> | null;
  readonly zone: Zone;
  /**
   * How opposed the parties are: the least distance from a frontier point to the point where each has its best, in the model's scale
   * (Baarslag et al. 2013). 0: some outcome is best for all.
   */
  readonly opposition: number;
  readonly offers: readonly OfferAnalysis[];
  readonly course: Course | null;
  /** Chance that an envoy's report is right, wherever one is reckoned with. */
  readonly accuracy: number;
  /** Numbers of the model by where they come from. */
  readonly numbers: { readonly evidence: number; readonly assumption: number; readonly certain: number };
}

/** Everything the library can say of a model; of all its offers, or of the one named. */
export function analyse(
  model: Model,
  options: RedLineOptions & { readonly offer?: string } = {},
): BargainResult<Analysis> {
  const compiled = compileModel(model);
  if (!compiled.ok) return compiled;
  const domain = compiled.value;
  const chosen = options.offer === undefined ? model.offers : model.offers.filter((o) => o.id === options.offer);
  if (options.offer !== undefined && chosen.length === 0)
    return bargainFailure(
      'unknown-offer',
      `no offer “${options.offer}”; there are ${model.offers.map((o) => o.id).join(', ') || 'none'}`,
      'offers',
    );
  const whole = frontier(domain);
  const offers: OfferAnalysis[] = [];
  for (const offer of chosen) {
    const analysed = analyseOffer(model, domain, whole, offer, options);
    if (!analysed.ok) return analysed;
    offers.push(analysed.value);
  }
  const moving = model.dynamics ? course(model, courseOptions(options)) : null;
  if (moving && !moving.ok) return moving;
  return bargainSuccess({
    model,
    domain,
    outcomes: countOutcomes(domain),
    frontier: whole,
    disagreement: model.parties.map((p) => disagreementValue(p.noDeal)),
    solutions: solutions(whole),
    lotteries: lotterySolutions(whole),
    zone: zoneOfAgreement(domain, whole),
    opposition: opposition(whole),
    offers,
    course: moving?.value ?? null,
    accuracy: options.accuracy ?? ENVOY_ACCURACY,
    numbers: numbersOf(model),
  });
}

/** A draw of a course solves a whole model: one for ten of an answer's, so that who asks for few, as a slider does, waits for few. */
const courseOptions = ({ samples = 10_000, seed = 1 }: RedLineOptions) => ({
  samples: Math.min(400, Math.max(50, Math.round(samples / 10))),
  seed,
});

function analyseOffer(
  model: Model,
  domain: Domain,
  whole: Frontier,
  offer: Offer,
  options: RedLineOptions,
): BargainResult<OfferAnalysis> {
  const places = model.issues.map((issue) => issue.options.findIndex((o) => o.id === offer.terms[issue.id]));
  const covered = { ...domain, blocks: domain.blocks.filter((b) => b.issues.every((i) => places[i]! >= 0)) };
  const units = outcomeUnits(covered, places);
  if (units === null)
    return bargainFailure(
      'infeasible-offer',
      'the rules of the model forbid this combination of terms',
      `offers.${offer.id}`,
    );
  const proposer = offer.by ?? model.parties.find((p) => p.id !== offer.to)?.id ?? model.parties[0]!.id;
  const responders =
    offer.to === undefined ? model.parties.filter((p) => p.id !== proposer).map((p) => p.id) : [offer.to];
  const answers: OfferAnalysis['responders'][number][] = [];
  for (const party of responders) {
    const counter = counterOffers(model, proposer, party, offer.terms);
    if (!counter.ok) return counter;
    const { samples: _, ...seeded } = options;
    const final = redLine(model, proposer, party, seeded);
    if (!final.ok) return final;
    answers.push({
      party,
      acceptance: acceptance(model, party, offer.terms, options),
      sensitivities: sensitivities(model, party, offer.terms, options.spread, options.accuracy ?? ENVOY_ACCURACY),
      informationValue: informationValueOfAll(model, party, offer.terms, options),
      counterOffers: counter.value,
      restsOn: restsOn(model, party, offer.terms, options.seed === undefined ? {} : { seed: options.seed }),
      redLine: final.value,
    });
  }
  return bargainSuccess({
    offer,
    proposer,
    utilities: [...units].map((u) => toUtility(u, domain.unit)),
    margins: [...units].map((u, p) => toUtility(u - domain.disagreement[p]!, domain.unit)),
    belowFrontier: belowFrontier(whole, units),
    terms: termGains(model, offer),
    responders: answers,
  });
}

/** Additive gains only: what a table over coupled issues adds belongs to no single term. */
function termGains(model: Model, offer: Offer): TermGain[] {
  return model.issues.flatMap((issue): TermGain[] => {
    const option = offer.terms[issue.id];
    if (option === undefined) return [];
    const utilities = model.parties.map(({ id }) => {
      const preferences = model.preferences[id];
      const weight = rangeOf(preferences?.weights[issue.id] ?? 1).value;
      const values = issue.options.map((o) => weight * rangeOf(preferences?.values[issue.id]?.[o.id] ?? 0).value);
      return values[issue.options.findIndex((o) => o.id === option)]! - Math.min(...values);
    });
    return [{ issue: issue.id, option, utilities }];
  });
}

/** How far utilities in units lie from the frontier: the most by which some outcome gives every party more, in the model’s scale; 0 on it. */
export function belowFrontier(whole: Frontier, units: Float64Array): number {
  let most = 0;
  for (let i = 0; i < whole.size; i++) {
    let least = Infinity;
    for (let p = 0; p < units.length; p++) least = Math.min(least, whole.points[p]![i]! - units[p]!);
    most = Math.max(most, least);
  }
  return toUtility(most, whole.domain.unit);
}

function opposition({ points, size, domain }: Frontier): number {
  const best = points.map((column) => column.reduce((a, b) => Math.max(a, b), -Infinity));
  let least = Infinity;
  for (let i = 0; i < size; i++)
    least = Math.min(least, Math.hypot(...points.map((column, p) => toUtility(best[p]! - column[i]!, domain.unit))));
  return least;
}

function numbersOf(model: Model): Analysis['numbers'] {
  const count = { evidence: 0, assumption: 0, certain: 0 };
  const visit = (node: unknown): void => {
    if (typeof node === 'number') count.certain++;
    else if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === 'object') {
      if ('value' in node && typeof node.value === 'number') {
        const from = 'from' in node ? node.from : undefined;
        if (from !== null && typeof from === 'object') count['claims' in from ? 'evidence' : 'assumption']++;
        else count.certain++;
      } else Object.values(node).forEach(visit);
    }
  };
  visit(model.preferences);
  visit(model.parties.map((p) => p.noDeal));
  visit(model.dynamics?.parties);
  return count;
}
