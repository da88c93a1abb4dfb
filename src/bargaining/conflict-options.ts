import type { Conflict } from './graph-model.js';
import { type BargainResult, bargainFailure, bargainSuccess } from './problem.js';

/** All of the options named are taken (`true`) or left (`false`). */
export type OptionPattern = Readonly<Record<string, boolean>>;

/** A conflict told by the options that each actor may take or leave (option form). */
export interface OptionConflict {
  readonly options: readonly {
    readonly name: string;
    readonly actor: string;
    /** `take`: once taken it cannot be undone; `leave`: once left it cannot be taken. */
    readonly direction?: 'both' | 'take' | 'leave';
  }[];
  readonly infeasible: readonly OptionPattern[];
  /** Statements of preference, the most important first; each holds where any of its patterns does. */
  readonly preferences: Readonly<Record<string, readonly (readonly OptionPattern[])[]>>;
}

/** More states than this are refused. */
const MOST_OPTIONS = 16;

/**
 * The graph form of a conflict told in options: its feasible states in the order of their options read as a binary number, first option
 * lowest; each actor moves by changing its own options. Preferences by option prioritising: a state is better if it satisfies a more
 * important statement (Fang, Hipel, Kilgour and Peng 2003).
 */
export function graphOf(conflict: OptionConflict): BargainResult<Conflict> {
  const { options } = conflict;
  if (options.length > MOST_OPTIONS)
    return bargainFailure(
      'too-many-options',
      `${options.length} options make ${2 ** options.length} states; at most ${MOST_OPTIONS} options are analysed`,
    );
  const place = new Map(options.map((o, i) => [o.name, i]));
  const patterns = [...conflict.infeasible, ...Object.values(conflict.preferences).flat(2)];
  const unknown = patterns.flatMap((p) => Object.keys(p)).find((name) => !place.has(name));
  if (unknown !== undefined)
    return bargainFailure('unknown-option', `no option “${unknown}”; there are ${[...place.keys()].join(', ')}`);

  const holds = (pattern: OptionPattern, state: number) =>
    Object.entries(pattern).every(([name, taken]) => ((state >> place.get(name)!) & 1) === (taken ? 1 : 0));
  const states: number[] = [];
  for (let s = 0; s < 2 ** options.length; s++) if (!conflict.infeasible.some((p) => holds(p, s))) states.push(s);
  const at = new Map(states.map((s, i) => [s, i]));
  const actors = [...new Set([...options.map((o) => o.actor), ...Object.keys(conflict.preferences)])];
  return bargainSuccess({
    states: states.map((s) => options.map((_, i) => ((s >> i) & 1 ? 'Y' : 'N')).join('')),
    actors: actors.map((name) => {
      const own = options.flatMap((o, i) => (o.actor === name ? [i] : []));
      const statements = conflict.preferences[name] ?? [];
      return {
        name,
        moves: states.map((from) => reachable(from, own, options).flatMap((to) => at.get(to) ?? [])),
        payoffs: states.map((s) =>
          statements.reduce((sum, anyOf) => sum * 2 + (anyOf.some((p) => holds(p, s)) ? 1 : 0), 0),
        ),
      };
    }),
  });
}

function reachable(from: number, own: readonly number[], options: OptionConflict['options']): number[] {
  const reached: number[] = [];
  for (let mask = 1; mask < 2 ** own.length; mask++) {
    let to = from;
    let allowed = true;
    own.forEach((option, k) => {
      if (!((mask >> k) & 1)) return;
      const taken = (from >> option) & 1;
      const { direction = 'both' } = options[option]!;
      if ((taken && direction === 'take') || (!taken && direction === 'leave')) allowed = false;
      to ^= 1 << option;
    });
    if (allowed) reached.push(to);
  }
  return reached;
}
