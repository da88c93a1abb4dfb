import { z } from 'zod';
import { eventTypes, kinds } from '../kinds.js';

const word = z.string().min(1);
export const frameSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(kinds),
  event: z.enum(eventTypes).nullable().optional(),
  /** Lemma, then words that follow it at a small distance. */
  verbs: z.array(word).default([]),
  /** Verbs that say little: they count only with one of the frame's nouns in the same clause ("hold talks"). */
  light: z.array(word).default([]),
  /** Contiguous lemmas. */
  nouns: z.array(word).default([]),
  adjectives: z.array(word).default([]),
  /** Contiguous lemmas anywhere in the clause. */
  phrases: z.array(word).default([]),
  /** What it is where a side would do it on a condition. */
  conditional: z.enum(kinds).optional(),
  /** What a "not" on the predicate makes of it. */
  negated: z.enum(['denied', 'affirmed']),
  withheld: z.strictObject({ verbs: z.array(word), negated: z.boolean() }).optional(),
});
export const framesPackSchema = z.strictObject({ frames: z.array(frameSchema) });
export type Frame = z.infer<typeof frameSchema>;

export const packageWords = [
  'offered',
  'agreed',
  'holding',
  'containing',
  'awarding',
  'undertaken',
  'exchange',
  'worth',
  'under',
] as const;

export const otherwiseSchema = z.strictObject({
  kind: z.enum(kinds),
  verbs: z.array(word),
  /** Words that stand behind the verb, by form or dictionary form; empty where it has no object. */
  behind: z.array(word),
  /** How many tokens behind it. */
  within: z.number().int().positive().default(1),
});

export const clausesPackSchema = z.strictObject({
  modals: z.record(z.enum(['future', 'conditional', 'possible', 'necessary']), z.array(word)),
  negators: z.array(word),
  disjoining: z.array(word),
  'negative-subjects': z.array(word),
  be: z.array(word),
  have: z.array(word),
  do: z.array(word),
  relatives: z.array(word),
  questions: z.array(word),
  complementizers: z.array(word),
  subordinators: z.record(
    z.enum(['condition', 'reason', 'contrast', 'time']),
    z.strictObject({ bare: z.array(word), comma: z.array(word) }),
  ),
  coordinators: z.array(word),
  openers: z.array(word),
  'empty-subjects': z.array(word),
  anaphors: z.array(word),
  wholes: z.array(word),
  'first-person': z.array(word),
  'third-person': z.array(word),
  mistaken: z.strictObject({ openers: z.array(word), verbs: z.array(word), words: z.array(word) }),
  menace: z.strictObject({ warning: z.array(word), suffering: z.array(word), penalties: z.array(word) }),
  deciding: z.strictObject({ bodies: z.array(word), verbs: z.array(word) }),
  otherwise: z.array(otherwiseSchema),
  minded: z.array(word),
  uneventful: z.array(word),
  'lead-ins': z.array(word),
  'offer-status': z.record(
    z.enum(['tabled', 'pending', 'accepted', 'rejected', 'countered', 'withdrawn']),
    z.array(word),
  ),
  'bare-answers': z.array(word),
  asides: z.array(word),
  transparent: z.array(word),
  stopping: z.array(word),
  obliging: z.array(word),
  forcing: z.array(word),
  copulas: z.array(word),
  judging: z.array(word),
  leading: z.array(word),
  packages: z.record(z.enum(packageWords), z.array(word)),
  scant: z.array(word),
  moves: z.partialRecord(z.enum(kinds), z.array(word)),
  retorting: z.array(word),
  questioned: z.array(word),
  mandative: z.array(word),
  proposing: z.array(word),
  willing: z.array(word),
  voices: z.array(word),
  given: z.array(word),
  homelands: z.array(word),
  gatherings: z.array(word),
  finality: z.array(word),
  afterwards: z.array(word),
  enduring: z.array(word),
  connectives: z.array(word),
});
