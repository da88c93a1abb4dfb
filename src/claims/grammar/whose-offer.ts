import type { Claim, Party } from '../claim.js';
import { sameParty } from '../same-party.js';
import type { Reading } from './telling.js';

/**
 * Whose offer "the proposal" means after some claims: of who offered last; of who faces the party that turned "the proposal" down, where
 * nobody had made it or the refuser's own stood last.
 */
export function offeredAfter(
  claims: readonly Claim[],
  before: readonly Party[],
  { parties: { sides }, lexicon }: Pick<Reading, 'parties' | 'lexicon'>,
): readonly Party[] {
  let offered = before;
  for (const { kind, polarity, parties, gist } of claims) {
    const [party] = parties;
    if (party === undefined || polarity === 'denied') continue;
    if (kind === 'offer') offered = parties;
    if (kind !== 'refusal' || sides.length !== 2 || parties.length > 1) continue;
    const others = sides.filter((s) => !sameParty(s, party));
    if (others.length !== 1 || (offered.length > 0 && !offered.some((o) => sameParty(o, party)))) continue;
    if (gist.split(/[^\p{L}-]+/u).some((w) => lexicon.packages.offered.has(w))) offered = others;
  }
  return offered;
}

/** Whether after these claims something is on offer or turned down again, so that what follows is no longer what was agreed. */
export const reopens = (claims: readonly Claim[]): boolean =>
  claims.some((c) => c.polarity === 'affirmed' && (c.kind === 'offer' || c.kind === 'refusal'));
