import { tags as fineTags } from './tags.js';
import type { WordForm } from './word-forms.js';

const none = -1;

/**
 * The state of an arc-hybrid parser (Kuhlmann et al. 2011), root last in the buffer: a stack, the next word, and the arcs
 * drawn so far with the outermost two children of each word on both sides. Made for one sentence after another.
 */
export class Configuration {
  n = 0;
  next = 0;
  depth = 0;
  stack = new Int32Array(64);
  heads = new Int32Array(64);
  rels = new Int32Array(64);
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  leftCount = new Int32Array(64);
  rightCount = new Int32Array(64);
  /** Bits of the relations of the children on each side, folded into 32. */
  leftSet = new Int32Array(64);
  rightSet = new Int32Array(64);
  words = new Int32Array(64);
  tags = new Int32Array(64);
  classes = new Int32Array(64);
  /** Commas, other marks and verbs before each place, for counting between two. */
  commas = new Int32Array(64);
  colons = new Int32Array(64);
  verbs = new Int32Array(64);
  quotes = new Int32Array(64);

  /** Takes a sentence: its forms, fine tags and lexical classes; the root gets number `n`. */
  begin(forms: readonly WordForm[], tags: Int32Array, classOf: (form: WordForm) => number): void {
    const n = forms.length;
    if (n + 2 > this.stack.length) this.resize(2 * (n + 2));
    this.n = n;
    this.next = 0;
    this.depth = 0;
    let commas = 0;
    let colons = 0;
    let verbs = 0;
    let quotes = 0;
    for (let i = 0; i < n; i++) {
      const form = forms[i]!;
      const tag = tags[i]!;
      this.words[i] = form.word;
      this.tags[i] = tag;
      this.classes[i] = classOf(form);
      const { upos, xpos } = fineTags[tag]!;
      if (upos === 'PUNCT') {
        if (xpos === ',') commas++;
        else if (xpos === ':' || xpos === '-LRB-') colons++;
        else if (xpos === '``' || xpos === "''") quotes++;
      } else if (upos === 'VERB') verbs++;
      this.commas[i] = commas;
      this.colons[i] = colons;
      this.verbs[i] = verbs;
      this.quotes[i] = quotes;
    }
    for (let i = 0; i <= n; i++) {
      this.heads[i] = none;
      this.rels[i] = 0;
      this.left1[i] = this.left2[i] = this.right1[i] = this.right2[i] = none;
      this.leftCount[i] = this.rightCount[i] = this.leftSet[i] = this.rightSet[i] = 0;
    }
    this.words[n] = 1;
    this.tags[n] = fineTags.length;
    this.classes[n] = 0;
    this.commas[n] = commas;
    this.colons[n] = colons;
    this.verbs[n] = verbs;
    this.quotes[n] = quotes;
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
    const head = this.next;
    this.heads[child] = head;
    this.rels[child] = rel;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]!++;
    this.leftSet[head]! |= 1 << (rel & 31);
  }

  /** The top of the stack becomes a child of the word below it. */
  drawRight(rel: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.rels[child] = rel;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]!++;
    this.rightSet[head]! |= 1 << (rel & 31);
  }

  private resize(size: number): void {
    for (const key of Object.keys(this) as (keyof this)[]) {
      if (this[key] instanceof Int32Array) this[key] = new Int32Array(size) as this[keyof this];
    }
  }
}
