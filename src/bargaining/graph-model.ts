/**
 * A conflict as states, moves and preferences: the Graph Model for Conflict Resolution (Kilgour, Hipel and Fang 1987; Fang, Hipel and
 * Kilgour, Interactive Decision Making, 1993).
 */
export interface Conflict {
  readonly states: readonly string[];
  readonly actors: readonly ConflictActor[];
}

export interface ConflictActor {
  readonly name: string;
  /** `moves[state]`: states that the actor can reach alone in one move. */
  readonly moves: readonly (readonly number[])[];
  /** `payoffs[state]`: only their order counts. */
  readonly payoffs: readonly number[];
}

export const stabilityConcepts = ['nash', 'gmr', 'smr', 'seq'] as const;
export type StabilityConcept = (typeof stabilityConcepts)[number];

/** For each concept, whether each state is stable for every actor: an equilibrium. */
export type Equilibria = Readonly<Record<StabilityConcept, readonly boolean[]>>;

/**
 * Whether a state is stable for an actor, who looks at each move that would improve on it: under `nash` any such move unsettles it;
 * under `gmr` (general metarationality) not if some answer of the others leaves the actor no better off than where it started; under
 * `smr` (symmetric) not if, moreover, the actor cannot escape that answer by a move of its own; under `seq` (sequential) not if
 * the answer improves things for those who give it. Answers of several others are sequences in which none moves twice running.
 */
export function isStable(conflict: Conflict, actor: number, state: number, concept: StabilityConcept): boolean {
  const { moves, payoffs } = conflict.actors[actor]!;
  const here = payoffs[state]!;
  const improvements = moves[state]!.filter((to) => payoffs[to]! > here);
  if (concept === 'nash') return improvements.length === 0;
  return improvements.every((to) =>
    answers(conflict, actor, to, concept === 'seq').some(
      (end) =>
        payoffs[end]! <= here && (concept !== 'smr' || moves[end]!.every((retreat) => payoffs[retreat]! <= here)),
    ),
  );
}

/** States in which no actor has reason to move, by each concept. */
export function equilibria(conflict: Conflict): Equilibria {
  const stable = (concept: StabilityConcept) =>
    conflict.states.map((_, state) => conflict.actors.every((_, actor) => isStable(conflict, actor, state, concept)));
  return { nash: stable('nash'), gmr: stable('gmr'), smr: stable('smr'), seq: stable('seq') };
}

/** States that the others can bring about from one, by moves or only by improvements of those who move. */
function answers(conflict: Conflict, actor: number, from: number, onlyImprovements: boolean): number[] {
  const reached = new Set<number>();
  const seen = new Set<string>();
  const queue: { state: number; last: number }[] = [{ state: from, last: -1 }];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { state, last } = next;
    conflict.actors.forEach((other, o) => {
      if (o === actor || o === last) return;
      for (const to of other.moves[state]!) {
        if (onlyImprovements && other.payoffs[to]! <= other.payoffs[state]!) continue;
        reached.add(to);
        const key = `${to},${o}`;
        if (!seen.has(key)) {
          seen.add(key);
          queue.push({ state: to, last: o });
        }
      }
    });
  }
  return [...reached];
}
