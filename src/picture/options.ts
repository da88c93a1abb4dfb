import type { Position, Statement } from './picture.js';

export interface IssueOption {
  readonly id: string;
  readonly label: string;
  /** Words that name it, lower case. */
  readonly words: readonly string[];
}

/** What the issue packs know: labels, and ordered options where an issue has them. */
export interface IssueCatalogue {
  readonly labels: ReadonlyMap<string, string>;
  readonly options: ReadonlyMap<string, readonly IssueOption[]>;
}

/** The option of an issue that a party's first current stance names; null where none or several are named. */
export function optionOf(catalogue: IssueCatalogue, issue: string, current: readonly Statement[]): Position['option'] {
  const options = catalogue.options.get(issue);
  if (!options) return null;
  const named = options.flatMap((o, step) =>
    current.some(
      (s) => s.kind !== 'refusal' && s.kind !== 'red-line' && o.words.some((w) => s.gist.toLowerCase().includes(w)),
    )
      ? [{ id: o.id, label: o.label, step, of: options.length }]
      : [],
  );
  return named.length === 1 ? named[0]! : null;
}

/** Steps between the sides furthest apart on the ordered options; null where fewer than two sides' options are known. */
export function optionSteps(
  positions: readonly Position[],
  between: readonly string[],
): { steps: number | null; of: number | null } {
  const known = positions.filter((p) => between.includes(p.party)).flatMap((p) => (p.option ? [p.option] : []));
  if (known.length < 2) return { steps: null, of: null };
  const steps = known.map((o) => o.step);
  return { steps: Math.max(...steps) - Math.min(...steps), of: known[0]!.of - 1 };
}
