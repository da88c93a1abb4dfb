import { z } from 'zod';
import { shippedPack, shippedPacks } from '../../documents/index.js';

const names = z.array(z.string()).optional();

/** packs/parties/states.yaml: by ISO 3166-1 alpha-3 id. */
export const statesSchema = z.record(
  z.string(),
  z.strictObject({ name: z.string(), also: names, people: names, seats: names, places: names }),
);

export const organisationKinds = [
  'igo',
  'ngo',
  'group',
  'camp',
  'rebels',
  'terror',
  'party',
  'government',
  'union',
  'employer',
  'company',
] as const;

/** packs/parties/organisations/*.yaml: by slug. */
export const organisationsSchema = z.record(
  z.string(),
  z.strictObject({
    name: z.string(),
    also: names,
    people: names,
    seats: names,
    kind: z.enum(organisationKinds),
    state: z.string().optional(),
    members: names,
    plural: z.boolean().optional(),
  }),
);

/** packs/parties/people/*.yaml: by party id, `Name | other spelling from-to`, see the head of the file. */
export const peopleSchema = z.record(z.string(), z.array(z.string()));

const words = z.array(z.string());

/** packs/parties/roles.yaml: the nouns by which reports call parties without naming them. */
export const rolesSchema = z.strictObject({
  person: z.record(z.string(), words),
  group: z.record(z.string(), words),
  sides: words,
  alone: words,
  both: words,
  pronouns: z.record(z.string(), words),
  given: z.strictObject({ f: words }),
  titles: z.strictObject({ m: words, f: words, any: words }),
  place: z.strictObject({
    prepositions: words,
    motion: words,
    local: words,
    held: words,
    where: words,
    foreign: words,
    voices: words,
  }),
  organisation: words,
  kinds: z.record(z.string(), words),
  firm: words,
  inManyNames: words,
  legalForms: words,
  beforeNames: words,
  ofState: words,
  workforce: words,
  lands: words,
  statesTold: z.strictObject({
    alone: words,
    owned: words,
    theirs: words,
    paired: words,
    torn: words,
    of: words,
    before: words,
    parts: words,
    never: words,
    endings: words,
  }),
  familyFirst: words,
  notNames: words,
  minded: words,
  mindless: words,
  doneToTexts: words,
  asking: words,
  expletive: words,
  offices: z.strictObject({
    only: z.record(z.string(), words),
    none: z.record(z.string(), words),
    same: z.record(z.string(), z.string()),
    apart: words,
  }),
  generic: words,
  letters: z.record(z.string(), z.string()),
  placed: words,
  matters: words,
  bystanders: words,
  alike: z.record(z.string(), words),
  instruments: z.strictObject({ titled: words, common: words }),
  measures: words,
  shorthand: words,
  between: z.strictObject({ people: words, verbs: words, tells: words, deeds: words }),
  serving: z.strictObject({ with: words, for: words }),
  teams: words,
  opposing: words,
  outside: words,
  retired: words,
  struck: words,
  numbered: words,
});

/** packs/parties/disputes.yaml: pairs of party ids that face each other. */
export const disputesSchema = z.strictObject({ pairs: z.array(z.tuple([z.string(), z.string()])) });

export interface PartyPacks {
  readonly states: z.infer<typeof statesSchema>;
  readonly organisations: z.infer<typeof organisationsSchema>;
  readonly people: z.infer<typeof peopleSchema>;
  readonly roles: z.infer<typeof rolesSchema>;
  readonly disputes: z.infer<typeof disputesSchema>;
}

let shipped: PartyPacks | undefined;

/** The gazetteer that ships with Rapporteur, not validated: tests do that. Gathered once, since single words ask for it too. */
export function shippedPartyPacks(): PartyPacks {
  shipped ??= {
    states: shippedPack('parties/states') as PartyPacks['states'],
    organisations: gathered('parties/organisations') as PartyPacks['organisations'],
    people: gathered('parties/people') as PartyPacks['people'],
    roles: shippedPack('parties/roles') as PartyPacks['roles'],
    disputes: shippedPack('parties/disputes') as PartyPacks['disputes'],
  };
  return shipped;
}

/** One record of all packs in a folder: no two of them may have an entry of one name. */
const gathered = (folder: string): object =>
  Object.assign({}, ...shippedPacks(folder).map((pack) => shippedPack(pack)));
