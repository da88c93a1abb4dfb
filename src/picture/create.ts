import type { Claim } from '../claims/index.js';
import { type Document, lastDay, type PartialDate } from '../documents/index.js';
import { amongSeen, isRepeated, keyOf, likenessOf, repeated, reweigh, type WeighedClaim } from '../evidence/index.js';
import { ofCase, sidesAsked, withKnownParties } from './case.js';
import { type Compared, changes } from './changes.js';
import { contradicted } from './contradicted.js';
import { evidenceBase } from './evidence-base.js';
import { goBetweensTold } from './go-betweens-told.js';
import { shippedIssues } from './issue-catalogue.js';
import { besideTable, issues } from './issues.js';
import { offers } from './offers.js';
import type { IssueCatalogue } from './options.js';
import { outlook } from './outlook.js';
import { parties } from './parties.js';
import type { Change, Picture, Statement } from './picture.js';
import { principals } from './principals.js';
import { process } from './process.js';
import { foreignTerms } from './spelled-out.js';
import { byDate, statements } from './statement.js';
import { tableTold } from './table-told.js';
import { unknowns } from './unknowns.js';
import { mentions } from './words.js';

export interface PictureOptions {
  readonly documents: readonly Document[];
  readonly claims: readonly WeighedClaim[];
  /** Parties of the negotiation asked for, by id, name or person; by default the principal sides by the claims. */
  readonly between?: readonly string[] | undefined;
  /** What was reported after this date is not seen, nor what has no date of publication. */
  readonly asOf?: PartialDate | undefined;
  /** Labels and ordered options of issues; by default those that ship. */
  readonly catalogue?: IssueCatalogue | undefined;
  /** False: what changed along the way is not told, which saves most of the time on a case of thousands of claims. */
  readonly history?: boolean | undefined;
}

/** Pictures along the way that are compared to tell what changed; beyond this, the earliest dates are taken together. */
const snapshots = 12;
/** Claims of all these pictures together: of a case of thousands, the changes of the last few dates alone are told. */
const mostCompared = 30_000;
const fewestSnapshots = 3;

/**
 * The state of a negotiation as the claims give it, as known on a date: every item carries the ids of the claims that it rests on.
 * Derived, pure and deterministic. Claims are as `weigh` gives them, in the order of their documents' text.
 */
export function createPicture({ documents, claims, between, asOf, catalogue, history }: PictureOptions): Picture {
  const issuesKnown = catalogue ?? shippedIssues();
  const known = withKnownParties(toldFirst(documents, asOf === undefined ? claims : seenBy(asOf, documents, claims)));
  const docs = asOf === undefined ? documents : documents.filter((d) => visible(d.published, asOf));
  const sides =
    between && between.length > 0
      ? sidesAsked(between, known)
      : (tableTold(docs, known) ?? principals(known, goBetweensTold(docs)));
  const asked = between !== undefined && between.length > 0;
  const last = snapshot(docs, known, sides, asOf, issuesKnown, asked);
  const seen = { ...last, evidence: evidenceBase(docs, last.claims) };
  const moved = history === false ? [] : historyOf(docs, known, last, issuesKnown);
  return { ...seen, unknowns: unknowns(seen), changes: moved };
}

/** What a copy takes over is told by its original, once and on the original's date; what it adds is its own. */
function toldFirst(documents: readonly Document[], claims: readonly WeighedClaim[]): readonly WeighedClaim[] {
  const copies = repeated(documents);
  return copies.size === 0
    ? claims
    : claims.filter(({ claim }) => !isRepeated(claim.span, copies.get(claim.document.id)));
}

/** A date that is known only to the month or the year is seen once that month or year is over. */
const visible = (published: PartialDate | null, asOf: PartialDate): boolean =>
  published !== null && lastDay(published) <= lastDay(asOf);

/** Claims of what was published by then, weighed without what came later. */
function seenBy(
  asOf: PartialDate,
  documents: readonly Document[],
  claims: readonly WeighedClaim[],
): readonly WeighedClaim[] {
  const seen = claims.filter((c) => visible(c.claim.document.published, asOf));
  if (seen.length === claims.length) return claims;
  return reweigh(
    documents.filter((d) => visible(d.published, asOf)),
    seen,
  );
}

/** What a mediator's package would give a side is no position of that side; nor is what it held before ("two weeks ago she had ruled it out"). */
function ownStances(claims: readonly WeighedClaim[]): readonly WeighedClaim[] {
  const foreign = foreignTerms(claims);
  return claims.filter((c) => !foreign.has(c.claim.id) && !heldBefore(c.claim));
}

const firm: ReadonlySet<string> = new Set(['refusal', 'red-line', 'demand']);
/** Content that what was held shares with the report of it. */
const sameStance = 0.35;

/**
 * "Three weeks ago he had ruled out any change; now he will consider it": a later report's own word that a stance is past. By the id of what was held, the
 * claims that tell of it and of what came instead.
 */
function overtaken(claims: readonly WeighedClaim[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { claim: told } of claims.filter((c) => heldBefore(c.claim))) {
    const by = (c: Claim): boolean => c.parties.some((p) => told.parties.some((q) => keyOf(p) === keyOf(q)));
    const since = claims.findLast(
      ({ claim: c }) => c.document.id === told.document.id && c.span[0] < told.span[0] && by(c) && !heldBefore(c),
    );
    for (const { claim: c } of claims)
      if (
        byDate(c.document.published, told.document.published) < 0 &&
        firm.has(c.kind) &&
        by(c) &&
        likenessOf(c, told) >= sameStance
      )
        found.set(c.id, [since?.claim.id ?? told.id]);
  }
  return found;
}

