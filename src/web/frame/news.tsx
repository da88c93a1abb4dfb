import { useEffect, useState } from 'preact/hooks';
import { useNews } from '../data/live.js';

/** What happened, said aloud to screen readers and shown for a few seconds at the foot of the page. */
export function News() {
  const { text, told } = useNews();
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (told === 0) return;
    setShown(told);
    const timer = setTimeout(() => setShown(0), 6000);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div class="news ui no-print" role="status" aria-live="polite">
      {shown === told && told > 0 && <p>{text}</p>}
    </div>
  );
}
