import type { Claim } from '../claims/index.js';
import type { Alike } from './alike.js';
import { negated } from './content.js';
import type { WeighedClaim } from './weighed.js';

type Settled = NonNullable<WeighedClaim['settled']>;

/** Content that two claims must share before one settles the other: a near miss would score a forecaster wrongly. */
const plainly = 0.6;
/** A source that is less sure than this does not settle anything. */
const sure = 0.8;

const factual: ReadonlySet<string> = new Set(['action', 'meeting', 'acceptance', 'refusal', 'concession', 'offer']);

/**
 * Forecasts that later reports plainly settle. A report settles a forecast where it came out later, says as a fact, unhedged and
 * unconditionally, what the forecast foretold (or its opposite) about the same party and a time that the forecast allows.
 */
export function settle(claims: readonly Claim[], pairs: readonly Alike[]): ReadonlyMap<string, Settled> {
  const settled = new Map<string, Settled>();
  for (const claim of claims) {
    const told = claim.attributes.resolved;
    if (claim.kind !== 'forecast') continue;
    settled.set(
      claim.id,
      told && told !== 'open'
        ? { outcome: told, by: [claim.id], reason: 'the report itself says so' }
        : { outcome: 'open', by: [], reason: 'no later report settles it' },
    );
  }
  for (const { one, other, likeness } of pairs) {
    const [forecast, fact] = one.kind === 'forecast' ? [one, other] : [other, one];
    if (likeness < plainly || forecast.kind !== 'forecast' || !settles(forecast, fact)) continue;
    const outcome = says(forecast) === says(fact) ? 'true' : 'false';
    const before = settled.get(forecast.id)!;
    if (before.outcome !== 'open' && before.outcome !== outcome) {
      settled.set(forecast.id, {
        outcome: 'open',
        by: [...before.by, fact.id],
        reason: 'later reports disagree on it',
      });
    } else {
      const reason = `a later report says so: “${fact.gist}”`;
      settled.set(forecast.id, { outcome, by: [...before.by, fact.id], reason });
    }
  }
  return settled;
}

/** Whether a claim says that the thing is so: a denial, and a clause with "not", say that it is not. */
const says = (c: Claim): boolean => c.polarity === 'affirmed' && !negated(c.gist);

function settles(forecast: Claim, fact: Claim): boolean {
  if (!factual.has(fact.kind) || fact.condition !== null || fact.attributes.counterfactual) return false;
  if (forecast.attributes.counterfactual || forecast.condition !== null) return false;
  if (fact.certainty !== null && fact.certainty.low < sure) return false;
  const [told, came] = [forecast.document.published, fact.document.published];
  if (told === null || came === null || came <= told) return false;
  const window = forecast.when?.resolved ? forecast.when : null;
  const date = fact.when?.resolved ? (fact.when.to ?? fact.when.from) : null;
  if (date !== null && date < told) return false;
  // "Not so" settles a forecast only once its time is over.
  if (!says(fact) && window?.to && came <= window.to) return false;
  return window?.from == null || date === null || date >= window.from;
}

/**
 * Brier score of probability forecasts, 0 (perfect) to 1: the mean squared distance of each probability from its outcome
 * (Brier 1950). Null where there are none.
 */
export function brierScore(
  forecasts: readonly { readonly probability: number; readonly outcome: boolean }[],
): number | null {
  if (forecasts.length === 0) return null;
  return forecasts.reduce((sum, f) => sum + (f.probability - (f.outcome ? 1 : 0)) ** 2, 0) / forecasts.length;
}

/** The middle of the range that a claim's words of doubt have; null where it has none, or words that may mean anything. */
export const probabilityTold = ({ certainty }: Pick<Claim, 'certainty'>): number | null =>
  certainty === null || certainty.high - certainty.low === 1 ? null : (certainty.low + certainty.high) / 2;

/** Probabilities of the settled forecasts that carry a verbal probability: the middle of its range. */
export function scoredForecasts(
  claims: readonly WeighedClaim[],
): { claim: string; probability: number; outcome: boolean }[] {
  return claims.flatMap(({ claim, settled }) => {
    const probability = probabilityTold(claim);
    if (probability === null || settled === null || settled.outcome === 'open') return [];
    return [{ claim: claim.id, probability, outcome: settled.outcome === 'true' }];
  });
}
