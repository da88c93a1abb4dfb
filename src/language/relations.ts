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
export type Relation = (typeof relations)[number];

const numbers = new Map<string, number>(relations.map((r, i) => [r, i]));

/** Number of a relation; a subtype that is not kept falls back to its relation, anything unknown to `dep`. */
export const relationNumber = (rel: string): number =>
  numbers.get(rel) ?? numbers.get(rel.split(':')[0]!) ?? numbers.get('dep')!;

/**
 * What the parser decides at once: shift, or draw an arc of one group, its dependent to the left or to the right of the head.
 * The relation within the group is chosen in a second step.
 */
const groups: Readonly<Record<'left' | 'right', readonly (readonly Relation[])[]>> = {
  left: [
    ['det', 'nmod:poss', 'nummod'],
    ['amod', 'compound'],
    ['case'],
    ['nsubj', 'nsubj:pass', 'csubj', 'expl'],
    ['aux', 'aux:pass', 'cop', 'mark', 'cc'],
    ['punct'],
    [
      'advmod',
      'obl',
      'advcl',
      'obj',
      'ccomp',
      'parataxis',
      'discourse',
      'nmod',
      'xcomp',
      'vocative',
      'reparandum',
      'dep',
      'iobj',
      'dislocated',
    ],
  ],
  right: [
    ['obj', 'iobj', 'xcomp', 'ccomp', 'compound:prt', 'csubj', 'nsubj', 'nsubj:pass'],
    ['obl', 'obl:agent', 'advmod', 'advcl'],
    ['nmod', 'acl', 'acl:relcl', 'appos', 'amod', 'case', 'nummod', 'nmod:poss', 'det'],
    ['conj', 'list', 'orphan'],
    ['punct'],
    [
      'flat',
      'fixed',
      'goeswith',
      'compound',
      'parataxis',
      'discourse',
      'vocative',
      'dep',
      'aux',
      'aux:pass',
      'cc',
      'cop',
      'mark',
      'expl',
    ],
  ],
};

/** Moves by number: 0 shifts, then the groups of the left, then those of the right. */
export const firstRight = 1 + groups.left.length;
export const moves = firstRight + groups.right.length;

/** Relations by number that each move may draw. */
export const moveRelations: readonly Int32Array[] = [
  new Int32Array(0),
  ...[...groups.left, ...groups.right].map((g) => Int32Array.from(g, (r) => numbers.get(r)!)),
];

const moveOf = (side: 'left' | 'right', offset: number): Int32Array =>
  Int32Array.from(relations, (rel) => {
    const at = groups[side].findIndex((g) => g.includes(rel));
    // A relation that this side hardly knows is drawn by the last group, as the last relation there.
    return offset + (at < 0 ? groups[side].length - 1 : at);
  });

/** The move that draws a relation, by the relation's number. */
export const leftMove = moveOf('left', 1);
export const rightMove = moveOf('right', firstRight);
