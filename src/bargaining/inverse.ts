/** The inverse of a small square matrix, row by row, by Gauss–Jordan elimination with partial pivoting; null where it is singular. */
export function inverseOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, k) => (k === i ? 1 : 0))]);
  for (let c = 0; c < n; c++) {
    let pivot = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    if (Math.abs(rows[pivot]![c]!) < 1e-14) return null;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    const lead = rows[c]!;
    const by = lead[c]!;
    for (let k = c; k < 2 * n; k++) lead[k]! /= by;
    for (let r = 0; r < n; r++) {
      const row = rows[r]!;
      const factor = row[c]!;
      if (r !== c && factor !== 0) for (let k = c; k < 2 * n; k++) row[k]! -= factor * lead[k]!;
    }
  }
  return rows.map((row) => row.slice(n));
}
