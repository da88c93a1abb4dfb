import type { Sentence, Token } from '../../language/index.js';
import { slug, text } from './name-runs.js';
import type { NameInText, NamesInText } from './names.js';
import type { Vocabulary } from './vocabulary.js';

/** An organisation as a document calls it. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** Told late where only the rest of the document says what it is. */
  kind: string;
}

/** A full name with its short form in brackets behind it. */
export interface Declared {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly short: string;
  readonly organisation: Organisation;
}

const letters = /^\p{Lu}[\p{L}\p{N}&+-]*$/u;
const capital = /^\p{Lu}/u;
/** How many words a name with a short form has at most. */
const longest = 14;

/** What kind of organisation a name tells that it names; `other` where it tells nothing. */
export function kindOfName(name: string, { kinds }: Vocabulary): string {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  // A "Brotherhood of Engineers" is a union, and no other brotherhood.
  const told = words.map((word, i) => kinds.get(`${word} ${words[i + 1] ?? ''}`) ?? kinds.get(word));
  // Whoever works for the "Rail Staff Association" is no railway.
  if (told.includes('union')) return 'union';
  return told.find((kind) => kind !== undefined && kind !== 'body') ?? (told.includes('body') ? 'body' : 'other');
}

/**
 * "Canadian National Railway Co. (CN)", "the Postal Workers' Union (PWU)": the name whose initials the brackets hold. A name that the
 * gazetteer knows is its party, whatever words of a firm follow it; the letters themselves may be known too.
 */
export function declaredShortForms(
  sentences: readonly Sentence[],
  names: NamesInText,
  vocabulary: Vocabulary,
): Declared[] {
  const found: Declared[] = [];
  for (const [sentence, { tokens }] of sentences.entries())
    for (let t = 2; t + 2 < tokens.length + 1; t++) {
      const short = tokens[t + 1];
      if (tokens[t]!.text !== '(' || tokens[t + 2]?.text !== ')' || short === undefined) continue;
      if (!letters.test(short.text) || short.text.replace(/[^\p{Lu}]/gu, '').length < 2) continue;
      const last = t - 1;
      const first = beginning(tokens, last, short.text) ?? runBefore(tokens, last, vocabulary);
      if (first === undefined) continue;
      const organisation = declared(tokens, names[sentence]!, first, last, t + 1, vocabulary);
      if (organisation !== undefined) found.push({ sentence, first, last, short: short.text, organisation });
    }
  return found;
}

/** Where the name before the brackets begins: the capitalised word from which on the initials are the short form. */
function beginning(tokens: readonly Token[], last: number, short: string): number | undefined {
  const wanted = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  let initials = '';
  for (let k = last; k >= 0 && k > last - longest; k--) {
    const { text: word, upos } = tokens[k]!;
    if (upos === 'VERB' && !capital.test(word)) return undefined;
    if (/[.;:()]/.test(word) && word.length === 1) return undefined;
    if (!capital.test(word)) continue;
    initials = word[0]!.toLowerCase() + initials;
    // "Canadian National Railway Co. (CN)": the last words of a name may have no letter.
    if (initials[0] === wanted[0] && inOrder(wanted, initials)) return k;
    if (initials.length > wanted.length + 4) return undefined;
  }
  return undefined;
}

