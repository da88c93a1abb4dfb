/** Letters of a word below which nothing is taken for a slip: "Iran" and "Iraq" are two countries. */
const shortest = 5;

/** The name that a misspelt word means, of those given, all in lower case; null where none or more than one is as near. */
export function nearestName(word: string, names: readonly string[]): string | null {
  if (word.length < shortest) return null;
  const most = word.length < 8 ? 1 : 2;
  let best: string[] = [];
  let least = most + 1;
  for (const name of new Set(names)) {
    if (Math.abs(name.length - word.length) > most) continue;
    const slips = slipsBetween(word, name);
    if (slips > 0 && slips < least) [best, least] = [[name], slips];
    else if (slips === least) best.push(name);
  }
  return best.length === 1 ? best[0]! : null;
}

/** How many letters were left out, put in, changed or swapped with the next one (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
