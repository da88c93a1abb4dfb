import type { Claim } from '../claims/index.js';
import type { PartialDate } from '../documents/index.js';
import { keyOf, voices, type WeighedClaim } from '../evidence/index.js';
import { grouped } from './grouped.js';
import { heldOf, saidBy } from './held.js';
import type { Statement } from './picture.js';
import type { Held } from './statuses.js';

const rank: Readonly<Record<Held, number>> = { stated: 0, reported: 1, 'second-hand': 2, assumed: 3, denied: 4 };

export const keysOf = (claim: Claim): string[] => claim.parties.map(keyOf);
export const reportedOn = (claim: Claim): PartialDate | null => claim.document.published;
/** Later dates last; unknown dates first. Dates of unlike precision compare by their common beginning, then the finer is later. */
export const byDate = (a: PartialDate | null, b: PartialDate | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

/** Days between two dates; a date without a day counts from the first of its month or year. */
export const daysBetween = (a: PartialDate, b: PartialDate): number =>
  Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** Groups claims into statements, in the order in which each was first made. */
export const statements = (claims: readonly WeighedClaim[]): Statement[] => grouped(claims).map(statementOf);

/** One statement of claims that say the same. The best evidenced and then the latest gives the words. */
export function statementOf(group: readonly WeighedClaim[]): Statement {
  // A retelling adds nothing, least of all a later date.
  const first = group.filter((g) => !group.some((o) => retells(g, o)));
  const bySurety = (a: WeighedClaim, b: WeighedClaim) =>
    rank[heldOf(a.claim)] - rank[heldOf(b.claim)] || byDate(reportedOn(b.claim), reportedOn(a.claim));
  const sorted = [...first.sort(bySurety), ...group.filter((g) => !first.includes(g)).sort(bySurety)];
  const { claim } = sorted[0]!;
  return {
    kind: claim.kind,
    parties: keysOf(claim),
    toward: claim.toward.map(keyOf),
    issue: claim.issue,
    gist: claim.gist,
    polarity: claim.polarity,
    held: heldOf(claim),
    saidBy: saidBy(claim),
    certainty: claim.certainty,
    condition: claim.condition?.text ?? null,
    when: claim.when,
    reported:
      first
        .map((g) => reportedOn(g.claim))
        .sort(byDate)
        .at(-1) ?? null,
    counterfactual: claim.attributes.counterfactual ?? false,
    origins: independent(group),
    contested: group.some((g) => g.contradiction.length > 0),
    claims: sorted.map((g) => g.claim.id),
  };
}

/** Best evidenced first, then the latest, then the one with most origins. */
export const byWeight = (a: Statement, b: Statement): number =>
  rank[a.held] - rank[b.held] || byDate(b.reported, a.reported) || b.origins - a.origins;

/**
 * Origins that say so, those of one side once: its minister bears its spokesman out no more than he does himself. A report's own voice beside an attributed
 * source adds none: it may stand on that source.
 */
function independent(group: readonly WeighedClaim[]): number {
  const sideOf = ({ claim, origin }: WeighedClaim): string =>
    (origin.kind === 'source' ? voices(claim)[0]?.affiliation : null) ?? origin.id;
  const attributed = new Set(group.filter((g) => g.origin.kind !== 'document').map(sideOf));
  const own = new Set(group.filter((g) => g.origin.kind === 'document').map((g) => g.origin.id));
  for (const g of group) if (g.origin.kind !== 'document') own.delete(`report:${g.claim.document.id}`);
  return attributed.size + own.size;
}

/** Whether a claim only repeats an earlier one of the same origin. */
const retells = (claim: WeighedClaim, other: WeighedClaim): boolean =>
  claim.copies.includes(other.claim.id) && byDate(reportedOn(other.claim), reportedOn(claim.claim)) < 0;
