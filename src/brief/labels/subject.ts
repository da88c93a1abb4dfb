import { actsForSide, fold, isOutsider } from '../../claims/index.js';
import type { Document } from '../../documents/index.js';
import type { Editor } from '../editor.js';
import { wordsOf } from '../lines/words.js';
import { nameAt } from './name-at.js';
import { sideCalled } from './side-called.js';

/** Words within which the subject of a clause is named, and those of what stands before it up to a comma. */
const reach = 7;
const leadIn = 9;

/**
 * The parties that a text's first clause has as its grammatical subject, by name, by a word for its people, or by one of its people: "Kyiv", "Israeli troops",
 * "Ford's Jim Farley", "the union" where one side alone is one. Empty where anything else is the subject, or where it is not plain.
 */
export function subjectOf(text: string, editor: Editor): readonly string[] {
  const words = withoutLeadIn(text, editor);
  if (words === null) return [];
  const first = namedAt(words, editor);
  if (first === null) return [];
  const { next } = first;
  // "Canada and Mexico want …"
  if (words[next]?.toLowerCase() === 'and') {
    const second = namedAt(words.slice(next + 1), editor);
    if (second !== null && second.key !== first.key) return [first.key, second.key];
    if (second === null && /^\p{Lu}/u.test(words[next + 1] ?? '')) return [];
  }
  return [first.key];
}

