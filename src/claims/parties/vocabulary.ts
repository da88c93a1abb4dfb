import type { Token } from '../../language/index.js';
import { officesOf } from './offices.js';
import type { PartyPacks } from './party-packs.js';

/** A noun that stands for a party or its people: "prime minister", "guerrillas". */
export interface Role {
  readonly words: string;
  readonly size: 'person' | 'group';
  /** What it leads, serves or is: state, rebels, union, company, bloc, party or any. */
  readonly family: string;
}

export interface RoleMatch {
  readonly role: Role;
  /** Index of its last token. */
  readonly last: number;
  readonly plural: boolean;
}

/** The pack of roles, compiled for look-up. */
export interface Vocabulary {
  roleAt(tokens: readonly { readonly text: string }[], at: number): RoleMatch | undefined;
  readonly sides: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
  readonly both: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly women: ReadonlySet<string>;
  /** Lower-case title and the gender it tells, if any. */
  readonly titles: ReadonlyMap<string, 'm' | 'f' | undefined>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly motion: ReadonlySet<string>;
  /** Nouns for a state that are where something happens behind the preposition of a place. */
  readonly where: ReadonlySet<string>;
  /** What is held at a place and called after it. */
  readonly held: ReadonlySet<string>;
  /** Descriptions of people who belong to the place that a sentence is set in, and state offices that never do. */
  readonly local: ReadonlySet<string>;
  /** What those out of power are called. */
  readonly opposing: ReadonlySet<string>;
  readonly foreign: ReadonlySet<string>;
  /** Who speaks for whoever was named last, though nobody says so. */
  readonly voices: ReadonlySet<string>;
  readonly organisation: ReadonlySet<string>;
  /** Words that tell that somebody no longer serves those whose he was. */
  readonly retired: ReadonlySet<string>;
  /** What a union's branches are called before a number. */
  readonly numbered: ReadonlySet<string>;
  /** What a firm's name stands before where its people stop work. */
  readonly struck: ReadonlySet<string>;
  /** Last words of a part of a country's name. */
  readonly lands: ReadonlySet<string>;
  /** By what a report tells that a name is a state's: what only states have, what most have, what stands before "of" it or before it; endings of words for its people. */
  readonly told: Readonly<
    Record<'alone' | 'owned' | 'theirs' | 'torn' | 'of' | 'before' | 'parts' | 'never', ReadonlySet<string>>
  > & {
    readonly endings: readonly string[];
    readonly paired: readonly string[];
  };
  /** What kind of organisation a word in a name tells. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Words that only say that the name before them is a firm's. */
  readonly firm: ReadonlySet<string>;
  /** Words that bodies of many countries have in their names. */
  readonly inManyNames: ReadonlySet<string>;
  /** Those that the text may leave out from the second time on. */
  readonly legalForms: ReadonlySet<string>;
  /** Adjectives that open a sentence before a body's name and are no part of it. */
  readonly beforeNames: ReadonlySet<string>;
  /** Last words of bodies that are a state's own where its name stands before them. */
  readonly ofState: ReadonlySet<string>;
  /** Those who work for a firm or run it, and for nobody else. */
  readonly workforce: ReadonlySet<string>;
  /** A word of an organisation's name, in the plural too: "Movements". */
  organises(token: Token): boolean;
  readonly minded: ReadonlySet<string>;
  /** Verbs that no party is the subject of, those of which only a text is what is done to, those of asking somebody for an act. */
  readonly mindless: ReadonlySet<string>;
  readonly doneToTexts: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  /** What stands behind an "it is" that means nobody. */
  readonly expletive: ReadonlySet<string>;
  /** Words for one of two sides of industry, whoever they are. */
  readonly generic: ReadonlySet<string>;
  /** First words of bodies called after their place. */
  readonly placed: ReadonlySet<string>;
  /** Words for a side that name a field as well. */
  readonly matters: ReadonlySet<string>;
  /** Whether a state may have the office. */
  mayHold(office: string, state: string): boolean;
  /** The only state that has the office. */
  soleHolder(office: string): string | undefined;
  /** Whether one who holds an office ("foreign minister") is called by a shorter or another word ("the minister", "the premier"). */
  isOffice(held: string, called: string): boolean;
  /** Words for people of a country who do not speak for it. */
  readonly bystanders: ReadonlySet<string>;
  /** Words for one side of a war that a story changes as it goes, by what the side is: "the rebels", then "the insurgents". */
  readonly alike: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that end the name of a law or an agreement: in capitals only, or however they are written. */
  readonly instruments: { readonly titled: ReadonlySet<string>; readonly common: ReadonlySet<string> };
  /** Letters that stand for a figure and no body. */
  readonly measures: ReadonlySet<string>;
  /** What a body that is no state is called the second time: "the group". */
  readonly shorthand: ReadonlySet<string>;
  /** Verbs that one of a body's people does with it, or for it. */
  readonly serving: Readonly<Record<'with' | 'for', ReadonlySet<string>>>;
  /** What a body sends to the table: "delegation". */
  readonly teams: ReadonlySet<string>;
  /** Nouns and verbs of those who stand between the sides, and nouns for what they do. */
  readonly between: {
    readonly people: ReadonlySet<string>;
    readonly verbs: ReadonlySet<string>;
    /** Verbs whose object, where it is "both sides", tells that the subject is neither. */
    readonly tells: ReadonlySet<string>;
    readonly deeds: ReadonlySet<string>;
  };
}

