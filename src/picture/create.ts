import type { Claim } from '../claims/index.js';
import type { Document, PartialDate } from '../documents/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import { issues } from './issues.js';
import { offers } from './offers.js';
import { outlook } from './outlook.js';
import type { Contradiction, Picture, PicturedParty, PicturedSource, Statement } from './picture.js';
import { principals } from './principals.js';
import { byDate, statementOf, statements } from './statement.js';

export interface PictureOptions {
  readonly documents: readonly Document[];
  readonly claims: readonly WeighedClaim[];
  /** Party keys of the negotiation asked for; by default the principal sides by the claims. */
  readonly between?: readonly string[];
  /** What was reported after this date is not seen. */
  readonly asOf?: PartialDate;
}

/** The state of a negotiation as the claims give it: every item carries the ids of the claims that it rests on. */
export function createPicture({ documents, claims, between, asOf }: PictureOptions): Picture {
  const visible = (published: PartialDate | null): boolean =>
    asOf === undefined || (published !== null && published <= asOf);
  const docs = documents.filter((d) => visible(d.published));
  const shown = claims
    .filter((c) => visible(c.claim.document.published))
    .sort((a, b) => byDate(a.claim.document.published, b.claim.document.published));
  const sides = between && between.length > 0 ? [...between] : principals(shown);
  const of = (...kinds: Claim['kind'][]): WeighedClaim[] => shown.filter((c) => kinds.includes(c.claim.kind));
  const list = (...kinds: Claim['kind'][]): Statement[] => statements(of(...kinds));
  return {
    asOf: asOf ?? null,
    latest:
      docs
        .map((d) => d.published)
        .sort(byDate)
        .at(-1) ?? null,
    between: sides,
    parties: parties(shown, sides),
    offers: offers(shown, sides),
    issues: issues(shown, sides),
    outlook: outlook(shown),
    pressures: [],
    interests: list('interest'),
    threats: list('threat'),
    assessments: list('assessment'),
    process: {
      status: 'unknown',
      statusReason: 'not yet derived',
      meetings: list('meeting'),
      channels: list('meeting').filter((s) => s.issue === 'process.format'),
      mediation: list('mediation'),
      deadlines: list('deadline'),
      authority: list('authority'),
      deliberation: list('deliberation'),
    },
    conduct: list('action'),
    disclosures: disclosures(of('disclosure')),
    contradictions: contradictions(shown),
    changes: [],
    unknowns: [],
    evidence: {
      documents: docs.map((d) => ({
        id: d.id,
        name: d.name,
        title: d.title,
        publisher: d.publisher,
        published: d.published,
        copyOf: null,
        claims: shown.filter((c) => c.claim.document.id === d.id).length,
      })),
      origins: [...new Map(shown.map((c) => [c.origin.id, c.origin])).values()].map((o) => ({
        ...o,
        claims: shown.filter((c) => c.origin.id === o.id).length,
      })),
      sources: sources(shown),
      ownVoice: shown.filter((c) => c.claim.sources.length === 0).length,
      named: shown.filter((c) => c.claim.sources.at(-1)?.type === 'named').length,
      anonymous: shown.filter((c) => c.claim.sources.at(-1)?.type === 'anonymous').length,
      firstHand: shown.filter((c) => ['principal', 'participant'].includes(c.claim.sources.at(-1)?.access ?? ''))
        .length,
      secondHand: shown.filter((c) => c.claim.sources.length > 1).length,
    },
    claims: shown,
  };
}

function parties(claims: readonly WeighedClaim[], between: readonly string[]): PicturedParty[] {
  const found = new Map<string, PicturedParty>();
  for (const { claim } of claims) {
    for (const p of [...claim.parties, ...claim.toward]) {
      const key = keyOf(p);
      const party = found.get(key) ?? {
        key,
        id: p.id ?? null,
        name: p.name,
        role: between.includes(key) ? ('principal' as const) : ('other' as const),
        actors: [],
        decides: [],
        roles: [],
        claims: [],
      };
      if (p.actor !== undefined && !party.actors.includes(p.actor)) party.actors.push(p.actor);
      if (!party.claims.includes(claim.id)) party.claims.push(claim.id);
      found.set(key, party);
    }
  }
  const by = (key: string, kind: Claim['kind']): Statement[] =>
    statements(claims.filter((c) => c.claim.kind === kind && c.claim.parties.some((p) => keyOf(p) === key)));
  for (const party of found.values()) {
    party.decides = by(party.key, 'authority');
    party.roles = by(party.key, 'mediation');
    if (party.role === 'other' && party.roles.length > 0) party.role = 'third';
  }
  const order = (p: PicturedParty): number =>
    p.role === 'principal' ? between.indexOf(p.key) : p.role === 'third' ? 100 : 200;
  return [...found.values()].sort((a, b) => order(a) - order(b) || b.claims.length - a.claims.length);
}

function disclosures(claims: readonly WeighedClaim[]): Picture['disclosures'] {
  return claims.map((c) => ({
    ...statementOf([c]),
    withheld: c.claim.attributes.withheld === true || c.claim.polarity === 'denied',
  }));
}

function contradictions(claims: readonly WeighedClaim[]): Contradiction[] {
  const byId = new Map(claims.map((c) => [c.claim.id, c]));
  const pairs: Contradiction[] = [];
  for (const one of claims) {
    for (const link of one.contradiction) {
      const other = byId.get(link.claim);
      if (!other || one.claim.id > other.claim.id) continue;
      pairs.push({
        issue: one.claim.issue ?? other.claim.issue,
        reason: link.reason,
        one: statementOf([one]),
        other: statementOf([other]),
      });
    }
  }
  return pairs;
}

function sources(claims: readonly WeighedClaim[]): PicturedSource[] {
  const found = new Map<string, PicturedSource>();
  for (const c of claims) {
    const source = c.claim.sources.at(-1);
    if (!source) continue;
    const key = `${source.type}\n${source.name.toLowerCase()}\n${source.type === 'anonymous' ? c.claim.document.id : ''}`;
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
    if (!entry.documents.includes(c.claim.document.id)) entry.documents.push(c.claim.document.id);
    entry.claims.push(c.claim.id);
    found.set(key, entry);
  }
  return [...found.values()].sort((a, b) => b.claims.length - a.claims.length);
}
