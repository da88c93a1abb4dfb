import { z } from 'zod';
import { kinds } from '../claims/index.js';
import { shippedPack } from '../documents/index.js';
import { changeKinds } from '../picture/index.js';
import { holdings, sectionIds } from './brief.js';

const words = z.array(z.string());
const record = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, z.string()])) as Record<K, z.ZodString>);

/** The shape of `packs/brief/wording.yaml`. */
export const wordingSchema = z.strictObject({
  title: z.string(),
  titleAlone: z.string(),
  sections: record(sectionIds),
  missing: z.record(z.string(), z.string()),
  held: record(holdings),
  kinds: record(kinds),
  changes: record(changeKinds),
  spoken: z.partialRecord(z.enum(kinds), words),
  negators: words,
  connectives: words,
  pronouns: words,
  firstPerson: words,
  personal: words,
  conjugated: z.record(z.string(), z.string()),
  openers: words,
  modals: words,
  transitive: words,
  saying: words,
  withholding: words,
  lasting: words,
  direct: words,
  design: z.record(z.string(), z.string()),
  denying: words,
  disowning: words,
  timing: words,
  headless: words,
  asking: words,
  pointing: words,
  dangling: words,
  subordinators: words,
  alsoPrepositions: words,
  easing: words,
  conditional: words,
  anaphoric: words,
  deciding: words,
  offices: z.record(z.string(), words),
  ratifying: words,
  impersonal: words,
  lowered: words,
  articled: words,
  articledEnds: words,
  abbreviations: words,
  reached: words,
  agreements: words,
  unreached: words,
  tentative: words,
  interim: words,
  inReturn: words,
  approvers: words,
  spoiling: words,
  moves: record(['deadline', 'meeting', 'vote', 'report', 'other', 'hostile']),
  reporting: words,
  hostile: words,
  relieving: words,
  wanting: words,
  dueBy: words,
  secret: words,
  distrust: words,
  truces: words,
  stillToDo: words,
  weekdays: words,
  ahead: words,
  pastForms: words,
  sourceless: words,
  offering: words,
  history: words,
  silence: words,
  dealings: words,
  soon: words,
  comparing: words,
  resuming: words,
  having: words,
  unoffered: words,
  pointed: words,
  unasserted: words,
  attributing: words,
  gathering: words,
  dated: words,
  plural: words,
  bodies: words,
  notHeld: words,
  comparatives: words,
  uncompared: words,
  voting: words,
  opposing: words,
  naught: words,
  turningDown: words,
  tabled: words,
  votedOn: words,
  whole: words,
  suffered: words,
  turnedRound: words,
  goingOn: words,
  makingDeal: words,
  failingDeal: words,
  answers: words,
  yielding: words,
  goesOn: words,
  unthreatened: words,
  demanding: words,
  overWords: words,
  adjectival: words,
  refusing: words,
  countering: words,
  likelihoods: words,
  unable: words,
});
export type Wording = z.infer<typeof wordingSchema>;

/** The words that ship with the brief. */
export const shippedWording = (): Wording => shippedPack('brief/wording') as Wording;

/** A template with its `{slots}` filled. */
export function fill(template: string, slots: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`no ${slot} for "${template}"`);
    return value;
  });
}
