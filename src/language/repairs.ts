import { clauseWords } from './clauses.js';
import type { Tree } from './parser.js';
import { relationNumber } from './relations.js';
import { tagNumber } from './tags.js';

const ccomp = relationNumber('ccomp');
const parataxis = relationNumber('parataxis');
const obl = relationNumber('obl');
const agent = relationNumber('obl:agent');
const acl = relationNumber('acl');
const caseRel = relationNumber('case');
const mark = relationNumber('mark');
const subject = relationNumber('nsubj');
const advcl = relationNumber('advcl');
const infinitive = tagNumber('VERB', 'VB');
const verbs = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ'].map((xpos) => tagNumber('VERB', xpos)));
const adjective = new Set(['JJ', 'JJR', 'JJS'].map((xpos) => tagNumber('ADJ', xpos)));
const loose = new Set(['csubj', 'advcl', 'acl', 'xcomp'].map(relationNumber));
const passive = new Set([relationNumber('nsubj:pass'), relationNumber('aux:pass')]);
const participle = tagNumber('VERB', 'VBN');
const noun = new Set([
  tagNumber('NOUN', 'NN'),
  tagNumber('NOUN', 'NNS'),
  tagNumber('PROPN', 'NNP'),
  tagNumber('PROPN', 'NNPS'),
]);
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
    if (rels[i] === ccomp && head < i && isSaying(i)) {
      let first = i;
      let hasSubject = false;
      let hasMark = false;
      for (let k = head + 1; k < i; k++) {
        if (heads[k] !== i || tree.isMark[k] === 1) continue;
        if (rels[k] === mark) hasMark = true;
        if (rels[k] === subject) hasSubject = true;
        first = Math.min(first, edge(heads, k, head));
      }
      if (hasSubject && !hasMark && first > 0 && closers.has(tags[first - 1]!)) rels[i] = parataxis;
    } else if (rels[i] === obl && head < i && tags[head] === participle && noun.has(tags[i]!)) {
      let by = false;
      let isPassive = rels[head] === acl;
      for (let k = 0; k < i; k++) {
        if (heads[k] === i && rels[k] === caseRel) by = lowerAt(k) === 'by';
        else if (heads[k] === head && passive.has(rels[k]!)) isPassive = true;
      }
      if (by && isPassive) rels[i] = agent;
    } else if (rels[i] === advcl && head < i && verbs.has(tags[head]!)) {
      let that = -1;
      let resulting = false;
      for (let k = 0; k < i; k++) {
        if (heads[k] === i && rels[k] === mark) that = lowerAt(k) === 'that' ? k : -1;
        if (clauseWords().result.has(lowerAt(k))) resulting = true;
      }
      if (that > head && !resulting) rels[i] = ccomp;
    } else if (loose.has(rels[i]!) && head < i && tags[i] === infinitive && adjective.has(tags[head]!)) {
      if (!clauseWords().tough.has(lowerAt(head))) continue;
      let to = false;
      let it = false;
      for (let k = 0; k < i; k++) {
        if (heads[k] === i && rels[k] === mark) to = lowerAt(k) === 'to';
        else if (heads[k] === head && lowerAt(k) === 'it') it = true;
      }
      if (to && !it) rels[i] = ccomp;
    }
  }
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
