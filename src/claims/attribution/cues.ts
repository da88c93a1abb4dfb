import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { type CueClass, cueClasses } from './attribution.js';

const contentForms = ['clause', 'infinitive', 'gerund', 'object', 'quote', 'predicate'] as const;
/** How content hangs on a cue. */
export type ContentForm = (typeof contentForms)[number];

const wordsOf = z.array(z.object({ class: z.enum(cueClasses), words: z.array(z.string().min(1)).min(1) }));
/** The cue pack (packs/claims/cues.yaml). */
export const cuePackSchema = z.object({
  classes: z.record(z.enum(cueClasses), z.object({ assertive: z.boolean(), runs: z.boolean().optional() })),
  verbs: z.array(
    z.object({
      class: z.enum(cueClasses),
      takes: z.array(z.enum(contentForms)).min(1),
      words: z.array(z.string().min(1)).min(1),
    }),
  ),
  nouns: wordsOf,
  adjectives: wordsOf,
  adverbs: wordsOf,
  phrases: wordsOf,
  inside: wordsOf,
  carrying: z.object({
    openers: z.array(z.string().min(1)),
    backshifted: z.array(z.string().min(1)),
    unreal: z.array(z.string().min(1)),
    singular: z.array(z.string().min(1)),
    plural: z.array(z.string().min(1)),
  }),
  pointing: z.array(z.string().min(1)),
  adding: z.array(z.string().min(1)),
  bodies: z.array(z.string().min(1)),
  first_person: z.array(z.string().min(1)),
  interviewing: z.array(z.string().min(1)),
  interviews: z.array(z.string().min(1)),
  unasked: z.array(z.string().min(1)),
  interviewee: z.string().min(1),
  persons: z.array(z.string().min(1)),
  addressed: z.array(z.string().min(1)),
  own_voice: z.array(z.string().min(1)),
  statements: z.array(z.string().min(1)),
  reacting: z.array(z.string().min(1)),
  blunt: z.array(z.string().min(1)),
  particles: z.array(z.string().min(1)),
  times: z.array(z.string().min(1)),
  spans: z.array(z.string().min(1)),
  stipulating: z.array(z.string().min(1)),
  unfolding: z.array(z.string().min(1)),
  dismissing: z.array(z.string().min(1)),
  accounts: z.array(z.string().min(1)),
  accounting: z.array(z.string().min(1)),
  stories: z.array(z.string().min(1)),
  differing: z.array(z.string().min(1)),
});
export type CuePack = z.infer<typeof cuePackSchema>;

export interface Cue {
  readonly class: CueClass;
  /** Second word of "point out", "call for"; empty where there is none. */
  readonly part: string;
  readonly takes: ReadonlySet<ContentForm>;
  /** Its object is who was told. */
  readonly addressed: boolean;
}

/** Cue words by lemma, ready for look-up. */
export interface CueLexicon {
  readonly assertive: ReadonlySet<CueClass>;
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  /** Past and third-person forms of the verbs that take a clause → their lemma, for words that a tagger takes for nouns. */
  readonly finiteForms: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, CueClass>;
  readonly adjectives: ReadonlyMap<string, CueClass>;
  readonly adverbs: ReadonlyMap<string, CueClass>;
  /** First word → the rest of the phrase. */
  readonly phrases: ReadonlyMap<string, { readonly class: CueClass; readonly rest: readonly string[] }>;
  /** Noun → the preposition before it ("in" for "in her view"). */
  /** Classes after which reported words may run on into the next sentence. */
  readonly running: ReadonlySet<CueClass>;
  /** First word → openers of a sentence that runs on, split into words. */
  readonly openers: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly backshifted: ReadonlySet<string>;
  /** Of these the modals of what would come of a thing. */
  readonly unreal: ReadonlySet<string>;
  readonly singular: ReadonlySet<string>;
  readonly plural: ReadonlySet<string>;
  /** Pronouns and phrases that name a speaker again. */
  readonly pointing: ReadonlySet<string>;
  /** Verbs by which a speaker goes on from the sentence before. */
  readonly adding: ReadonlySet<string>;
  /** Nouns for bodies that speak: "ministry", "union". */
  readonly bodies: ReadonlySet<string>;
  readonly firstPerson: ReadonlySet<string>;
  /** Verbs by which an introduction tells who is interviewed. */
  readonly interviewing: ReadonlySet<string>;
  /** How a headline or an introduction calls an interview: "interview with". */
  readonly interviews: readonly string[];
  /** What a headline's questions may be for that answers none. */
  readonly unasked: readonly string[];
  /** What somebody interviewed is called whom the introduction has no word for. */
  readonly interviewee: string;
  /** Nouns for people who give interviews. */
  readonly persons: ReadonlySet<string>;
  /** Labels of a transcript that stand for the outlet itself. */
  readonly ownVoice: ReadonlySet<string>;
  /** Verbs and adjectives by which somebody takes up what was said, before a colon and words of their own. */
  readonly reacting: ReadonlySet<string>;
  readonly blunt: ReadonlySet<string>;
  /** Small words inside names: "van", "der". */
  readonly particles: ReadonlySet<string>;
  /** Words of when that stand before a name: "Saturday", "earlier". */
  readonly times: ReadonlySet<string>;
  /** Nouns for stretches of time: "month". */
  readonly spans: ReadonlySet<string>;
  /** Verbs by which a text lays down what is to be: "oblige". */
  readonly stipulating: ReadonlySet<string>;
  /** Verbs that, of a thing and with "would" or "will", tell what it brings about: "the plan would see wages rise". */
  readonly unfolding: ReadonlySet<string>;
  /** Verbs that take back what others tell, and the nouns for it: "dismissed reports that". */
  readonly dismissing: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  /** Verbs, nouns and words of difference by which somebody is let tell his own story. */
  readonly accounting: ReadonlySet<string>;
  readonly stories: ReadonlySet<string>;
  readonly differing: ReadonlySet<string>;
  /** What a text printed in full may be: "statement", "communiqué". */
  readonly statements: ReadonlySet<string>;
  readonly inside: ReadonlyMap<string, readonly { readonly class: CueClass; readonly preposition: string }[]>;
}

