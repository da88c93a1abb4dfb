import { keyOf, type WeighedClaim } from '../evidence/index.js';
import type { PicturedIssue, Position, Statement } from './picture.js';
import { position, positional } from './positions.js';
import { statements } from './statement.js';
import { mentions } from './words.js';

/** Issue by issue: each side's position, the gap, and where the issue stands. */
export function issues(claims: readonly WeighedClaim[], between: readonly string[]): PicturedIssue[] {
  const names = [...new Set(claims.filter((c) => positional.has(c.claim.kind)).map((c) => c.claim.issue))];
  return names
    .filter((i): i is string => i !== null && !i.startsWith('process'))
    .map((issue) => issueOf(issue, claims, between));
}

const label = (issue: string): string => issue.replace('.', ': ').replaceAll('-', ' ');

function issueOf(issue: string, claims: readonly WeighedClaim[], between: readonly string[]): PicturedIssue {
  const on = claims.filter((c) => c.claim.issue === issue);
  const others = [
    ...new Set(on.filter((c) => positional.has(c.claim.kind)).flatMap((c) => c.claim.parties.map(keyOf))),
  ];
  const parties = [...between, ...others.filter((k) => !between.includes(k))];
  const positions = parties
    .map((p) => position(p, issue, on))
    .filter((p) => between.includes(p.party) || p.current.length > 0);
  const reported = statements(on.filter((c) => c.claim.kind === 'assessment'));
  return {
    issue,
    label: label(issue),
    ...statusOf(positions, reported, between),
    positions,
    gap: { steps: null, of: null, reported },
    claims: on.map((c) => c.claim.id),
  };
}

function statusOf(
  positions: readonly Position[],
  reported: readonly Statement[],
  between: readonly string[],
): Pick<PicturedIssue, 'status' | 'statusReason'> {
  const sides = positions.filter((p) => between.includes(p.party));
  const accepted = sides.filter((p) => p.current[0]?.kind === 'acceptance' && p.current[0].held !== 'assumed');
  if (accepted.length > 1) return { status: 'agreed', statusReason: accepted[0]!.current[0]!.gist };
  const blocked = sides.filter((p) => ['refusal', 'red-line'].includes(p.current[0]?.kind ?? ''));
  const asked = sides.filter((p) => ['demand', 'red-line', 'offer'].includes(p.current[0]?.kind ?? ''));
  if (blocked.length > 0 && asked.some((p) => !blocked.includes(p) || blocked.length > 1)) {
    return { status: 'deadlocked', statusReason: blocked[0]!.current[0]!.gist };
  }
  const near = reported.find((s) => s.polarity === 'affirmed' && mentions('near', s.gist));
  if (near && !mentions('far', near.gist)) return { status: 'close', statusReason: near.gist };
  if (sides.some((p) => p.current.length > 0))
    return { status: 'open', statusReason: 'at least one side has a position' };
  return { status: 'unknown', statusReason: 'no side’s position is reported' };
}
