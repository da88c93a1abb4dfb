import type { Claim } from '../claims/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import { mentions } from './words.js';

/** Characters between one undertaking and the next where a report goes through an offer. */
const near = 200;
/** Characters back within which an offer by the same side is the one that is gone through. */
const reach = 400;

const undertakings: ReadonlySet<string> = new Set([
  'forecast',
  'offer',
  'demand',
  'refusal',
  'acceptance',
  'action',
  'concession',
]);

/**
 * The terms that a report spells out in the sentences after an offer: "The port is offering 6 percent. It would keep the night shift." What "would"
 * be done, by the same voice and on no condition, is what the offer holds. By the id of the offer's claim; and what is so "under the draft", wherever
 * it stands.
 */
export function spelledOut(claims: readonly WeighedClaim[]): ReadonlyMap<string, readonly string[]> {
  const told = known.get(claims) ?? read(claims);
  known.set(claims, told);
  return told;
}
/** Offers and positions of one picture ask for the same claims. */
const known = new WeakMap<readonly WeighedClaim[], ReadonlyMap<string, readonly string[]>>();

function read(claims: readonly WeighedClaim[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const ordered = [...claims].sort((a, b) =>
    a.claim.document.id === b.claim.document.id
      ? a.claim.span[0] - b.claim.span[0] || b.claim.span[1] - a.claim.span[1]
      : a.claim.document.id < b.claim.document.id
        ? -1
        : 1,
  );
  /** The offers of the report so far. */
  let offers: Claim[] = [];
  let end = 0;
  for (const { claim: c } of ordered) {
    if (offers[0]?.document.id !== c.document.id) offers = [];
    const offer = offers.at(-1);
    if (offer !== undefined && undertakes(c)) {
      const follows = c.span[0] - end <= near && sameVoice(c, offer) && c.span[0] >= offer.span[1];
      if (follows || mentions('underPlan', c.gist)) {
        // "Peru proposed a truce, and Chile promised a map. Under the proposals Peru would …": Peru's own.
        const whose = offers.findLast((o) => isOwn(c, o) && c.span[0] - o.span[1] <= reach) ?? offer;
        found.set(whose.id, [...(found.get(whose.id) ?? []), c.id]);
        if (follows) end = c.span[1];
        continue;
      }
    }
    if (c.kind !== 'offer' || c.polarity === 'denied' || c.attributes.counterfactual || c.condition !== null) continue;
    if (mentions('readyToSign', c.gist)) continue;
    if (offer !== undefined && c.span[1] <= offer.span[1]) continue;
    offers.push(c);
    end = c.span[1];
  }
  return found;
}

const undertakes = (c: Claim): boolean =>
  undertakings.has(c.kind) &&
  c.polarity === 'affirmed' &&
  c.condition === null &&
  c.attributes.counterfactual !== true &&
  mentions('would', c.gist);

const isOwn = (term: Claim, offer: Claim): boolean =>
  offer.parties.some((p) => term.parties.some((q) => keyOf(p) === keyOf(q)));

const sameVoice = (a: Claim, b: Claim): boolean =>
  a.sources.length === b.sources.length && a.sources.every((s, i) => s.name === b.sources[i]!.name);

/** Terms of an offer that another party than their own has made. */
export function foreignTerms(claims: readonly WeighedClaim[]): ReadonlySet<string> {
  const byId = new Map(claims.map(({ claim }) => [claim.id, claim]));
  const foreign = new Set<string>();
  for (const [offer, terms] of spelledOut(claims)) {
    const makers = byId.get(offer)?.parties.map(keyOf) ?? [];
    for (const id of terms) if (!byId.get(id)?.parties.some((p) => makers.includes(keyOf(p)))) foreign.add(id);
  }
  return foreign;
}
