/** A choice under uncertainty: `payoffs[action][state]`, and how likely each state is (weights; scaled to sum to 1). */
export interface DecisionProblem {
  readonly chances: readonly number[];
  readonly payoffs: readonly (readonly number[])[];
}

export interface Decision {
  /** Place of the best action; the first of equals. */
  readonly action: number;
  /** Its expected payoff. */
  readonly value: number;
}

/** The action with the highest expected payoff. */
export function decide({ chances, payoffs }: DecisionProblem): Decision {
  const total = chances.reduce((s, c) => s + c, 0);
  let best: Decision = { action: 0, value: -Infinity };
  payoffs.forEach((row, action) => {
    const value = row.reduce((s, payoff, state) => s + chances[state]! * payoff, 0) / total;
    if (value > best.value) best = { action, value };
  });
  return best;
}

/**
 * Expected value of perfect information: what knowing the state before choosing adds, Σ P(s) maxₐ u(a,s) − maxₐ Σ P(s) u(a,s) ≥ 0
 * (Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961).
 */
export function expectedValueOfPerfectInformation(problem: DecisionProblem): number {
  const { chances, payoffs } = problem;
  const total = chances.reduce((s, c) => s + c, 0);
  const informed = chances.reduce((s, c, state) => s + c * Math.max(...payoffs.map((row) => row[state]!)), 0) / total;
  return Math.max(0, informed - decide(problem).value);
}

/**
 * Expected value of sample information: what a report adds before choosing, where `likelihoods[report][state]` is the chance of the
 * report in the state, each column summing to 1. Never below 0, never above that of perfect information.
 */
export function expectedValueOfSampleInformation(
  problem: DecisionProblem,
  likelihoods: readonly (readonly number[])[],
): number {
  const { chances, payoffs } = problem;
  const total = chances.reduce((s, c) => s + c, 0);
  const informed = likelihoods.reduce((sum, row) => {
    const joint = chances.map((c, state) => (c / total) * row[state]!);
    const best = Math.max(...payoffs.map((p) => p.reduce((s, payoff, state) => s + joint[state]! * payoff, 0)));
    return sum + best;
  }, 0);
  return Math.max(0, informed - decide(problem).value);
}

/**
 * Reports of an envoy who names the true one of `states` with chance `accuracy` and any other alike else. An accuracy of 1/states is
 * a guess; above it a better envoy is never worth less (Blackwell 1953).
 */
export function envoyReports(states: number, accuracy: number): readonly (readonly number[])[] {
  const miss = states > 1 ? (1 - accuracy) / (states - 1) : 0;
  return Array.from({ length: states }, (_, report) =>
    Array.from({ length: states }, (_, state) => (report === state ? (states > 1 ? accuracy : 1) : miss)),
  );
}
