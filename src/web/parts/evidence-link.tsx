import type { ComponentChildren } from 'preact';
import { usePlace, withQuery } from '../routes/location.js';

/** A link that opens a claim, its sentence in its document, beside any page of a case. */
export function EvidenceLink({
  claim,
  label,
  children,
}: {
  readonly claim: string;
  /** For screen readers, where the children alone say too little. */
  readonly label?: string;
  readonly children: ComponentChildren;
}) {
  const isOpen = usePlace().query['claim'] === claim;
  return (
    <a
      class="evidence-link"
      href={withQuery({ claim })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
    >
      {children}
    </a>
  );
}
