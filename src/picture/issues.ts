import { keyOf, type WeighedClaim } from '../evidence/index.js';
import { distanceTold } from './distance.js';
import { historyOf } from './history.js';
import { type IssueCatalogue, optionOf, optionSteps } from './options.js';
import type { PicturedIssue, Position, Statement } from './picture.js';
import { plainlyAccepts, plainlyRefuses } from './plain-words.js';
import { position, positional } from './positions.js';
import { touched } from './principals.js';
import { byDate, daysBetween, statementOf, statements } from './statement.js';
import { mentions } from './words.js';

/** Issue by issue: each side's position, the gap, and where the issue stands. The deal as a whole first, then what both sides speak to. */
export function issues(
  claims: readonly WeighedClaim[],
  between: readonly string[],
  catalogue: IssueCatalogue,
  overtaken: ReadonlyMap<string, readonly string[]> = new Map(),
): PicturedIssue[] {
  const beside = new Set(besideTable(claims, between));
  const atTable = claims.filter((c) => !beside.has(c));
  const speaksTo = atTable.filter((c) => positional.has(c.claim.kind) || c.claim.kind === 'deliberation');
  const ofDeal = atTable.some((c) => c.claim.issue === 'deal' && c.claim.kind === 'assessment') ? ['deal'] : [];
  const names = [...new Set([...ofDeal, ...speaksTo.map((c) => c.claim.issue)])].filter((i): i is string => i !== null);
  const kinds = claims
    .map((c) => (c.claim.issue === null ? undefined : catalogue.talks.get(c.claim.issue)))
    .filter(Boolean);
  const sides = (i: PicturedIssue): number =>
    i.positions.filter((p) => between.includes(p.party) && p.current.length > 0).length;
  return names
    .filter((i) => i !== 'process' && !i.startsWith('process.'))
    .filter((i) => !isForeign(i, kinds, claims, catalogue))
    .map((issue) => issueOf(issue, atTable, between, catalogue, overtaken))
    .filter(isTold)
    .sort(
      (a, b) =>
        Number(b.issue === 'deal') - Number(a.issue === 'deal') ||
        sides(b) - sides(a) ||
        b.claims.length - a.claims.length,
    );
}

/**
 * Whether an issue is of a kind of talks that this negotiation is not: a lone "labour" issue among thirty of peace is a word read wrongly
 * ("call off the storming of the plant"), or of no weight.
 */
function isForeign(
  issue: string,
  kinds: readonly (string | undefined)[],
  claims: readonly WeighedClaim[],
  { talks }: IssueCatalogue,
): boolean {
  const kind = talks.get(issue);
  if (kind === undefined) return false;
  const same = kinds.filter((k) => k === kind).length;
  const own = claims.filter((c) => c.claim.issue === issue).length;
  return same < kinds.length * (own < 5 ? 0.15 : 0.1);
}

/** Whether anything is told of it: a stance, a denial of one, a weighing, or a distance. */
const isTold = (i: PicturedIssue): boolean =>
  i.gap.reported.some((s) => distanceTold(s) !== null) ||
  i.positions.some((p) => p.current.length + p.against.length + p.undecided.length > 0);

/** Parties that carry the talks between the sides: what a side asks of them, it asks at this table. */
const goBetweens = (claims: readonly WeighedClaim[]): ReadonlySet<string> =>
  new Set(claims.filter((c) => c.claim.kind === 'mediation').flatMap((c) => c.claim.parties.map(keyOf)));

/** Moves beside the table: a side's toward somebody who is not at it ("Sadat seeks Jordan's backing"), and those among outsiders. */
export function besideTable(claims: readonly WeighedClaim[], between: readonly string[]): WeighedClaim[] {
  const third = goBetweens(claims);
  const near = (key: string): boolean => between.includes(key) || third.has(key);
  return claims.filter(({ claim: c }) => {
    if (!positional.has(c.kind) && c.kind !== 'threat' && c.kind !== 'deliberation') return false;
    if (!touched(c).some((k) => between.includes(k)))
      return touched(c).length > 0 && !c.parties.some((p) => near(keyOf(p)));
    const to = c.toward.map(keyOf);
    const asks =
      c.kind === 'demand' || c.kind === 'offer' || c.kind === 'threat' || (c.kind === 'refusal' && c.issue !== 'deal');
    return asks && c.parties.length === 1 && between.includes(keyOf(c.parties[0]!)) && to.length > 0 && !to.some(near);
  });
}

