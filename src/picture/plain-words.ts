import type { Claim } from '../claims/index.js';
import { negated } from '../evidence/index.js';
import type { Statement } from './picture.js';
import { mentions } from './words.js';

/**
 * Whether an acceptance says in its words that something is agreed. A headline stands on it, so a kind that the reader chose is not enough: "ended
 * without a deal" may be read as one, and what carries a "not", a "without" or an "almost" settles nothing.
 */
export const settles = (gist: string): boolean =>
  !negated(gist) && !mentions('unsettled', gist) && !mentions('almost', gist);

/** Whether a statement accepts in so many words: "accepted the draft", "agreed to lift the duty". */
export const plainlyAccepts = (s: Statement): boolean =>
  s.kind === 'acceptance' && settles(s.gist) && mentions('deal', s.gist);

/** Whether a statement refuses in so many words: it carries a "not" or a word of refusal, and does not deny a refusal. */
export const plainlyRefuses = (s: Statement): boolean =>
  (s.kind === 'refusal' || s.kind === 'red-line') &&
  (negated(s.gist) || mentions('refusal', s.gist)) &&
  !mentions('notRefused', s.gist);

const tellsOfChoice: ReadonlySet<string> = new Set(['assessment', 'authority', 'interest', 'deadline']);

/** Whether a claim tells that its party has an answer yet to give: read as such, or said so ("is torn", "must accept or decline"). */
export const weighs = (c: Pick<Claim, 'kind' | 'gist'>): boolean =>
  c.kind === 'deliberation' || (tellsOfChoice.has(c.kind) && mentions('weighing', c.gist));

/** Whether a move holds on no condition: it has none, or one that hangs on what a second verb adds ("rejected the offer and proposed to talk if …"). */
export const isOutright = (s: Pick<Statement, 'condition' | 'gist'>): boolean =>
  s.condition === null || mentions('goingOn', s.gist);

/** Whether a claim with a time in it gives the chance of a deal by then, and sets none: "a deal by the end of the month is unlikely". */
export const foretells = (c: Pick<Claim, 'certainty' | 'gist'>): boolean =>
  c.certainty !== null && mentions('dealDue', c.gist);
