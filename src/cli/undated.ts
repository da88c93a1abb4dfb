import type { Effects } from './effects.js';

/** Says how many documents an answer as of a date had to leave out, and what to do. */
export function sayUndated(undated: number, effects: Effects): void {
  if (undated === 0) return;
  const [documents, are, them] = undated === 1 ? ['1 document', 'is', 'it'] : [`${undated} documents`, 'are', 'them'];
  effects.warn(
    `rapporteur: ${documents} without a date of publication ${are} left out; give ${them} one with rapporteur add … --published DATE.\n`,
  );
}
