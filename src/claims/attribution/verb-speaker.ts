import type { Beside } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Speaker } from './draft.js';
import { conjunction } from './reported.js';
import { antecedentOf, groupStart, speakerOf } from './speaker.js';
import type { Subject } from './subjects.js';
import { childOf, type Tree } from './tree.js';

/** ", the ministers announced on Tuesday.": a past tense behind a person is no participle, whatever the tree makes of it. */
export function speaks(tree: Tree, v: number, told: Subject, beside: Beside | null, lexicon: CueLexicon): boolean {
  if (!told.passive || beside === null) return false;
  if (isMainVerb(tree, v, told)) return true;
  if (beside.from === 0) return false;
  const head = tree.tokens[beside.speaker.token]!;
  const person = head.upos === 'PROPN' || lexicon.persons.has(head.lemma) || head.lemma === 'people';
  return person && /^([,—–"”]|'')$/.test(tree.tokens[beside.from - 1]!.text);
}

/** "Ankara warned that it would not watch": where the tree has but a noun at its root, the participle behind it is the sentence's verb. */
function isMainVerb(tree: Tree, v: number, told: Subject): boolean {
  const noun = told.patient;
  if (tree.tokens[v]!.rel !== 'acl' || noun < 0 || tree.tokens[noun]!.head >= 0 || childOf(tree, noun, 'cop') >= 0)
    return false;
  return conjunction(tree, v, Math.min(tree.tokens.length, v + 14)) >= 0;
}

/** Of the tree's speaker and the one beside the verb: the longer where they share words, the one beside where the tree has none. */
export function chosen(told: Speaker | null, place: Beside | null, nearer: boolean): Speaker | null {
  if (place === null) return told;
  if (told === null) return place.speaker;
  const [a, b] = [told.span, place.speaker.span];
  if (place.speaker.named !== undefined) return place.speaker;
  const shares = a[0] < b[1] && b[0] < a[1];
  if (shares)
    return b[1] - b[0] > a[1] - a[0] ? { ...place.speaker, ...(told.named ? { named: told.named } : {}) } : told;
  return nearer ? place.speaker : told;
}

/** The noun phrase that a verb's subject stands for. */
export function speakerFor(tree: Tree, v: number, subject: Subject): Speaker | null {
  if (subject.node < 0) return null;
  // Only the words between the subject and its own verb can be cut off by that verb.
  const verb = subject.shared ? tree.tokens[subject.node]!.head : v;
  const limit = subject.passive
    ? null
    : subject.node < verb && verb >= 0
      ? groupStart(tree, verb)
      : subject.node > verb
        ? v
        : null;
  const found = speakerOf(tree, subject.node, limit === v && subject.node > v ? null : limit);
  const antecedent = antecedentOf(tree, subject.node);
  if (found === null || antecedent === subject.node || antecedent < 0) return found;
  const named = speakerOf(tree, antecedent, subject.node)?.span;
  return named === undefined ? found : { ...found, named };
}
