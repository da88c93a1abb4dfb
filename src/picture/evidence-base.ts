import type { Document } from '../documents/index.js';
import { drawn, makerOf, originalOf, syndication, voices, type WeighedClaim } from '../evidence/index.js';
import type { Picture, PicturedSource } from './picture.js';

/** What the picture stands on: documents and copies, independent origins, sources by access, anonymity, first and second hand. */
export function evidenceBase(documents: readonly Document[], claims: readonly WeighedClaim[]): Picture['evidence'] {
  const first = syndication(documents);
  const retold = drawn(documents, first);
  const counts = new Map<string, number>();
  for (const c of claims) counts.set(c.claim.document.id, (counts.get(c.claim.document.id) ?? 0) + 1);
  const originClaims = new Map<string, WeighedClaim[]>();
  for (const c of claims) {
    const list = originClaims.get(c.origin.id);
    if (list) list.push(c);
    else originClaims.set(c.origin.id, [c]);
  }
  const inner = (type: string): number => claims.filter((c) => voices(c.claim)[0]?.type === type).length;
  const near = new Set(['principal', 'participant']);
  const isFirstHand = (c: WeighedClaim): boolean =>
    voices(c.claim).length === 1 && near.has(voices(c.claim)[0]!.access);
  return {
    documents: documents.map((d) => ({
      id: d.id,
      name: d.name,
      title: d.title,
      publisher: d.publisher,
      published: d.published,
      copyOf: first.get(d.id) === d.id ? null : first.get(d.id)!,
      drawnFrom: retold.get(d.id) ?? null,
      statement: makerOf(d) !== null,
      claims: counts.get(d.id) ?? 0,
    })),
    origins: [...originClaims.values()]
      .map((list) => ({ ...list[0]!.origin, claims: list.length }))
      .sort((a, b) => b.claims - a.claims),
    independent: independentOrigins(claims, (id) => originalOf(id, first, retold)),
    sources: sources(claims),
    ownVoice: claims.filter((c) => voices(c.claim).length === 0).length,
    named: inner('named') + inner('organisation') + inner('document'),
    anonymous: inner('anonymous'),
    firstHand: claims.filter(isFirstHand).length,
    secondHand: claims.filter((c) => voices(c.claim).length > 0 && !isFirstHand(c)).length,
  };
}

/**
 * Origins that do not speak for one another: each side once, however many of its people talk; speakers and bodies of no side by name; other
 * outlets; the unnamed people of one report once, who may be the same; and reports in which nothing is attributed. A report's own voice beside
 * its sources may stand on them.
 */
function independentOrigins(claims: readonly WeighedClaim[], original: (document: string) => string): number {
  const family = (c: WeighedClaim): string => original(c.claim.document.id);
  const attributed = claims.filter((c) => c.origin.kind !== 'document');
  const apart = attributed.map((c) => {
    const source = voices(c.claim)[0];
    if (source?.affiliation) return `side ${source.affiliation}`;
    return source?.type === 'anonymous' ? family(c) : c.origin.id;
  });
  const withSources = new Set(attributed.map(family));
  const silent = new Set(claims.map(family).filter((f) => !withSources.has(f)));
  return new Set(apart).size + silent.size;
}

function sources(claims: readonly WeighedClaim[]): PicturedSource[] {
  const found = new Map<string, PicturedSource>();
  for (const c of claims) {
    const source = voices(c.claim)[0];
    if (!source) continue;
    const key = c.origin.kind === 'source' ? c.origin.id : `${source.type}\n${source.name.toLowerCase()}`;
    const entry = found.get(key) ?? {
      name: source.name,
      type: source.type,
      access: source.access,
      affiliation: source.affiliation,
      reliability: c.grade.reliability,
      reason: c.grade.reasons.reliability,
      documents: [],
      claims: [],
    };
    // The fullest name tells most: "Lavrov" becomes "Sergei Lavrov"; a company does not become its chairman.
    if (
      source.type === 'named' &&
      entry.type === 'named' &&
      source.name.length > entry.name.length &&
      source.name.length < 60
    )
      entry.name = source.name;
    if (entry.access === 'unknown') entry.access = source.access;
    entry.affiliation ??= source.affiliation;
    if (!entry.documents.includes(c.claim.document.id)) entry.documents.push(c.claim.document.id);
    entry.claims.push(c.claim.id);
    found.set(key, entry);
  }
  return [...found.values()].sort((a, b) => b.claims.length - a.claims.length);
}
