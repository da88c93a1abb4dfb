import { shippedIssuePacks } from '../claims/index.js';
import type { IssueCatalogue } from './options.js';

let shipped: IssueCatalogue | undefined;

/** Labels and ordered options of the issues that ship with the packs. */
export function shippedIssues(): IssueCatalogue {
  if (shipped) return shipped;
  const issues = shippedIssuePacks().flatMap((pack) => Object.entries(pack));
  const options = issues.flatMap(([id, issue]) =>
    issue.options
      ? [[id, issue.options.map((o) => ({ id: o.id, label: o.name, words: o.words, kinds: o.kinds }))] as const]
      : [],
  );
  // The first pack holds what every negotiation has; each of the others is a kind of talks.
  const talks = shippedIssuePacks()
    .slice(1)
    .flatMap((pack, kind) => Object.keys(pack).map((id) => [id, `talks ${kind}`] as const));
  shipped = {
    labels: new Map(issues.map(([id, issue]) => [id, issue.label ?? issue.name])),
    talks: new Map(talks),
    options: new Map(options),
  };
  return shipped;
}
