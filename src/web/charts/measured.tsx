import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Draws what needs to know its width in pixels, and again when that changes, so that letters keep their size on every screen. */
export function Measured({ children }: { readonly children: (width: number) => ComponentChildren }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(frame.current!);
    setWidth(Math.floor(frame.current!.clientWidth));
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} class="measured">
      {width > 0 && children(width)}
    </div>
  );
}