const byWord = (groups: CuePack['nouns']): Map<string, CueClass> =>
  new Map(groups.flatMap((g) => g.words.map((w) => [w, g.class] as const)));

export function compileCues(pack: CuePack): CueLexicon {
  const addressed = new Set(pack.addressed);
  const verbs = new Map<string, Cue[]>();
  for (const group of pack.verbs) {
    const takes = new Set(group.takes);
    for (const words of group.words) {
      const [verb = '', ...part] = words.split(' ');
      const cue = { class: group.class, part: part.join(' '), takes, addressed: addressed.has(verb) };
      verbs.set(verb, [...(verbs.get(verb) ?? []), cue]);
    }
  }
  const inside = new Map<string, { class: CueClass; preposition: string }[]>();
  for (const group of pack.inside)
    for (const words of group.words) {
      const [preposition = '', noun = ''] = words.split(' ');
      inside.set(noun, [...(inside.get(noun) ?? []), { class: group.class, preposition }]);
    }
  const openers = new Map<string, string[][]>();
  for (const phrase of pack.carrying.openers) {
    const split = phrase.split(' ');
    openers.set(split[0]!, [...(openers.get(split[0]!) ?? []), split]);
  }
  const finiteForms = new Map<string, string>();
  for (const [verb, cues] of verbs)
    if (cues.some((c) => c.takes.has('clause') && c.class !== 'order') && /[a-z]{3}/.test(verb))
      for (const form of formsOf(verb)) finiteForms.set(form, verb);
  return {
    finiteForms,
    running: new Set(cueClasses.filter((c) => pack.classes[c]?.runs)),
    openers,
    backshifted: new Set(pack.carrying.backshifted),
    unreal: new Set(pack.carrying.unreal),
    singular: new Set(pack.carrying.singular),
    plural: new Set(pack.carrying.plural),
    pointing: new Set(pack.pointing),
    adding: new Set(pack.adding),
    bodies: new Set(pack.bodies),
    firstPerson: new Set(pack.first_person),
    interviewing: new Set(pack.interviewing),
    interviews: pack.interviews,
    unasked: pack.unasked,
    interviewee: pack.interviewee,
    persons: new Set(pack.persons),
    ownVoice: new Set(pack.own_voice),
    statements: new Set(pack.statements),
    reacting: new Set(pack.reacting),
    blunt: new Set(pack.blunt),
    particles: new Set(pack.particles),
    times: new Set(pack.times),
    spans: new Set(pack.spans),
    stipulating: new Set(pack.stipulating),
    unfolding: new Set(pack.unfolding),
    dismissing: new Set(pack.dismissing),
    accounts: new Set(pack.accounts),
    accounting: new Set(pack.accounting),
    stories: new Set(pack.stories),
    differing: new Set(pack.differing),
    assertive: new Set(cueClasses.filter((c) => pack.classes[c]?.assertive)),
    verbs,
    nouns: byWord(pack.nouns),
    adjectives: byWord(pack.adjectives),
    adverbs: byWord(pack.adverbs),
    phrases: new Map(
      pack.phrases.flatMap((g) =>
        g.words.map((w) => {
          const [first = '', ...rest] = w.split(' ');
          return [first, { class: g.class, rest }] as const;
        }),
      ),
    ),
    inside,
  };
}

function formsOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`];
  return [/e$/.test(verb) ? `${verb}d` : `${verb}ed`, /(s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`];
}

let shipped: CueLexicon | undefined;
/** The cues that ship, compiled once. */
export function shippedCues(): CueLexicon {
  shipped ??= compileCues(shippedPack('claims/cues') as CuePack);
  return shipped;
}
