// What `score` of src/language/weights.ts runs, in AssemblyScript: WebAssembly adds sixteen weights at once, which JavaScript cannot.
// `npm run compile:scoring` compiles it into src/language/scoring.ts. Where things stand in memory, weights.ts tells.

/** Rows found for the hashes, by address; room for 512 of each. */
const foundAt: usize = 2048;
const scoresAt: usize = 4096;

/**
 * Adds up the rows of the features whose hashes are the first `count` numbers in memory, 64 classes each.
 * Sums are of 16 bits: enough for 258 features.
 */
export function score(count: i32, lowerBits: i32, startsAt: usize, lowersAt: usize, rowsAt: usize): void {
  const mask = (1 << lowerBits) - 1;
  let end: usize = foundAt;
  // Rows are found first and read afterwards: no decision stands between, so that memory fetches many of them at once.
  for (let at: usize = 0; at < <usize>count << 2; at += 4) {
    const hash = load<u32>(at);
    const bucket = startsAt + (<usize>(hash >>> lowerBits) << 2);
    const lower = i16x8.splat(<i16>(hash & mask));
    let row = load<i32>(bucket);
    let left = load<i32>(bucket, 4) - row;
    let same = sameOfEight(lowersAt + (<usize>row << 1), left, lower);
    while (left > 8 && same == 0) {
      row += 8;
      left -= 8;
      same = sameOfEight(lowersAt + (<usize>row << 1), left, lower);
    }
    store<usize>(end, rowsAt + (<usize>(row + ctz(same)) << 6));
    end += <usize>(same != 0) << 2;
  }
  let a = i16x8.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
  for (let at: usize = foundAt; at < end; at += 4) {
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
  put(scoresAt, a);
  put(scoresAt + 32, b);
  put(scoresAt + 64, c);
  put(scoresAt + 96, d);
  put(scoresAt + 128, e);
  put(scoresAt + 160, f);
  put(scoresAt + 192, g);
  put(scoresAt + 224, h);
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
