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
    // "The envoy" in "an envoy from Lima".
    const bare = name.replace(/^(?:the|an?) /, '');
    const same = (c: Source): boolean =>
      c.name.toLowerCase().includes(bare) ||
      name.includes(
        c.name
          .trim()
          .toLowerCase()
          .replace(/^(?:the|an?) /, ''),
      );
    if (!chain.some(same) && !(isPeople(s) && claim.sources.length > 1)) chain.push(s);
  }
  known.set(claim, chain);
  return chain;
}

/** "The envoy said that Peruvians understood …": a people is nobody's source behind somebody who speaks. */
const isPeople = ({ type, name }: Source): boolean => type === 'anonymous' && /^\p{Lu}\p{L}+s$/u.test(name.trim());

/** "If they turn down the offer, the worst is to come": what the condition speaks of says nothing. */
const standsInCondition = ({ span }: Source, { condition }: Claim): boolean =>
  span !== null && condition !== null && condition.span[0] <= span[0] && span[1] <= condition.span[1];
