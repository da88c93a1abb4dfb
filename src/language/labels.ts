import { combinationsOf } from './combinations.js';
import type { Configuration } from './configuration.js';
import { relationNumber } from './relations.js';
import { tags as fineTags } from './tags.js';
import { marksBetween, steps, uposOf } from './templates.js';
import { lanes } from './weights.js';

/**
 * Relations that a dependent may have to the left and to the right of its head, in blocks that one row of weights scores; its last
 * lane stays nought, so that scores of different blocks can be compared. Words of closed classes before their heads have
 * relations of the first block only.
 */
const blocks = [
  [
    'det nmod:poss nummod amod compound case aux aux:pass cop mark cc advmod nsubj',
    'obl advcl obj ccomp parataxis discourse nmod xcomp vocative nsubj:pass csubj expl dep',
  ],
  [
    'obj xcomp ccomp obl obl:agent advmod advcl parataxis conj nmod acl acl:relcl appos',
    'iobj compound:prt csubj nsubj nummod list flat fixed compound discourse amod dep case',
  ],
];
/** Numbers of the relations by side and block. */
export const labelBlocks = blocks.map((side) => side.map((block) => Int32Array.from(block.split(' '), relationNumber)));
const free = lanes - 1;
const closed = new Set(['DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART']);
const isClosed = Uint8Array.from([...fineTags, { upos: '' }], ({ upos }) => (closed.has(upos) ? 1 : 0));
const finiteTag = Uint8Array.from([...fineTags, { upos: '', xpos: '' }], ({ xpos }) =>
  ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos) ? 1 : 0,
);

/** Marks the features of the two blocks of relations on each side. */
export const labelSalt = (side: number, block: number): number =>
  0x3c6ef372 + Math.imul(side * 2 + block + 1, 0x9e3779b1);

/**
 * d the dependent, h its head, g the head's head, e the nearer neighbour on the same side of the head, f the dependent's first
 * word, k what introduces it (preposition or conjunction), o its outermost left and r right child; w word, t tag, u UPOS,
 * c lexical class, l relation, x and y relations on the left and right, s side and distance, m marks between, q quotation
 * marks between, p marks before, v whether it is finite.
 */
const facts = 'dw dt du dc hw ht hu hc gt gw el et ew fw ft fp kw ol ow rl rw dx dy hx hy s i m q dp dn v hv'.split(
  ' ',
);
const features = combinationsOf(
  facts,
  `
dw|dt|dw ht|dw hw|dt hw|dt ht|dt ht s|du hu s m|dw hu|du hw|dw dt ht|dt hw ht|dw hc|dt hc s|i dt ht|i dt hw|i dw ht
kw dt ht|kw hw|kw hw dt|kw dw hu|kw du hu s|kw hc|kw dt gt|kw dw hw
dx dt ht|dx dw|dx hw dt|dx dy dt hu|dx hc v|dx hw|dy dt ht|dy hc|dx m hc s|dx m hw|dx v m hu|dx v hc q|dx v ht m
hx dt ht|hy dt ht|hy hw dt|hx hw dt|hx hc dt s|hy hc dt|hx hy dt hu|el dt ht|el hw dt|el dw|et dt ht|ew dw ht|ew hw dt|el kw dt ht
fw dt ht|fw hw|fw hc dt|fw ft dt hu|fp dt ht|fp dx ht|fp hc v|fp m hc|fp hw|ft dt ht|fp kw dt hu
ol dt ht|ow dt ht|ow dw|rl dt ht|rw dt ht|ol ow dt|ow hw
gt ht dt|gw ht dt|gt hw dt|q dt ht|q hc v|m dt ht|m hw dt|m v hc s|m v fw|dp dt ht|dn dt ht|v hc|v hw|v ht fp|hv v ht m|hv dt s|hv dx v
`,
);
const { size } = features;

const hashes = new Int32Array(size);
const values = new Int32Array(facts.length);
const markRel = relationNumber('mark');
const caseRel = relationNumber('case');
const subject =
  (1 << relationNumber('nsubj')) |
  (1 << relationNumber('nsubj:pass')) |
  (1 << relationNumber('csubj')) |
  (1 << relationNumber('expl'));

/** What is known of each node while relations are chosen, children first. */
class Family {
  first = new Int32Array(64);
  introducer = new Int32Array(64);
  finite = new Uint8Array(64);
  nearLeft = new Int32Array(64);
  nearRight = new Int32Array(64);

  begin(c: Configuration): void {
    const size = c.n + 1;
    if (size > this.first.length) {
      for (const key of ['first', 'introducer', 'nearLeft', 'nearRight'] as const) this[key] = new Int32Array(size * 2);
      this.finite = new Uint8Array(size * 2);
    }
    for (let i = 0; i < size; i++) {
      this.first[i] = i;
      this.introducer[i] = 0;
      this.finite[i] = finiteTag[c.tags[i]!]!;
      this.nearLeft[i] = this.nearRight[i] = -1;
      c.leftSet[i] = c.rightSet[i] = 0;
    }
  }

