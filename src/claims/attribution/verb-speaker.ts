import type { Token } from '../../language/index.js';
import type { Beside } from './beside.js';
import type { CueLexicon } from './cues.js';
import type { Draft, Speaker } from './draft.js';
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

/** "Ankara warned that it would not watch": where the tree has but nouns before the clause, the participle is the sentence's verb. */
function isMainVerb(tree: Tree, v: number, told: Subject): boolean {
  const noun = told.patient;
  if (tree.tokens[v]!.rel !== 'acl' || noun < 0 || childOf(tree, noun, 'cop') >= 0) return false;
  const that = conjunction(tree, v, Math.min(tree.tokens.length, v + 14));
  const up = tree.tokens[noun]!.head;
  // "In Rome an envoy conceded that": the place may stand at the root.
  const alone = up < 0 || (tree.tokens[up]!.head < 0 && !tree.tokens.slice(0, that).some(hasTense));
  return that >= 0 && alone;
}

const hasTense = ({ xpos }: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos);

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

/** The verb that lends its subject to another: the one above it, or the participle that the tree hung on the subject ("an envoy conceded after calling …"). */
function sharing({ tokens }: Tree, v: number, subject: number): number {
  let at = v;
  for (let steps = 0; steps < 6 && tokens[at]!.head >= 0; steps++) {
    if (tokens[at]!.head === subject) return at > subject && at !== v ? at : tokens[subject]!.head;
    at = tokens[at]!.head;
  }
  return tokens[subject]!.head;
}

/** The noun phrase that a verb's subject stands for. */
export function speakerFor(tree: Tree, v: number, subject: Subject): Speaker | null {
  if (subject.node < 0) return null;
  // Only the words between the subject and its own verb can be cut off by that verb.
  const verb = subject.shared ? sharing(tree, v, subject.node) : v;
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

/** "A European who follows the talks called it a step but warned that": of two coupled verbs the later may have got a part of the name. */
export function wholeOf({ speaker, cue }: Draft, drafts: readonly Draft[]): Draft['speaker'] {
  if (speaker === null) return null;
  const { span } = speaker;
  const whole = drafts.findLast(
    (o) =>
      o.speaker !== null &&
      o.cue[0]![1] < cue[0]![0] &&
      o.speaker.span[1] < o.cue[0]![0] &&
      o.speaker.span[0] < span[0] &&
      span[1] <= o.speaker.span[1],
  );
  return whole?.speaker ?? speaker;
}
