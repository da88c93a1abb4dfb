import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failed, Loading } from './states.js';

const loaded = new Map<unknown, ComponentType<never>>();

/** A component whose code is loaded when it is first shown. */
export function Lazy<P>({ load, props }: { readonly load: () => Promise<ComponentType<P>>; readonly props: P }) {
  const [, setSettled] = useState(0);
  const [broken, setBroken] = useState<unknown>(null);
  const Loaded = loaded.get(load) as ComponentType<P> | undefined;
  useEffect(() => {
    if (Loaded) return;
    load().then(
      (component) => {
        loaded.set(load, component as ComponentType<never>);
        setSettled((n) => n + 1);
      },
      () => setBroken(load),
    );
  }, [load, Loaded]);
  if (Loaded) return <Loaded {...(props as P & object)} />;
  if (broken !== load) return <Loading />;
  return (
    <Failed
      problem={{
        code: 'no-page',
        title: 'This page could not be loaded',
        detail: 'The server may have been updated or stopped. Reload to start afresh.',
      }}
      retry={() => location.reload()}
    />
  );
}
