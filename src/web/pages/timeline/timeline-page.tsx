import type { CasePageProps } from '../../routes/pages.js';

/** Being built today. */
export function TimelinePage(_: CasePageProps) {
  return <p class="state">This page is being built.</p>;
}