const heldBefore = ({ gist, when }: Claim): boolean =>
  mentions('hadHeld', gist) && (mentions('earlier', gist) || mentions('earlier', when?.text ?? ''));

/** Kinds by which a cost is told that no side is named with. */
const costs: ReadonlySet<string> = new Set(['assessment', 'forecast']);

type Snapshot = Omit<Picture, 'changes' | 'evidence' | 'unknowns'>;

function snapshot(
  documents: readonly Document[],
  weighed: readonly WeighedClaim[],
  sides: readonly string[],
  asOf: PartialDate | undefined,
  catalogue: IssueCatalogue,
  asked: boolean,
): Snapshot {
  const claims = ofCase(weighed, sides, asked).sort((a, b) =>
    byDate(a.claim.document.published, b.claim.document.published),
  );
  const list = (...kinds: Claim['kind'][]): Statement[] =>
    statements(claims.filter((c) => kinds.includes(c.claim.kind)));
  const presses = (s: Statement): boolean =>
    s.polarity === 'affirmed' &&
    !s.counterfactual &&
    (mentions('pressure', s.gist) || mentions('strikes', s.gist)) &&
    !mentions('unpressed', s.gist);
  return {
    asOf: asOf ?? null,
    latest:
      documents
        .map((d) => d.published)
        .sort(byDate)
        .at(-1) ?? null,
    between: [...sides],
    parties: parties(claims, sides),
    offers: offers(claims, sides),
    issues: issues(ownStances(claims), sides, catalogue, overtaken(claims)),
    outlook: outlook(claims),
    pressures: list('interest', 'assessment', 'forecast', 'action', 'deadline').filter(
      (s) => presses(s) && s.parties.length <= 1 && (s.parties.length === 1 || costs.has(s.kind)),
    ),
    interests: list('interest'),
    threats: list('threat'),
    assessments: list('assessment'),
    process: process(claims, sides),
    conduct: list('action'),
    elsewhere: statements(besideTable(claims, sides)),
    disclosures: disclosures(claims),
    contradictions: contradicted(claims),
    claims,
  };
}

function disclosures(claims: readonly WeighedClaim[]): Picture['disclosures'] {
  const told = claims.filter((c) => c.claim.kind === 'disclosure');
  const withheld = new Set(told.filter((c) => c.claim.attributes.withheld === true).map((c) => c.claim.id));
  return statements(told).map((s) => ({ ...s, withheld: s.claims.some((id) => withheld.has(id)) }));
}

/**
 * What changed from one date of publication to the next, latest first, and what a report itself tells as ground given. Whether a report is about
 * the case is the same on all dates, so that the pictures along the way hold the last one's claims as far as they were out by then.
 */
function historyOf(
  documents: readonly Document[],
  known: readonly WeighedClaim[],
  last: Snapshot,
  catalogue: IssueCatalogue,
): Change[] {
  const dates = [...new Set(documents.map((d) => d.published))]
    .filter((d): d is string => d !== null)
    .sort(byDate)
    .slice(-Math.min(snapshots, Math.max(fewestSnapshots, Math.floor(mostCompared / last.claims.length))));
  const found: Change[] = [];
  let before: Compared | undefined;
  for (const date of dates.length > 1 ? dates : []) {
    const out = documents.filter((d) => visible(d.published, date));
    const all = date === dates.at(-1) && out.length === documents.length;
    const after = all ? last : comparedOn(date, known, last, catalogue);
    if (before) found.unshift(...changes(before, after));
    before = after;
  }
  const told = new Set(found.flatMap((c) => c.after));
  const ground = last.issues.flatMap((i) =>
    i.positions.flatMap((p) =>
      p.current
        .filter((s) => s.kind === 'concession' && !s.claims.some((id) => told.has(id)))
        .map((s): Change => {
          const replaced = p.superseded.filter((x) => x.by.some((id) => s.claims.includes(id)));
          return {
            kind: 'softened',
            party: p.party,
            issue: i.issue,
            gist: s.gist,
            reported: s.reported,
            before: replaced.flatMap((x) => x.statement.claims),
            after: s.claims,
          };
        }),
    ),
  );
  return [...found, ...ground];
}

/** As much of the picture on an earlier date as is compared. */
function comparedOn(
  date: PartialDate,
  known: readonly WeighedClaim[],
  last: Snapshot,
  catalogue: IssueCatalogue,
): Compared {
  const isOut = (c: WeighedClaim): boolean => visible(c.claim.document.published, date);
  const ids = new Set(known.filter(isOut).map((c) => c.claim.id));
  const claims = last.claims.filter(isOut).map((c) => amongSeen(c, ids));
  return {
    latest:
      claims
        .map((c) => c.claim.document.published)
        .sort(byDate)
        .at(-1) ?? null,
    offers: offers(claims, last.between),
    issues: issues(ownStances(claims), last.between, catalogue, overtaken(claims)),
    process: process(claims, last.between),
    claims,
  };
}
