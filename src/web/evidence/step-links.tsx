import { withQuery } from '../routes/location.js';

/** To the claims before and after in the document. */
export function StepLinks({ order, claim }: { readonly order: readonly string[]; readonly claim: string | null }) {
  const at = claim === null ? -1 : order.indexOf(claim);
  const link = (to: string | undefined, label: string, key: string) =>
    to === undefined ? (
      <span class="button plain" aria-hidden="true" data-off>
        {label}
      </span>
    ) : (
      <a class="button plain" href={withQuery({ claim: to })}>
        {label}{' '}
        <span class="key" aria-hidden="true">
          {key}
        </span>
      </a>
    );
  return (
    <nav class="steps no-print" aria-label="Claims in this document">
      {link(order[at - 1], 'Previous', 'k')}
      {link(order[at + 1], 'Next', 'j')}
    </nav>
  );
}
