/** An actor on one issue that runs on a scale. */
export interface ScaleActor {
  readonly name: string;
  /** Where it stands, on the scale of the issue. */
  readonly position: number;
  /** How much the issue matters to it, in [0,1]. */
  readonly salience: number;
  /** What it can bring to bear, ≥ 0. */
  readonly power: number;
}

const weight = (actor: ScaleActor) => actor.power * actor.salience;

/** The compromise forecast: Σ power·salience·position / Σ power·salience (Van den Bos 1991; Thomson et al., The European Union Decides, 2006). */
export function weightedMean(actors: readonly ScaleActor[]): number {
  const total = actors.reduce((s, a) => s + weight(a), 0);
  if (!(total > 0)) throw new RangeError('some actor needs power and salience above 0');
  return actors.reduce((s, a) => s + weight(a) * a.position, 0) / total;
}

/**
 * The position that no other beats when actors vote for the nearer of two with power × salience (Black 1958). Where exactly half
 * the weight lies on either side, the midpoint of the two positions between which it falls.
 */
export function weightedMedian(actors: readonly ScaleActor[]): number {
  const sorted = [...actors].filter((a) => weight(a) > 0).sort((a, b) => a.position - b.position);
  const half = sorted.reduce((s, a) => s + weight(a), 0) / 2;
  if (!(half > 0)) throw new RangeError('some actor needs power and salience above 0');
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) {
    sum += weight(sorted[i]!);
    if (Math.abs(sum - half) < 1e-12 * half) return (sorted[i]!.position + sorted[i + 1]!.position) / 2;
    if (sum > half) return sorted[i]!.position;
  }
  throw new RangeError('weights do not add up');
}

export interface ScaleRound {
  readonly positions: readonly number[];
  /** Weighted median after the round. */
  readonly forecast: number;
}

/**
 * Rounds of challenges on a scale, after the expected-utility model (Bueno de Mesquita, The War Trap, 1981, and 1994; as restated by
 * Scholz, Calbert and Smith 2011, without the risk terms, which need a history that reports do not give): each actor weighs challenging
 * each other, the chance of winning being the weight of those nearer to it; an actor faced with credible challenges
 * moves to the nearest position that a challenger it fears demands. Stops when nobody moves.
 */
export function challengeRounds(actors: readonly ScaleActor[], rounds: number): ScaleRound[] {
  let current = actors;
  const range = Math.max(
    1e-12,
    Math.max(...actors.map((a) => a.position)) - Math.min(...actors.map((a) => a.position)),
  );
  const history: ScaleRound[] = [{ positions: current.map((a) => a.position), forecast: weightedMedian(current) }];
  for (let r = 0; r < rounds; r++) {
    const next = current.map((target) => concession(target, current, range));
    const moved = next.some((position, i) => Math.abs(position - current[i]!.position) > 1e-12);
    if (!moved) break;
    current = current.map((actor, i) => ({ ...actor, position: next[i]! }));
    history.push({ positions: next, forecast: weightedMedian(current) });
  }
  return history;
}

function concession(target: ScaleActor, all: readonly ScaleActor[], range: number): number {
  const median = weightedMedian(all);
  let nearest: number | null = null;
  for (const challenger of all) {
    if (challenger === target || challenger.position === target.position) continue;
    const wins = winChance(challenger, target, all);
    const gain = Math.abs(challenger.position - target.position) / range;
    // what each expects from a contest: the stakes it would win less those it would lose, by salience
    const expected = challenger.salience * gain * wins - challenger.salience * gain * (1 - wins);
    const feared = target.salience * gain * (1 - wins) - target.salience * gain * wins;
    if (expected <= 0 || feared >= 0) continue;
    // both expect the challenger to win: compromise in proportion where they differ, else the challenger's position
    const share = Math.min(1, Math.abs(feared) / Math.max(expected, 1e-12));
    const demanded = target.position + (challenger.position - target.position) * share;
    const towardMedian = Math.abs(demanded - median) <= Math.abs(target.position - median) + 1e-12;
    if (!towardMedian) continue;
    if (nearest === null || Math.abs(demanded - target.position) < Math.abs(nearest - target.position))
      nearest = demanded;
  }
  return nearest ?? target.position;
}

/** Weight of those nearer to the challenger than to the target, as a share of all who care. */
function winChance(challenger: ScaleActor, target: ScaleActor, all: readonly ScaleActor[]): number {
  let support = 0;
  let total = 0;
  for (const third of all) {
    const leaning = Math.abs(third.position - target.position) - Math.abs(third.position - challenger.position);
    const stake = weight(third) * Math.abs(leaning);
    total += stake;
    if (leaning > 0) support += stake;
  }
  return total > 0 ? support / total : 0.5;
}
