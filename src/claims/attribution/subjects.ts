import { isHelper } from './speaker.js';
import type { Tree } from './tree.js';
import { childOf } from './tree.js';

/** Where a verb's speaker stands. */
export interface Subject {
  /** Head token of the noun phrase; -1 where the text names nobody. */
  readonly node: number;
  /** The verb is passive: its subject is what was said, or who was told. */
  readonly passive: boolean;
  /** Subject of a passive verb, else -1. */
  readonly patient: number;
  /** The subject belongs to another verb ("he left, saying that"). */
  readonly shared: boolean;
}

/** Who says what a verb says: its own subject, the agent of a passive, or the subject it shares with a verb above it. */
export function subjectOf(tree: Tree, verb: number): Subject {
  const { tokens } = tree;
  const agent = agentOf(tree, verb);
  const passivePatient = childOf(tree, verb, 'nsubj:pass');
  const participle = nearestSubject(tree, verb) < 0 && tokens[verb]!.rel === 'acl' && tokens[verb]!.xpos === 'VBN';
  const nearest = nearestSubject(tree, verb);
  // "It was, he said, a trick": what stands before the verb's own subject is another's.
  const helped = tree.children[verb]!.some(
    (c) =>
      tokens[c]!.rel === 'aux:pass' &&
      isHelper(tokens[c]!) &&
      !(c < nearest && nearest < verb && tokens[c + 1]?.text === ','),
  );
  // A past tense is often taken for a participle: without "was" its subject speaks.
  const passive = helped || participle;
  if (passive) {
    // "The king is said to be ill": a tree may not mark the subject as passive.
    const plain = helped ? tree.children[verb]!.findLast((c) => c < verb && tokens[c]!.rel === 'nsubj') : undefined;
    const patient = passivePatient >= 0 ? passivePatient : participle ? tokens[verb]!.head : (plain ?? -1);
    return { node: agent, passive: true, patient, shared: false };
  }
  const own = nearestSubject(tree, verb);
  if (own >= 0) return { node: own, passive: false, patient: -1, shared: false };
  return { node: inherited(tree, verb), passive: false, patient: -1, shared: true };
}

/** Of two subjects that a tree gives one verb ("The numbers, he said, …") the nearer. */
function nearestSubject(tree: Tree, verb: number): number {
  const subjects = tree.children[verb]!.filter((c) => ['nsubj', 'csubj', 'nsubj:pass'].includes(tree.tokens[c]!.rel));
  return subjects.findLast((c) => c < verb) ?? subjects[0] ?? -1;
}

function agentOf(tree: Tree, verb: number): number {
  const named = childOf(tree, verb, 'obl:agent');
  if (named >= 0) return named;
  return (
    tree.children[verb]!.find(
      (c) =>
        (tree.tokens[c]!.rel === 'obl' || tree.tokens[c]!.rel === 'nmod') &&
        tree.children[c]!.some((k) => tree.tokens[k]!.rel === 'case' && tree.tokens[k]!.lemma === 'by'),
    ) ?? -1
  );
}

/** The subject of the verb above, for a coordinated verb, a participle or an infinitive; the noun for "a report saying". */
function inherited(tree: Tree, verb: number): number {
  const { tokens } = tree;
  let at = verb;
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at]!;
    const up = token.head;
    if (up < 0) return -1;
    if (token.rel === 'acl') {
      // "He praised the plan, saying": after a comma the participle is the subject's, not the noun's.
      const opens = tree.first[at]!;
      if (opens === 0 || (tokens[opens - 1]!.text !== ',' && tokens[opens]!.text !== ',')) return up;
      const verb = tokens[up]!.head;
      if (verb < 0) return up;
      const subject = childOf(tree, verb, 'nsubj', 'nsubj:pass');
      if (subject >= 0 && subject !== up) return subject;
      if (subject === up) return up;
      at = up;
      continue;
    }
    if (!['conj', 'xcomp', 'advcl', 'parataxis', 'dep', 'ccomp', 'obj', 'obl', 'nmod'].includes(token.rel)) return -1;
    if (token.rel === 'xcomp') {
      // "asked him to explain": the one asked does the explaining.
      const object = childOf(tree, up, 'obj', 'iobj');
      if (object >= 0 && object < at) return object;
    }
    const own = childOf(tree, up, 'nsubj');
    if (own >= 0) return own;
    const patient = childOf(tree, up, 'nsubj:pass');
    if (patient >= 0) return patient;
    at = up;
  }
  return -1;
}
