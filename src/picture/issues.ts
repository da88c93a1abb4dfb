import { issuesMeet, keyOf, type WeighedClaim } from '../evidence/index.js';
import { distanceTold } from './distance.js';
import { historyOf } from './history.js';
import { type IssueCatalogue, optionOf, optionSteps } from './options.js';
import type { PicturedIssue, Position, Statement } from './picture.js';
import { plainlyAccepts, plainlyRefuses, settles } from './plain-words.js';
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
    ...(underway(on, positions, between) ?? statusOf(positions, reported, between)),
    options: (catalogue.options.get(issue) ?? []).map(({ id, label }) => ({ id, label })),
    positions,
    gap: { ...optionSteps(positions, between), reported },
    claims: on.map((c) => c.claim.id),
  };
}

/** "Both will refrain from fire for ten days": what all sides are told to do, plainly, and later than anything that one of them refused. */
function underway(
  on: readonly WeighedClaim[],
  positions: readonly Position[],
  between: readonly string[],
): Status | null {
  const joint = on.filter(
    ({ claim: c }) =>
      c.kind === 'forecast' &&
      c.polarity === 'affirmed' &&
      c.certainty === null &&
      c.condition === null &&
      !c.attributes.counterfactual &&
      between.length > 1 &&
      between.every((k) => c.parties.some((p) => keyOf(p) === k)),
  );
  const [last] = statements(joint).sort((a, b) => byDate(b.reported, a.reported));
  if (last === undefined) return null;
  const refused = positions
    .flatMap((p) => p.current)
    .some((s) => plainlyRefuses(s) && byDate(s.reported, last.reported) >= 0);
  return refused ? null : { status: 'close', statusReason: last.gist };
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

function statusOf(positions: readonly Position[], reported: readonly Statement[], between: readonly string[]): Status {
  const sides = positions.filter((p) => between.includes(p.party));
  const now = sides.flatMap((p) => fresh(p.current).map((s) => ({ party: p.party, s })));
  const refused = now.filter(({ s }) => plainlyRefuses(s) && s.held !== 'assumed');
  const agreed = agreement(now, between);
  if (agreed && refused.length === 0) return agreed;
  const distances = fresh(reported).map((s) => ({ s, told: distanceTold(s) }));
  const far = distances.find((d) => d.told === 'far');
  const near = distances.find((d) => d.told === 'near');
  const yielding = (party: string): boolean => now.some(({ party: p, s }) => p === party && s.kind === 'concession');
  const blocked = refused.find(
    ({ party, s }) =>
      !yielding(party) &&
      now.some(
        (o) =>
          o.party !== party && ['demand', 'red-line', 'offer'].includes(o.s.kind) && issuesMeet(o.s.issue, s.issue),
      ),
  );
  if (blocked) return { status: 'deadlocked', statusReason: blocked.s.gist };
  if (near && !far) return { status: 'close', statusReason: near.s.gist };
  if (agreed) return { status: 'open', statusReason: 'some of it is agreed, some refused' };
  const stuck = far && mentions('stalled', far.s.gist) ? far.s : undefined;
  if (stuck) return { status: 'deadlocked', statusReason: stuck.gist };
  if (now.length > 0) {
    const known = new Set(now.map((n) => n.party)).size;
    return {
      status: 'open',
      statusReason:
        known > 1 ? 'the sides have taken positions and none is reported settled' : 'one side’s position is reported',
    };
  }
  if (far) return { status: 'open', statusReason: far.s.gist };
  if (sides.some((p) => p.undecided.length > 0)) return { status: 'open', statusReason: 'it is being weighed' };
  return { status: 'unknown', statusReason: 'no side’s position is reported' };
}

/**
 * An acceptance settles an issue only where it is said without a hedge or a condition, of all sides jointly or by each, and not only
 * by the word of anonymous people or of the side that gains: else the sides are close.
 */
function agreement(
  now: readonly { readonly party: string; readonly s: Statement }[],
  between: readonly string[],
): Status | null {
  const accepted = now
    .map(({ s }) => s)
    .filter(
      (s) =>
        s.kind === 'acceptance' && s.held !== 'assumed' && !(s.condition !== null && mentions('noDeal', s.condition)),
    );
  const [first] = accepted;
  if (!first || accepted.every((s) => mentions('unsettled', s.gist))) return null;
  const sure = accepted.find((s) => s.certainty === null && s.condition === null && settles(s.gist));
  if (!sure) return { status: 'close', statusReason: first.gist };
  const known = accepted.some((s) => s.held !== 'second-hand' || s.origins > 1);
  if (!known) return { status: 'close', statusReason: `${sure.gist} (by the word of one source)` };
  const parties = new Set(accepted.flatMap((s) => (s.parties.length > 0 ? s.parties : s.toward)));
  const silent = between.filter((k) => !parties.has(k));
  const joint = (s: Statement): boolean => (s.parties.length > 0 ? s.parties : s.toward).length > 1;
  if (!joint(sure) && !accepted.some(plainlyAccepts)) {
    return { status: 'open', statusReason: `one side undertakes it: ${sure.gist}` };
  }
  // Who has undertaken it has agreed to it; it is settled unless the other side stands elsewhere.
  const opposed = now.find(({ party, s }) => silent.includes(party) && s.kind !== 'acceptance' && s.held !== 'assumed');
  if (opposed) return { status: 'open', statusReason: 'one side accepts; the other holds to its own position' };
  return { status: 'agreed', statusReason: sure.gist };
}
