import { useEffect, useRef, useState } from 'preact/hooks';
import { type Problem, problemBehind } from './problem.js';

/** Something that a page asks the server for. `old`: the value shown is of the key or the revision before, and a new one is on its way. */
export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: Problem; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly old: boolean };

/**
 * Loads a value and loads it again when the key or the revision changes. Until a new value is there the old one stays, so that a page
 * follows a change without going blank.
 * @param key what is asked for; null: nothing yet
 * @param revision counts changes of the ledger (`useRevision`)
 */
export function useResource<T>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<T>,
  revision = 0,
): Resource<T> {
  const [held, setHeld] = useState<{ key: string; value: T } | null>(null);
  const [problem, setProblem] = useState<{ key: string; problem: Problem } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isLoading, setLoading] = useState(true);
  const latest = useRef(load);
  latest.current = load;
  // A new revision or attempt is what asks again
  useEffect(() => {
    if (key === null) return;
    const stop = new AbortController();
    setLoading(true);
    latest.current(stop.signal).then(
      (value) => {
        if (stop.signal.aborted) return;
        setHeld({ key, value });
        setProblem(null);
        setLoading(false);
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setProblem({ key, problem: problemBehind(error) });
        setLoading(false);
      },
    );
    return () => stop.abort();
  }, [key, revision, attempt]);
  if (problem !== null && problem.key === key && !isLoading)
    return { state: 'failed', problem: problem.problem, retry: () => setAttempt((n) => n + 1) };
  if (held === null || key === null) return { state: 'loading' };
  return { state: 'ready', value: held.value, old: isLoading || held.key !== key };
}
