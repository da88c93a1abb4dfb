import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { offerStatuses, type Statement } from '../../picture/index.js';
import type { SignTold } from '../searches/signs.js';
import type { Confidence } from './confidence.js';
import type { Band } from './likelihood.js';

const start = z.strictObject({ band: z.string(), why: z.string() });
/** The shape of `packs/brief/judgements.yaml`. */
export const judgementRulesSchema = z.strictObject({
  starts: z.strictObject({
    deal: start,
    dealBy: start,
    agreed: start,
    interim: start,
    goesOn: start,
    paused: start,
    newCost: start,
    final: start,
    terms: start,
    approval: start,
    changed: start,
    kept: start,
    signing: start,
    threat: start,
    talks: z.strictObject({ agreed: start, talking: start, stalled: start, 'broken-off': start, unknown: start }),
  }),
  deal: z.strictObject({
    bands: z.array(z.tuple([z.number(), z.string()])),
    points: z.strictObject({
      process: z.record(z.enum(['agreed', 'talking', 'stalled', 'broken-off', 'unknown']), z.number()),
      offer: z.record(z.enum(offerStatuses), z.number()),
      assessment: z.record(z.enum(['nearer', 'farther']), z.number()),
      sign: z.record(z.enum(['nearer', 'farther']), z.number()),
      move: z.record(z.enum(['acceptance', 'concession', 'refusal', 'red-line']), z.number()),
      interim: z.number(),
      news: z.number(),
    }),
    mostInterim: z.string(),
    mostRefused: z.string(),
    most: z.record(z.enum(['assessment', 'move']), z.number()),
  }),
  recentDays: z.number(),
  nearer: z.array(z.string()),
  farther: z.array(z.string()),
  turned: z.array(z.string()),
});
export type JudgementRules = z.infer<typeof judgementRulesSchema>;
export const shippedJudgementRules = (): JudgementRules => shippedPack('brief/judgements') as JudgementRules;

/** One judgement of the brief's own: what, how likely, on what ground, how sure. */
export interface Judgement {
  readonly id:
    | 'deal'
    | 'interim'
    | 'no-deal'
    | 'final'
    | 'terms'
    | 'account'
    | 'talks'
    | 'approval'
    | 'changed'
    | 'kept'
    | 'signing'
    | 'due'
    | 'threat';
  /** The event as a clause after "that". */
  readonly event: string;
  readonly band: Band;
  /** The report's own words for the event, where the event is put in plain ones; with their quotation marks. */
  readonly words?: string;
  /** What shows after a no whether it has come about, and in what words it has and has not. `halt`: it is the end of a halt. */
  readonly observed?: {
    readonly what: string;
    readonly done: string;
    readonly undone: string;
    readonly halt?: boolean;
  };
  readonly toward: readonly Statement[];
  readonly against: readonly Statement[];
  /** Sentences that speak for it or against it beside them. */
  readonly signs?: { readonly toward: readonly SignTold[]; readonly against: readonly SignTold[] };
  /** What the first sentence against it amounts to, as a clause behind a comma. */
  readonly opens?: string;
  /** The assumption that it starts from, as a clause; null where it has none. */
  readonly assumed: string | null;
  /** A sentence on the ground where the statements do not show it. */
  readonly note: string | null;
  readonly confidence: Confidence;
  /** Claims that the event itself tells of. */
  readonly cites?: readonly string[];
}
