import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { type Kind, kinds } from '../kinds.js';

const option = z.strictObject({
  id: z.string(),
  name: z.string(),
  words: z.array(z.string()),
  /** Kinds of move whose words may name it; absent: any. */
  kinds: z.array(z.enum(kinds)).optional(),
});

const pair = z.strictObject({
  weight: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  of: z.array(z.string()).min(1),
  with: z.array(z.string()).min(1),
});

/** packs/…/issues.yaml: the issues of one kind of talks, by codebook id. */
export const issuesSchema = z.record(
  z.string().regex(/^[a-z]+(\.[a-z-]+)?$/, 'an issue is group or group.issue'),
  z.strictObject({
    /** What it covers, as a reader is told. */
    name: z.string(),
    /** What is printed, no wider than the words that are read as it; absent: the name. */
    label: z.string().optional(),
    aliases: z.array(z.string()),
    /** Category of the PA-X peace-agreement coding scheme. */
    pax: z.array(z.string()).optional(),
    /** Words and phrases by weight: 4 settles it, 1 is a hint. "=arms" counts in that form only, all else in every inflection. */
    words: z
      .record(z.enum(['1', '2', '3', '4']), z.array(z.string()))
      .or(z.partialRecord(z.enum(['1', '2', '3', '4']), z.array(z.string()))),
    /** Words that tell the issue only together, a few words apart at most: any of one list with any of the other. */
    pairs: z.array(pair).optional(),
    /** Positions from one end to the other. */
    options: z.array(option).optional(),
  }),
);

export interface IssueOption {
  readonly id: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly kinds?: readonly Kind[];
}
export interface Issue {
  readonly name: string;
  readonly label?: string;
  readonly aliases: readonly string[];
  readonly pax?: readonly string[];
  readonly words: Readonly<Partial<Record<'1' | '2' | '3' | '4', readonly string[]>>>;
  readonly pairs?: readonly {
    readonly weight: number;
    readonly of: readonly string[];
    readonly with: readonly string[];
  }[];
  readonly options?: readonly IssueOption[];
}
export type IssuePacks = readonly Readonly<Record<string, Issue>>[];

/** The issues that ship with Rapporteur: those of every negotiation, and of peace, trade and labour talks. */
export const shippedIssuePacks = (): IssuePacks =>
  ['claims/issues', 'peace/issues', 'trade/issues', 'labour/issues'].map(
    (path) => shippedPack(path) as Readonly<Record<string, Issue>>,
  );