  /** Takes note of a node's relation. */
  settle(c: Configuration, child: number, rel: number): void {
    const head = c.heads[child]!;
    c.rels[child] = rel;
    const bit = 1 << (rel & 31);
    if (child < head) {
      c.leftSet[head]! |= bit;
      this.nearLeft[head] = child;
      if (this.first[child]! < this.first[head]!) this.first[head] = this.first[child]!;
      // The outermost is settled last.
      if (rel === markRel || rel === caseRel) this.introducer[head] = c.words[child]!;
    } else {
      c.rightSet[head]! |= bit;
      this.nearRight[head] = child;
    }
    if (fineTags[c.tags[child]!]!.upos === 'AUX' && this.finite[child] === 1) this.finite[head] = 1;
  }
}

const family = new Family();

/** Fills `hashes` for the arc of one node. */
function arcFeatures(c: Configuration, d: number): void {
  const { words, tags, classes, heads, rels } = c;
  const h = heads[d]!;
  const g = h === c.n ? -1 : heads[h]!;
  const left = d < h;
  const e = left ? family.nearLeft[h]! : family.nearRight[h]!;
  const f = family.first[d]!;
  const o = c.left1[d]!;
  const r = c.right1[d]!;
  const low = left ? d : h;
  const high = left ? h : d;
  const v = values;
  const has = (c.leftSet[d]! & subject) !== 0 ? 2 : 0;
  const headHas = (c.leftSet[h]! & subject) !== 0 ? 2 : 0;
  let k = 0;
  v[k++] = words[d]!;
  v[k++] = tags[d]!;
  v[k++] = uposOf[tags[d]!]!;
  v[k++] = classes[d]!;
  v[k++] = words[h]!;
  v[k++] = tags[h]!;
  v[k++] = uposOf[tags[h]!]!;
  v[k++] = classes[h]!;
  v[k++] = g < 0 ? 0 : tags[g]!;
  v[k++] = g < 0 ? 0 : words[g]!;
  v[k++] = e < 0 ? 63 : rels[e]!;
  v[k++] = e < 0 ? 0 : tags[e]!;
  v[k++] = e < 0 ? 0 : words[e]!;
  v[k++] = words[f]!;
  v[k++] = tags[f]!;
  v[k++] = c.marks[f]!;
  v[k++] = family.introducer[d]!;
  v[k++] = o < 0 ? 63 : rels[o]!;
  v[k++] = o < 0 ? 0 : words[o]!;
  v[k++] = r < 0 ? 63 : rels[r]!;
  v[k++] = r < 0 ? 0 : words[r]!;
  v[k++] = c.leftSet[d]!;
  v[k++] = c.rightSet[d]!;
  v[k++] = c.leftSet[h]!;
  v[k++] = c.rightSet[h]!;
  v[k++] = steps[Math.min(high - low, 63)]!;
  v[k++] = family.introducer[d]! === 0 ? 1 : 2;
  v[k++] = marksBetween(c, low, high);
  v[k++] = Math.min(c.quotes[high]! - c.quotes[low]!, 3);
  v[k++] = c.marks[d]!;
  v[k++] = c.marks[d + 1]!;
  v[k++] = 1 + family.finite[d]! + has;
  v[k++] = 1 + family.finite[h]! + headHas;
  features.hash(v, hashes);
}

/** A relation chosen: of which node, on which side of its head, out of how many blocks. */
export interface LabelChoice {
  readonly node: number;
  readonly side: number;
  readonly blocks: number;
  readonly rel: number;
}

/** Features of one arc. */
export const labelFeatures = size;

/**
 * Chooses the relations of a finished tree anew, from the leaves up: what a word's children and its nearer neighbours are is
 * known by then, and whether a clause is a complement or stands beside shows only in the whole.
 * @param weigh scores the features given, with a salt, lane by lane
 * @param told hears of each choice before it is settled, with the arc's features
 */
export function chooseRelations(
  c: Configuration,
  weigh: (hashes: Int32Array, salt: number) => ArrayLike<number>,
  told?: (choice: LabelChoice, hashes: Int32Array) => void,
): void {
  family.begin(c);
  for (let i = 0; i < c.drawn; i++) {
    const node = c.order[i]!;
    const head = c.heads[node]!;
    if (head === c.n) continue;
    arcFeatures(c, node);
    const side = node < head ? 0 : 1;
    const used = side === 0 && isClosed[c.tags[node]!] === 1 ? 1 : 2;
    let rel = -1;
    let top = 0;
    for (let b = 0; b < used; b++) {
      const values = weigh(hashes, labelSalt(side, b));
      const names = labelBlocks[side]![b]!;
      for (let k = 0; k < names.length; k++) {
        const value = values[k]! - values[free]!;
        if (rel >= 0 && value <= top) continue;
        rel = names[k]!;
        top = value;
      }
    }
    told?.({ node, side, blocks: used, rel }, hashes);
    family.settle(c, node, rel);
  }
}
