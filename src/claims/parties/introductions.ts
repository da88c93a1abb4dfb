import type { Sentence, Token } from '../../language/index.js';
import type { Party } from '../claim.js';
import { actingLetters } from './acting-letters.js';
import { affiliationAfter, affiliationBefore, isGenitive } from './affiliation.js';
import { apposition } from './apposition.js';
import { withBodies } from './bodies-named.js';
import { bodyEnd, longerName } from './body-runs.js';
import { nameByKind } from './by-kind.js';
import { nameByLetters } from './by-letters.js';
import { calledCompany } from './called-company.js';
import { describedAs, overOf } from './described.js';
import { fellowOf } from './fellows.js';
import { type FirmTold, firmsTold } from './firms-told.js';
import { fold } from './fold.js';
import type { Entry } from './gazetteer.js';
import { isName, slug, text, titled } from './name-runs.js';
import type { NameInText, NamesInText } from './names.js';
import { numberedBodies } from './numbered.js';
import { behindOffice, isOffice, isTitled, isWhere } from './person-runs.js';
import {
  declaredShortForms,
  firmEnd,
  kindOfName,
  type Organisation,
  sayWhatTheyAre,
  shortOf,
  spelledNames,
} from './short-forms.js';
import type { Vocabulary } from './vocabulary.js';

/** A person as one document knows them. */
export interface Person {
  readonly full: string;
  /** What a sentence calls them after the first time. */
  readonly short: string;
  /** Text first, gazetteer second; undefined where neither tells. */
  party: Party | undefined;
  gender: 'm' | 'f' | undefined;
  /** Offices that the text gives them: "prime minister". */
  readonly roles: Set<string>;
}

/** Names that the text itself explains, and those nobody explains. */
export interface Introductions {
  /** The person or organisation whose name starts at this token, and its last token. */
  nameAt(sentence: number, token: number): IntroducedName | undefined;
  /** The names of a sentence by token, those of bodies that the text alone names among them: whose somebody is. */
  ownersIn(sentence: number): NamesInText[number];
}

export interface IntroducedName {
  readonly first: number;
  readonly last: number;
  readonly person?: Person;
  readonly organisation?: Party & { readonly kind: string };
}

export const partyOf = ({ id, name }: Entry): Party => ({ id, name });

