import { fold } from './fold.js';
import type { PartyPacks } from './party-packs.js';
import { linesByWord, peopleOf } from './people-lines.js';

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

const firstWord = /[\p{L}\p{N}]+/uy;

const made = new WeakMap<PartyPacks, Gazetteer>();

/** Index of all names by their first word; of the same packs the same one, since the reader, a question and a brief each ask for it. */
export function createGazetteer(packs: PartyPacks): Gazetteer {
  const known = made.get(packs) ?? indexOf(packs);
  made.set(packs, known);
  return known;
}

function wordAt(folded: string, start: number): string | undefined {
  firstWord.lastIndex = start;
  return firstWord.exec(folded)?.[0];
}

function indexOf(packs: PartyPacks): Gazetteer {
  const index = new Map<string, Alias[]>();
  // Some first words begin hundreds of names: looked up by its whole text, a name is found without going through them.
  const byText = new Map<string, Alias>();
  const parties = new Map<
    string,
    { id: string; name: string; kind: string; state?: string; members?: readonly string[] }
  >();
  /** Only those that begin with the word `only`, where it is given. */
  const add = (raw: string, entry: Entry, only?: string): void => {
    addExactly(raw, entry, only);
    // "creditors" may begin a sentence.
    if (/^[a-z]/.test(raw)) addExactly(raw[0]!.toUpperCase() + raw.slice(1), entry, only);
  };
  const addExactly = (raw: string, entry?: Entry, only?: string): void => {
    const text = fold(raw);
    const key = wordAt(text, 0);
    if (key === undefined || (only !== undefined && key !== only)) return;
    const known = byText.get(text);
    if (known !== undefined) {
      if (entry !== undefined) known.entries.push(entry);
      return;
    }
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
  // A capitalised run that merely begins with a party's name matches, and stands for nobody.
  for (const n of packs.roles.notNames) addExactly(n);
  const longestFirst = (list: Alias[]) => list.sort((a, b) => b.text.length - a.text.length);
  for (const list of index.values()) if (list.length > 1) longestFirst(list);
  const unread = linesByWord(
    Object.entries(packs.people).flatMap(([id, lines]) => lines.map((line) => ({ id, line }))),
  );
  const personIn = peopleOf(packs.roles, (id) => parties.get(id));
  /** The people who may be called by names that begin with a word. */
  const readPeople = (word: string): void => {
    const lines = unread.get(word);
    if (lines === undefined) return;
    unread.delete(word);
    for (const line of lines) {
      const { spellings, called, surnames, bySurname } = personIn(line);
      for (const s of spellings) add(s, called, word);
      for (const s of surnames) add(s, bySurname, word);
    }
    longestFirst(index.get(word) ?? []);
  };
  return {
    match(folded, start) {
      const key = wordAt(folded, start);
      if (key === undefined) return undefined;
      readPeople(key);
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