function issueOf(
  issue: string,
  claims: readonly WeighedClaim[],
  between: readonly string[],
  catalogue: IssueCatalogue,
  overtaken: ReadonlyMap<string, readonly string[]>,
): PicturedIssue {
  const on = claims.filter((c) => c.claim.issue === issue);
  const others = on.filter((c) => positional.has(c.claim.kind)).flatMap((c) => c.claim.parties.map(keyOf));
  const positions = [...new Set([...between, ...others])]
    .map((p) => ({ ...position(p, issue, on, overtaken) }))
    .map((p) => ({ ...p, option: optionOf(catalogue, issue, p.current), history: historyOf(catalogue, p) }))
    .filter((p) => between.includes(p.party) || p.current.length + p.against.length > 0);
  // How far apart the sides are on the whole is told of the talks as often as of the deal.
  const ofTalks = issue === 'deal' ? claims.filter((c) => c.claim.issue?.startsWith('process')) : [];
  const told = [...on.filter((c) => c.claim.kind === 'assessment'), ...ofTalks.filter(tellsDistance)];
  const reported = statements(told).filter((s) => distanceTold(s) !== null || s.parties.length !== 1);
  return {
    issue,
    label: catalogue.labels.get(issue) ?? issue.replace('.', ': ').replaceAll('-', ' '),
    ...statusOf(issue, positions, reported, between),
    options: (catalogue.options.get(issue) ?? []).map(({ id, label }) => ({ id, label })),
    positions,
    gap: { ...optionSteps(positions, between), reported },
    claims: on.map((c) => c.claim.id),
  };
}

/** What a side was last reported to hold: a refusal of weeks ago does not deadlock what it has since moved on. Undated ones count. */
function fresh(current: readonly Statement[]): readonly Statement[] {
  const latest =
    current
      .map((s) => s.reported)
      .sort(byDate)
      .at(-1) ?? null;
  return current.filter((s) => s.reported === null || latest === null || daysBetween(s.reported, latest) <= freshDays);
}
const freshDays = 7;

const tellsDistance = (c: WeighedClaim): boolean =>
  (c.claim.kind === 'assessment' || c.claim.kind === 'meeting') && distanceTold(statementOf([c])) !== null;

type Status = Pick<PicturedIssue, 'status' | 'statusReason'>;

/**
 * Where an issue stands, only by what a sentence says of it: that both agreed on it, or how far apart they are. That one demands and the other refuses is told by
 * their positions; whether they are deadlocked over it, a report tells or nobody does.
 */
function statusOf(
  issue: string,
  positions: readonly Position[],
  reported: readonly Statement[],
  between: readonly string[],
): Status {
  const sides = positions.filter((p) => between.includes(p.party));
  const now = sides.flatMap((p) => fresh(p.current));
  const agreed = agreement(issue, now, between);
  if (agreed !== null) return agreed;
  const told = [...fresh(reported)]
    .sort((a, b) => byDate(b.reported, a.reported))
    .find((s) => distanceTold(s) !== null);
  // What a side has done since is later than what was said of the distance.
  const overtaken = told !== undefined && now.some((s) => byDate(s.reported, told.reported) > 0 && plainlyRefuses(s));
  if (told !== undefined && distanceTold(told) === 'near' && !overtaken)
    return { status: 'close', statusReason: told.gist };
  if (told !== undefined && distanceTold(told) === 'far' && mentions('stalled', told.gist))
    return { status: 'deadlocked', statusReason: told.gist };
  if (now.length > 0) return { status: 'open', statusReason: 'no report says in so many words where it stands' };
  if (told !== undefined) return { status: 'open', statusReason: told.gist };
  if (sides.some((p) => p.undecided.length > 0)) return { status: 'open', statusReason: 'it is being weighed' };
  return { status: 'unknown', statusReason: 'no side’s position is reported' };
}

/**
 * An issue is agreed where the latest word on it is that all sides have accepted it, jointly or each by its own plain yes, without a hedge or a condition and
 * not by the word of one source alone. Of the agreement as a whole only what names a deal, a text or a plan says so: "agreed that it would stay one state" does not.
 */
function agreement(issue: string, now: readonly Statement[], between: readonly string[]): Status | null {
  const accepted = now.filter((s) => s.kind === 'acceptance' && s.held !== 'assumed' && s.condition === null);
  const plain = accepted.filter(
    (s) =>
      s.certainty === null &&
      plainlyAccepts(s) &&
      (s.held !== 'second-hand' || s.origins > 1) &&
      (issue !== 'deal' || mentions('package', s.gist)),
  );
  const named = (s: Statement) => new Set(s.parties.length > 0 ? s.parties : s.toward);
  const all = (of: readonly Statement[]) => between.length > 1 && between.every((k) => of.some((s) => named(s).has(k)));
  const joint = plain.find((s) => all([s]));
  const sure = joint ?? (all(plain) ? plain.at(-1) : undefined);
  const later = (s: Statement) => now.some((o) => o.kind !== 'acceptance' && byDate(o.reported, s.reported) >= 0);
  if (sure !== undefined && !later(sure)) return { status: 'agreed', statusReason: sure.gist };
  const almost = accepted.find((s) => all([s]) && mentions('almost', s.gist) && !mentions('unsettled', s.gist));
  return almost === undefined || later(almost) ? null : { status: 'close', statusReason: almost.gist };
}
