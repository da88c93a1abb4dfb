// What `scoreFacts` of src/language/weights.ts runs, in AssemblyScript: WebAssembly adds sixteen weights at once, which JavaScript cannot.
// `npm run compile:scoring` compiles it into src/language/scoring.ts. Where things stand in memory, weights.ts tells.

/** Rows found for the hashes, by address; sums; where each hash's bucket begins and ends. Room for 258 of each. */
const foundAt: usize = 2048;
const sumsAt: usize = 4096;
const bucketsAt: usize = 4608;
const touchedAt: usize = 8000;
/** Values of facts, 32 bits each. */
const factsAt: usize = 8192;

/**
 * Adds up the rows of the features whose hashes are the first `count` numbers in memory, 64 classes each.
 * Sums are of 16 bits: enough for 258 features.
 *
 * Nearly all the time goes into waiting for memory. Each step is therefore taken for all features before the next one is for any:
 * no decision stands between, so that memory fetches many at once (half the time of taking feature by feature).
 */
export function score(count: i32, lowerBits: i32, startsAt: usize, lowersAt: usize, rowsAt: usize): void {
  const hashesEnd: usize = <usize>count << 2;
  for (let at: usize = 0; at < hashesEnd; at += 4) {
    const bucket = startsAt + (<usize>(load<u32>(at) >>> lowerBits) << 2);
    store<u64>(bucketsAt + (at << 1), load<u64>(bucket));
  }
  const mask = (1 << lowerBits) - 1;
  let foundEnd: usize = foundAt;
  for (let at: usize = 0; at < hashesEnd; at += 4) {
    const lower = i16x8.splat(<i16>(load<u32>(at) & mask));
    let row = load<i32>(bucketsAt + (at << 1));
    let left = load<i32>(bucketsAt + (at << 1), 4) - row;
    let same = sameOfEight(lowersAt + (<usize>row << 1), left, lower);
    while (left > 8 && same == 0) {
      row += 8;
      left -= 8;
      same = sameOfEight(lowersAt + (<usize>row << 1), left, lower);
    }
    store<usize>(foundEnd, rowsAt + (<usize>(row + ctz(same)) << 6));
    foundEnd += <usize>(same != 0) << 2;
  }
  let touched: u64 = 0;
  for (let at: usize = foundAt; at < foundEnd; at += 4) touched ^= load<u64>(load<usize>(at));
  store<u64>(touchedAt, touched);
  let a = i16x8.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (let at: usize = foundAt; at < foundEnd; at += 4) {
    const row = load<usize>(at);
    const first = v128.load(row);
    const second = v128.load(row, 16);
    const third = v128.load(row, 32);
    const fourth = v128.load(row, 48);
    a = i16x8.add(a, i16x8.extend_low_i8x16_s(first));
    b = i16x8.add(b, i16x8.extend_high_i8x16_s(first));
    c = i16x8.add(c, i16x8.extend_low_i8x16_s(second));
    d = i16x8.add(d, i16x8.extend_high_i8x16_s(second));
    e = i16x8.add(e, i16x8.extend_low_i8x16_s(third));
    f = i16x8.add(f, i16x8.extend_high_i8x16_s(third));
    g = i16x8.add(g, i16x8.extend_low_i8x16_s(fourth));
    h = i16x8.add(h, i16x8.extend_high_i8x16_s(fourth));
  }
  put(sumsAt, a);
  put(sumsAt + 32, b);
  put(sumsAt + 64, c);
  put(sumsAt + 96, d);
  put(sumsAt + 128, e);
  put(sumsAt + 160, f);
  put(sumsAt + 192, g);
  put(sumsAt + 224, h);
}

/**
 * Writes the hashes of the features of the facts in memory where `score` reads them: `mix` and `featureHash` of weights.ts, four
 * features at once. A program lists, for features of one fact, of two, three and four, how many there are; then in fours their seeds
 * and where each of their facts stands, in bytes. The last four of a kind may reach too far: the next ones are written over them.
 */
export function hash(program: usize): void {
  let at = program;
  let out: usize = 0;
  for (let facts = 1; facts <= 4; facts++) {
    const count: usize = <usize>load<u32>(at) << 2;
    at += 16;
    for (let done: usize = 0; done < count; done += 16) {
      let hashes = v128.load(at);
      at += 16;
      for (let k = 0; k < facts; k++) {
        let values = v128.load32_zero(factsAt + load<u32>(at));
        values = v128.load32_lane(factsAt + load<u32>(at, 4), values, 1);
        values = v128.load32_lane(factsAt + load<u32>(at, 8), values, 2);
        values = v128.load32_lane(factsAt + load<u32>(at, 12), values, 3);
        hashes = mixed(v128.xor(hashes, values));
        at += 16;
      }
      v128.store(out + done, i32x4.shr_u(mixed(hashes), 4));
    }
    out += count;
  }
}

@inline
function mixed(hashes: v128): v128 {
  const product = i32x4.mul(hashes, i32x4.splat(0x9e3779b1));
  return v128.xor(product, i32x4.shr_u(product, 15));
}

/** Which of the next eight features of a bucket, `left` of them its own, have these lower bits: a bit each. */
@inline
function sameOfEight(at: usize, left: i32, lower: v128): i32 {
  const own = i16x8.lt_s(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<i16>left));
  return i16x8.bitmask(v128.and(i16x8.eq(v128.load(at), lower), own));
}

/** Stores eight sums as 32 bits each. */
@inline
function put(at: usize, sums: v128): void {
  v128.store(at, i32x4.extend_low_i16x8_s(sums));
  v128.store(at, i32x4.extend_high_i16x8_s(sums), 16);
}
