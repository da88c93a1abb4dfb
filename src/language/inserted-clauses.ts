import type { Tree } from './parser.js';
import { relationNumber } from './relations.js';
import { ofParts, ofPenn, tagNumber } from './tags.js';
import type { WordForm } from './word-forms.js';

const relcl = relationNumber('acl:relcl');
const appos = relationNumber('appos');
const punct = relationNumber('punct');
const bounds = new Set([tagNumber('PUNCT', ','), tagNumber('PUNCT', ':')]);
const opening = ofPenn('-LRB-');
const closing = ofPenn('-RRB-');
const relative = ofPenn('WP', 'WDT', 'WP$', 'WRB');
const isVerb = ofParts('VERB', 'AUX');
const tensed = ofPenn('MD', 'VBD', 'VBP', 'VBZ');
const adverb = ofPenn('RB');
const plural = tagNumber('NOUN', 'NNS');
const present = tagNumber('VERB', 'VBZ');
const noun = ofParts('NOUN', 'PROPN');
const leading = ofParts('ADP', 'DET', 'NUM', 'PRON');
/** Words before the relative pronoun that belong to it: "some of whom", "under which". */
const longestLead = 2;

/** Words in brackets behind a name that may be set aside: "(RSF)", "(up from 3 percent)". */
const longestBracketed = 5;

/** What parts a sentence, with the marks on either side of it. */
export interface Insertion {
  /** Places of the two marks. */
  readonly open: number;
  readonly close: number;
  /** How its root hangs from what it tells of. */
  readonly rel: number;
}

const isTensed = (tags: Int32Array, i: number): boolean => isVerb[tags[i]!] === 1 && tensed[tags[i]!] === 1;

/** The first insertion that leads a parser astray: a short bracket, or a relative clause between a subject and its verb; undefined where there is none. */
export const findInsertion = (forms: readonly WordForm[], tags: Int32Array): Insertion | undefined =>
  bracket(forms.length, tags) ?? relativeClause(forms, tags);

/** "The Rapid Support Forces (RSF) have": a name or a figure in brackets behind a noun, and a sentence that goes on behind it. */
function bracket(n: number, tags: Int32Array): Insertion | undefined {
  for (let open = 1; open < n - 3; open++) {
    if (opening[tags[open]!] !== 1 || noun[tags[open - 1]!] !== 1) continue;
    for (let i = open + 1; i < n - 1 && i <= open + 1 + longestBracketed; i++) {
      if (isTensed(tags, i) || opening[tags[i]!] === 1) break;
      if (closing[tags[i]!] !== 1) continue;
      if (i > open + 1) return { open, close: i, rel: appos };
      break;
    }
  }
  return undefined;
}

/** "The party, which left in May, has come back". */
function relativeClause(forms: readonly WordForm[], tags: Int32Array): Insertion | undefined {
  const n = forms.length;
  for (let open = 1; open < n - 4; open++) {
    if (!bounds.has(tags[open]!) || noun[tags[open - 1]!] !== 1) continue;
    let pronoun = open + 1;
    while (pronoun <= open + longestLead && leading[tags[pronoun]!] === 1 && relative[tags[pronoun]!] !== 1) pronoun++;
    if (pronoun >= n || relative[tags[pronoun]!] !== 1) continue;
    let verbs = 0;
    for (let i = pronoun + 1; i < n - 1; i++) {
      if (isTensed(tags, i)) verbs++;
      if ((verbs === 0 && i < pronoun + 3) || tags[i] !== tags[open]) continue;
      let next = i + 1;
      while (next < n - 1 && adverb[tags[next]!] === 1) next++;
      if (isTensed(tags, next)) return { open, close: i, rel: relcl };
    }
  }
  return undefined;
}

/**
 * Draws the tree of a sentence with an insertion: what stands around it and the insertion itself are each parsed by themselves, since a
 * parser that decides word by word loses the verb that the subject waits for. The clause then hangs from what it tells of.
 * @param parse draws a tree over the forms and tags given
 */
export function parseAround(
  { open, close, rel }: Insertion,
  forms: readonly WordForm[],
  tags: Int32Array,
  tree: Tree,
  parse: (forms: readonly WordForm[], tags: Int32Array, tree: Tree) => void,
): void {
  const n = forms.length;
  const outside = [...forms.keys()].filter((i) => i < open || i > close);
  const inside = [...forms.keys()].slice(open + 1, close);
  const rootOf = (places: readonly number[]): number => {
    const part: Tree = {
      heads: new Int32Array(places.length),
      rels: new Int32Array(places.length),
      isMark: new Uint8Array(places.length),
    };
    const theirTags = Int32Array.from(places, (i) => tags[i]!);
    parse(
      places.map((i) => forms[i]!),
      theirTags,
      part,
    );
    let root = places[0]!;
    places.forEach((place, k) => {
      tags[place] = theirTags[k]!;
      const head = part.heads[k]!;
      if (head === places.length && part.isMark[k] !== 1) root = place;
      tree.heads[place] = head === places.length ? n : places[head]!;
      tree.rels[place] = part.rels[k]!;
      tree.isMark[place] = part.isMark[k]!;
    });
    return root;
  };
  rootOf(outside);
  // "Whose term ends in June": a clause has a verb, and what looked like a plural behind its subject is it.
  const plain =
    rel === appos ? undefined : inside.find((i) => i > open + 2 && tags[i] === plural && noun[tags[i - 1]!] === 1);
  if (plain !== undefined && !inside.some((i) => isTensed(tags, i))) tags[plain] = present;
  const clause = rootOf(inside);
  // What it tells of: the whole of the nouns that stand right before it.
  let told = open - 1;
  while (tree.heads[told]! < open && noun[tags[tree.heads[told]!]!] === 1) told = tree.heads[told]!;
  for (const i of inside) if (tree.heads[i] === n) tree.heads[i] = i === clause ? told : clause;
  tree.rels[clause] = rel;
  for (const mark of [open, close]) {
    tree.heads[mark] = clause;
    tree.rels[mark] = punct;
    tree.isMark[mark] = 1;
  }
}