const lower = /^[a-z]/;
/** "Lee Jeong-sik": the family name first, and a given name of two syllables. */
const eastern = /^\p{Lu}\p{L}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Reads who belongs to whom: "Ukraine's foreign minister, Dmytro Kuleba", "Jo Reed, the dockers' president", "General Workers' Union (GWU)". */
export function readIntroductions(
  sentences: readonly Sentence[],
  names: NamesInText,
  vocabulary: Vocabulary,
  year: number | null,
): Introductions {
  const people = new Map<string, Person>();
  const organisations = new Map<string, Organisation>();
  const at = sentences.map(() => new Map<number, IntroducedName>());
  const remember = (full: string, entry: Entry | undefined): Person => {
    const key = fold(full);
    const surname = eastern.test(key) ? key.split(' ')[0]! : key.slice(key.lastIndexOf(' ') + 1);
    const known = people.get(key) ?? (entry?.person ? people.get(fold(entry.person.full)) : undefined);
    if (known !== undefined) return known;
    const given = key.split(' ')[0]!.toLowerCase();
    const person: Person = {
      full: entry?.person?.full ?? full,
      short: entry?.person?.short ?? (eastern.test(full) ? full.split(' ')[0]! : full.slice(full.lastIndexOf(' ') + 1)),
      // Before somebody's years in office the text alone tells whose they are: a rebel then, a president later.
      party: entry === undefined || (year !== null && year < (entry.person?.from ?? year)) ? undefined : partyOf(entry),
      gender: entry?.person?.gender ?? (vocabulary.women.has(given) ? 'f' : undefined),
      roles: new Set(),
    };
    people.set(key, person);
    if (entry?.person) people.set(fold(entry.person.full), person);
    if (!people.has(surname)) people.set(surname, person);
    return person;
  };

  const declared = declaredShortForms(sentences, names, vocabulary);
  sayWhatTheyAre(declared, sentences, names, vocabulary);
  for (const { sentence, first, last, short, organisation } of declared) {
    organisations.set(short, organisation);
    const { tokens } = sentences[sentence]!;
    organisations.set(text(tokens, first, last), organisation);
    organisations.set(text(tokens, first, firmEnd(tokens, first, last, vocabulary)), organisation);
    // The brackets are of the name: "A (B) and C (D) said that they".
    at[sentence]!.set(first, { first, last: last + 3, organisation });
  }
  for (const body of actingLetters(sentences, names, vocabulary.measures))
    if (!organisations.has(body.name)) organisations.set(body.name, body);
  const company = calledCompany(sentences, names, [...organisations.values()], vocabulary);
  const firms: readonly FirmTold[] =
    company === undefined ? firmsTold(sentences, names, [...organisations.values()], vocabulary) : [company];
  for (const { also, ...firm } of firms)
    for (const called of [firm.name, ...(also ?? [])]) if (!organisations.has(called)) organisations.set(called, firm);
  const numbered = numberedBodies(sentences, names, vocabulary.numbered);
  for (const [called, body] of numbered) if (!organisations.has(called)) organisations.set(called, body);
  const spelled = spelledNames(declared, sentences, vocabulary, [
    ...firms.flatMap((f) => [f.name, ...(f.also ?? [])]),
    ...numbered.keys(),
  ]);
  const initials = shortOf(sentences, names, organisations);

  // Full names first: a surname may stand in the headline, before its owner is introduced.
  for (const pass of ['full', 'short'] as const)
    for (const [s, { tokens }] of sentences.entries()) {
      for (let t = 0; t < tokens.length; t++) {
        const known = names[s]![t];
        const whole = at[s]!.get(t);
        if (whole?.organisation !== undefined) {
          t = whole.last;
          continue;
        }
        if (known !== undefined) {
          const { entry } = known;
          const end = longerName(tokens, names[s]!, known, vocabulary);
          if (end !== undefined) {
            const sort = describedAs(tokens, t, end, vocabulary);
            const organisation = organisationOf(text(tokens, t, end), tokens, end, sort);
            at[s]!.set(t, { first: t, last: end, organisation });
            t = end;
            continue;
          }
          if (entry.person !== undefined && (entry.use === 'person') === (pass === 'full')) {
            const person = remember(
              known.last > known.first ? text(tokens, known.first, known.last) : entry.person.full,
              entry,
            );
            explain(person, tokens, names[s]!, known.first, known.last, entry.use === 'person');
            at[s]!.set(known.first, { first: known.first, last: known.last, person });
          } else if (pass === 'full' && entry.kind !== 'state') shorten(text(tokens, known.first, known.last), entry);
          t = known.last;
          continue;
        }
        // No name begins with a small letter: most words are passed by here.
        if (lower.test(tokens[t]!.text)) continue;
        const run = overOf(tokens, names[s]!, t, bodyEnd(tokens, names[s]!, t, vocabulary), vocabulary);
        // Letters that the text has explained are a name, whatever the tagger takes them for.
        const last = Math.max(run, spelled(tokens, t));
        if (last < t) continue;
        let first = t;
        while (
          first < last &&
          (vocabulary.titles.has(tokens[first]!.text.toLowerCase()) || isOffice(tokens, first, last, vocabulary))
        )
          first++;
        first = behindOffice(tokens, first, last, vocabulary);
        const words = text(tokens, first, last);
        if (!organisations.has(words) && initials.has(words)) organisations.set(words, initials.get(words)!);
        const sort = first === t ? describedAs(tokens, t, last, vocabulary) : undefined;
        const isOrganisation = sort !== undefined || tokens.slice(first, last + 1).some((x) => vocabulary.organises(x));
        if (isOrganisation || organisations.has(words)) {
          if (last > first || sort !== undefined || organisations.has(words)) {
            const organisation = organisationOf(words, tokens, last, sort);
            at[s]!.set(first, { first, last, organisation });
          }
        } else if (
          last > first &&
          pass === 'full' &&
          isName(tokens, first, last) &&
          !isWhere(tokens, first, last, vocabulary) &&
          !vocabulary.instruments.titled.has(tokens[last]!.text)
        ) {
          const person = remember(words, undefined);
          explain(person, tokens, names[s]!, first, last, true);
          at[s]!.set(first, { first, last, person });
        } else if (pass === 'short' && last === first) {
          // A transcript's label: "HALE:".
          const person =
            people.get(fold(words)) ??
            (isTitled(tokens, first, vocabulary) ? remember(words, undefined) : undefined) ??
            (tokens[last + 1]?.text === ':' ? people.get(fold(titled(words))) : undefined);
          if (person !== undefined) {
            explain(person, tokens, names[s]!, first, last, false);
            at[s]!.set(first, { first, last, person });
          }
        }
        t = last;
      }
    }
  nameByLetters(sentences, names, at);
  nameByKind(sentences, names, at, vocabulary);
  const owners = withBodies(names, at);
  // "Jo Reed, president of the Quarry League": whose somebody is that no list has, where the text alone names the body.
  for (const [s, { tokens }] of sentences.entries()) {
    const own = [...at[s]!.values()];
    for (const { first, last, person } of own)
      if (person !== undefined && person.party === undefined)
        explain(person, tokens, owners[s]!, first, last, last > first);
    for (const told of own)
      if (told.person !== undefined) told.person.party ??= fellowOf(told, tokens, at[s]!, vocabulary)?.person?.party;
  }
  return { nameAt: (s, t) => at[s]?.get(t), ownersIn: (s) => owners[s]! };

  /** "The Coordination of Azawad Movements", then "the Coordination". */
  function shorten(words: string, { id, name, kind }: Organisation): void {
    const [head, of] = words.split(' ');
    if (of === 'of' && !organisations.has(head!)) organisations.set(head!, { id, name, kind });
  }

  function organisationOf(
    words: string,
    tokens: readonly Token[],
    last: number,
    sort: string | undefined,
  ): Organisation {
    const known = organisations.get(words);
    if (known !== undefined) return known;
    const short = tokens[last + 1]?.text === '(' && tokens[last + 3]?.text === ')' ? tokens[last + 2]!.text : undefined;
    const kind = sort ?? kindOfName(words, vocabulary);
    const organisation = { id: slug(short ?? words), name: words, kind };
    organisations.set(words, organisation);
    const bare = words.replace(/(?: [\p{L}.]+){1,2}$/u, (end) =>
      end
        .trim()
        .split(' ')
        .every((w) => vocabulary.legalForms.has(w.toLowerCase().replace(/\.$/, '')))
        ? ''
        : end,
    );
    if (!organisations.has(bare)) organisations.set(bare, organisation);
    shorten(words, organisation);
    if (short !== undefined && /^\p{Lu}[\p{L}\p{N}&]+$/u.test(short)) organisations.set(short, organisation);
    return organisation;
  }

  /** What stands beside a name tells whose it is and what office it holds. */
  function explain(
    person: Person,
    tokens: readonly Token[],
    row: readonly (NameInText | undefined)[],
    first: number,
    last: number,
    full: boolean,
  ): void {
    const before = tokens[first - 1]?.text.toLowerCase() ?? '';
    const title = vocabulary.titles.get(before);
    if (title !== undefined) person.gender = title;
    // "The league's foreign minister, Mr. Reed": a title does not part the name from its office.
    const head = vocabulary.titles.has(before) && tokens[first - 2]?.text === ',' ? first - 1 : first;
    const comma = tokens[head - 1]?.text === ',';
    const beside = comma ? head - 2 : first - 1;
    let told: Party | undefined;
    // Role words right before the name, or before a comma: "the union's president, Jo Reed".
    for (let k = beside; k >= 0 && k > beside - 6; k--) {
      if (row[k] !== undefined) break;
      const role = vocabulary.roleAt(tokens, k);
      if (role !== undefined && role.last <= beside && role.role.size === 'person') person.roles.add(role.role.words);
      if (tokens[k]!.upos === 'VERB' || tokens[k]!.upos === 'DET' || tokens[k]!.upos === 'ADP') break;
    }
    if (!comma || person.roles.size > 0) {
      const left = affiliationBefore(tokens, row, comma ? head - 1 : first, vocabulary);
      const owner = left.names.at(-1);
      // "The retired Peruvian judge Ana Ruiz": Peru's no longer.
      const retired = tokens.slice(left.from, first).some((x) => vocabulary.retired.has(x.text.toLowerCase()));
      const owned =
        owner !== undefined &&
        !retired &&
        (person.roles.size > 0 || owner.entry.use === 'people' || isGenitive(tokens[owner.last + 1]?.text));
      if (owned && (owner.last < first - 1 || owner.entry.use === 'people') && !owner.entry.person)
        told = partyOf(owner.entry);
    }
    // "The president of the Quarry League, Jo Reed".
    const owner = comma ? row[beside] : undefined;
    if (owner !== undefined && told === undefined) {
      const of = tokens[owner.first - 1]?.upos === 'DET' ? owner.first - 2 : owner.first - 1;
      const role = tokens[of]?.text === 'of' ? vocabulary.roleAt(tokens, of - 1) : undefined;
      if (role?.role.size === 'person') {
        told = partyOf(owner.entry);
        person.roles.add(role.role.words);
      }
    }
    if (told === undefined && full) {
      const after = affiliationAfter(tokens, row, last).find((n) => n.entry.use !== 'place' && !n.entry.person);
      if (after !== undefined && tokens[last + 1]!.text !== 'in' && tokens[last + 1]!.text !== 'for')
        told = partyOf(after.entry);
    }
    if (told === undefined && tokens[last + 1]?.text === ',')
      told = apposition(person, tokens, row, last + 2, vocabulary);
    if (told !== undefined && full) person.party = told;
    else if (told !== undefined) person.party ??= told;
  }
}
