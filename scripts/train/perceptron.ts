import { lanes } from '../../src/language/weights.js';

/** An averaged perceptron over hashed features: a row of weights for each feature that ever took part in a mistake. */
export class Perceptron {
  /** Pairs of a hash and its row: open addressing. */
  private keys = new Int32Array(1 << 21);
  private rows = 0;
  private weights = new Float32Array(lanes << 16);
  private totals = new Float64Array(lanes << 16);
  private updates = new Uint16Array(1 << 16);
  /** How often a feature took part in a mistake before it gets a row, modulo collisions. */
  private readonly seen = new Uint8Array(1 << 24);
  step = 1;

  /** @param admit mistakes that a feature must take part in before it is learnt: rare features only learn sentences by heart */
  constructor(private readonly admit = 1) {}

  private find(hash: number): number {
    const { keys } = this;
    const mask = keys.length - 2;
    let at = (Math.imul(hash, 0x9e3779b1) >>> 6) & mask;
    for (;;) {
      const key = keys[at]!;
      if (key === hash) return keys[at + 1]!;
      if (key === 0) return -1;
      at = (at + 2) & mask;
    }
  }

  private add(hash: number): number {
    if (this.rows * 4 > this.keys.length) this.grow();
    this.put(hash, this.rows);
    if ((this.rows + 1) * lanes > this.weights.length) {
      this.weights = doubled(this.weights, (n) => new Float32Array(n));
      this.totals = doubled(this.totals, (n) => new Float64Array(n));
      this.updates = doubled(this.updates, (n) => new Uint16Array(n));
    }
    return this.rows++;
  }

  private put(hash: number, row: number): void {
    const { keys } = this;
    const mask = keys.length - 2;
    let at = (Math.imul(hash, 0x9e3779b1) >>> 6) & mask;
    while (keys[at] !== 0) at = (at + 2) & mask;
    keys[at] = hash;
    keys[at + 1] = row;
  }

  private grow(): void {
    const old = this.keys;
    this.keys = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) this.put(old[i]!, old[i + 1]!);
  }

  score(hashes: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    const { weights } = this;
    for (let i = 0; i < count; i++) {
      const place = this.find(hashes[i]!);
      if (place < 0) continue;
      const at = place * lanes;
      for (let k = 0; k < lanes; k++) scores[k] = scores[k]! + weights[at + k]!;
    }
  }

  /** Rewards one class and punishes another on all features given; a class below nought is none. */
  update(hashes: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const hash = hashes[i]!;
      let place = this.find(hash);
      if (place < 0) {
        const sketch = (hash ^ (hash >>> 24)) & 0xffffff;
        if (++this.seen[sketch]! < this.admit) continue;
        place = this.add(hash);
      }
      const at = place * lanes;
      if (right >= 0) {
        this.weights[at + right]! += 1;
        this.totals[at + right]! += this.step;
      }
      if (wrong >= 0) {
        this.weights[at + wrong]! -= 1;
        this.totals[at + wrong]! -= this.step;
      }
      if (this.updates[place]! < 65535) this.updates[place]!++;
    }
  }

  /** Averaged weights of the features updated at least `least` times: hashes, rows of 14, update counts. */
  averaged(least: number): AveragedWeights {
    const hashes: number[] = [];
    const places: number[] = [];
    for (let i = 0; i < this.keys.length; i += 2) {
      if (this.keys[i] !== 0 && this.updates[this.keys[i + 1]!]! >= least) {
        hashes.push(this.keys[i]!);
        places.push(this.keys[i + 1]!);
      }
    }
    const weights = new Float32Array(places.length * lanes);
    const updates = new Uint16Array(places.length);
    places.forEach((place, i) => {
      updates[i] = this.updates[place]!;
      for (let k = 0; k < lanes; k++)
        weights[i * lanes + k] = this.weights[place * lanes + k]! - this.totals[place * lanes + k]! / this.step;
    });
    return { hashes: Int32Array.from(hashes), weights, updates };
  }

  get size(): number {
    return this.rows;
  }
}

export interface AveragedWeights {
  readonly hashes: Int32Array;
  readonly weights: Float32Array;
  readonly updates: Uint16Array;
}

function doubled<T extends { length: number; set(from: T): void }>(from: T, make: (n: number) => T): T {
  const to = make(from.length * 2);
  to.set(from);
  return to;
}
