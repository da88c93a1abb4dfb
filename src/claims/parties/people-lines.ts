import { fold } from './fold.js';
import type { Entry } from './gazetteer.js';
import type { PartyPacks } from './party-packs.js';

/** A line of the pack and the party that it stands under: `Name | other spelling (f) from-to`, a `~` before it where the family name alone says too little. */
export interface PersonLine {
  readonly id: string;
  readonly line: string;
}

/** What a person may be called. */
export interface PersonNames {
  /** The full name first. */
  readonly spellings: readonly string[];
  readonly called: Entry;
  /** Family names that say who is meant. */
  readonly surnames: readonly string[];
  readonly bySurname: Entry;
}

const juniors = new Set(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'II.', 'III', 'III.', 'IV', 'IV.']);
const particles = new Set('al el bin ben van von den der de da dos du la le di'.split(' '));
const years = /^(\d{4})-(\d{4})?$/;
const between = /[^\p{L}\p{N}]+/u;

/** Reads lines of the pack, each once, however many of its words a text has. */
export function peopleOf(
  { familyFirst, pronouns }: Pick<PartyPacks['roles'], 'familyFirst' | 'pronouns'>,
  party: (id: string) => { readonly name: string; readonly kind: string } | undefined,
): (line: PersonLine) => PersonNames {
  const eastern = new Set(familyFirst);
  // "He" is a family name in Beijing and a pronoun everywhere.
  const unsure = new Set(Object.values(pronouns).flat());
  const known = new Map<PersonLine, PersonNames>();
  return (told) => {
    const read = known.get(told);
    if (read !== undefined) return read;
    const { id } = told;
    const { name, kind } = party(id) ?? { name: id, kind: 'state' };
    const { common, spellings, female, from, to } = partsOf(told.line);
    const full = spellings[0] ?? '';
    const short = eastern.has(id) ? full.split(' ', 1)[0]! : surnameOf(full);
    const person = {
      full,
      short,
      from: from === undefined ? 0 : Number(from),
      to: to === undefined ? 9999 : Number(to),
      gender: female ? ('f' as const) : ('m' as const),
    };
    const family = eastern.has(id) ? [short] : spellings.filter((s) => s.includes(' ')).map(surnameOf);
    const names: PersonNames = {
      spellings,
      called: { id, name, use: 'person', kind, plural: false, person },
      surnames: common ? [] : [...new Set(family)].filter((s) => !unsure.has(s.toLowerCase())),
      bySurname: { id, name, use: 'surname', kind, plural: false, person },
    };
    known.set(told, names);
    return names;
  };
}

/** The parts of a line, from its end: one pattern over the whole line cost a fifth of a second at every start. */
function partsOf(line: string) {
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

/**
 * Lines by each word that a name of theirs may begin with, as it stands in folded text: a report has few of the thousands of people, so a
 * line is read when a text has such a word.
 */
export function linesByWord(lines: readonly PersonLine[]): Map<string, PersonLine[]> {
  const found = new Map<string, PersonLine[]>();
  const put = (word: string, line: PersonLine): void => {
    const same = found.get(word);
    if (same === undefined) found.set(word, [line]);
    else if (same.at(-1) !== line) same.push(line);
  };
  for (const line of lines)
    for (const word of fold(line.line).split(between)) {
      if (word === '') continue;
      put(word, line);
      // "al-Assad" may begin a sentence.
      if (/^[a-z]/.test(word)) put(word[0]!.toUpperCase() + word.slice(1), line);
    }
  return found;
}
