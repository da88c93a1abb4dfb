import type { Claim, Party, Source } from '../claims/index.js';
import { isNobody, keyOf, voices } from '../evidence/index.js';
import type { Held } from './statuses.js';
import { mentions } from './words.js';

/** Whether a source speaks for one of the parties: by its affiliation, or because it is the party or its person by name. */
export function speaksFor(source: Source, parties: readonly Party[]): boolean {
  const name = source.name.toLowerCase();
  return parties.some((p) => {
    if (source.affiliation !== null) return source.affiliation === keyOf(p);
    if (parties.length > 1 && mentions('together', name)) return true;
    if (source.type === 'anonymous') return false;
    const surname = p.actor?.split(' ').at(-1)?.toLowerCase();
    return name === p.name.toLowerCase() || (surname !== undefined && name.split(' ').at(-1) === surname);
  });
}

/**
 * How we come to know of a claim about its own parties. A chain ("Kuleba said that Lavrov had told him") is second-hand
 * unless every link belongs to the party. Anonymous people who were only told are second-hand for their own side too.
 */
export function heldOf(claim: Claim): Held {
  const known = levels.get(claim);
  if (known) return known;
  const level = levelOf(claim);
  levels.set(claim, level);
  return level;
}
const levels = new WeakMap<Claim, Held>();

function levelOf(claim: Claim): Held {
  if (claim.polarity === 'denied') return 'denied';
  if (claim.sources.some(isNobody)) return 'assumed';
  if (claim.certainty !== null && mentions('assumed', claim.certainty.phrase)) return 'assumed';
  const about = claim.parties.length > 0 ? claim.parties : claim.toward;
  const [inner, ...outer] = voices(claim);
  if (!inner) return 'reported';
  const heard = (s: Source): boolean => s.type === 'anonymous' && (s.access === 'privy' || s.access === 'observer');
  const own = speaksFor(inner, about) && !heard(inner);
  // "Begin told Carter, an aide says": the words are the party's only if the one who hands them on may speak for it.
  const passedOn = outer.every((s) => speaksFor(s, about) && s.type !== 'anonymous');
  return own && passedOn ? 'stated' : 'second-hand';
}

/** "Lavrov, as told by Kuleba": who says so, innermost first; null for the outlet's own voice. */
export function saidBy(claim: Claim): string | null {
  const [inner, ...outer] = voices(claim).map((s) => s.name.trim());
  if (inner === undefined) return null;
  return outer.length === 0 ? inner : `${inner}, as told by ${outer.join(' and ')}`;
}
