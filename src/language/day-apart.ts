import { dateWords } from './date-words.js';
import type { Tree } from './parser.js';
import { relationNumber } from './relations.js';
import { ofParts } from './tags.js';

const caseRel = relationNumber('case');
const compound = relationNumber('compound');
const obl = relationNumber('obl');
const nsubj = relationNumber('nsubj');
const nmod = relationNumber('nmod');
const subjects = new Set(['nsubj', 'nsubj:pass'].map(relationNumber));
const auxPass = relationNumber('aux:pass');
const passiveSubject = relationNumber('nsubj:pass');
const inName = new Set(['compound', 'nmod', 'flat', 'amod'].map(relationNumber));
const opened = new Set([',', '"', '“', '``', 'that', '—', '–', '-', ';', ':']);
const preposition = ofParts('ADP');
const name = ofParts('PROPN');
const verb = ofParts('VERB', 'AUX');

/**
 * "On Sunday Costa told …", "In April Ankara said …": in news a day or a month opens the sentence without a comma, where the treebank has names of one
 * piece ("On Sunday River"); the day is taken off the name, which is the subject.
 */
export function takeDayApart(tree: Tree, n: number, tags: Int32Array, lowerAt: (place: number) => string): void {
  const { weekdays, months } = dateWords();
  for (let i = 1; i + 2 < n; i++) {
    const word = lowerAt(i);
    if (preposition[tags[i - 1]!] !== 1 || !(weekdays.has(word) || months.has(word))) continue;
    if (i > 1 && !opened.has(lowerAt(i - 2))) continue;
    if (tree.rels[i] === obl) ownSubject(tree, n, i, tags);
    else if (tree.heads[i]! > i) offSubject(tree, n, i, tags);
  }
}

/** "On [Monday officials] said": the day hangs on the subject, near or far. */
function offSubject({ heads, rels }: Tree, n: number, day: number, tags: Int32Array): void {
  let top = day;
  while (inName.has(rels[top]!) && heads[top]! < n && heads[top]! > top) top = heads[top]!;
  const head = heads[top]!;
  if (top === day || !subjects.has(rels[top]!) || head === n || verb[tags[head]!] !== 1) return;
  const bearer = heads[day]!;
  heads[day] = head;
  rels[day] = obl;
  for (let k = 0; k < day; k++) if (rels[k] === caseRel && heads[k]! > day && heads[k]! <= top) heads[k] = day;
  if (rels[bearer] === nmod) rels[bearer] = compound;
}

/** "On [Sunday Costa] told": the name hangs on the day, and the verb has no subject. */
function ownSubject({ heads, rels }: Tree, n: number, day: number, tags: Int32Array): void {
  const head = heads[day]!;
  if (head === n || head < day || name[tags[day + 1]!] !== 1 || heads[day + 1] !== day) return;
  for (let k = 0; k < head; k++) if (heads[k] === head && subjects.has(rels[k]!)) return;
  let passive = false;
  for (let k = day; k < head; k++) if (heads[k] === head && rels[k] === auxPass) passive = true;
  heads[day + 1] = head;
  rels[day + 1] = passive ? passiveSubject : nsubj;
  for (let k = day + 2; k < head; k++) if (heads[k] === day) heads[k] = day + 1;
}
