import type { Estimate, Model, OriginOfNumber } from '../bargaining/index.js';

/** One number of a drafted model that no report gives. */
export interface DraftedAssumption {
  /** As `preferences.UKR.weights.security.alliance`. */
  readonly path: string;
  readonly words: string;
  readonly range: readonly [low: number, high: number];
}

/** One number that rests on claims. */
export interface DraftedEvidence {
  readonly path: string;
  readonly claims: readonly string[];
  readonly note: string | null;
}

/** A bargaining model of a picture, and what of it is known and what is taken for granted. */
export interface DraftedModel {
  readonly model: Model;
  readonly assumptions: readonly DraftedAssumption[];
  readonly evidence: readonly DraftedEvidence[];
  /** Claims that tell of pressure on a side, for each side that has a course in the model. */
  readonly pressures: ReadonlyMap<string, readonly string[]>;
  /** Issues and rules of the picture that the model leaves out, each with the reason. */
  readonly leftOut: readonly { readonly what: string; readonly reason: string }[];
  /** Whether the offers are packages that reports tell of, or only what a side asks for. */
  readonly offersReported: boolean;
}

/** Every number of a model with where it comes from, by its path; numbers without a source left out. */
export function sourcedNumbers(
  model: Model,
): { readonly path: string; readonly estimate: Exclude<Estimate, number>; readonly from: OriginOfNumber }[] {
  const found: ReturnType<typeof sourcedNumbers> = [];
  const visit = (node: unknown, path: string): void => {
    if (Array.isArray(node)) for (const [i, item] of node.entries()) visit(item, `${path}.${nameOf(item) ?? i}`);
    else if (node !== null && typeof node === 'object') {
      if ('value' in node && typeof node.value === 'number') {
        const estimate = node as Exclude<Estimate, number>;
        if (estimate.from) found.push({ path, estimate, from: estimate.from });
      } else for (const [key, value] of Object.entries(node)) visit(value, `${path}.${key}`);
    }
  };
  visit(model.preferences, 'preferences');
  for (const party of model.parties) visit(party.noDeal, `parties.${party.id}.noDeal`);
  visit(model.dynamics?.parties, 'dynamics.parties');
  return found;
}

const nameOf = (item: unknown): string | null =>
  item !== null && typeof item === 'object' && 'name' in item && typeof item.name === 'string' ? item.name : null;
