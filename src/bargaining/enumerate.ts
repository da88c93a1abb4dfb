import type { Domain } from './domain.js';

/**
 * Every outcome's utilities in units, one by one: `points[party][outcome]`. Only for tests and for the benchmark that the frontier's
 * merging is compared with; `frontier` never enumerates.
 */
export function enumerate(domain: Domain): readonly Float64Array[] {
  return domain.blocks.reduce<readonly Float64Array[]>(
    (columns, block) =>
      columns.map((column, p) => {
        const out = new Float64Array(column.length * block.size);
        let at = 0;
        for (const u of column) for (const v of block.utilities[p]!) out[at++] = u + v;
        return out;
      }),
    domain.parties.map(() => new Float64Array(1)),
  );
}
