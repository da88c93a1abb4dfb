import type { Acceptance, CounterOffer, Model, RestsOn, Sensitivity } from '../../../bargaining/index.js';

/** A package that one side puts to another; an issue that it leaves out is open. */
export interface Package {
  readonly by: string;
  readonly to: string;
  readonly terms: Readonly<Record<string, string>>;
}

/** What is asked of the worker. */
export interface Ask {
  readonly model: Model;
  readonly offer: Package | null;
}

/** A frontier point that one or more solutions choose. */
export interface SolvedPoint {
  readonly names: readonly string[];
  readonly utilities: readonly number[];
  readonly terms: Readonly<Record<string, string>>;
}

/** What the offer gives each party, in the order of the parties, in the model's scale. */
export interface Worth {
  readonly utilities: readonly number[];
  readonly margins: readonly number[];
  readonly belowFrontier: number;
}

export interface Hinge extends Omit<Sensitivity, 'parameter' | 'envoyValue'> {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The responder's answer, and what it hangs on, the widest swing first. */
export interface Answer extends Acceptance {
  readonly assumptionShare: number | null;
  readonly numbers: RestsOn['numbers'];
  readonly sensitivities: readonly Hinge[];
}

export interface CourseView {
  readonly unit: string;
  readonly widths: readonly number[];
  readonly band: readonly (readonly [number, number, number])[];
  readonly opens: number | null;
  readonly closes: number | null;
  readonly ripe: number | null;
  readonly samples: number;
  readonly seed: number;
}

/** All that the page draws of a model: plain data, made by the worker. */
export interface BargainView {
  /** Why the model cannot be analysed; null where it can. */
  readonly problem: string | null;
  readonly noDeal: readonly number[];
  readonly frontier: {
    readonly size: number;
    readonly epsilon: number;
    readonly points: readonly (readonly number[])[];
  };
  readonly solutions: readonly SolvedPoint[];
  readonly zoneExists: boolean;
  /** Null: no offer, or one that the rules of the model forbid. */
  readonly offer: Worth | null;
  readonly answer: Answer | null;
  readonly course: CourseView | null;
  readonly counter: {
    readonly cheapest: readonly CounterOffer[];
    readonly fewest: readonly CounterOffer[];
    readonly trades: readonly CounterOffer[];
  } | null;
  readonly zone: {
    /** How many outcomes every party likes as well as no deal; null where they could not be counted. */
    readonly outcomes: string | null;
    readonly share: number | null;
    readonly options: readonly (readonly boolean[])[] | null;
  } | null;
}

/** Some of a view: it takes the place of what was there. */
export type ViewPart = Partial<BargainView>;

export const emptyView: BargainView = {
  problem: null,
  noDeal: [],
  frontier: { size: 0, epsilon: 0, points: [] },
  solutions: [],
  zoneExists: false,
  offer: null,
  answer: null,
  course: null,
  counter: null,
  zone: null,
};
