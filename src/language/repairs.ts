import { clauseWords } from './clauses.js';
import type { Tree } from './parser.js';
import { relationNumber } from './relations.js';
import { ofParts, ofPenn, tagNumber } from './tags.js';

const ccomp = relationNumber('ccomp');
const parataxis = relationNumber('parataxis');
const obl = relationNumber('obl');
const agent = relationNumber('obl:agent');
const acl = relationNumber('acl');
const caseRel = relationNumber('case');
const mark = relationNumber('mark');
const conj = relationNumber('conj');
const cc = relationNumber('cc');
const cop = relationNumber('cop');
const both = tagNumber('CCONJ', 'CC');
const determiner = tagNumber('DET', 'DT');
/** What stands behind "both" where it is the pair, and never behind the "both" of "both … and". */
const follows = new Set([tagNumber('PART', 'TO'), tagNumber('AUX', 'MD')]);
const asking = ofPenn('WP', 'WDT');
const tensed = ofPenn('VBD', 'VBP', 'VBZ');
const object = relationNumber('obj');
const subject = relationNumber('nsubj');
const subjects = new Set([subject, relationNumber('nsubj:pass')]);
const advcl = relationNumber('advcl');
const aux = relationNumber('aux');
const infinitive = tagNumber('VERB', 'VB');
const present = tagNumber('VERB', 'VBP');
const plural = ofPenn('NNS', 'NNPS');
const verb = ofParts('VERB');
const adjective = ofParts('ADJ');
const loose = new Set(['csubj', 'advcl', 'acl', 'xcomp'].map(relationNumber));
const passive = new Set([relationNumber('nsubj:pass'), relationNumber('aux:pass')]);
const participle = tagNumber('VERB', 'VBN');
const noun = ofParts('NOUN', 'PROPN');
const comma = tagNumber('PUNCT', ',');
const colon = tagNumber('PUNCT', ':');
const properNoun = ofParts('PROPN');
const closers = new Set([comma, tagNumber('PUNCT', "''")]);

/**
 * Relations that the words around them settle whatever the weights say: a verb of saying behind its words and a comma is no
 * complement of them ("…," the envoy said) but stands beside them; "by" with a passive names who acts; what a thing is hard
 * to do is a complement, what it is hard to do a subject; what a verb has with "that" and no "so" is a complement.
 * @param isSaying whether the word at a place may report a clause
 */
export function repairTree(
  tree: Tree,
  n: number,
  tags: Int32Array,
  lowerAt: (place: number) => string,
  isSaying: (place: number) => boolean,
): void {
  const { heads, rels } = tree;
  for (let i = 0; i < n; i++) {
    const head = heads[i]!;
    if (rels[i] === conj && head < i && tensed[tags[i]!] === 1) ownSubject(tree, n, i, tags);
    if (i > 1 && tensed[tags[i]!] === 1 && tags[i - 2] === colon && properNoun[tags[i - 1]!] === 1)
      behindColon(tree, i);
    if (tags[i] === infinitive && (head === n || rels[i] === parataxis) && hasManySubjects(tree, i, tags))
      tags[i] = present;
    if (tags[i] === both && lowerAt(i) === 'both' && i > 0 && i + 1 < n && follows.has(tags[i + 1]!))
      objectBoth(tree, i, tags);
    if (head > i && head < n && subjects.has(rels[i]!)) joinSubjects(tree, i, tags);
    if (head >= i) continue;
    const rel = rels[i]!;
    if (rel === ccomp) {
      if (isSaying(i) && standsBeside(tree, i, tags)) rels[i] = parataxis;
    } else if (rel === obl) {
      if (tags[head] === participle && noun[tags[i]!] === 1 && isAgent(tree, i, lowerAt)) rels[i] = agent;
    } else if (rel === advcl && verb[tags[head]!] === 1) {
      if (isThatClause(tree, i, lowerAt)) rels[i] = ccomp;
    } else if (loose.has(rel) && tags[i] === infinitive && adjective[tags[head]!] === 1) {
      if (clauseWords().tough.has(lowerAt(head)) && isWanting(tree, i, lowerAt)) rels[i] = ccomp;
    }
  }
}

/** "There were two changes: Lebanon refuses the line": the name between a colon and a verb is its subject, and what stands before the colon is none. */
function behindColon({ heads, rels }: Tree, verb: number): void {
  if (heads[verb] === verb - 1) return;
  heads[verb - 1] = verb;
  rels[verb - 1] = subject;
  for (let j = 0; j < verb - 2; j++) if (heads[j] === verb && subjects.has(rels[j]!)) rels[j] = parataxis;
}

/** "Neither the crown nor the council has signed": two subjects of one verb with an "and" or "nor" between them are joined. */
function joinSubjects({ heads, rels }: Tree, i: number, tags: Int32Array): void {
  const head = heads[i]!;
  let joined = i - 1;
  while (joined > 0 && !(heads[joined] === head && rels[joined] === cc)) joined--;
  let first = joined - 1;
  while (first >= 0 && !(heads[first] === head && subjects.has(rels[first]!))) first--;
  if (first < 0 || noun[tags[first]!] !== 1 || noun[tags[i]!] !== 1) return;
  for (let k = first; k < i; k++) if (tags[k] === comma || verb[tags[k]!] === 1) return;
  heads[i] = first;
  rels[i] = conj;
  heads[joined] = i;
}

