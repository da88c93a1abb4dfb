import type { CasePageProps } from '../../routes/pages.js';

/** Being built today. */
export function IssuesPage(_: CasePageProps) {
  return <p class="state">This page is being built.</p>;
}
