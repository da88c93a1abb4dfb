import type { Effects } from './effects.js';

export interface Progress {
  /** One file or document more is done. */
  readonly step: (words?: number) => void;
  /** So many words were read, of what is under way. */
  readonly read: (words: number) => void;
  /** Takes the line away. */
  readonly done: () => void;
}

/** Characters of English text to a word, space included: the rate shown is a rough one. */
export const AVERAGE_WORD = 6;

/** How often the line is drawn anew, in milliseconds, and how long a job must last before it is drawn at all. */
const EVERY = 120;
const PATIENCE = 700;
/** How often a plain line is written where nobody watches, as to a log. */
const LOGGED = 10_000;

/** A line on standard error that says how far a long reading is and how fast it goes: a bar on a terminal, else a plain line now and then. */
export function progress(total: number, effects: Effects, things = 'documents'): Progress {
  const start = effects.now();
  let drawn = start;
  let shown = false;
  let steps = 0;
  let words = 0;
  const draw = () => {
    const now = effects.now();
    if (now - drawn < (effects.warnIsTerminal ? EVERY : LOGGED) || now - start < PATIENCE) return;
    drawn = now;
    const seconds = (now - start) / 1000;
    const rate = (n: number) => Math.round(n / seconds).toLocaleString('en');
    const told = `${steps.toLocaleString('en')}/${total.toLocaleString('en')} ${things}, ${rate(steps)} ${things}/s, ${rate(words)} words/s`;
    if (!effects.warnIsTerminal) return effects.warn(`rapporteur: ${told}\n`);
    shown = true;
    const filled = Math.min(24, Math.round((24 * steps) / Math.max(1, total)));
    effects.redraw(`${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${told}`);
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
      if (shown) effects.redraw('');
      shown = false;
    },
  };
}
