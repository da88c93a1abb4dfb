/** Relations that the parser draws, by number; subtypes only where `Token.rel` keeps them. */
export const relations = [
  'root',
  'det',
  'nmod:poss',
  'nummod',
  'amod',
  'compound',
  'case',
  'nsubj',
  'nsubj:pass',
  'csubj',
  'expl',
  'aux',
  'aux:pass',
  'cop',
  'mark',
  'cc',
  'punct',
  'advmod',
  'obl',
  'obl:agent',
  'advcl',
  'obj',
  'iobj',
  'xcomp',
  'ccomp',
  'compound:prt',
  'parataxis',
  'discourse',
  'vocative',
  'nmod',
  'acl',
  'acl:relcl',
  'appos',
  'conj',
  'list',
  'flat',
  'fixed',
  'goeswith',
  'dep',
  'dislocated',
  'reparandum',
  'orphan',
] as const;

const numbers = new Map<string, number>(relations.map((r, i) => [r, i]));

/** Number of a relation; a subtype that is not kept falls back to its relation, anything unknown to `dep`. */
export const relationNumber = (rel: string): number =>
  numbers.get(rel) ?? numbers.get(rel.split(':')[0]!) ?? numbers.get('dep')!;

/** Relations that a word may have to a head on its right, and on its left; those left out are too rare to be learnt. */
const sides = {
  left: `det nmod:poss nummod amod compound case nsubj nsubj:pass csubj expl aux aux:pass cop mark cc punct advmod obl advcl obj
    ccomp parataxis discourse vocative nmod acl reparandum dep`,
  right: `nummod amod compound case nsubj nsubj:pass csubj expl aux aux:pass cop punct advmod obl obl:agent advcl obj iobj xcomp
    ccomp compound:prt parataxis discourse vocative nmod acl acl:relcl appos conj list flat fixed goeswith orphan dep`,
};
const numbersOf = (names: string): number[] => names.split(/\s+/).map((name) => numbers.get(name)!);
const left = numbersOf(sides.left);
const right = numbersOf(sides.right);

/**
 * Moves by number: 0 shifts, then one for each relation of a dependent that stands before its head in the text, then of one after it.
 */
export const firstRight = 1 + left.length;
export const moves = firstRight + right.length;

/** The relation that each move draws, by number; -1 for the shift. */
export const moveRelation = Int32Array.from([-1, ...left, ...right]);

const movesOf = (side: readonly number[], offset: number): Int32Array =>
  Int32Array.from(relations, (_, rel) => offset + (side.includes(rel) ? side.indexOf(rel) : side.length - 1));

/** The move that draws a relation, by the relation's number; `dep` where this side does not know it. */
export const leftMove = movesOf(left, 1);
export const rightMove = movesOf(right, firstRight);

/** A bit for each relation; rare ones share one. */
export const relationBit = Int32Array.from(relations, (rel) => {
  const alone =
    `det nmod:poss nummod amod compound case nsubj nsubj:pass csubj expl aux aux:pass cop mark cc advmod obl obl:agent
    advcl obj iobj xcomp ccomp compound:prt parataxis nmod acl acl:relcl appos conj`.split(/\s+/);
  return 1 << (alone.indexOf(rel) + 1);
});
