import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../data/problem.js';
import type { Resource } from '../data/resource.js';

/** Says that something is on its way, but not within the first 200 ms, in which most things arrive. */
export function Loading({ what = 'Loading' }: { readonly what?: string }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="state soft ui" role="status">
      {isLate ? `${what}…` : ''}
    </p>
  );
}

/** Nothing is there: says so, and what to do. */
export function Empty({
  title,
  isPage = false,
  children,
}: {
  readonly title: string;
  /** Stands for a whole page outside any case, so that its title is the page's. */
  readonly isPage?: boolean;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="state">
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
    </div>
  );
}

/** Something went wrong: what, and what to do. */
export function Failed({ problem, retry }: { readonly problem: Problem; readonly retry?: () => void }) {
  return (
    <div class="state" role="alert">
      <h2>{problem.title}</h2>
      {problem.detail !== '' && <p>{problem.detail}</p>}
      {retry && (
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Shows a resource once it is there; before, that it loads; or why it does not. */
export function Shown<T>({
  of,
  what,
  children,
}: {
  readonly of: Resource<T>;
  readonly what?: string;
  readonly children: (value: T) => ComponentChildren;
}) {
  if (of.state === 'loading') return <Loading {...(what === undefined ? {} : { what })} />;
  if (of.state === 'failed') return <Failed problem={of.problem} retry={of.retry} />;
  return <div aria-busy={of.old}>{children(of.value)}</div>;
}
