import type { Configuration } from './configuration.js';

/**
 * What the tree of the parser that read from the other end says of a configuration. In this order: the arc between the stack's top
 * and the next word, and between the two words on top of the stack, each by relation and direction; where the head of the
 * top lies, and by which relation; which dependents of the top are still to come; where the next word's head lies; which
 * dependents of the second word are still to come.
 */
export function guideFacts(c: Configuration, s0: number, s1: number, b0: number, out: Int32Array): void {
  const { guideHeads, guideRels, n } = c;
  out[0] = s0 < 0 ? 0 : arc(c, s0, b0);
  out[1] = s1 < 0 ? 0 : arc(c, s0, s1);
  out[2] = s0 < 0 ? 0 : whereabouts(guideHeads[s0]!, s0, s1, b0, n);
  out[3] = s0 < 0 ? 0 : 1 + guideRels[s0]!;
  out[4] = s0 < 0 ? 0 : toCome(c, s0, b0);
  const head = b0 === n ? -1 : guideHeads[b0]!;
  out[5] = b0 === n ? 0 : (head === s0 ? 1 : head === s1 ? 2 : head < b0 ? 3 : head === n ? 4 : 5) + 8 * guideRels[b0]!;
  out[6] = s1 < 0 ? 0 : toCome(c, s1, b0);
}

function arc({ guideHeads, guideRels, n }: Configuration, a: number, b: number): number {
  if (guideHeads[a] === b) return 1 + guideRels[a]!;
  return b < n && guideHeads[b] === a ? 65 + guideRels[b]! : 0;
}

function whereabouts(head: number, s0: number, s1: number, b0: number, n: number): number {
  if (head === b0) return 1;
  if (head === n) return 2;
  if (head > b0) return 3;
  if (head === s1) return 4;
  return head < s1 ? 5 : head < s0 ? 6 : 7;
}

function toCome({ guideHeads, guideLast, n }: Configuration, head: number, b0: number): number {
  const next = b0 < n && guideHeads[b0] === head ? 1 : 0;
  return 1 + next + (guideLast[head]! > b0 ? 2 : 0);
}
