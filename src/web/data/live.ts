import { useEffect, useState } from 'preact/hooks';

interface Source {
  count: number;
  readonly listeners: Set<() => void>;
}
const changes: Source = { count: 0, listeners: new Set() };
const news: Source & { text: string } = { count: 0, listeners: new Set(), text: '' };

function grow(source: Source): void {
  source.count++;
  for (const listener of source.listeners) listener();
}

function useCount(source: Source): number {
  const [, setTold] = useState(0);
  useEffect(() => {
    const listener = () => setTold((n) => n + 1);
    source.listeners.add(listener);
    return () => {
      source.listeners.delete(listener);
    };
  }, [source]);
  return source.count;
}

/** Counts the changes of the ledger that this page knows of: `useResource` loads anew when it grows. */
export const useRevision = (): number => useCount(changes);

/** Tells all that shows the ledger that it changed. */
export const ledgerChanged = (): void => grow(changes);

let ownChange = Number.NEGATIVE_INFINITY;
/** As `ledgerChanged`, for what was done on this very page. */
export function ownLedgerChange(): void {
  ownChange = performance.now();
  ledgerChanged();
}
/** Milliseconds since this page last changed the ledger. */
export const sinceOwnChange = (): number => performance.now() - ownChange;

/** The latest news, and how many there were. */
export function useNews(): { readonly text: string; readonly told: number } {
  const told = useCount(news);
  return { text: news.text, told };
}

/** Says something to screen readers, and shows it for a while. */
export function announce(text: string): void {
  news.text = text;
  grow(news);
}
