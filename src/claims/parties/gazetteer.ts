import { fold } from './fold.js';
import type { PartyPacks } from './party-packs.js';

export interface GazetteerPerson {
  readonly full: string;
  /** What later mentions call them: the family name. */
  readonly short: string;
  readonly from: number;
  readonly to: number;
  readonly gender: 'm' | 'f';
}

/** What a name in the gazetteer stands for. */
export interface Entry {
  readonly id: string;
  /** The party's name as a brief prints it. */
  readonly name: string;
  readonly use: 'name' | 'people' | 'metonym' | 'place' | 'person' | 'surname';
  /** Kind of organisation; `state` for states. */
  readonly kind: string;
  readonly plural: boolean;
  /** A person's full name, years and gender. */
  readonly person?: GazetteerPerson;
}

interface Alias {
  readonly text: string;
  readonly entries: Entry[];
}

export interface GazetteerMatch {
  readonly end: number;
  readonly entries: readonly Entry[];
}

export interface Gazetteer {
  /** The longest name that starts at `start` of folded text and ends at a word's end. */
  match(folded: string, start: number): GazetteerMatch | undefined;
  /** Party by id. */
  party(id: string):
    | {
        readonly id: string;
        readonly name: string;
        readonly kind: string;
        readonly state?: string;
        /** Of a bloc. */
        readonly members?: readonly string[];
      }
    | undefined;
}

const juniors = new Set(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'II.', 'III', 'III.', 'IV', 'IV.']);
const particles = new Set('al el bin ben van von der den de da dos du la le di'.split(' '));
const firstWord = /[\p{L}\p{N}]+/uy;
const years = /^(\d{4})-(\d{4})?$/;

const made = new WeakMap<PartyPacks, Gazetteer>();

/** Index of all names by their first word; of the same packs the same one, since the reader, a question and a brief each ask for it. */
export function createGazetteer(packs: PartyPacks): Gazetteer {
  const known = made.get(packs) ?? indexOf(packs);
  made.set(packs, known);
  return known;
}

function indexOf(packs: PartyPacks): Gazetteer {
  const index = new Map<string, Alias[]>();
  // Some first words begin hundreds of names: looked up by its whole text, a name is found without going through them.
  const byText = new Map<string, Alias>();
  const parties = new Map<
    string,
    { id: string; name: string; kind: string; state?: string; members?: readonly string[] }
  >();
  const add = (raw: string, entry: Entry): void => {
    addExactly(raw, entry);
    // "creditors" may begin a sentence.
    if (/^[a-z]/.test(raw)) addExactly(raw[0]!.toUpperCase() + raw.slice(1), entry);
  };
  const addExactly = (raw: string, entry?: Entry): void => {
    const text = fold(raw);
    const known = byText.get(text);
    if (known !== undefined) {
      if (entry !== undefined) known.entries.push(entry);
      return;
    }
    firstWord.lastIndex = 0;
    const key = firstWord.exec(text)?.[0];
    if (key === undefined) return;
    const alias = { text, entries: entry === undefined ? [] : [entry] };
    byText.set(text, alias);
    const list = index.get(key);
    if (list === undefined) index.set(key, [alias]);
    else list.push(alias);
  };
  for (const [id, s] of Object.entries(packs.states)) {
    parties.set(id, { id, name: s.name, kind: 'state', state: id });
    const base = { id, name: s.name, kind: 'state', plural: false } as const;
    for (const n of [s.name, ...(s.also ?? [])]) add(n, { ...base, use: 'name' });
    for (const n of s.people ?? []) add(n, { ...base, use: 'people' });
    for (const n of s.seats ?? []) add(n, { ...base, use: 'metonym' });
    for (const n of s.places ?? []) add(n, { ...base, use: 'place' });
  }
  for (const [id, o] of Object.entries(packs.organisations)) {
    parties.set(id, {
      id,
      name: o.name,
      kind: o.kind,
      ...(o.state === undefined ? {} : { state: o.state }),
      ...(o.members === undefined ? {} : { members: o.members }),
    });
    const base = { id, name: o.name, kind: o.kind, plural: o.plural ?? false };
    for (const n of [o.name, ...(o.also ?? [])]) add(n, { ...base, use: 'name' });
    for (const n of o.people ?? []) add(n, { ...base, use: 'people' });
    for (const n of o.seats ?? []) add(n, { ...base, use: 'metonym' });
  }
  const eastern = new Set(packs.roles.familyFirst);
  const pronouns = new Set(Object.values(packs.roles.pronouns).flat());
  for (const [id, lines] of Object.entries(packs.people)) {
    const party = parties.get(id) ?? { id, name: id, kind: 'state' };
    for (const line of lines) {
      const { common, spellings, female, from, to } = readPerson(line);
      const full = spellings[0] ?? '';
      const familyFirst = eastern.has(id);
      const short = familyFirst ? full.split(' ', 1)[0]! : surnameOf(full);
      const person = {
        full,
        short,
        from: from === undefined ? 0 : Number(from),
        to: to === undefined ? 9999 : Number(to),
        gender: female ? ('f' as const) : ('m' as const),
      };
      const { name, kind } = party;
      const called: Entry = { id, name, use: 'person', kind, plural: false, person };
      for (const s of spellings) add(s, called);
      if (common) continue;
      const surname: Entry = { id, name, use: 'surname', kind, plural: false, person };
      const surnames = familyFirst ? [short] : spellings.filter((s) => s.includes(' ')).map(surnameOf);
      // "He" is a family name in Beijing and a pronoun everywhere.
      for (const [i, s] of surnames.entries())
        if (surnames.indexOf(s) === i && !pronouns.has(s.toLowerCase())) add(s, surname);
    }
  }
  // A capitalised run that merely begins with a party's name matches, and stands for nobody.
  for (const n of packs.roles.notNames) addExactly(n);
  for (const list of index.values()) if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length);
  return {
    match(folded, start) {
      firstWord.lastIndex = start;
      const key = firstWord.exec(folded)?.[0];
      if (key === undefined) return undefined;
      for (const alias of index.get(key) ?? []) {
        const end = start + alias.text.length;
        if (folded.startsWith(alias.text, start) && !/[\p{L}\p{N}]/u.test(folded[end] ?? ' '))
          return { end, entries: alias.entries };
      }
      return undefined;
    },
    party: (id) => parties.get(id),
  };
}

/** A line of the pack, from its end: one pattern over the whole line cost a fifth of a second at every start. */
function readPerson(line: string) {
  let text = line;
  const last = text.lastIndexOf(' ');
  const [, from, to] = years.exec(text.slice(last + 1)) ?? [];
  if (from !== undefined) text = text.slice(0, last);
  const female = text.endsWith(' (f)');
  if (female) text = text.slice(0, -4);
  const common = text.startsWith('~');
  const spellings = (common ? text.slice(1) : text).split('|').map((s) => s.trim());
  return { common, spellings, female, from, to };
}

/** "van den Broek" keeps its particles, "Marcos Jr." is a Marcos; Korean, Chinese and Vietnamese names are given whole in the pack. */
function surnameOf(full: string): string {
  const parts = full.split(' ').filter((part) => !juniors.has(part));
  let at = parts.length - 1;
  while (at > 1 && particles.has(parts[at - 1]!)) at--;
  return parts.slice(at).join(' ');
}
