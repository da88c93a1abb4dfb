import {
  acceptance,
  belowFrontier,
  compileModel,
  counterOffers,
  course,
  type Domain,
  type Frontier,
  frontier,
  type Model,
  outcomeUnits,
  restsOn,
  sensitivities,
  solutions,
  toUtility,
  zoneOfAgreement,
} from '../../../bargaining/index.js';
import type { Answer, Ask, BargainView, Package, SolvedPoint, ViewPart, Worth } from './view.js';

/** Draws for what follows the slider, and for what stands once it rests. */
const QUICK = { acceptance: 2_000, course: 20, restsOn: 1_000 } as const;
const SETTLED = { acceptance: 10_000, course: 400, restsOn: 2_000 } as const;
/** Points that a frontier may have before it is thinned, so that it is merged in milliseconds; what is lost by it is said. */
const MOST_MERGED = 20_000;
/** Packages tried for a counter-offer: all changes of up to three terms of ten issues, without holding up what follows. */
const MOST_TRIED = 60_000;
/** Points of a frontier that are drawn; a longer one is thinned evenly, its ends kept. */
const MOST_POINTS = 400;

/** What must follow a slider, in a few milliseconds: all but what `settledStages` brings, with fewer draws. */
export function* quickStages(ask: Ask): Generator<ViewPart> {
  const compiled = compileModel(ask.model);
  if (!compiled.ok) {
    yield { problem: compiled.problem.message };
    return;
  }
  const domain = compiled.value;
  const whole = frontier(domain, { maxPoints: MOST_MERGED });
  yield {
    problem: null,
    ...overview(ask.model, domain, whole),
    ...answerPart(ask, domain, whole, QUICK),
    ...courseOf(ask.model, QUICK),
  };
}

/** What stands once the sliders rest, in parts, the most looked at first: the answer and the course with all draws, and what takes longer. */
export function* settledStages(ask: Ask): Generator<ViewPart> {
  const compiled = compileModel(ask.model);
  if (!compiled.ok) return;
  const domain = compiled.value;
  const whole = frontier(domain, { maxPoints: MOST_MERGED });
  yield answerPart(ask, domain, whole, SETTLED);
  yield { counter: counterOf(ask) };
  const zone = zoneOfAgreement(domain, whole);
  yield {
    zone: {
      outcomes: zone.outcomes === null ? null : zone.outcomes.toLocaleString('en'),
      share: zone.share,
      options: zone.options,
    },
  };
  if (ask.model.dynamics) yield courseOf(ask.model, SETTLED);
}

function overview(model: Model, domain: Domain, whole: Frontier): ViewPart {
  const solved = solutions(whole);
  const points = new Map<string, SolvedPoint>();
  for (const solution of Object.values(solved ?? {})) {
    const point = solution.points[0]!;
    const key = point.utilities.map((u) => u.toFixed(9)).join();
    const known = points.get(key);
    points.set(key, {
      names: [...(known?.names ?? []), solution.name],
      utilities: point.utilities,
      terms: termsOf(model, point.outcome),
    });
  }
  return {
    noDeal: [...domain.disagreement].map((d) => toUtility(d, domain.unit)),
    frontier: {
      size: whole.size,
      epsilon: whole.epsilon,
      points: evenly(whole.size, MOST_POINTS).map((i) =>
        whole.points.map((column) => toUtility(column[i]!, domain.unit)),
      ),
    },
    solutions: [...points.values()],
    zoneExists: solved !== null,
  };
}

const termsOf = (model: Model, outcome: readonly number[]): Record<string, string> =>
  Object.fromEntries(outcome.map((option, i) => [model.issues[i]!.id, model.issues[i]!.options[option]!.id]));

/** Up to `most` places of `size`, spread evenly, first and last among them. */
const evenly = (size: number, most: number): number[] =>
  size <= most
    ? Array.from({ length: size }, (_, i) => i)
    : Array.from({ length: most }, (_, i) => Math.round((i * (size - 1)) / (most - 1)));

interface Draws {
  readonly acceptance: number;
  readonly restsOn: number;
}

function answerPart({ model, offer }: Ask, domain: Domain, whole: Frontier, draws: Draws): ViewPart {
  if (offer === null) return { offer: null, answer: null };
  return { offer: worthOf(model, offer, domain, whole), answer: answerOf(model, offer, draws) };
}

function worthOf(model: Model, { terms }: Package, domain: Domain, whole: Frontier): Worth | null {
  const places = model.issues.map((issue) => issue.options.findIndex((o) => o.id === terms[issue.id]));
  const covered = { ...domain, blocks: domain.blocks.filter((b) => b.issues.every((i) => places[i]! >= 0)) };
  const units = outcomeUnits(covered, places);
  if (units === null) return null;
  return {
    utilities: [...units].map((u) => toUtility(u, domain.unit)),
    margins: [...units].map((u, p) => toUtility(u - domain.disagreement[p]!, domain.unit)),
    belowFrontier: belowFrontier(whole, units),
  };
}

function answerOf(model: Model, { to, terms }: Package, draws: Draws): Answer {
  const { probability, standardError, samples, seed, spread, margin, quantiles } = acceptance(model, to, terms, {
    samples: draws.acceptance,
  });
  const rests = restsOn(model, to, terms, { samples: draws.restsOn });
  return {
    probability,
    standardError,
    samples,
    seed,
    spread,
    margin,
    quantiles,
    assumptionShare: rests.assumptionShare,
    numbers: rests.numbers,
    sensitivities: sensitivities(model, to, terms)
      .filter((s) => s.parameter.high > s.parameter.low)
      .map(({ parameter: { path, value, low, high }, breakEven, decisive, margins, informationValue }) => ({
        path,
        value,
        low,
        high,
        breakEven,
        decisive,
        margins,
        informationValue,
      })),
  };
}

function counterOf({ model, offer }: Ask): BargainView['counter'] {
  if (offer === null) return null;
  const found = counterOffers(model, offer.by, offer.to, offer.terms, { mostTried: MOST_TRIED });
  if (!found.ok) return null;
  const { cheapest, fewest, trades } = found.value;
  const finite = (all: typeof trades) => all.filter((o) => o.utilities.every(Number.isFinite));
  return {
    cheapest: finite(cheapest).slice(0, 3),
    fewest: finite(fewest).slice(0, 3),
    trades: finite(trades).slice(0, 5),
  };
}

function courseOf(model: Model, draws: { readonly course: number }): ViewPart {
  if (!model.dynamics) return { course: null };
  const found = course(model, { samples: draws.course });
  if (!found.ok) return { course: null };
  const { periods, opens, closes, ripe, band, samples, seed } = found.value;
  return {
    course: {
      unit: model.dynamics.period,
      widths: periods.map((p) => p.width),
      band,
      opens,
      closes,
      ripe,
      samples,
      seed,
    },
  };
}
