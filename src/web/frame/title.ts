import { useEffect } from 'preact/hooks';

/** The title of the browser's tab: what is shown, then where. */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts, 'Rapporteur'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
