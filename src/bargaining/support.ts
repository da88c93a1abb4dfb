import { type Domain, type Outcome, toUtility } from './domain.js';

/** A corner of what lotteries can reach: an outcome with what it gives each party over no deal, in the model's scale. */
export interface Corner {
  readonly key: string;
  readonly outcome: Outcome;
  readonly gains: readonly number[];
}

/**
 * The outcome that is worth most by a weighing of the parties' utilities: a point where a plane touches the convex hull of all
 * outcomes. Blocks add up, so each is asked alone and nothing is enumerated: time in the sum of their sizes. Of equals the first.
 */
export function supporting(domain: Domain, weights: readonly number[]): Corner {
  const n = domain.parties.length;
  const gains = Array.from(domain.disagreement, (d) => -d);
  const outcome: number[] = new Array(domain.issues.length).fill(0);
  const key: number[] = [];
  for (const { issues, size, choices, utilities } of domain.blocks) {
    let best = 0;
    let most = -Infinity;
    for (let c = 0; c < size; c++) {
      let worth = 0;
      for (let p = 0; p < n; p++) worth += weights[p]! * utilities[p]![c]!;
      if (worth > most) {
        most = worth;
        best = c;
      }
    }
    key.push(best);
    for (let p = 0; p < n; p++) gains[p]! += utilities[p]![best]!;
    issues.forEach((issue, k) => {
      outcome[issue] = choices[best * issues.length + k]!;
    });
  }
  return { key: key.join(), outcome, gains: gains.map((g) => toUtility(g, domain.unit)) };
}