/** The party that a text names first of all, whatever of it is the subject: "Orm's trip was not meant to mediate". */
export const opensWith = (text: string, editor: Editor): string | null =>
  nameAt(
    fold(text)
      .replace(/^the /i, '')
      .replace(/['\u2019]s\b/g, ''),
    editor,
  )?.key ?? null;

const plain = (word: string): string => word.replace(/^["\u201c\u2018'(]+|[,;:.?!"\u201d\u2019')]+$/gu, '');
/** The same, with an apostrophe at its end that may be part of a name: "the Seafarers' Guild". */
const unmarked = (word: string): string => word.replace(/^["\u201c\u2018'(]+|[,;:.?!"\u201d)]+$/gu, '');
const endsPart = (word: string): boolean => /[,;:.?!\u2014]["\u201d']?$/.test(word);

/** The words of a clause from its subject on: what ties it to the sentence before, when and where it was are gone. Null where the subject cannot be told. */
function withoutLeadIn(text: string, { wording }: Editor): readonly string[] | null {
  let words = fold(text.replace(/^\p{Lu}[\p{Lu}. ]{1,24}(?: \[[^\]]*\])?: /u, ''))
    .split(/\s+/)
    .filter((w) => plain(w) !== '');
  for (let again = true; again && words.length > 0; ) {
    again = false;
    const lower = plain(words[0]!).toLowerCase();
    if (wording.prepositions.includes(lower) || wording.timing.includes(lower)) {
      const comma = words.slice(0, leadIn).findIndex(endsPart);
      // "While the crews left": what a subordinator opens is no clause of its own.
      if (comma < 0 && wording.subordinators.includes(lower) && !wording.alsoPrepositions.includes(lower)) return null;
      const dated = words.findIndex((w, i) => i > 0 && !isDate(plain(w), wording.datewords));
      if (comma >= 0) words = words.slice(comma + 1);
      else if (dated > 1) words = words.slice(dated);
      else return null;
      again = true;
    } else if (wording.connectives.includes(lower) || /ly$/.test(lower)) {
      words = words.slice(1);
      again = true;
    }
  }
  return words;
}

/** "May" is a month, and "may" a verb. */
const isDate = (word: string, datewords: readonly string[]): boolean =>
  /\d/.test(word) || (datewords.includes(word.toLowerCase()) && !/^(?:may|march)$/.test(word));

/** The party that is named at the head of a row of words, and the place of the first word behind its noun phrase. */
function namedAt(words: readonly string[], editor: Editor): { readonly key: string; readonly next: number } | null {
  const { wording } = editor;
  const verbs = verbsOf(editor);
  for (let i = 0; i < Math.min(reach, words.length); i++) {
    const rest = words.slice(i).map(unmarked).join(' ');
    const found = nameAt(rest, editor);
    if (found !== null) {
      const head = words.slice(0, i).map((w) => plain(w).toLowerCase());
      if (head.some(isOutsider) || (found.person !== undefined && isOutOfPower(found.person, editor))) return null;
      if (
        found.person === undefined &&
        !head.every((w) => wording.determiners.includes(w) || (found.people && w !== ''))
      )
        return null;
      const next = i + found.length;
      // "Moscow's offer", "Israel's troops": those of the party and its moves are the party's; "Moscow's losses" are not.
      if (/['\u2019]s?$/.test(words[next - 1] ?? ''))
        return owned(words.slice(next), verbs, editor) ? { key: found.key, next } : null;
      if (endsPart(words[next - 1]!)) return { key: found.key, next };
      // "The Ukrainians know": a word for more of its people describes no noun, so that a verb follows.
      const several = found.people && /[^s]s$/.test(words[next - 1]!) && /^\p{Ll}/u.test(words[next] ?? '');
      if (several && !wording.prepositions.includes(words[next]!))
        return { key: found.key, next: behind(words, next, verbs) };
      return goesOn(words.slice(next), found.people, verbs, editor)
        ? { key: found.key, next: behind(words, next, verbs) }
        : null;
    }
    const word = plain(words[i]!).toLowerCase();
    const side = calledAt(words, i, editor);
    if (side !== null) return side;
    // "The government of Ilse Maran": whose it is stands behind.
    if (word === 'of' && i > 0 && actsForSide(plain(words[i - 1]!).toLowerCase())) {
      const owner = nameAt(
        words
          .slice(i + 1)
          .map(plain)
          .join(' '),
        editor,
      );
      if (owner === null || words.slice(0, i).some((w) => isOutsider(plain(w).toLowerCase()))) return null;
      return { key: owner.key, next: i + 1 + owner.length };
    }
    if (
      wording.prepositions.includes(word) ||
      wording.pronouns.includes(word) ||
      verbs.has(word) ||
      endsPart(words[i]!)
    )
      return null;
    if (word === 'and' || word === 'or' || word.endsWith("'s")) return null;
  }
  return null;
}

/** "The union wants", where one of the sides alone is a union. */
function calledAt(words: readonly string[], at: number, editor: Editor): { key: string; next: number } | null {
  const word = plain(words[at]!).toLowerCase();
  const one = word.replace(/'s?$/, '');
  // "The rebels", "communist rebels", "the striking crews".
  const before = words.slice(0, at).map((w) => plain(w).toLowerCase());
  if (at > 2 || before.some((w) => isOutsider(w) || verbsOf(editor).has(w))) return null;
  const { parties, between } = editor.picture;
  if (isOutsider(one)) return null;
  // By the last word of its name, or by what of the sides it alone is.
  const called = parties.filter((p) => p.name.includes(' ') && p.name.toLowerCase().endsWith(` ${one}`));
  const key = called.length > 1 ? null : (called[0]?.key ?? sideCalled(one, editor));
  const after = words.slice(at + 1);
  const subject = word === one ? verbLike(after[0], editor) : owned(after, verbsOf(editor), editor);
  return key !== null && between.includes(key) && subject ? { key, next: at + 1 } : null;
}

/** Words that a verb phrase begins with, and verbs of moving and saying. */
const verbsOf = ({ wording }: Editor): ReadonlySet<string> => {
  const known = verbSets.get(wording);
  if (known !== undefined) return known;
  const { spoken, offering, modals, conjugated, saying, demanding, yielding, refusing, pastForms } = wording;
  const nouns = new Set(wording.whole);
  const made = new Set(
    [
      ...Object.values(spoken).flat(),
      ...[...offering, ...modals, ...saying, ...demanding, ...yielding, ...refusing],
      ...Object.entries(conjugated).flat(),
      ...pastForms,
      ...['be', 'been', 'being'],
    ].filter((w) => !w.includes(' ') && w !== 'to' && (!nouns.has(w) || /s$/.test(w))),
  );
  verbSets.set(wording, made);
  return made;
};
const verbSets = new WeakMap<object, ReadonlySet<string>>();

const verbLike = (word: string | undefined, editor: Editor): boolean => {
  const lower = plain(word ?? '').toLowerCase();
  return verbsOf(editor).has(lower) || /(?:ed|es|s|ly)$/.test(lower) || editor.wording.beforeVerbs.includes(lower);
};

/** Whether a clause begins with its verb: who is its subject, the words before it in its sentence tell. */
export const beginsWithVerb = (text: string, editor: Editor): boolean => {
  const [first = ''] = text.split(/\s+/);
  return /^\p{Ll}/u.test(first) && (verbsOf(editor).has(first) || /(?:ed|[^s]s)$/.test(first));
};

/** Whether what stands behind a party's name leaves it the subject: a verb, an apposition, or a noun for those who act for it. */
function goesOn(behindName: readonly string[], people: boolean, verbs: ReadonlySet<string>, editor: Editor): boolean {
  // "Orm last week offered", "Ardonia on Tuesday refused".
  const dates = editor.wording.datewords;
  const when = behindName.findIndex((w, i) => {
    return !isDate(plain(w), dates) && !(w === 'on' && isDate(plain(behindName[i + 1] ?? ''), dates));
  });
  const after = when < 0 ? [] : behindName.slice(when);
  const [one = '', two = ''] = after.map((w) => plain(w).toLowerCase());
  if (one === '' || verbs.has(one) || one === 'and' || /ly$/.test(one) || editor.wording.beforeVerbs.includes(one))
    return true;
  if (actsForSide(one) || actsForSide(`${one} ${two}`)) return true;
  if (isOutsider(one) || isOutsider(two)) return false;
  // "Kyiv handed", "Ardonia is": no noun that the name describes.
  if (editor.wording.dealings.includes(one) || editor.wording.whole.includes(one)) return false;
  if (/^\p{Lu}/u.test(after[0] ?? '')) return after.slice(0, 4).some((w) => verbs.has(plain(w).toLowerCase()));
  return people ? /(?:ed|[^s]s)$/.test(one) && !/ions$|ers$|ists$/.test(one) : verbLike(one, editor);
}

/** Where a noun phrase that a party's name opens ends: before its verb. */
function behind(words: readonly string[], next: number, verbs: ReadonlySet<string>): number {
  for (let i = next; i < Math.min(words.length, next + 5); i++)
    if (verbs.has(plain(words[i]!).toLowerCase()) || words[i]!.toLowerCase() === 'and') return i;
  return next;
}

/** Whether what a party has is its people or a move of its own. */
function owned(after: readonly string[], verbs: ReadonlySet<string>, { wording, people }: Editor): boolean {
  for (const [i, raw] of after.slice(0, 5).entries()) {
    const word = plain(raw).toLowerCase();
    if (isOutsider(word) || verbs.has(word) || wording.prepositions.includes(word)) return false;
    if (actsForSide(word) || actsForSide(`${word} ${plain(after[i + 1] ?? '').toLowerCase()}`)) return true;
    if (wording.ownMoves.includes(word) || people.includes(plain(raw))) return true;
  }
  return false;
}

const outsiders = new WeakMap<object, Map<string, boolean>>();

/** Whether a report calls somebody what does not speak for a side: "Senator Kade", "Orm, a former minister". */
export function isOutOfPower(person: string, editor: Editor): boolean {
  const known = outsiders.get(editor.picture) ?? new Map<string, boolean>();
  outsiders.set(editor.picture, known);
  const kept = known.get(person);
  if (kept !== undefined) return kept;
  const name = person.split(' ').at(-1)!;
  const found = editor.sentences().some(({ document, span }) => {
    const text = folded(document);
    if (!text.includes(name)) return false;
    const whole = text.slice(...span);
    for (let at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + 1)) {
      const before = describing(whole.slice(0, at), editor);
      const after = /^,? (?:(?:a|an|the|who|is|was) )*[^,;:.]*/.exec(whole.slice(at + name.length))?.[0] ?? '';
      const behindName = after.startsWith(',')
        ? wordsOf(after)
            .filter((w) => w !== '')
            .slice(0, 6)
        : [];
      if ([...before, ...behindName].some(isOutsider)) return true;
    }
    return false;
  });
  known.set(person, found);
  return found;
}

/**
 * The words before a name that say who its bearer is. "A former head of the union, Ray Orm": they may stand before a comma too. Without one they follow the last
 * preposition or verb: "a former adviser to Ray Orm" is another.
 */
function describing(textBefore: string, editor: Editor): readonly string[] {
  const stretch = /(?:[^,;:.]*, (?:\p{Lu}[\p{L}.'-]* ?)*|[^,;:.]*)$/u.exec(textBefore)![0];
  const words = wordsOf(stretch)
    .filter((w) => w !== '')
    .slice(-8);
  if (stretch.includes(',')) return words;
  const verbs = verbsOf(editor);
  return words.slice(words.findLastIndex((w) => verbs.has(w) || editor.wording.prepositions.includes(w)) + 1);
}

const folds = new WeakMap<Document, string>();

/** A report's text folded once: each person is looked for in every sentence. */
function folded(document: Document): string {
  const known = folds.get(document) ?? fold(document.text);
  folds.set(document, known);
  return known;
}
