import type { IssueCatalogue } from './options.js';

/** Labels and ordered options of the issues that ship with the packs. */
export function shippedIssues(): IssueCatalogue {
  return { labels: new Map(), options: new Map() };
}
