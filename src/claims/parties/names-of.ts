import { fold } from './fold.js';
import { shippedPartyPacks } from './party-packs.js';
import type { PartySort } from './sort.js';
import { nameTold, peopleTold } from './states-told.js';

/** How reports call a party: by names and seats, by words for its people; folded. */
export interface PartyNames {
  readonly names: readonly string[];
  readonly people: readonly string[];
}

const known = new Map<string, PartyNames>();
const none: PartyNames = { names: [], people: [] };

/** The names, seats and words for its people by which the shipped packs know a party; empty where they do not know it. */
export function namesOfParty(id: string): PartyNames {
  const kept = known.get(id);
  if (kept !== undefined) return kept;
  const { states, organisations } = shippedPartyPacks();
  const entry = states[id] ?? organisations[id];
  const made =
    entry === undefined
      ? namesTold(id)
      : {
          names: [entry.name, ...(entry.also ?? []), ...(entry.seats ?? [])].map(fold),
          people: (entry.people ?? []).map(fold),
        };
  known.set(id, made);
  return made;
}

/** Of a state that a document alone tells of: its id holds its name. */
function namesTold(id: string): PartyNames {
  const name = nameTold(id);
  return name === null ? none : { names: [], people: peopleTold(name, shippedPartyPacks().roles.statesTold.endings) };
}

let acting: ReadonlySet<string> | undefined;

/** Whether a noun is one for people or a body who act for a side ("troops", "negotiators"): no bystander, and nobody out of power. */
export function actsForSide(noun: string): boolean {
  if (acting === undefined) {
    const { person, group, bystanders, opposing, outside } = shippedPartyPacks().roles;
    const apart = new Set([...bystanders, ...opposing, ...outside]);
    acting = new Set([...Object.values(person), ...Object.values(group)].flat().filter((w) => !apart.has(w)));
  }
  return acting.has(noun);
}

/** Whether a word tells that somebody does not speak for the side that he is of: "former", "senator", "opposition". */
export const isOutsider = (word: string): boolean => {
  const { opposing, outside } = shippedPartyPacks().roles;
  return opposing.includes(word) || outside.includes(word);
};

/** The sort of party that a noun for a body or its people tells of by itself ("union", "rebels"); undefined for those that any party has ("team"). */
export function sortOfNoun(noun: string): PartySort | undefined {
  const { generic, alike } = shippedPartyPacks().roles;
  // "The council" may be anybody's; "the union", "the rebels" and "the government" are the side.
  return generic.includes(noun) || Object.values(alike).some((words) => words.includes(noun))
    ? familyOfNoun(noun)
    : undefined;
}

/** Of which sort of party a noun's bearers are, whether or not it stands for the side alone: "miners", "presidency", "kidnappers". */
export function familyOfNoun(noun: string): PartySort | undefined {
  const { person, group } = shippedPartyPacks().roles;
  const families = ['state', 'rebels', 'union', 'company', 'bloc'] as const;
  return families.find((f) => group[f]?.includes(noun) || person[f]?.includes(noun));
}

/** All nouns of which `sortOfNoun` tells the sort. */
export function sideNouns(): readonly string[] {
  const { generic, alike } = shippedPartyPacks().roles;
  return [...generic, ...Object.values(alike).flat()].filter((noun) => sortOfNoun(noun) !== undefined);
}
