import { draw, type Spread, sampleMargins } from './acceptance.js';
import { expectedValueOfPerfectInformation, expectedValueOfSampleInformation } from './information.js';
import type { Model } from './model.js';
import { type Margin, marginOf, type Parameter } from './uncertain.js';

/** What one uncertain number does to a party's answer, the others at their best guess. */
export interface Sensitivity {
  readonly parameter: Parameter;
  /** Value of the number at which the party is indifferent; null where no value of it in reach makes it so. */
  readonly breakEven: number | null;
  /** Whether the break-even lies within the number's own range: the answer hangs on it. */
  readonly decisive: boolean;
  /** Margin with the number at its low end and at its high end, in the model's scale: a bar of the tornado. */
  readonly margins: readonly [low: number, high: number];
  /** Worth of knowing this number before answering, to the party that answers, in the model's scale (EVPI). */
  readonly informationValue: number;
  /**
   * Worth of an envoy who says on which side of the break-even the number lies, and is right with the accuracy asked for (EVSI). At an
   * accuracy of 1 it is the EVPI, at ½ nothing.
   */
  readonly envoyValue: number;
}

/**
 * Sensitivities of a party's answer to an offer, the widest swing first (a tornado diagram read top down; Howard 1988). A break-even is
 * looked for beyond the range too, up to ten times its width, since "it would take as much as …" is an answer.
 * @param accuracy chance in [½,1] that an envoy's report of one number is right; default 1, at which it is worth as much as knowing
 */
export function sensitivities(
  model: Model,
  partyId: string,
  terms: Readonly<Record<string, string>>,
  spread: Spread = 'triangular',
  accuracy = 1,
): Sensitivity[] {
  const margin = marginOf(model, partyId, terms);
  const base = margin.parameters.map((p) => p.value);
  const at = (i: number, value: number) => {
    const values = [...base];
    values[i] = value;
    return margin.at(values);
  };
  return margin.parameters
    .map((parameter, i): Sensitivity => {
      const breakEven = rootOf((x) => at(i, x), parameter, margin, i);
      return {
        parameter,
        breakEven,
        decisive:
          breakEven !== null &&
          parameter.low <= breakEven &&
          breakEven <= parameter.high &&
          parameter.high > parameter.low,
        margins: [at(i, parameter.low), at(i, parameter.high)],
        ...informationValues((x) => at(i, x), parameter, spread, accuracy),
      };
    })
    .sort((a, b) => Math.abs(b.margins[1] - b.margins[0]) - Math.abs(a.margins[1] - a.margins[0]));
}

/** Where a margin crosses 0: exactly where it is linear in the number, else by bisection, to 1e-10. */
function rootOf(f: (x: number) => number, parameter: Parameter, margin: Margin, i: number): number | null {
  const isChance = parameter.path.endsWith('.chance');
  const width = parameter.high - parameter.low || Math.max(Math.abs(parameter.value), 1);
  let low = isChance ? 0 : parameter.low - 10 * width;
  let high = isChance ? 1e3 * Math.max(1, othersChance(margin, i)) : parameter.high + 10 * width;
  let fLow = f(low);
  const fHigh = f(high);
  if (Math.abs(fHigh - fLow) < 1e-15) return null;
  const linear = low - (fLow * (high - low)) / (fHigh - fLow);
  if (!isChance && linear >= low && linear <= high && Math.abs(f(linear)) < 1e-9) return linear;
  if (fLow > 0 === fHigh > 0 && fLow !== 0 && fHigh !== 0) return null;
  for (let step = 0; step < 200 && high - low > 1e-12 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2;
    const value = f(middle);
    if (value > 0 === fLow > 0) {
      low = middle;
      fLow = value;
    } else high = middle;
  }
  return (low + high) / 2;
}

const othersChance = (margin: Margin, i: number) =>
  margin.parameters.reduce((s, p, k) => s + (k !== i && p.path.endsWith('.chance') ? p.value : 0), 0);

/** EVPI of one number for who must accept or decline, and EVSI of an envoy about it, by 200 equally likely values of it. */
function informationValues(
  f: (x: number) => number,
  parameter: Parameter,
  spread: Spread,
  accuracy: number,
): Pick<Sensitivity, 'informationValue' | 'envoyValue'> {
  if (parameter.high <= parameter.low) return { informationValue: 0, envoyValue: 0 };
  const n = 200;
  const margins = Array.from({ length: n }, (_, k) => f(draw(parameter, (k + 0.5) / n, spread)));
  const problem = acceptOrDecline(margins);
  return {
    informationValue: expectedValueOfPerfectInformation(problem),
    envoyValue: expectedValueOfSampleInformation(problem, [
      margins.map((m) => (m >= 0 ? accuracy : 1 - accuracy)),
      margins.map((m) => (m >= 0 ? 1 - accuracy : accuracy)),
    ]),
  };
}

const acceptOrDecline = (margins: readonly number[]) => ({
  chances: margins.map(() => 1),
  payoffs: [margins, margins.map(() => 0)],
});

/**
 * Worth of knowing all uncertain numbers at once before answering, by seeded sampling: an upper bound on what any envoy is worth
 * to the party that answers.
 */
export function informationValueOfAll(
  model: Model,
  partyId: string,
  terms: Readonly<Record<string, string>>,
  { samples = 10_000, seed = 1, spread = 'triangular' as Spread } = {},
): number {
  const margins = [...sampleMargins(marginOf(model, partyId, terms), samples, seed, spread)];
  return expectedValueOfPerfectInformation(acceptOrDecline(margins));
}
