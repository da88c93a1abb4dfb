/** An averaged perceptron over hashed features: a row of weights for each feature that took part in mistakes often enough. */
export class Perceptron {
  /** Pairs of a hash plus one and its row: open addressing. */
  private index = new Int32Array(1 << 20);
  private rows = 0;
  /** Whole numbers until they are averaged. */
  private weights: Int16Array;
  /** What each weight gained or lost, times the thousands of steps until then. */
  private totals: Float32Array;
  private updates = new Uint16Array(1 << 16);
  /** How often a feature took part in a mistake before it gets a row, modulo collisions. */
  private readonly seen = new Uint8Array(1 << 24);
  step = 1;

  /**
   * @param classes how many classes there are
   * @param admit mistakes that a feature must take part in before it is learnt: rare features only learn sentences by heart
   */
  constructor(
    private readonly classes: number,
    private readonly admit = 1,
  ) {
    this.weights = new Int16Array(classes << 16);
    this.totals = new Float32Array(classes << 16);
  }

  /** Adds up the weights of the features given, class by class. */
  score(hashes: Int32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    const { weights, classes } = this;
    for (let i = 0; i < count; i++) {
      const row = this.find(hashes[i]!);
      if (row < 0) continue;
      const at = row * classes;
      for (let k = 0; k < classes; k++) scores[k]! += weights[at + k]!;
    }
  }

  /** Rewards one class and punishes another on all features given; a class below nought is none. */
  update(hashes: Int32Array, count: number, right: number, wrong: number): void {
    const thousands = this.step / 1000;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!;
      let row = this.find(hash);
      if (row < 0) {
        const sketch = (hash ^ (hash >>> 24)) & 0xffffff;
        if (++this.seen[sketch]! < this.admit) continue;
        row = this.add(hash);
      }
      const at = row * this.classes;
      if (right >= 0) {
        this.weights[at + right]! += 1;
        this.totals[at + right]! += thousands;
      }
      if (wrong >= 0) {
        this.weights[at + wrong]! -= 1;
        this.totals[at + wrong]! -= thousands;
      }
      if (this.updates[row]! < 65535) this.updates[row]!++;
    }
  }

  /** The weights averaged over all steps so far, those that are not nought. */
  averaged(): AveragedWeights {
    const { index, classes } = this;
    const thousands = this.step / 1000;
    const value = (at: number): number => this.weights[at]! - this.totals[at]! / thousands;
    const isWorth = (v: number): boolean => Math.abs(v) > 1e-3;
    let size = 0;
    for (let at = 0; at < this.rows * classes; at++) if (isWorth(value(at))) size++;
    const out: AveragedWeights = {
      hashes: new Int32Array(this.rows),
      updates: new Uint16Array(this.rows),
      ends: new Int32Array(this.rows),
      classes: new Uint8Array(size),
      weights: new Float32Array(size),
    };
    let feature = 0;
    let end = 0;
    for (let slot = 0; slot < index.length; slot += 2) {
      if (index[slot] === 0) continue;
      const row = index[slot + 1]!;
      for (let k = 0; k < classes; k++) {
        const v = value(row * classes + k);
        if (!isWorth(v)) continue;
        out.classes[end] = k;
        out.weights[end++] = v;
      }
      out.hashes[feature] = index[slot]! - 1;
      out.updates[feature] = this.updates[row]!;
      out.ends[feature++] = end;
    }
    return out;
  }

  get size(): number {
    return this.rows;
  }

  private find(hash: number): number {
    const { index } = this;
    const mask = index.length - 2;
    const key = hash + 1;
    let at = (key << 1) & mask;
    for (;;) {
      const found = index[at]!;
      if (found === key) return index[at + 1]!;
      if (found === 0) return -1;
      at = (at + 2) & mask;
    }
  }

  private add(hash: number): number {
    if (this.rows * 4 > this.index.length) {
      const old = this.index;
      this.index = new Int32Array(old.length * 2);
      for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) put(this.index, old[i]! - 1, old[i + 1]!);
    }
    put(this.index, hash, this.rows);
    if ((this.rows + 1) * this.classes > this.weights.length) {
      this.weights = doubled(this.weights, (n) => new Int16Array(n));
      this.totals = doubled(this.totals, (n) => new Float32Array(n));
      this.updates = doubled(this.updates, (n) => new Uint16Array(n));
    }
    return this.rows++;
  }
}

/** Weights feature by feature: feature `i` has the classes and weights from `ends[i - 1]` (or 0) to `ends[i]`. */
export interface AveragedWeights {
  readonly hashes: Int32Array;
  /** How often each feature took part in a mistake. */
  readonly updates: Uint16Array;
  readonly ends: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Float32Array;
}

function put(index: Int32Array, hash: number, row: number): void {
  const mask = index.length - 2;
  const key = hash + 1;
  let at = (key << 1) & mask;
  while (index[at] !== 0) at = (at + 2) & mask;
  index[at] = key;
  index[at + 1] = row;
}

function doubled<T extends { length: number; set(from: T): void }>(from: T, make: (n: number) => T): T {
  const to = make(from.length * 2);
  to.set(from);
  return to;
}
