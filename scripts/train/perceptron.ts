import { lanes } from '../../src/language/weights.js';

/** An averaged perceptron over hashed features: a row of weights for each feature that ever took part in a mistake. */
export class Perceptron {
  private keys = new Int32Array(1 << 20);
  private places = new Int32Array(1 << 20);
  private rows = 0;
  private weights = new Float32Array(lanes << 16);
  private totals = new Float64Array(lanes << 16);
  private updates = new Uint16Array(1 << 16);
  private found = new Int32Array(256);
  step = 1;

  private find(hash: number): number {
    const mask = this.keys.length - 1;
    let at = Math.imul(hash, 0x9e3779b1) >>> 7 & mask;
    for (;;) {
      const key = this.keys[at]!;
      if (key === hash) return this.places[at]!;
      if (key === 0) return -1;
      at = (at + 1) & mask;
    }
  }

  private row(hash: number): number {
    const known = this.find(hash);
    if (known >= 0) return known;
    if (this.rows * 2 > this.keys.length) this.grow();
    const mask = this.keys.length - 1;
    let at = Math.imul(hash, 0x9e3779b1) >>> 7 & mask;
    while (this.keys[at] !== 0) at = (at + 1) & mask;
    this.keys[at] = hash;
    this.places[at] = this.rows;
    if ((this.rows + 1) * lanes > this.weights.length) {
      this.weights = doubled(this.weights, (n) => new Float32Array(n));
      this.totals = doubled(this.totals, (n) => new Float64Array(n));
      this.updates = doubled(this.updates, (n) => new Uint16Array(n));
    }
    return this.rows++;
  }

  private grow(): void {
    const { keys, places } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.places = new Int32Array(keys.length * 2);
    const mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      let at = Math.imul(keys[i]!, 0x9e3779b1) >>> 7 & mask;
      while (this.keys[at] !== 0) at = (at + 1) & mask;
      this.keys[at] = keys[i]!;
      this.places[at] = places[i]!;
    }
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

  /** Rewards one class and punishes another on all features given. */
  update(hashes: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const place = this.row(hashes[i]!);
      const at = place * lanes;
      this.weights[at + right]! += 1;
      this.totals[at + right]! += this.step;
      this.weights[at + wrong]! -= 1;
      this.totals[at + wrong]! -= this.step;
      if (this.updates[place]! < 65535) this.updates[place]!++;
    }
  }

  /** Averaged weights of the features updated at least `least` times: hashes, rows of 14, update counts. */
  averaged(least: number): AveragedWeights {
    const hashes: number[] = [];
    const places: number[] = [];
    for (let i = 0; i < this.keys.length; i++) {
      if (this.keys[i] !== 0 && this.updates[this.places[i]!]! >= least) {
        hashes.push(this.keys[i]!);
        places.push(this.places[i]!);
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
