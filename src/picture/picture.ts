import { z } from 'zod';
import { kinds } from '../claims/index.js';
import { certaintySchema, whenSchema } from '../claims/schemas.js';
import { partialDateSchema } from '../documents/schemas.js';
import { originSchema, weighedClaimSchema } from '../evidence/schemas.js';
import { changeKinds, heldLevels, issueStatuses, offerStatuses } from './statuses.js';

/** Ids of the claims that an item rests on, the one to quote first. */
const restsOn = z.array(z.string()).min(1);
/** A party's key in a picture: its id, or its name where it has none. */
const partyKey = z.string();

/** Claims that say one thing, as one line: the unit of every list in a picture. */
export const statementSchema = z.object({
  kind: z.enum(kinds),
  parties: z.array(partyKey),
  toward: z.array(partyKey),
  issue: z.string().nullable(),
  /** Stands alone, without attribution. Of a denied statement: what is denied, in the claim's own words. */
  gist: z.string(),
  polarity: z.enum(['affirmed', 'denied']),
  held: z.enum(heldLevels),
  /** Who says so, innermost source first in words ready to print; null: the outlet's own voice. */
  saidBy: z.string().nullable(),
  certainty: certaintySchema.nullable(),
  condition: z.string().nullable(),
  /** What time it is about. */
  when: whenSchema.nullable(),
  /** When it was last reported. */
  reported: partialDateSchema.nullable(),
  /** Would have been, but is not. */
  counterfactual: z.boolean(),
  /** Independent origins that say so. */
  origins: z.number().int(),
  /** Whether another claim contradicts it. */
  contested: z.boolean(),
  claims: restsOn,
});
export type Statement = z.infer<typeof statementSchema>;

export const picturedPartySchema = z.object({
  key: partyKey,
  id: z.string().nullable(),
  name: z.string(),
  role: z.enum(['principal', 'third', 'other']),
  /** People who stand for it in the reports, most named first. */
  actors: z.array(z.string()),
  /** Words beside its name that the reports call it by: "the company", "FMN". */
  called: z.array(z.string()).default([]),
  /** Who decides, must approve or is left out: claims of authority. */
  decides: z.array(statementSchema),
  /** For third parties: what they do (affirmed), and what it is said they do not (denied). */
  roles: z.array(statementSchema),
  claims: z.array(z.string()),
});
export type PicturedParty = z.infer<typeof picturedPartySchema>;

export const picturedOfferSchema = z.object({
  id: z.string(),
  by: z.array(partyKey),
  to: z.array(partyKey),
  issue: z.string().nullable(),
  statement: statementSchema,
  /** Called final, by the offerer's word as the reports give it. */
  final: z.boolean(),
  status: z.enum(offerStatuses),
  statusReason: z.string(),
  /** Terms that the report puts into the offer. */
  terms: z.array(statementSchema),
  /** What the same side is reported to demand of the same counterpart: may stand in the offer or not. */
  asks: z.array(statementSchema),
  /** Acceptances, refusals, deliberations … that bear on it, oldest first. */
  moves: z.array(statementSchema),
  claims: restsOn,
});
export type PicturedOffer = z.infer<typeof picturedOfferSchema>;

/** A place on the ordered options of an issue: step 0 is the first of `of`. */
const placeSchema = z.object({ id: z.string(), label: z.string(), step: z.number().int(), of: z.number().int() });

export const positionSchema = z.object({
  party: partyKey,
  issue: z.string(),
  /** What the party holds now, the best evidenced first. Never a denial. */
  current: z.array(statementSchema),
  /** `not-reported`: no claim gives a position. */
  held: z.enum([...heldLevels, 'not-reported']),
  /** Earlier stances, newest first, each with what took its place. */
  superseded: z.array(z.object({ statement: statementSchema, by: restsOn })),
  /** It weighs, is torn, or has yet to answer: no position, but not silence either. */
  undecided: z.array(statementSchema),
  /** Claims that deny or contradict it. */
  against: z.array(statementSchema),
  /** Place on the issue's ordered options, where the pack knows them and the words name one. */
  option: placeSchema.nullable(),
  /** Where each stance, current or superseded, stands on the ordered options; oldest report first, undated last. */
  history: z.array(
    z.object({ reported: partialDateSchema.nullable(), option: placeSchema.nullable(), claims: restsOn }),
  ),
});
export type Position = z.infer<typeof positionSchema>;

export const picturedIssueSchema = z.object({
  issue: z.string(),
  label: z.string(),
  status: z.enum(issueStatuses),
  statusReason: z.string(),
  /** The issue's options in their order, from one side's end to the other's; empty where the pack knows none. */
  options: z.array(z.object({ id: z.string(), label: z.string() })),
  positions: z.array(positionSchema),
  gap: z.object({
    /** Steps between the sides on the issue's ordered options. */
    steps: z.number().int().nullable(),
    of: z.number().int().nullable(),
    /** What the reports say of the distance. */
    reported: z.array(statementSchema),
  }),
  claims: z.array(z.string()),
});
export type PicturedIssue = z.infer<typeof picturedIssueSchema>;

