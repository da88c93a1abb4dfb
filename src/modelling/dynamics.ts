import type { Dynamics } from '../bargaining/index.js';
import type { Picture } from '../picture/index.js';
import { type Assumed, filled } from './assumed.js';
import { estimate } from './preferences.js';

/** How a bargain moves while there is no deal, and the claims by which it is told to press on each side that it moves for. */
export interface DraftedDynamics {
  readonly dynamics: Dynamics;
  readonly pressures: ReadonlyMap<string, readonly string[]>;
}

/**
 * The course of a bargain where reports tell of pressure on a side: that waiting costs it something, that its odds may shift either way, and
 * that it may want back what it has lost. How much, no report says in these terms: all of it is assumed, widely. Null where no
 * pressure on any side is reported.
 */
export function dynamicsOf(
  picture: Picture,
  sides: readonly string[],
  names: ReadonlyMap<string, string>,
  { ranges, words, course }: Assumed,
): DraftedDynamics | null {
  const pressures = new Map<string, readonly string[]>();
  for (const side of sides) {
    const claims = picture.pressures
      .filter((s) => s.polarity === 'affirmed' && !s.counterfactual && s.parties.includes(side))
      .flatMap((s) => s.claims);
    if (claims.length > 0) pressures.set(side, claims);
  }
  if (pressures.size === 0) return null;
  const assumption = (template: string, side: string) => ({
    assumption: filled(template, { party: names.get(side) ?? side, period: course.period }),
  });
  return {
    pressures,
    dynamics: {
      ...course,
      parties: Object.fromEntries(
        [...pressures.keys()].map((side) => [
          side,
          {
            cost: estimate(ranges.periodCost, assumption(words.periodCost, side)),
            drift: estimate(ranges.drift, assumption(words.drift, side)),
            sunkCost: estimate(ranges.sunkCost, assumption(words.sunkCost, side)),
          },
        ]),
      ),
    },
  };
}
