import { useEffect, useRef, useState } from 'preact/hooks';
import type { NumberedPart } from './answering.js';
import { type Answerer, type Followed, type Follower, following } from './following.js';
import { type Ask, emptyView } from './view.js';

/** Milliseconds without a move after which sliders are taken to rest. */
const REST = 120;

/**
 * A view that the workers keep of what is asked, from the first ask on. `ask` is called where something changes, not after the page has
 * been drawn.
 */
export function useFollowed(first: () => Ask): Followed & { readonly ask: (ask: Ask) => void } {
  const [followed, show] = useState<Followed>({ view: emptyView, isSettling: true });
  const follower = useRef<Follower | null>(null);
  useEffect(() => {
    const workers: Readonly<Record<Answerer, Worker>> = {
      quick: new Worker(new URL('./bargain-worker.ts', import.meta.url), { type: 'module', name: 'quick' }),
      settled: new Worker(new URL('./bargain-worker.ts', import.meta.url), { type: 'module', name: 'settled' }),
    };
    const made = following({
      send: (to, ask) => workers[to].postMessage(ask),
      show,
      nextFrame: (run) => requestAnimationFrame(run),
      whenRested: (run) => {
        const timer = setTimeout(run, REST);
        return () => clearTimeout(timer);
      },
    });
    for (const from of ['quick', 'settled'] as const) {
      workers[from].addEventListener('message', (event: MessageEvent<NumberedPart>) => made.receive(from, event.data));
      workers[from].addEventListener('error', () =>
        show((was) => ({
          view: { ...was.view, problem: 'The analysis stopped with an error. Reload the page to start it again.' },
          isSettling: false,
        })),
      );
    }
    follower.current = made;
    made.ask(first());
    return () => {
      for (const worker of Object.values(workers)) worker.terminate();
    };
  }, []);
  const ask = useRef((asked: Ask) => follower.current?.ask(asked));
  return { ...followed, ask: ask.current };
}
