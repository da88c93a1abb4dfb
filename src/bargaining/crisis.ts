/** A distribution of an unknown number: the other side's cost of fighting, a red line. */
export type Distribution =
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'discrete'; readonly points: readonly { readonly value: number; readonly chance: number }[] };

/** P(X < x), so that an offer at exactly the red line is accepted. */
export function below(distribution: Distribution, x: number): number {
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution;
      if (high <= low) return x > low ? 1 : 0;
      return Math.min(1, Math.max(0, (x - low) / (high - low)));
    }
    case 'triangular': {
      const { low, mode, high } = distribution;
      if (high <= low) return x > low ? 1 : 0;
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x < mode
        ? (x - low) ** 2 / ((high - low) * (mode - low))
        : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
    }
    case 'discrete': {
      const total = distribution.points.reduce((s, p) => s + p.chance, 0);
      return distribution.points.reduce((s, p) => s + (p.value < x ? p.chance : 0), 0) / total;
    }
  }
}

const supportOf = (distribution: Distribution): readonly number[] =>
  distribution.kind === 'discrete' ? distribution.points.map((p) => p.value) : [distribution.low, distribution.high];

export interface War {
  /** Chance that the proposer wins, in [0,1]. */
  readonly winChance: number;
  /** What fighting costs each side, as a share of what is disputed, ≥ 0. */
  readonly costs: readonly [proposer: number, responder: number];
}

/**
 * The divisions of a good worth 1 that both sides prefer to war, as shares of the proposer: [p − cA, p + cB], clamped to [0,1]
 * (Fearon, Rationalist Explanations for War, International Organization 49, 1995). Never empty while costs are ≥ 0.
 */
export function bargainingRange({ winChance: p, costs: [a, b] }: War): readonly [low: number, high: number] {
  const clamp = (x: number) => Math.min(1, Math.max(0, x));
  return [clamp(p - a), clamp(p + b)];
}

export interface FinalOffer {
  /** Share of the good that the proposer asks for itself, in [0,1]. */
  readonly demand: number;
  /** Chance that it is refused and war follows. */
  readonly risk: number;
  /** What the proposer expects from it, as a share of the good. */
  readonly value: number;
}

/**
 * The best take-it-or-leave-it demand against a responder whose cost of war is unknown: the responder accepts a demand x when its
 * cost is at least x − p; the proposer weighs a better deal against a greater risk (the risk–return trade-off; Fearon 1995, Powell,
 * In the Shadow of Power, 1999, ch. 3). Exact at the kinks of the distribution, by golden section between them to 1e-9.
 */
export function optimalFinalOffer(winChance: number, proposerCost: number, responderCost: Distribution): FinalOffer {
  const war = winChance - proposerCost;
  const at = (demand: number): FinalOffer => {
    const risk = below(responderCost, demand - winChance);
    return { demand, risk, value: (1 - risk) * demand + risk * war };
  };
  const kinks = [
    0,
    1,
    ...supportOf(responderCost).map((c) => winChance + c),
    ...(responderCost.kind === 'triangular' ? [winChance + responderCost.mode] : []),
  ]
    .filter((x) => x >= 0 && x <= 1)
    .sort((x, y) => x - y);
  let best = at(kinks[0]!);
  for (const kink of kinks) best = better(best, at(kink));
  if (responderCost.kind === 'discrete') return best;
  for (let i = 0; i + 1 < kinks.length; i++)
    best = better(best, at(goldenSection((x) => at(x).value, kinks[i]!, kinks[i + 1]!)));
  return best;
}

/** Of two demands the more valuable; of equals the safer. */
const better = (one: FinalOffer, other: FinalOffer): FinalOffer =>
  other.value > one.value + 1e-12 || (other.value > one.value - 1e-12 && other.risk < one.risk) ? other : one;

/** Where a function with one peak on [low, high] is largest (Kiefer 1953), to 1e-10. */
function goldenSection(f: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let c = b - ratio * (b - a);
  let d = a + ratio * (b - a);
  while (b - a > 1e-10) {
    if (f(c) >= f(d)) b = d;
    else a = c;
    c = b - ratio * (b - a);
    d = a + ratio * (b - a);
  }
  return (a + b) / 2;
}
