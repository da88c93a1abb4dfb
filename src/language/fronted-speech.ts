import { findInsertion, parseAround } from './inserted-clauses.js';
import { reportsClause } from './lexical-facts.js';
import { type ParserModel, parseWords, type Tree } from './parser.js';
import { relationNumber } from './relations.js';
import { tags as fineTags, ofParts, tagNumber } from './tags.js';
import type { WordForm } from './word-forms.js';

const ccomp = relationNumber('ccomp');
const object = relationNumber('obj');
const nsubj = relationNumber('nsubj');
const subjects = ['nsubj', 'nsubj:pass', 'expl'].map(relationNumber);
const participle = tagNumber('VERB', 'VBN');
const past = tagNumber('VERB', 'VBD');
const mark = relationNumber('mark');
const quotes = new Set(['"', '“', '”', '„', '``', "''"]);
const stops = new Set([',', '?', '!', '…', '...']);
const isVerb = ofParts('VERB');
const dating = new Set(['before', 'after', 'as', 'when', 'while', 'until']);
/** Without quotation marks only a short tail tells that it reports what stands before it. */
const longestBareTail = 8;

/**
 * Draws a dependency tree over a sentence. Where it opens with what somebody says (“…,” the envoy said; The talks failed, she
 * said) the speech and the words that report it are parsed each by itself, since a parser that decides word by word is led astray
 * where one ends and the other begins; the speech then is the complement of the verb of saying, as the treebank has it.
 */
export function parseSentence(model: ParserModel, forms: readonly WordForm[], tags: Int32Array, tree: Tree): void {
  const n = forms.length;
  const classOf = (i: number): number => (isVerb[tags[i]!] === 1 ? model.factsOf(forms[i]!, tags[i]!).class : 0);
  const quoted = quotedTail(forms, tags, classOf);
  const tail = quoted > 0 ? quoted : bareTail(forms, tags, classOf);
  if (tail > 0 && parseApart(model, forms, tags, tree, tail, quoted > 0)) return;
  const inserted = findInsertion(forms, tags);
  if (inserted === undefined) parseWords(model, forms, tags, tree, 0, n);
  else parseAround(inserted, forms, tags, tree, (...part) => parseSentence(model, ...part));
}

/** Where the words begin that report the quotation with which the sentence opens; 0 where there are none. */
function quotedTail(forms: readonly WordForm[], tags: Int32Array, classOf: (i: number) => number): number {
  const n = forms.length;
  const opensQuoted = quotes.has(forms[0]!.lower) ? 1 : 0;
  let close = -1;
  let open = 0;
  for (let i = 0; i < n; i++) {
    if (!quotes.has(forms[i]!.lower)) continue;
    const stopped = i > 1 && stops.has(forms[i - 1]!.lower);
    const stopsAfter = open === 1 && i + 1 < n && forms[i + 1]!.lower === ',';
    // One closes here: as many stand before as the first word tells.
    if (i > 0 && open % 2 === opensQuoted && (stopped || stopsAfter)) {
      close = stopped ? i : i + 1;
      break;
    }
    open++;
  }
  if (close < 0) return 0;
  for (let i = close + 1; i < n; i++) {
    if (quotes.has(forms[i]!.lower) && [',', ':', '.'].includes(forms[i - 1]!.lower)) return 0;
    if (reportsClause(classOf(i))) return close + 1;
    if (isVerb[tags[i]!] === 1) return 0;
  }
  return 0;
}

/** The same where no quotation marks show it: after the last comma no more than who says it and the verb. */
function bareTail(forms: readonly WordForm[], tags: Int32Array, classOf: (i: number) => number): number {
  const n = forms.length;
  let comma = n - 1;
  while (comma > 0 && forms[comma]!.lower !== ',') comma--;
  if (comma < 2) return 0;
  // "…, she told them before she left": when it was said is no part of the measure.
  let end = comma + 1;
  while (end < n && !dating.has(forms[end]!.lower)) end++;
  if (end - comma > longestBareTail + 2) return 0;
  let verbs = 0;
  for (let i = comma + 1; i < end; i++) {
    if (quotes.has(forms[i]!.lower) || fineTags[tags[i]!]!.upos === 'CCONJ' || fineTags[tags[i]!]!.xpos.startsWith('W'))
      return 0;
    if (isVerb[tags[i]!] !== 1) continue;
    if (!reportsClause(classOf(i)) || ++verbs > 1) return 0;
  }
  return verbs === 1 ? comma + 1 : 0;
}

/** Parses what stands before `tail` and from it on; whether the two fit together. */
function parseApart(
  model: ParserModel,
  forms: readonly WordForm[],
  tags: Int32Array,
  tree: Tree,
  tail: number,
  quoted: boolean,
): boolean {
  const { heads, rels } = tree;
  const n = forms.length;
  // “…,” commented the envoy: right behind a quotation no participle stands.
  if (quoted && tags[tail] === participle) tags[tail] = past;
  parseWords(model, forms, tags, tree, tail, n);
  const said = heads.indexOf(n, tail);
  if (isVerb[tags[said]!] !== 1 || !reportsClause(model.factsOf(forms[said]!, tags[said]!).class)) return false;
  if (childOf(tree, said, tail, n, ccomp) >= 0) return false;
  const subject = childOf(tree, said, tail, n, nsubj);
  if (subject < 0) return false;
  if (!quoted) {
    // Nothing but who says it and when: “so they complained”, “but it adds to the costs” report nothing.
    if (childOf(tree, said, tail, n, object) >= 0) return false;
    for (let i = tail; i < Math.min(subject, said); i++) if (heads[i] === said) return false;
  }
  parseWords(model, forms, tags, tree, 0, tail);
  let speech = tail - 1;
  while (speech >= 0 && !(heads[speech] === tail && tree.isMark[speech] === 0)) speech--;
  if (speech < 0) return false;
  if (!quoted) {
    if (subjects.every((rel) => childOf(tree, speech, 0, tail, rel) < 0)) return false;
    if (childOf(tree, speech, 0, tail, mark) >= 0) return false;
  }
  for (let i = 0; i < tail; i++) if (heads[i] === tail) heads[i] = i === speech ? said : speech;
  rels[speech] = ccomp;
  return true;
}

/** The first child of a head with a relation, or -1. */
function childOf({ heads, rels }: Tree, head: number, from: number, to: number, rel: number): number {
  for (let i = from; i < to; i++) if (heads[i] === head && rels[i] === rel) return i;
  return -1;
}
