import { type Judgement, standing } from '../evidence/index.js';
import type { Effects } from './effects.js';

/** Says how many documents an answer as of a date had to leave out, and what to do. */
export function sayUndated(undated: number, effects: Effects): void {
  if (undated === 0) return;
  const [documents, are, them] = undated === 1 ? ['1 document', 'is', 'it'] : [`${undated} documents`, 'are', 'them'];
  effects.warn(
    `rapporteur: ${documents} without a date of publication ${are} left out; give ${them} one with rapporteur add … --published DATE.\n`,
  );
}

/** Says which judgements of people an answer follows. */
export function sayJudged(judgements: readonly Judgement[], effects: Effects): void {
  const now = [...standing(judgements).values()];
  if (now.length === 0) return;
  const parts = (['confirm', 'reject', 'correct'] as const).flatMap((decision) => {
    const n = now.filter((j) => j.decision === decision).length;
    return n === 0 ? [] : [`${n} ${decision === 'confirm' ? 'confirmed' : `${decision}ed`}`];
  });
  const who = [...new Set(now.map((j) => j.by))];
  effects.warn(
    `rapporteur: the answer follows what people judged of claims: ${parts.join(', ')} (by ${who.slice(0, 4).join(', ')}${who.length > 4 ? ' and others' : ''}).\n`,
  );
}
