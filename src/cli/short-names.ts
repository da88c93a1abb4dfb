import type { Analysis } from '../bargaining/index.js';

/** Longest name of an option that a report repeats in every line. */
const LONGEST = 48;

/**
 * An analysis with long names of options cut, and the full names by issue, to be told once: "As Peru has it" for "As Peru has it:
 * the troops leave the valley …". A name is cut where a colon ends what tells it from the issue's others, else at the bound.
 */
export function withShortNames(analysis: Analysis): {
  readonly analysis: Analysis;
  readonly cut: readonly { readonly issue: string; readonly options: readonly string[] }[];
} {
  const issues = analysis.model.issues.map((issue) => {
    const names = issue.options.map((o) => o.name);
    return { ...issue, options: issue.options.map((o) => ({ ...o, name: shortOf(o.name, names) })) };
  });
  return {
    analysis: {
      ...analysis,
      model: { ...analysis.model, issues },
      domain: {
        ...analysis.domain,
        issues: issues.map(({ name, options }) => ({ name, options: options.map((o) => o.name) })),
      },
    },
    cut: analysis.model.issues.flatMap(({ name, options }, i) =>
      options.some((o, k) => o.name !== issues[i]!.options[k]!.name)
        ? [{ issue: name, options: options.map((o) => o.name) }]
        : [],
    ),
  };
}

function shortOf(name: string, all: readonly string[]): string {
  if (name.length <= LONGEST) return name;
  const head = name.slice(0, name.indexOf(': '));
  const alone = all.filter((other) => other.startsWith(head)).length === 1;
  return head !== '' && head.length <= LONGEST && alone ? head : `${name.slice(0, LONGEST - 1).trimEnd()}…`;
}
