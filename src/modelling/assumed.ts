import { z } from 'zod';
import { shippedPack } from '../documents/index.js';

const range = z.tuple([z.number(), z.number(), z.number()]);
const words = z.array(z.string());
const byManner = { asks: z.string(), offers: z.string(), holds: z.string() };
const sides = z.union([z.string(), z.array(z.string())]);

/** What a drafted model takes for granted: ranges, their words, and how much of a picture it takes. */
export const assumedSchema = z.strictObject({
  ranges: z.strictObject({
    ideal: z.strictObject({ stated: range, reported: range, 'second-hand': range, assumed: range }),
    furthest: range,
    notNegotiable: range,
    between: z.number(),
    weight: range,
    weightRedLine: range,
    weightPressed: range,
    noDeal: range,
    foretold: range,
    foretoldOfAnother: range,
    otherwise: range,
    offered: range,
    wanted: range,
    leftOpen: range,
    unhedged: range,
    threatened: range,
    periodCost: range,
    drift: range,
    sunkCost: range,
  }),
  pressedFrom: z.int(),
  words: z.strictObject({
    ideal: z.string(),
    furthest: z.string(),
    notNegotiable: z.string(),
    between: z.string(),
    unknown: z.string(),
    unplaced: z.string(),
    offered: z.string(),
    offeredLess: z.string(),
    wanted: z.string(),
    otherSide: z.string(),
    weight: z.string(),
    weightRedLine: z.string(),
    weightPressed: z.string(),
    noDeal: z.string(),
    hedge: z.string(),
    unhedged: z.string(),
    threatened: z.string(),
    remainder: z.string(),
    foretold: z.string(),
    otherwise: z.string(),
    hypothetical: z.string(),
    asksOnly: z.string(),
    leftOpen: z.string(),
    periodCost: z.string(),
    drift: z.string(),
    sunkCost: z.string(),
  }),
  course: z.strictObject({ period: z.string(), periods: z.int() }),
  options: z.strictObject({
    named: z.strictObject(byManner),
    unnamed: z.strictObject(byManner),
    between: z.string(),
    part: z.string(),
    none: z.string(),
    foretold: z.string(),
    otherwise: z.string(),
    leftOpen: z.string(),
  }),
  saying: z.strictObject({ asking: words, giving: words, doing: words, obliging: words }),
  compelled: words,
  fewestWords: z.int(),
  unfitOpenings: words,
  articles: words,
  unnamedOpenings: words,
  unfitWords: words,
  longestName: z.int(),
  mostIssues: z.int(),
  mostOffers: z.int(),
});
export type Assumed = z.infer<typeof assumedSchema>;

export const generalRulesSchema = z.array(
  z.strictObject({ when: z.record(z.string(), sides), requires: z.record(z.string(), sides), because: z.string() }),
);
export type GeneralRules = z.infer<typeof generalRulesSchema>;

/** The assumptions that ship with Rapporteur; validated by a test, not on each start. */
export const shippedAssumed = (): Assumed => shippedPack('modelling/assumptions') as Assumed;
export const shippedRules = (): GeneralRules => shippedPack('modelling/rules') as GeneralRules;

/** Words of the pack with their {slots} filled. */
export const filled = (template: string, slots: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, slot: string) => String(slots[slot] ?? whole));