export type Pronoun = 'm' | 'f' | 'thing' | 'plural' | 'speaker' | 'relative';

const irregular: ReadonlyMap<string, string> = new Map([
  ['man', 'men'],
  ['woman', 'women'],
]);

function plural(word: string): string {
  for (const [one, many] of irregular) if (word.endsWith(one)) return word.slice(0, -one.length) + many;
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

const withPlurals = (words: readonly string[]): Set<string> => new Set(words.flatMap((w) => [w, plural(w)]));

/** Compiles the pack of roles. */
export function createVocabulary({ roles }: PartyPacks): Vocabulary {
  const phrases = new Map<string, { words: readonly string[]; role: Role; plural: boolean }[]>();
  const add = (text: string, role: Role, many: boolean): void => {
    const words = text.split(/[ -]/);
    const list = phrases.get(words[0]!);
    const entry = { words, role, plural: many };
    if (list === undefined) phrases.set(words[0]!, [entry]);
    else list.push(entry);
  };
  for (const [family, list] of Object.entries(roles.group))
    for (const words of list) add(words, { words, size: 'group', family }, /[^s]s$|men$|people$|police$/.test(words));
  for (const [family, list] of Object.entries(roles.person))
    for (const words of list) {
      add(words, { words, size: 'person', family }, false);
      add(plural(words), { words, size: 'group', family }, true);
    }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const pronouns = new Map<string, Pronoun>();
  for (const [kind, list] of Object.entries(roles.pronouns)) for (const p of list) pronouns.set(p, kind as Pronoun);
  const titles = new Map<string, 'm' | 'f' | undefined>();
  for (const t of roles.titles.any) titles.set(t, undefined);
  for (const t of roles.titles.m) titles.set(t, 'm');
  for (const t of roles.titles.f) titles.set(t, 'f');
  const organisation = withPlurals(roles.organisation);
  return {
    roleAt(tokens, at) {
      const own = tokens[at]!.text;
      const office = roles.letters[own];
      if (office !== undefined)
        return { role: { words: office, size: 'person', family: 'state' }, last: at, plural: false };
      const list = phrases.get(own.toLowerCase());
      if (list === undefined) return undefined;
      for (const { words, role, plural: many } of list) {
        // "vice-president" is three tokens: the hyphen is skipped.
        let t = at;
        let w = 1;
        while (w < words.length) {
          t += tokens[t + 1]?.text === '-' ? 2 : 1;
          if (tokens[t]?.text.toLowerCase() !== words[w]) break;
          w++;
        }
        if (w === words.length) return { role, last: t, plural: many };
      }
      return undefined;
    },
    sides: new Set(roles.sides),
    alone: new Set(roles.alone),
    both: new Set(roles.both),
    pronouns,
    women: new Set(roles.given.f),
    titles,
    placePrepositions: new Set(roles.place.prepositions),
    motion: new Set(roles.place.motion),
    where: new Set(roles.place.where),
    held: new Set(roles.place.held),
    local: withPlurals(roles.place.local),
    opposing: new Set(roles.opposing),
    foreign: withPlurals(roles.place.foreign),
    voices: new Set(roles.place.voices),
    organisation,
    kinds: new Map(Object.entries(roles.kinds).flatMap(([kind, list]) => list.map((w) => [w, kind] as const))),
    firm: new Set(roles.firm),
    retired: new Set(roles.retired),
    numbered: new Set(roles.numbered),
    struck: new Set(roles.struck),
    told: {
      alone: new Set(roles.statesTold.alone),
      owned: new Set(roles.statesTold.owned),
      theirs: new Set(roles.statesTold.theirs),
      paired: roles.statesTold.paired,
      torn: new Set(roles.statesTold.torn),
      of: new Set(roles.statesTold.of),
      before: new Set(roles.statesTold.before),
      parts: new Set(roles.statesTold.parts),
      never: new Set(roles.statesTold.never),
      endings: roles.statesTold.endings,
    },
    inManyNames: new Set(roles.inManyNames),
    legalForms: new Set(roles.legalForms),
    beforeNames: new Set(roles.beforeNames),
    ofState: new Set(roles.ofState),
    workforce: withPlurals(roles.workforce),
    lands: new Set(roles.lands),
    organises: ({ text, upos }) =>
      (upos === 'PROPN' || (upos === 'NOUN' && /^\p{Lu}\p{Ll}/u.test(text))) && organisation.has(text.toLowerCase()),
    minded: new Set(roles.minded),
    mindless: new Set(roles.mindless),
    doneToTexts: new Set(roles.doneToTexts),
    asking: new Set(roles.asking),
    expletive: new Set(roles.expletive),
    generic: new Set(roles.generic),
    ...officesOf(roles.offices),
    placed: new Set(roles.placed),
    matters: new Set(roles.matters),
    bystanders: new Set(roles.bystanders),
    alike: new Map(Object.entries(roles.alike).map(([family, list]) => [family, new Set(list)])),
    instruments: { titled: new Set(roles.instruments.titled), common: new Set(roles.instruments.common) },
    measures: new Set(roles.measures),
    shorthand: new Set(roles.shorthand),
    teams: new Set(roles.teams),
    serving: { with: new Set(roles.serving.with), for: new Set(roles.serving.for) },
    between: {
      people: new Set(roles.between.people),
      verbs: new Set(roles.between.verbs),
      tells: new Set(roles.between.tells),
      deeds: new Set(roles.between.deeds),
    },
  };
}
