import { bare } from '../searches/told-anywhere.js';
import { type Dispute, type Place, side } from './dispute.js';

/** One sentence that tells by itself that it is told in two ways, or that it was taken back: "bumped or rammed, depending on who tells it". */
export function inOneSentence({ all, i, p }: Place): Dispute | undefined {
  const s = all[i]!;
  if (s.text.endsWith('?') || !p.twoWays.in(s.text)) return undefined;
  const whole = side(s, bare(s.text));
  return whole === undefined ? undefined : { how: 'one sentence', one: whole, other: whole };
}
