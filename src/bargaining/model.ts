import { z } from 'zod';

const idSchema = z.string().min(1).max(200);
const finite = z.number();

/** Where a number comes from: claims of a ledger or reading, or an assumption in words that a reader can dispute. */
export const originOfNumberSchema = z.union([
  z.strictObject({ claims: z.array(z.string()).min(1), note: z.string().optional() }),
  z.strictObject({ assumption: z.string().min(1) }),
]);
export type OriginOfNumber = z.infer<typeof originOfNumberSchema>;

/** A number with its range: `value` is the best guess, `low` to `high` what it may be. A bare number is certain. */
export const estimateSchema = z.union([
  finite,
  z
    .strictObject({
      value: finite,
      low: finite.optional(),
      high: finite.optional(),
      from: originOfNumberSchema.optional(),
    })
    .refine((e) => (e.low ?? e.value) <= e.value && e.value <= (e.high ?? e.value), 'needs low ≤ value ≤ high'),
]);
export type Estimate = z.infer<typeof estimateSchema>;

/** What a party gets if there is no agreement: a number, or a lottery over what may follow, less what it costs to get there. */
export const noDealSchema = z.union([
  estimateSchema,
  z.strictObject({
    lottery: z
      .array(z.strictObject({ name: z.string(), chance: estimateSchema, utility: estimateSchema }))
      .min(1)
      .max(50),
    cost: estimateSchema.optional(),
    from: originOfNumberSchema.optional(),
  }),
]);
export type NoDeal = z.infer<typeof noDealSchema>;

const optionSchema = z.union([
  z
    .string()
    .min(1)
    .transform((id) => ({ id, name: id })),
  z.strictObject({ id: idSchema, name: z.string().min(1) }),
]);

export const issueSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Options stand in an order, from one side's end to the other's. */
  ordered: z.boolean().default(false),
  options: z.array(optionSchema).min(1).max(10_000),
});
export type ModelIssue = z.infer<typeof issueSchema>;

export const preferencesSchema = z.strictObject({
  /** How much each issue counts. Taken as given: weights need not sum to one. Default 1. */
  weights: z.record(idSchema, estimateSchema).default({}),
  /** Utility of each option of an issue. An option left out is worth 0. */
  values: z.record(idSchema, z.record(idSchema, estimateSchema)).default({}),
  /** Utilities of combinations over coupled issues, added to the rest: `when` names the options in the order of `issues`. */
  tables: z
    .array(
      z.strictObject({
        issues: z.array(idSchema).min(1),
        values: z.array(z.strictObject({ when: z.array(idSchema), value: estimateSchema })),
      }),
    )
    .default([]),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** Options that cannot stand together: where all of `when` holds, each issue of `requires` must have one of the options named. */
export const ruleSchema = z.strictObject({
  when: z.record(idSchema, z.union([idSchema, z.array(idSchema)])),
  requires: z.record(idSchema, z.union([idSchema, z.array(idSchema)])),
  because: z.string().optional(),
});
export type Rule = z.infer<typeof ruleSchema>;

export const offerSchema = z.strictObject({
  id: idSchema,
  by: idSchema.optional(),
  to: idSchema.optional(),
  final: z.boolean().default(false),
  /** One option an issue; an issue left out is open and stays as the status quo only if the model says so. */
  terms: z.record(idSchema, idSchema),
  from: originOfNumberSchema.optional(),
});
export type Offer = z.infer<typeof offerSchema>;

/** How the bargain moves while there is no agreement; per period. */
export const dynamicsSchema = z.strictObject({
  /** What a period is, in words: `week`. */
  period: z.string().default('period'),
  periods: z.int().min(1).max(10_000).default(12),
  parties: z.record(
    idSchema,
    z.strictObject({
      /** Utility lost each period without agreement. */
      cost: estimateSchema.optional(),
      /** Change of the no-deal alternative each period, as odds of winning shift. */
      drift: estimateSchema.optional(),
      /** Share of what has been spent that is added to the demand (commitment trap; Teger 1980). */
      sunkCost: estimateSchema.optional(),
      /** Value of one period later relative to now, in (0,1]. */
      discount: estimateSchema.optional(),
    }),
  ),
});
export type Dynamics = z.infer<typeof dynamicsSchema>;

/** A negotiation with its numbers: Rapporteur YAML, checked field by field. */
export const modelSchema = z.strictObject({
  rapporteur: z.literal('model@1').default('model@1'),
  title: z.string(),
  note: z.string().optional(),
  reference: z.string().optional(),
  parties: z
    .array(z.strictObject({ id: idSchema, name: z.string().min(1), noDeal: noDealSchema.default(0) }))
    .min(1)
    .max(6),
  issues: z.array(issueSchema).min(1).max(1_000),
  preferences: z.record(idSchema, preferencesSchema),
  rules: z.array(ruleSchema).default([]),
  offers: z.array(offerSchema).default([]),
  dynamics: dynamicsSchema.optional(),
});
export type Model = z.infer<typeof modelSchema>;

export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** An estimate with its range spelled out; a bare number is its own range. */
export const rangeOf = (estimate: Estimate): Range =>
  typeof estimate === 'number'
    ? { value: estimate, low: estimate, high: estimate }
    : { value: estimate.value, low: estimate.low ?? estimate.value, high: estimate.high ?? estimate.value };

/** A party's no-deal utility with every number at its best guess: Σ chance·utility − cost, chances scaled to sum to 1. */
export function disagreementValue(
  noDeal: NoDeal,
  at: (estimate: Estimate) => number = (e) => rangeOf(e).value,
): number {
  if (typeof noDeal === 'number' || 'value' in noDeal) return at(noDeal);
  const chances = noDeal.lottery.map((branch) => Math.max(0, at(branch.chance)));
  const total = chances.reduce((sum, c) => sum + c, 0);
  const expected = noDeal.lottery.reduce(
    (sum, branch, i) => sum + (total > 0 ? chances[i]! / total : 0) * at(branch.utility),
    0,
  );
  return expected - (noDeal.cost === undefined ? 0 : at(noDeal.cost));
}