export const changeSchema = z.object({
  kind: z.enum(changeKinds),
  party: partyKey.nullable(),
  issue: z.string().nullable(),
  /** One line in words. */
  gist: z.string(),
  /** When the change was reported. */
  reported: partialDateSchema.nullable(),
  before: z.array(z.string()),
  after: z.array(z.string()),
});
export type Change = z.infer<typeof changeSchema>;

export const unknownSchema = z.object({
  code: z.enum([
    'position',
    'answer',
    'no-deal',
    'enforcement',
    'sequence',
    'ratification',
    'deadline',
    'terms',
    'authority',
    'own-words',
    'date',
  ]),
  party: partyKey.nullable(),
  issue: z.string().nullable(),
  gist: z.string(),
  /** Section of the picture that it weakens. */
  weakens: z.enum(['offers', 'issues', 'outlook', 'process', 'parties', 'evidence']),
  claims: z.array(z.string()),
});
export type Unknown = z.infer<typeof unknownSchema>;

export const contradictionSchema = z.object({
  issue: z.string().nullable(),
  reason: z.string(),
  one: statementSchema,
  other: statementSchema,
});
export type Contradiction = z.infer<typeof contradictionSchema>;

export const picturedSourceSchema = z.object({
  name: z.string(),
  type: z.enum(['named', 'anonymous', 'document', 'organisation']),
  access: z.enum(['principal', 'participant', 'privy', 'observer', 'unknown']),
  affiliation: z.string().nullable(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
  reason: z.string(),
  documents: z.array(z.string()),
  claims: restsOn,
});
export type PicturedSource = z.infer<typeof picturedSourceSchema>;

/** The state of one negotiation on a date, as known on a date: derived from claims, never stored as truth. */
export const pictureSchema = z.object({
  /** Documents reported after this date are not in the picture; null: all are. */
  asOf: partialDateSchema.nullable(),
  /** Latest publication date among the documents. */
  latest: partialDateSchema.nullable(),
  /** Keys of the principal sides. */
  between: z.array(partyKey),
  parties: z.array(picturedPartySchema),
  offers: z.array(picturedOfferSchema),
  issues: z.array(picturedIssueSchema),
  /** What is said to follow if there is a deal, if there is none, and if things go on; `odds`: on a deal itself. */
  outlook: z.object({
    deal: z.array(statementSchema),
    noDeal: z.array(statementSchema),
    drift: z.array(statementSchema),
    odds: z.array(statementSchema),
  }),
  pressures: z.array(statementSchema),
  interests: z.array(statementSchema),
  threats: z.array(statementSchema),
  /** Whether the agreement as a whole is done, near, stuck …: assessments of the talks and of the deal. */
  assessments: z.array(statementSchema),
  process: z.object({
    status: z.enum(['agreed', 'talking', 'stalled', 'broken-off', 'unknown']),
    statusReason: z.string(),
    meetings: z.array(statementSchema),
    channels: z.array(statementSchema),
    mediation: z.array(statementSchema),
    deadlines: z.array(statementSchema),
    authority: z.array(statementSchema),
    deliberation: z.array(statementSchema),
  }),
  conduct: z.array(statementSchema),
  /** Moves of the sides toward others than each other, and of others: beside the table. */
  elsewhere: z.array(statementSchema),
  disclosures: z.array(statementSchema.extend({ withheld: z.boolean() })),
  contradictions: z.array(contradictionSchema),
  changes: z.array(changeSchema),
  unknowns: z.array(unknownSchema),
  evidence: z.object({
    documents: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        published: partialDateSchema.nullable(),
        /** The earlier document of which this one is a copy. */
        copyOf: z.string().nullable(),
        /** The earlier document that this one retells in other words, with the quotations that both have and whether it gives credit to agencies. */
        drawnFrom: z
          .object({ from: z.string(), quotations: z.number().int(), credited: z.boolean() })
          .nullable()
          .default(null),
        /** Whether it is a text that a party publishes itself: what reports tell of it is its maker's word, once. */
        statement: z.boolean().default(false),
        claims: z.number().int(),
      }),
    ),
    origins: z.array(originSchema.extend({ claims: z.number().int() })),
    sources: z.array(picturedSourceSchema),
    /** Origins that do not speak for one another: each side once, and reports that name no source at all. Copies count once. */
    independent: z.number().int(),
    /** Claims by their innermost source: own voice, named, anonymous … */
    ownVoice: z.number().int(),
    named: z.number().int(),
    anonymous: z.number().int(),
    firstHand: z.number().int(),
    secondHand: z.number().int(),
  }),
  /** Every claim the picture rests on, weighed. */
  claims: z.array(weighedClaimSchema),
});
export type Picture = z.infer<typeof pictureSchema>;
