import type { Effects } from './effects.js';

export interface Progress {
  readonly step: (words: number) => void;
  readonly done: () => void;
}

/** How often the line is drawn anew, in milliseconds, and how long a job must last before it is drawn at all. */
const EVERY = 120;
const PATIENCE = 700;

/** A line on standard error that says how far a long reading is and how fast it goes; nothing where nobody watches. */
export function progress(total: number, effects: Effects): Progress {
  const start = effects.now();
  let drawn = start;
  let shown = false;
  let documents = 0;
  let words = 0;
  return {
    step: (more) => {
      documents++;
      words += more;
      const now = effects.now();
      if (!effects.warnIsTerminal || now - start < PATIENCE || now - drawn < EVERY) return;
      drawn = now;
      shown = true;
      const seconds = (now - start) / 1000;
      const filled = Math.round((24 * documents) / total);
      effects.warn(
        `\r\x1b[2K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${documents}/${total} documents, ${Math.round(words / seconds).toLocaleString('en')} words/s`,
      );
    },
    done: () => {
      if (shown) effects.warn('\r\x1b[2K');
    },
  };
}
