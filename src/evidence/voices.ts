import type { Claim, Source } from '../claims/index.js';
import { isNobody, isPresenter } from './outlets.js';

const known = new WeakMap<Claim, readonly Source[]>();

/**
 * Who a claim's word goes back to, innermost first, each once. Left out: blanks, a name inside a fuller one ("Powell" in "Jody Powell, the
 * spokesman"), those who only present or ask in a broadcast or a Q&A, and nobody in particular ("assumptions"). Empty: the report's own voice.
 */
export function voices(claim: Claim): readonly Source[] {
  const made = known.get(claim);
  if (made) return made;
  const chain: Source[] = [];
  for (const s of [...claim.sources].reverse()) {
    const name = s.name.trim().toLowerCase();
    if (name.length < 2 || isPresenter(name) || isNobody(s) || standsInCondition(s, claim)) continue;
    const same = (c: Source): boolean =>
      c.name.toLowerCase().includes(name) || name.includes(c.name.trim().toLowerCase());
    if (!chain.some(same)) chain.push(s);
  }
  known.set(claim, chain);
  return chain;
}

/** "If they turn down the offer, the worst is to come": what the condition speaks of says nothing. */
const standsInCondition = ({ span }: Source, { condition }: Claim): boolean =>
  span !== null && condition !== null && condition.span[0] <= span[0] && span[1] <= condition.span[1];
