import { combinationsOf } from './combinations.js';
import type { Configuration } from './configuration.js';
import { firstRight, moveRelation, moves, relationBit, relationNumber } from './relations.js';
import { tags as fineTags } from './tags.js';
import { marksBetween, steps, uposOf } from './templates.js';

const finiteTag = Uint8Array.from([...fineTags, { upos: '', xpos: '' }], ({ xpos }) =>
  ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos) ? 1 : 0,
);

/**
 * d the dependent, h its head, g the head's head, e the nearer neighbour on the same side of the head, f the dependent's first
 * word, k what introduces it (preposition or conjunction), o its outermost left and r right child; w word, t tag, u UPOS,
 * c lexical class, l relation, x and y relations on the left and right, s side and distance, m marks between, q quotation
 * marks between, p marks before, v whether it is finite; f verb frames,
 * e kind of thing or action; gl the other parser's relation for the same arc.
 */
const facts =
  'dw dt du dc hw ht hu hc gt gw el et ew fw ft fp kw ol ow rl rw dx dy hx hy s i m q dp dn v hv df hf de he gl'.split(
    ' ',
  );
/** What an arc's features are made of. */
export const labelCombinations = combinationsOf(
  facts,
  `
dw|dt|dw ht|dw hw|dt hw|dt ht|dt ht s|du hu s m|dw hu|du hw|dw dt ht|dt hw ht|dw hc|dt hc s|i dt ht|i dt hw|i dw ht
kw dt ht|kw hw|kw hw dt|kw dw hu|kw du hu s|kw hc|kw dt gt|kw dw hw
dx dt ht|dx dw|dx hw dt|dx dy dt hu|dx hc v|dx hw|dy dt ht|dy hc|dx m hc s|dx m hw|dx v m hu|dx v hc q|dx v ht m
hx dt ht|hy dt ht|hy hw dt|hx hw dt|hx hc dt s|hy hc dt|hx hy dt hu|el dt ht|el hw dt|el dw|et dt ht|ew dw ht|ew hw dt|el kw dt ht
fw dt ht|fw hw|fw hc dt|fw ft dt hu|fp dt ht|fp dx ht|fp hc v|fp m hc|fp hw|ft dt ht|fp kw dt hu
ol dt ht|ow dt ht|ow dw|rl dt ht|rw dt ht|ol ow dt|ow hw
gt ht dt|gw ht dt|gt hw dt|q dt ht|q hc v|m dt ht|m hw dt|m v hc s|m v fw|dp dt ht|dn dt ht|v hc|v hw|v ht fp|hv v ht m|hv dt s|hv dx v
hf dt|hf dt ht|hf dx dt|hf de dt|hf hy dt|hf hx dt|hf kw dt|hf v m|hf dx v|de dt ht|de hw dt|de he|de kw ht|de kw hf|de dw|df dx dt|df ht dt|he dt fp|hf fw|de i ht m
gl|gl dt ht|gl dw|gl hw dt|gl hx|gl hy dt|gl dx dt|gl v m
`,
  'labels',
);

const values = new Int32Array(facts.length);
const markRel = relationNumber('mark');
const caseRel = relationNumber('case');
const subject =
  relationBit[relationNumber('nsubj')]! |
  relationBit[relationNumber('nsubj:pass')]! |
  relationBit[relationNumber('csubj')]! |
  relationBit[relationNumber('expl')]!;

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
    const bit = relationBit[rel]!;
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

/** The facts of the arc of one node. */
function arcFacts(c: Configuration, d: number): Int32Array {
  const { words, tags, classes, frames, kinds, heads, rels } = c;
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
  v[k++] = frames[d]!;
  v[k++] = frames[h]!;
  v[k++] = kinds[d]!;
  v[k++] = kinds[h]!;
  v[k++] = c.guideHeads[d] === h ? 1 + c.guideRels[d]! : 0;
  return v;
}

/**
 * Chooses the relations of a finished tree anew, from the leaves up: what a word's children and its nearer neighbours are is
 * known by then, and whether a clause is a complement or stands beside shows only in the whole.
 * @param weigh scores the arc whose facts are given, one score for each move that would draw it
 * @param told hears of each choice (the node and the move) before it is settled, with the arc's facts
 */
export function chooseRelations(
  c: Configuration,
  weigh: (facts: Int32Array) => ArrayLike<number>,
  told?: (node: number, move: number, facts: Int32Array) => void,
): void {
  family.begin(c);
  for (let i = 0; i < c.drawn; i++) {
    const node = c.order[i]!;
    const head = c.heads[node]!;
    if (head === c.n) continue;
    const facts = arcFacts(c, node);
    const values = weigh(facts);
    const from = node < head ? 1 : firstRight;
    const to = node < head ? firstRight : moves;
    let move = from;
    for (let k = from + 1; k < to; k++) if (values[k]! > values[move]!) move = k;
    told?.(node, move, facts);
    family.settle(c, node, moveRelation[move]!);
  }
}