/** "Expects both to answer": "both" without a noun behind it is the pair itself. */
function objectBoth({ heads, rels }: Tree, i: number, tags: Int32Array): void {
  tags[i] = determiner;
  const below = heads[i]!;
  const above = heads[below] ?? -1;
  if (verb[tags[i - 1]!] !== 1 || above !== i - 1) return;
  heads[i] = above;
  rels[i] = object;
}

type LowerAt = (place: number) => string;

/** "…," the envoy said: a subject, no conjunction, and behind a comma or a closing quotation mark. */
function standsBeside({ heads, rels, isMark }: Tree, i: number, tags: Int32Array): boolean {
  const head = heads[i]!;
  let first = i;
  let hasSubject = false;
  for (let k = head + 1; k < i; k++) {
    if (heads[k] !== i || isMark[k] === 1) continue;
    if (rels[k] === mark) return false;
    if (rels[k] === subject) hasSubject = true;
    first = Math.min(first, edge(heads, k, head));
  }
  return hasSubject && first > 0 && closers.has(tags[first - 1]!);
}

/** "Officials in Rome say": several before it, and nothing that makes it an infinitive. */
function hasManySubjects({ heads, rels }: Tree, i: number, tags: Int32Array): boolean {
  let many = false;
  for (let k = 0; k < i; k++) {
    if (heads[k] !== i) continue;
    if (rels[k] === aux || rels[k] === mark) return false;
    if (rels[k] === subject) many = plural[tags[k]!] === 1;
  }
  return many;
}

/**
 * What stands before the "and" of a second verb is no subject of it. "Gave the two the text and expects": it is an object of the first;
 * "the firm and its owner said", where the first is a noun with no verb: both are the subject of the one verb.
 */
function ownSubject(tree: Tree, n: number, i: number, tags: Int32Array): void {
  const { heads, rels } = tree;
  const first = heads[i]!;
  let joined = i;
  while (joined > first && !(heads[joined] === i && rels[joined] === cc)) joined--;
  if (verb[tags[first]!] === 1) {
    for (let k = first + 1; k < joined; k++) {
      if (heads[k] !== i || rels[k] !== subject || asking[tags[k]!] === 1) continue;
      heads[k] = first;
      rels[k] = isMarked(tree, k, caseRel) ? obl : object;
    }
    return;
  }
  const own = joined === first || noun[tags[first]!] !== 1 || heads[first] !== n ? -1 : rels.indexOf(subject, joined);
  if (own < 0 || own > i || heads[own] !== i || heads.subarray(0, first).includes(i)) return;
  for (let k = 0; k < n; k++) if (heads[k] === first && (rels[k] === cop || rels[k] === subject)) return;
  // A comma parts two clauses.
  for (let k = first; k < i; k++) if (tags[k] === comma) return;
  heads[i] = n;
  rels[i] = rels[first]!;
  heads[first] = i;
  rels[first] = subject;
  heads[own] = first;
  rels[own] = conj;
  heads[joined] = own;
  for (let k = i + 1; k < n; k++) if (heads[k] === first) heads[k] = i;
}

const isMarked = ({ heads, rels }: Tree, place: number, rel: number): boolean => {
  for (let k = 0; k < place; k++) if (heads[k] === place && rels[k] === rel) return true;
  return false;
};

/** "By" with a passive. */
function isAgent({ heads, rels }: Tree, i: number, lowerAt: LowerAt): boolean {
  const head = heads[i]!;
  let by = false;
  let isPassive = rels[head] === acl;
  for (let k = 0; k < i; k++) {
    if (heads[k] === i && rels[k] === caseRel) by = lowerAt(k) === 'by';
    else if (heads[k] === head && passive.has(rels[k]!)) isPassive = true;
  }
  return by && isPassive;
}

/** "That" behind the verb, and nothing before that makes it a result. */
function isThatClause({ heads, rels }: Tree, i: number, lowerAt: LowerAt): boolean {
  const { result } = clauseWords();
  let that = -1;
  for (let k = 0; k < i; k++) {
    if (result.has(lowerAt(k))) return false;
    if (heads[k] === i && rels[k] === mark) that = lowerAt(k) === 'that' ? k : -1;
  }
  return that > heads[i]!;
}

/** An infinitive with "to" that lacks an object, as no "it" stands for it. */
function isWanting({ heads, rels }: Tree, i: number, lowerAt: LowerAt): boolean {
  let to = false;
  for (let k = 0; k < i; k++) {
    if (heads[k] === i && rels[k] === mark) to = lowerAt(k) === 'to';
    else if (heads[k] === heads[i] && lowerAt(k) === 'it') return false;
  }
  return to;
}

/** The first place of what hangs from `place`, not before `from`. */
function edge(heads: Int32Array, place: number, from: number): number {
  let first = place;
  for (let k = place - 1; k > from; k--) {
    // Its subtree is one stretch: a word belongs where its head lies in the stretch found so far.
    if (heads[k]! < k || heads[k]! > place) break;
    first = k;
  }
  return first;
}
