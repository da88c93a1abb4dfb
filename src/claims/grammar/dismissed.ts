import type { Attribution } from '../attribution/attribution.js';

/** Whether what a piece says is taken back by whoever it is ascribed to: told under denying, and nobody else vouches for it. */
export function dismissed(chain: readonly Attribution[]): boolean {
  const own = (a: Attribution, b: Attribution) => b.source.length === 0 || b.source[0]?.[0] === a.source[0]?.[0];
  return chain.some((a, i) => a.cueClass === 'deny' && chain.slice(i + 1).every((b) => own(a, b)));
}
