import type { FactsOf } from './lexical-facts.js';
import { relationBit } from './relations.js';
import { tags as fineTags } from './tags.js';
import type { WordForm } from './word-forms.js';

const none = -1;

/** Kinds of marks, as bits, by fine tag; 0 for words. */
const markBits = Int32Array.from(fineTags, ({ upos, xpos }) => {
  if (upos !== 'PUNCT') return 0;
  const at = [',', ':', '``', "''", '-LRB-', '-RRB-', '.', 'HYPH'].indexOf(xpos);
  return 1 << (at < 0 ? 8 : at);
});

/** A tree over nodes: heads (the root's is `n`) and relations. */
export interface NodeTree {
  readonly n: number;
  readonly heads: Int32Array;
  readonly rels: Int32Array;
}

/**
 * The state of an arc-hybrid parser (Kuhlmann et al. 2011), root last in the buffer: a stack, the next word, and the arcs
 * drawn so far with the outermost two children of each word on both sides. Only words are nodes; marks are facts about
 * the gaps between them (Ma et al. 2014). Made once for many sentences.
 */
export class Configuration {
  /** Number of nodes; also the root's number. */
  n = 0;
  next = 0;
  depth = 0;
  stack = new Int32Array(64);
  /** Node → place among the tokens, and back (-1 for marks). */
  places = new Int32Array(64);
  nodes = new Int32Array(64);
  /** Nodes in the order in which they got their heads: each after all its children. */
  order = new Int32Array(64);
  drawn = 0;
  heads = new Int32Array(64);
  rels = new Int32Array(64);
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  leftCount = new Int32Array(64);
  rightCount = new Int32Array(64);
  /** Bits of the relations of the children on each side. */
  leftSet = new Int32Array(64);
  rightSet = new Int32Array(64);
  /** Another parser's heads and relations for these nodes, with each node's last dependent there (-1 for none). */
  guideHeads = new Int32Array(64);
  guideRels = new Int32Array(64);
  guideLast = new Int32Array(64);
  words = new Int32Array(64);
  tags = new Int32Array(64);
  classes = new Int32Array(64);
  frames = new Int32Array(64);
  kinds = new Int32Array(64);
  /** Kinds of the marks right before each node, as bits. */
  marks = new Int32Array(64);
  /** Commas, stronger marks, verbs and quotation marks before each node, for counting between two. */
  commas = new Int32Array(64);
  colons = new Int32Array(64);
  verbs = new Int32Array(64);
  quotes = new Int32Array(64);

  /** Whether nodes run from the last word of the sentence to the first. */
  backward = false;

  /** Takes a sentence: its forms, fine tags and what is known of its words; from its end where `backward`. */
  begin(forms: readonly WordForm[], tags: Int32Array, factsOf: FactsOf, backward = false): void {
    this.backward = backward;
    const tokens = forms.length;
    if (tokens + 2 > this.stack.length) this.resize(2 * (tokens + 2));
    this.next = 0;
    this.depth = 0;
    this.drawn = 0;
    let words = 0;
    for (let i = 0; i < tokens; i++) if (markBits[tags[i]!] === 0) words++;
    const keepMarks = words === 0;
    let commas = 0;
    let colons = 0;
    let verbs = 0;
    let quotes = 0;
    let marks = 0;
    let n = 0;
    for (let step = 0; step < tokens; step++) {
      const i = backward ? tokens - 1 - step : step;
      const tag = tags[i]!;
      const bit = markBits[tag]!;
      if (bit !== 0 && !keepMarks) {
        marks |= bit;
        if (bit === 1) commas++;
        else if (bit === 4 || bit === 8) quotes++;
        else colons++;
        this.nodes[i] = none;
        continue;
      }
      const form = forms[i]!;
      this.words[n] = form.word;
      this.tags[n] = tag;
      const facts = factsOf(form, tag);
      this.classes[n] = facts.class;
      this.frames[n] = facts.frames;
      this.kinds[n] = facts.kind;
      this.marks[n] = marks;
      this.commas[n] = commas;
      this.colons[n] = colons;
      this.quotes[n] = quotes;
      if (fineTags[tag]!.upos === 'VERB') verbs++;
      this.verbs[n] = verbs;
      this.places[n] = i;
      this.nodes[i] = n++;
      marks = 0;
    }
    this.n = n;
    for (let i = 0; i <= n; i++) {
      this.heads[i] = none;
      this.rels[i] = 0;
      this.left1[i] = this.left2[i] = this.right1[i] = this.right2[i] = none;
      this.leftCount[i] = this.rightCount[i] = this.leftSet[i] = this.rightSet[i] = 0;
    }
    this.places[n] = tokens;
    this.words[n] = 1;
    this.tags[n] = fineTags.length;
    this.classes[n] = this.frames[n] = this.kinds[n] = 0;
    this.marks[n] = marks;
    this.commas[n] = commas;
    this.colons[n] = colons;
    this.verbs[n] = verbs;
    this.quotes[n] = quotes;
  }

  /** Takes the tree that a parser drew from the other end as a hint. */
  follow({ n, heads, rels }: NodeTree): void {
    this.guideLast.fill(none, 0, n + 1);
    for (let i = 0; i < n; i++) {
      const head = heads[n - 1 - i]!;
      this.guideHeads[i] = head === n ? n : n - 1 - head;
      this.guideRels[i] = rels[n - 1 - i]!;
      this.guideLast[this.guideHeads[i]!] = i;
    }
  }

  get done(): boolean {
    return this.next === this.n && this.depth === 0;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** The top of the stack becomes a child of the next word. */
  drawLeft(rel: number): void {
    const child = this.stack[--this.depth]!;
    this.order[this.drawn++] = child;
    const head = this.next;
    this.heads[child] = head;
    this.rels[child] = rel;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]!++;
    this.leftSet[head]! |= relationBit[rel]!;
  }

  /** The top of the stack becomes a child of the word below it. */
  drawRight(rel: number): void {
    const child = this.stack[--this.depth]!;
    this.order[this.drawn++] = child;
    const head = this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.rels[child] = rel;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]!++;
    this.rightSet[head]! |= relationBit[rel]!;
  }

  private resize(size: number): void {
    for (const key of Object.keys(this) as (keyof this)[]) {
      if (this[key] instanceof Int32Array) this[key] = new Int32Array(size) as this[keyof this];
    }
  }
}
