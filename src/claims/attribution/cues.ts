import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import { type CueClass, cueClasses } from './attribution.js';

const contentForms = ['clause', 'infinitive', 'gerund', 'object', 'quote', 'predicate'] as const;
/** How content hangs on a cue. */
export type ContentForm = (typeof contentForms)[number];

const wordsOf = z.array(z.object({ class: z.enum(cueClasses), words: z.array(z.string().min(1)).min(1) }));
/** The cue pack (packs/claims/cues.yaml). */
export const cuePackSchema = z.object({
  classes: z.record(z.enum(cueClasses), z.object({ assertive: z.boolean() })),
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
});
export type CuePack = z.infer<typeof cuePackSchema>;

export interface Cue {
  readonly class: CueClass;
  /** Second word of "point out", "call for"; empty where there is none. */
  readonly part: string;
  readonly takes: ReadonlySet<ContentForm>;
}

/** Cue words by lemma, ready for look-up. */
export interface CueLexicon {
  readonly assertive: ReadonlySet<CueClass>;
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  readonly nouns: ReadonlyMap<string, CueClass>;
  readonly adjectives: ReadonlyMap<string, CueClass>;
  readonly adverbs: ReadonlyMap<string, CueClass>;
  /** First word → the rest of the phrase. */
  readonly phrases: ReadonlyMap<string, { readonly class: CueClass; readonly rest: readonly string[] }>;
  /** Noun → the preposition before it ("in" for "in her view"). */
  readonly inside: ReadonlyMap<string, readonly { readonly class: CueClass; readonly preposition: string }[]>;
}

const byWord = (groups: CuePack['nouns']): Map<string, CueClass> =>
  new Map(groups.flatMap((g) => g.words.map((w) => [w, g.class] as const)));

export function compileCues(pack: CuePack): CueLexicon {
  const verbs = new Map<string, Cue[]>();
  for (const group of pack.verbs) {
    const takes = new Set(group.takes);
    for (const words of group.words) {
      const [verb = '', ...part] = words.split(' ');
      const cue = { class: group.class, part: part.join(' '), takes };
      verbs.set(verb, [...(verbs.get(verb) ?? []), cue]);
    }
  }
  const inside = new Map<string, { class: CueClass; preposition: string }[]>();
  for (const group of pack.inside)
    for (const words of group.words) {
      const [preposition = '', noun = ''] = words.split(' ');
      inside.set(noun, [...(inside.get(noun) ?? []), { class: group.class, preposition }]);
    }
  return {
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

let shipped: CueLexicon | undefined;
/** The cues that ship, compiled once. */
export function shippedCues(): CueLexicon {
  shipped ??= compileCues(shippedPack('claims/cues') as CuePack);
  return shipped;
}
