export interface Contestant {
  /** Worth of winning, > 0. */
  readonly value: number;
  /** Cost of holding out, a period, > 0. */
  readonly cost: number;
}

export interface Attrition {
  /** Chance a period (rate) at which each gives in. */
  readonly rates: readonly [number, number];
  /** Chance that each wins. */
  readonly wins: readonly [number, number];
  /** Periods that it is expected to last. */
  readonly duration: number;
}

/**
 * War of attrition of two sides that know each other's stakes, in its mixed equilibrium: each gives in at the rate that
 * makes the other indifferent, λᵢ = cⱼ/vⱼ (Maynard Smith 1974; Hendricks, Weiss and Wilson 1988). The side with more at
 * stake gives in more often: its rate keeps the weaker one in.
 */
export function warOfAttrition(one: Contestant, other: Contestant): Attrition {
  for (const { value, cost } of [one, other])
    if (!(value > 0 && cost > 0)) throw new RangeError(`value and cost must be above 0: ${value}, ${cost}`);
  const rates = [other.cost / other.value, one.cost / one.value] as const;
  const total = rates[0] + rates[1];
  return { rates, wins: [rates[1] / total, rates[0] / total], duration: 1 / total };
}
