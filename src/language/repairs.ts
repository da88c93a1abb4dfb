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
const subject = relationNumber('nsubj');
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
const closers = new Set([tagNumber('PUNCT', ','), tagNumber('PUNCT', "''")]);

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
    if (tags[i] === infinitive && (head === n || rels[i] === parataxis) && hasManySubjects(tree, i, tags))
      tags[i] = present;
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
