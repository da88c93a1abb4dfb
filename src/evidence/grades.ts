import { type Claim, families, keyOf, type Source } from '../claims/index.js';
import { outletNamed } from './outlets.js';
import { voices } from './voices.js';
import type { Grade, WeighedClaim } from './weighed.js';

/** What is known of a source beforehand: how often it was right, as a share, by the source's name in lower case. */
export type TrackRecord = ReadonlyMap<string, number>;

const moves: ReadonlySet<string> = new Set(families.move);
const of = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** The party a claim concerns that the source belongs to: the source has an interest in what it says. */
export function interestOf(claim: Claim): 'own' | 'other' | null {
  const source = voices(claim)[0];
  if (!source?.affiliation) return null;
  if (claim.parties.some((p) => keyOf(p) === source.affiliation)) return 'own';
  if (claim.toward.some((p) => keyOf(p) === source.affiliation)) return claim.parties.length === 0 ? 'own' : 'other';
  return null;
}

/**
 * Reliability of the source on the NATO scale (AJP-2.1), by what can be seen: whether it can be named and held to its word, how near
 * it was, how many hands the word went through, whose side it is on. A needs a track record; F means that there is nothing to judge by.
 */
export function reliability(
  claim: Claim,
  publisher: string | null,
  record: TrackRecord,
): [Grade['reliability'], string] {
  const source = voices(claim)[0];
  if (!source) {
    const outlet = outletNamed(publisher);
    if (outlet?.state) return ['C', `${outlet.names[0]} in its own voice: a state’s outlet`];
    if (outlet) return ['B', `${outlet.names[0]} in its own voice: an outlet with editors`];
    return ['C', 'the report in its own voice: it names no source, and its record is not known'];
  }
  const share = record.get(source.name.toLowerCase());
  const interest = interestOf(claim);
  const links = voices(claim).length - 1;
  const words = [nameWords(source), accessWords[source.access]];
  let points = source.type === 'anonymous' ? 2 : 4;
  points += { principal: 1, participant: 1, privy: 0.5, observer: 0, unknown: -0.5 }[source.access];
  if (interest === 'other') {
    points -= 1.25;
    words.push('speaks of the other side');
  } else if (interest === 'own') {
    words.push('speaks of its own side');
  }
  if (links > 0) {
    points -= links;
    words.push(links === 1 ? 'quoted through another source' : `quoted through ${of(links, 'other source')}`);
  }
  if (share !== undefined) {
    words.push(`was right in ${Math.round(share * 100)}% of settled forecasts`);
    if (share >= 0.9) return ['A', words.join(', ')];
    points += share >= 0.7 ? 0.5 : share < 0.4 ? -1 : 0;
  } else if (source.type === 'anonymous' && source.access === 'unknown') {
    return ['F', [...words, 'nothing to judge it by'].join(', ')];
  }
  const grade = points >= 3.75 ? 'B' : points >= 2.5 ? 'C' : points >= 1.75 ? 'D' : 'E';
  return [grade, words.join(', ')];
}

const nameWords = (s: Source): string =>
  ({ named: 'named', anonymous: 'anonymous', document: 'a document', organisation: 'an institution' })[s.type];
const accessWords: Readonly<Record<Source['access'], string>> = {
  principal: 'decides',
  participant: 'in the room',
  privy: 'knows of it, not said to have been there',
  observer: 'an observer',
  unknown: 'access not said',
};

/** What other claims make of this one. */
export interface Standing {
  /** Corroborating claims, by independent origin. */
  readonly corroborating: number;
  /** Of these, origins that are not of the source's own side. */
  readonly fromElsewhere: number;
  readonly contradicting: number;
  readonly settled: WeighedClaim['settled'];
  readonly confirmed: boolean;
}

/** Credibility of the information on the NATO scale (AJP-2.1): by what other origins say of it, never by who says it or how surely. */
export function credibility(claim: Claim, s: Standing): [Grade['credibility'], string] {
  if (s.confirmed) return [1, 'confirmed by an analyst'];
  if (s.settled?.outcome === 'true') return [1, `it came true: ${s.settled.reason}`];
  if (s.settled?.outcome === 'false') return [5, `it did not come true: ${s.settled.reason}`];
  const said = of(s.corroborating, 'independent origin');
  const against = of(s.contradicting, 'claim');
  if (s.contradicting > 0 && s.corroborating > 0) return [3, `${said} more says so, ${against} contradicts it`];
  if (s.contradicting > 0) return [4, `contradicted by ${against}, and no other origin says so`];
  if (s.fromElsewhere > 1) return [1, `${said} more say so`];
  if (s.fromElsewhere === 1) return [2, '1 independent origin more says so'];
  if (s.corroborating > 0) return [3, `${said} more, but of the same side`];
  const source = voices(claim)[0];
  if (
    moves.has(claim.kind) &&
    source &&
    voices(claim).length === 1 &&
    interestOf(claim) === 'own' &&
    source.type !== 'anonymous'
  ) {
    return [2, 'a party’s own word on its own stance'];
  }
  if (claim.kind === 'forecast') return [6, 'a forecast that nothing has settled'];
  if (source?.access === 'principal' || source?.access === 'participant') {
    return [3, 'one origin, at first hand; no other origin says so'];
  }
  return [6, 'one origin, and no other to check it by'];
}