/** "The Finnish Seafarers' Union (SMU)": letters of another language, behind a name whose last word says that it is a body's. */
function runBefore(tokens: readonly Token[], last: number, vocabulary: Vocabulary): number | undefined {
  if (!vocabulary.organises(tokens[last]!)) return undefined;
  let first = last;
  for (let k = last - 1; k >= 0 && k > last - longest; k--) {
    const { text: word } = tokens[k]!;
    if (capital.test(word) && !(k === 0 && /^(?:The|An?)$/.test(word))) first = k;
    else if (!/^(?:of|and|for|['’]s?|-|&)$/.test(word)) break;
  }
  return first < last ? first : undefined;
}

/** Whether a name's initials hold all letters of the short form in order. */
function inOrder(wanted: string, initials: string): boolean {
  let at = 0;
  for (const c of initials) if (c === wanted[at]) at++;
  return at === wanted.length;
}

function declared(
  tokens: readonly Token[],
  row: readonly (NameInText | undefined)[],
  first: number,
  last: number,
  short: number,
  vocabulary: Vocabulary,
): Organisation | undefined {
  const letter = row[short];
  if (letter !== undefined) return letter.entry.kind === 'state' ? undefined : letter.entry;
  const known = row[first];
  if (known !== undefined && known.entry.person === undefined) {
    const rest = tokens.slice(known.last + 1, last + 1);
    const same = rest.every((x) => vocabulary.firm.has(x.text.toLowerCase().replace(/\.$/, '')));
    if (known.entry.kind !== 'state' || rest.length === 0)
      return same ? known.entry : named(tokens, first, last, short, vocabulary);
  }
  return named(tokens, first, last, short, vocabulary);
}

const named = (
  tokens: readonly Token[],
  first: number,
  last: number,
  short: number,
  vocabulary: Vocabulary,
): Organisation => {
  const words = text(tokens, first, last);
  return { id: slug(tokens[short]!.text), name: words, kind: kindOfName(words, vocabulary) };
};

/** The organisations of a document by their initials: "DB", where Deutsche Bahn is named and nobody is called so. */
export function shortOf(
  sentences: readonly Sentence[],
  names: NamesInText,
  organisations: ReadonlyMap<string, Organisation>,
): Map<string, Organisation> {
  const found = new Map<string, Organisation>();
  const add = (name: string, organisation: Organisation): void => {
    const short = initialsOf(name);
    if (short.length > 1 && !found.has(short)) found.set(short, organisation);
  };
  for (const [name, organisation] of organisations) add(name, organisation);
  for (const [s, row] of names.entries())
    for (const [t, n] of row.entries()) {
      if (n === undefined || n.first !== t || n.entry.person !== undefined || n.entry.kind === 'state') continue;
      const { id, name, kind } = n.entry;
      if (n.last > n.first) add(text(sentences[s]!.tokens, n.first, n.last), { id, name, kind });
      add(name, { id, name, kind });
    }
  return found;
}

/** The first letters of a name's words: "ILC" of the Idrane Liberation Council. */
export const initialsOf = (words: string): string =>
  words
    .split(/[\s-]+/)
    .filter((w) => capital.test(w))
    .map((w) => w[0])
    .join('');

/** One of whom only letters and a name are known is the union or the firm that the document speaks of, where it names no other. */
export function sayWhatTheyAre(
  declared: readonly Declared[],
  sentences: readonly Sentence[],
  names: NamesInText,
  vocabulary: Vocabulary,
): void {
  const open = new Set(declared.map((d) => d.organisation).filter((o) => o.kind === 'other' || o.kind === 'body'));
  if (open.size !== 1) return;
  const [one] = open;
  for (const kind of ['union', 'company'] as const) {
    const others =
      declared.some((d) => d.organisation.kind === kind) ||
      names.some((row) =>
        row.some((n) => n?.entry.kind === kind || (kind === 'company' && n?.entry.kind === 'employer')),
      );
    if (others || !spokenOf(kind, sentences, vocabulary)) continue;
    one!.kind = kind;
    return;
  }
}

/** "The union", "the airline": whether somebody is called so. */
export function spokenOf(kind: string, sentences: readonly Sentence[], vocabulary: Vocabulary): boolean {
  return sentences.some(({ tokens }) =>
    tokens.some((t, i) => {
      if (t.text.toLowerCase() !== 'the' || tokens[i + 1] === undefined) return false;
      const role = vocabulary.roleAt(tokens, i + 1);
      return role !== undefined && !role.plural && role.role.size === 'group' && role.role.family === kind;
    }),
  );
}

/** Last token of "Northern Ferries" in "Northern Ferries Ltd.": how a firm is called the next time. */
export function firmEnd(tokens: readonly Token[], first: number, last: number, { firm }: Vocabulary): number {
  let end = last;
  while (end > first && firm.has(tokens[end]!.text.toLowerCase().replace(/\.$/, ''))) end--;
  return end;
}

/** Tells where a name that the document has explained ends, whatever the tagger takes its words for: before `at` where none begins there. */
export function spelledNames(
  declared: readonly Declared[],
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  firms: readonly string[],
): (tokens: readonly Token[], at: number) => number {
  const byFirst = new Map<string, (readonly string[])[]>();
  const add = (words: readonly string[]): void => {
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  };
  for (const firm of firms) add(firm.split(' '));
  for (const { sentence, first, last, short } of declared) {
    const { tokens } = sentences[sentence]!;
    const words = tokens.slice(first, last + 1).map((t) => t.text);
    add(words);
    add(words.slice(0, firmEnd(tokens, first, last, vocabulary) - first + 1));
    add([short]);
  }
  return (tokens, at) => {
    let end = at - 1;
    for (const words of byFirst.get(tokens[at]!.text) ?? [])
      if (words.every((w, k) => tokens[at + k]?.text === w)) end = Math.max(end, at + words.length - 1);
    return end;
  };
}
