import { compileModel } from './compile-model.js';
import { type Domain, type Outcome, outcomeUnits, toUtility } from './domain.js';
import { type Frontier, frontier } from './frontier.js';
import type { Model } from './model.js';
import { type BargainResult, bargainSuccess } from './problem.js';

export interface TermChange {
  readonly issue: string;
  readonly from: string | null;
  readonly to: string;
}

export interface CounterOffer {
  readonly changes: readonly TermChange[];
  readonly terms: Readonly<Record<string, string>>;
  /** Utility of the new package to each party, in the model's scale, in the order of the parties. */
  readonly utilities: readonly number[];
  /** Change for each party against the offer. */
  readonly gains: readonly number[];
}

export interface CounterOffers {
  /** Acceptable packages that cost the proposer least, whatever they change; ties all given. Empty: none is acceptable. */
  readonly cheapest: readonly CounterOffer[];
  /** Acceptable packages that change fewest terms, the least costly to the proposer first; at most ten. */
  readonly fewest: readonly CounterOffer[];
  /** Changes of one or two terms that leave both better off than the offer, largest joint gain first; at most ten. */
  readonly trades: readonly CounterOffer[];
}

/** Most packages looked at for each number of terms that change; beyond it, fewer are found, none wrongly. */
const MOST_TRIED = 500_000;

/**
 * What would have to change in an offer. Acceptable is what gives the responder at least its disagreement utility, all numbers at their
 * best guess. The cheapest packages lie on the frontier, so they are found there, not by enumeration.
 */
export function counterOffers(
  model: Model,
  proposer: string,
  responder: string,
  terms: Readonly<Record<string, string>>,
  { mostTried = MOST_TRIED }: { readonly mostTried?: number } = {},
): BargainResult<CounterOffers> {
  const compiled = compileModel(model);
  if (!compiled.ok) return compiled;
  const domain = compiled.value;
  const [p, r] = [proposer, responder].map((id) => domain.parties.indexOf(id)) as [number, number];
  const offer = model.issues.map((issue) => issue.options.findIndex((o) => o.id === terms[issue.id]));
  const offered = unitsOf(domain, offer);
  const describe = (outcome: Outcome): CounterOffer => {
    const units = unitsOf(domain, outcome);
    const changes = outcome.flatMap((option, i): TermChange[] =>
      option === offer[i] || option < 0
        ? []
        : [
            {
              issue: model.issues[i]!.id,
              from: offer[i]! < 0 ? null : model.issues[i]!.options[offer[i]!]!.id,
              to: model.issues[i]!.options[option]!.id,
            },
          ],
    );
    return {
      changes,
      terms: Object.fromEntries(
        outcome.flatMap((o, i) => (o < 0 ? [] : [[model.issues[i]!.id, model.issues[i]!.options[o]!.id]])),
      ),
      utilities: [...units].map((u) => toUtility(u, domain.unit)),
      gains: [...units].map((u, i) => toUtility(u - offered[i]!, domain.unit)),
    };
  };
  const acceptable = (units: Float64Array) => units[r]! >= domain.disagreement[r]! - domain.tolerance;
  return bargainSuccess({
    cheapest: cheapest(
      frontier(pairOf(domain, p, r)),
      domain.disagreement[r]! - domain.tolerance,
      domain.tolerance,
    ).map(describe),
    fewest: fewestChanges(domain, offer, acceptable, p, mostTried).map(describe),
    trades: trades(domain, offer, offered, p, r, mostTried).map(describe),
  });
}

/** Units of a package in which some issues may be left open (−1), which count 0; packages that rules forbid count as worthless. */
function unitsOf(domain: Domain, outcome: Outcome): Float64Array {
  if (!outcome.includes(-1))
    return outcomeUnits(domain, outcome) ?? new Float64Array(domain.parties.length).fill(-Infinity);
  const blocks = domain.blocks.filter((b) => b.issues.every((i) => outcome[i]! >= 0));
  return outcomeUnits({ ...domain, blocks }, outcome) ?? new Float64Array(domain.parties.length).fill(-Infinity);
}

/** A domain as two of its parties see it. */
export const pairOf = (domain: Domain, p: number, r: number): Domain => ({
  ...domain,
  parties: [domain.parties[p]!, domain.parties[r]!],
  disagreement: Float64Array.of(domain.disagreement[p]!, domain.disagreement[r]!),
  blocks: domain.blocks.map((b) => ({ ...b, utilities: [b.utilities[p]!, b.utilities[r]!] })),
});

function cheapest(pair: Frontier, least: number, tolerance: number): Outcome[] {
  const [mine, theirs] = pair.points as [Float64Array, Float64Array];
  let best = -Infinity;
  for (let i = 0; i < pair.size; i++) if (theirs[i]! >= least) best = Math.max(best, mine[i]!);
  const kept: Outcome[] = [];
  for (let i = 0; i < pair.size; i++)
    if (theirs[i]! >= least && mine[i]! >= best - tolerance) kept.push(pair.outcomeAt(i));
  return kept;
}

function fewestChanges(
  domain: Domain,
  offer: Outcome,
  acceptable: (units: Float64Array) => boolean,
  proposer: number,
  mostTried: number,
): Outcome[] {
  for (let count = 0; count <= domain.issues.length; count++) {
    const found: { outcome: Outcome; cost: number }[] = [];
    let tried = 0;
    for (const outcome of variations(domain, offer, count)) {
      if (++tried > mostTried) break;
      const units = unitsOf(domain, outcome);
      if (acceptable(units)) found.push({ outcome, cost: -units[proposer]! });
    }
    if (found.length > 0 || tried > mostTried)
      return found
        .sort((a, b) => a.cost - b.cost)
        .slice(0, 10)
        .map((f) => f.outcome);
  }
  return [];
}

function trades(
  domain: Domain,
  offer: Outcome,
  offered: Float64Array,
  p: number,
  r: number,
  mostTried: number,
): Outcome[] {
  const found: { outcome: Outcome; gain: number }[] = [];
  for (const count of [1, 2]) {
    let tried = 0;
    for (const outcome of variations(domain, offer, count)) {
      if (++tried > mostTried) break;
      const units = unitsOf(domain, outcome);
      const [mine, theirs] = [units[p]! - offered[p]!, units[r]! - offered[r]!];
      if (mine > domain.tolerance && theirs > domain.tolerance) found.push({ outcome, gain: mine + theirs });
    }
  }
  return found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 10)
    .map((f) => f.outcome);
}

/** All packages that differ from the offer in just `count` issues. */
function* variations(domain: Domain, offer: Outcome, count: number, from = 0): Generator<Outcome> {
  if (count === 0) {
    yield offer;
    return;
  }
  for (let i = from; i <= domain.issues.length - count; i++)
    for (let option = 0; option < domain.issues[i]!.options.length; option++) {
      if (option === offer[i]) continue;
      const changed = [...offer];
      changed[i] = option;
      yield* variations(domain, changed, count - 1, i + 1);
    }
}
