import {
  acceptance,
  counterOffers,
  type Estimate,
  type Model,
  type Offer,
  type RestsOn,
  rangeOf,
  restsOn,
  type Sensitivity,
  sensitivities,
} from '../bargaining/index.js';
import { type IssueCatalogue, type Picture, shippedIssues } from '../picture/index.js';
import { type DraftOptions, draftModel } from './draft.js';

/** A value of one number at which the answer turns, the others at their best guesses. */
export interface TurningPoint {
  /**
   * What the number is: what no deal is worth; how likely what is foretold for it is, what that would be worth, what it would be worth
   * otherwise; how much an issue counts; what an option is worth.
   */
  readonly of: 'no-deal' | 'chance' | 'foretold' | 'otherwise' | 'weight' | 'worth';
  /** Label of the issue, in the pack's words; empty where it is of no issue. */
  readonly issue: string;
  /** Of a chance the share of all, of a weight its share of all weights at the best guesses. */
  readonly at: number;
  /** The answer is yes above the value, or below it. */
  readonly yes: 'above' | 'below';
  /** Claims that it rests on; none: it is an assumption. */
  readonly claims: readonly string[];
}

/** A change of one term that, with the others of its kind, turns a no into a yes. */
export interface NeededMove {
  /** Label of the issue, in the pack's words. */
  readonly issue: string;
  /** The option to go to, in the pack's words; null where the issue has no scale, so that only a report's words could name it. */
  readonly to: string | null;
  /** Claims that give the position of the side that would answer. */
  readonly claims: readonly string[];
}

/** What a drafted bargain says of the answer to the offer first on the table; every figure holds only if its assumptions do. */
export interface BargainAnswer {
  readonly by: string;
  readonly to: string;
  /** A package that reports tell of; else all that the proposer is reported to ask for. */
  readonly reported: boolean;
  readonly claims: readonly string[];
  /** Whether it is better than no deal with every number at its best guess. */
  readonly accepts: boolean;
  /** Shares of draws from all ranges in which it is, least and most over the two ways to draw (flat, peaked). */
  readonly share: readonly [low: number, high: number];
  readonly restsOn: RestsOn;
  /** Those that turn the answer within their own range, the widest swing first. */
  readonly turningPoints: readonly TurningPoint[];
  /** Fewest moves of the proposer that turn a no into a yes at the best guesses; empty: none are needed, or none suffice. */
  readonly moves: readonly NeededMove[];
}

/** Draws: a standard error of two in a hundred, which a brief rounds to, at little of its time. */
const SAMPLES = 500;
/** Packages tried for a change of terms: enough for three changes of ten issues, little enough for a brief. */
const MOST_TRIED = 20_000;

/**
 * The answer of the side that an offer is put to, by a model drafted from the picture. Null where no model can be drafted, where
 * no offer stands in it, or where the reports say that the deal is done.
 */
export function bargainAnswer(picture: Picture, options: DraftOptions = {}): BargainAnswer | null {
  if (picture.process.status === 'agreed' || picture.offers[0]?.status === 'accepted') return null;
  const drafted = draftModel(picture, options);
  if (!drafted.ok) return null;
  const { model, offersReported } = drafted.value;
  const offer = model.offers[0];
  const by = offer?.by;
  const to = offer?.to ?? model.parties.find((p) => p.id !== by)?.id;
  if (offer === undefined || by === undefined || to === undefined) return null;
  const flat = acceptance(model, to, offer.terms, { samples: SAMPLES, spread: 'uniform' });
  const peaked = acceptance(model, to, offer.terms, { samples: SAMPLES, spread: 'triangular' });
  const accepts = peaked.margin >= 0;
  return {
    by,
    to,
    reported: offersReported,
    claims: offer.from && 'claims' in offer.from ? offer.from.claims : [],
    accepts,
    share: [Math.min(flat.probability, peaked.probability), Math.max(flat.probability, peaked.probability)],
    restsOn: restsOn(model, to, offer.terms, { samples: SAMPLES }),
    turningPoints: sensitivities(model, to, offer.terms)
      .filter((s) => s.decisive && isInside(s))
      .flatMap((s) => turningPoint(s, model, to)),
    moves: accepts ? [] : movesOf(model, by, to, offer, options.catalogue ?? shippedIssues()),
  };
}

/** At the very end of its range a number turns nothing that it could be. */
function isInside({ breakEven, parameter: { low, high } }: Sensitivity): boolean {
  const room = 1e-6 * (high - low);
  return breakEven! > low + room && breakEven! < high - room;
}

function movesOf(model: Model, by: string, to: string, offer: Offer, catalogue: IssueCatalogue): NeededMove[] {
  const found = counterOffers(model, by, to, offer.terms, { mostTried: MOST_TRIED });
  const fewest = found.ok ? (found.value.fewest[0]?.changes ?? []) : [];
  return fewest.map((change) => {
    const issue = model.issues.find((i) => i.id === change.issue)!;
    const values = Object.values(model.preferences[to]?.values[issue.id] ?? {});
    return {
      issue: issue.name,
      to: catalogue.options.get(issue.id)?.find((o) => o.id === change.to)?.label ?? null,
      claims: values.flatMap((v) => claimsOf(v)),
    };
  });
}

const claimsOf = (estimate: Estimate): readonly string[] =>
  typeof estimate === 'object' && estimate.from && 'claims' in estimate.from ? estimate.from.claims : [];

function turningPoint({ parameter, breakEven, margins }: Sensitivity, model: Model, party: string): TurningPoint[] {
  const { path, from } = parameter;
  const base = {
    at: breakEven!,
    yes: margins[1] > margins[0] ? ('above' as const) : ('below' as const),
    claims: from && 'claims' in from ? from.claims : [],
    issue: '',
  };
  const noDeal = `parties.${party}.noDeal`;
  if (path === noDeal) return [{ ...base, of: 'no-deal' }];
  if (path.startsWith(`${noDeal}.`)) return branchPoint(base, path.slice(noDeal.length + 1), model, party);
  const issue = model.issues.find((i) => path.includes(`.${i.id}.`) || path.endsWith(`.${i.id}`));
  if (!issue) return [];
  if (!path.includes('.weights.')) return [{ ...base, issue: issue.name, of: 'worth' }];
  const others = Object.entries(model.preferences[party]!.weights)
    .filter(([id]) => id !== issue.id)
    .reduce((sum, [, w]) => sum + rangeOf(w).value, 0);
  return [{ ...base, issue: issue.name, of: 'weight', at: base.at / (base.at + others) }];
}

/**
 * A drafted no deal is a lottery of what is foretold and of its not happening. Chances are scaled to sum to 1, so that the one at which the
 * answer turns is told as a share of all; the chance of its not happening says the same again and is left out.
 */
function branchPoint(base: Omit<TurningPoint, 'of'>, branch: string, model: Model, party: string): TurningPoint[] {
  const { noDeal } = model.parties.find((p) => p.id === party)!;
  const [foretold, ...others] = typeof noDeal === 'object' && 'lottery' in noDeal ? noDeal.lottery : [];
  const isForetold = foretold !== undefined && branch.startsWith(`${foretold.name}.`);
  if (branch.endsWith('.utility')) return [{ ...base, of: isForetold ? 'foretold' : 'otherwise' }];
  if (!isForetold) return [];
  const rest = others.reduce((sum, b) => sum + rangeOf(b.chance).value, 0);
  return [{ ...base, of: 'chance', at: base.at + rest > 0 ? base.at / (base.at + rest) : base.at }];
}
