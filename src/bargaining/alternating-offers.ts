/**
 * Shares in the only subgame-perfect equilibrium of alternating offers over a pie of 1: the side that proposes first
 * gets (1 − δ₂)/(1 − δ₁δ₂), at once (Rubinstein, Perfect Equilibrium in a Bargaining Model, Econometrica 50, 1982).
 * @param first  discount factor a period of the side that proposes first, in [0,1)
 * @param second that of the other, in [0,1); one of them may be 1
 */
export function alternatingOffersShares(first: number, second: number): readonly [first: number, second: number] {
  if (!(first >= 0 && first <= 1 && second >= 0 && second <= 1) || first * second === 1)
    throw new RangeError(`discount factors lie in [0,1] and are not both 1: ${first}, ${second}`);
  const share = (1 - second) / (1 - first * second);
  return [share, 1 - share];
}
