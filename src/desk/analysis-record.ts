import { type Analysis, toUtility } from '../bargaining/index.js';

/** An analysis as plain data: units turned into utilities, counts as text where they may pass what a double holds. */
export function analysisRecord(analysis: Analysis): unknown {
  const { model, domain, frontier, solutions, zone, lotteries, ...rest } = analysis;
  const named = (outcome: readonly number[]) =>
    Object.fromEntries(outcome.map((option, i) => [model.issues[i]!.id, model.issues[i]!.options[option]!.id]));
  return {
    title: model.title,
    parties: model.parties.map((p) => p.id),
    ...rest,
    model: undefined,
    outcomes: String(rest.outcomes),
    frontier: {
      epsilon: frontier.epsilon,
      points: Array.from({ length: frontier.size }, (_, i) => ({
        utilities: frontier.points.map((column) => toUtility(column[i]!, domain.unit)),
        outcome: named(frontier.outcomeAt(i)),
        outcomes: String(frontier.outcomesAt(i)),
      })),
    },
    solutions:
      solutions &&
      Object.fromEntries(
        Object.entries(solutions).map(([name, s]) => [
          name,
          { ...s, points: s.points.map((p) => ({ ...p, outcome: named(p.outcome), outcomes: String(p.outcomes) })) },
        ]),
      ),
    lotteries:
      lotteries &&
      Object.fromEntries(
        Object.entries(lotteries).map(([name, s]) => [
          name,
          { ...s, lottery: s.lottery.map((l) => ({ ...l, outcome: named(l.outcome) })) },
        ]),
      ),
    zone: { ...zone, outcomes: zone.outcomes === null ? null : String(zone.outcomes) },
  };
}
