import type { Effects } from './effects.js';

export interface Progress {
  /** One file or document more is done. */
  readonly step: (words?: number) => void;
  /** So many words were read, of what is under way. */
  readonly read: (words: number) => void;
  /** Takes the line away. */
  readonly done: () => void;
}

/** How often the line is drawn anew, in milliseconds, and how long a job must last before it is drawn at all. */
const EVERY = 120;
const PATIENCE = 700;

/** A line on standard error that says how far a long reading is and how fast it goes; nothing where nobody watches. */
export function progress(total: number, effects: Effects, things = 'documents'): Progress {
  const start = effects.now();
  let drawn = start;
  let shown = false;
  let steps = 0;
  let words = 0;
  const draw = () => {
    const now = effects.now();
    if (!effects.warnIsTerminal || now - start < PATIENCE || now - drawn < EVERY) return;
    drawn = now;
    shown = true;
    const seconds = (now - start) / 1000;
    const filled = Math.min(24, Math.round((24 * steps) / Math.max(1, total)));
    effects.warn(
      `\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${steps}/${total} ${things}, ${Math.round(words / seconds).toLocaleString('en')} words/s`,
    );
  };
  return {
    step: (more = 0) => {
      steps++;
      words += more;
      draw();
    },
    read: (more) => {
      words += more;
      draw();
    },
    done: () => {
      if (shown) effects.warn('\r\x1b[2K');
      shown = false;
    },
  };
}
