import type { Claim } from '../claims/index.js';
import type { Document } from '../documents/index.js';
import { type Alike, alikePairs, amountsMeet, timesMeet } from './alike.js';
import { negated, related } from './content.js';
import { type Contradiction, contradictions } from './contradictions.js';
import { deniedAgreements, deniedConsents } from './denied-agreements.js';
import { settle } from './forecasts.js';
import { credibility, interestOf, reliability, type TrackRecord } from './grades.js';
import { applyJudgements, standing } from './judged.js';
import type { Judgement } from './judgement.js';
import { origins } from './origins.js';
import { rebuttals } from './rebuttals.js';
import { voices } from './voices.js';
import type { Origin, WeighedClaim } from './weighed.js';

/** Content that two claims must share to bear each other out. */
const sameContent = 0.55;

/**
 * Claims weighed against each other: where each came from, which independent origins bear it out, what contradicts it, what became of
 * forecasts, and its grade with the reason. Rejected claims are left out, corrected ones corrected. Order is kept. Pure and deterministic.
 */
export function weigh(
  documents: readonly Document[],
  claims: readonly Claim[],
  judgements: readonly Judgement[] = [],
  record: TrackRecord = new Map(),
): WeighedClaim[] {
  const judged = standing(judgements);
  const kept = applyJudgements(claims, judgements);
  const { firstVersion, ofClaim, familyOf } = origins(documents, kept);
  const publishers = new Map(documents.map((d) => [d.id, d.publisher]));
  const pairs = alikePairs(kept);
  const family = (c: Claim): string => firstVersion.get(c.document.id) ?? c.document.id;
  const originOf = (c: Claim): Origin => ofClaim.get(c.id)!;
  const links = new Map(kept.map((c) => [c.id, { corroboration: [], copies: [], contradiction: [] } as Links]));

  for (const pair of pairs) {
    const { one, other } = pair;
    if (!sameWord(pair)) continue;
    if (originOf(one).id === originOf(other).id || (familyOf(one) === familyOf(other) && !bothSourced(one, other))) {
      links.get(one.id)!.copies.push(other.id);
      links.get(other.id)!.copies.push(one.id);
    } else {
      links.get(one.id)!.corroboration.push({ claim: other.id, reason: bornOut(other) });
      links.get(other.id)!.corroboration.push({ claim: one.id, reason: bornOut(one) });
    }
  }
  const sameReport = (a: Claim, b: Claim): boolean => family(a) === family(b) && a.document.id !== b.document.id;
  for (const { one, other, reason } of clashes(pairs, kept, sameReport)) {
    links.get(one)!.contradiction.push({ claim: other, reason });
    links.get(other)!.contradiction.push({ claim: one, reason });
  }
  const settled = settle(kept, pairs);
  const byId = new Map(kept.map((c) => [c.id, c]));

  const count = (list: readonly Claim[]): number => new Set(list.map((o) => originOf(o).id)).size;

  return kept.map((claim) => {
    const { corroboration, copies, contradiction } = links.get(claim.id)!;
    const others = corroboration.map((l) => byId.get(l.claim)!);
    const side = voices(claim)[0]?.affiliation ?? null;
    const elsewhere = side === null ? others : others.filter((o) => voices(o)[0]?.affiliation !== side);
    const outcome = settled.get(claim.id) ?? null;
    const [source, why] = reliability(claim, publishers.get(claim.document.id) ?? null, record);
    const decision = judged.get(claim.id)?.decision;
    const [information, because] = credibility(claim, {
      corroborating: count(others),
      fromElsewhere: count(elsewhere),
      contradicting: new Set(contradiction.map((l) => originOf(byId.get(l.claim)!).id)).size,
      settled: outcome,
      confirmed: decision === 'confirm',
    });
    return {
      claim,
      origin: originOf(claim),
      grade: { reliability: source, credibility: information, reasons: { reliability: why, credibility: because } },
      interested: interestOf(claim) !== null,
      corroboration,
      copies,
      contradiction,
      settled: outcome,
      judged: decision === 'confirm' || decision === 'correct' ? decision : null,
    };
  });
}

/**
 * Weighs again after some documents or claims were taken away, so that nothing of them is left in links and grades.
 * Judgements stay: corrections stand in the claims, confirmations are kept.
 */
export function reweigh(documents: readonly Document[], weighed: readonly WeighedClaim[]): WeighedClaim[] {
  const confirmed = weighed
    .filter((w) => w.judged !== null)
    .map((w): Judgement => ({ claim: w.claim.id, decision: w.judged!, correction: null, by: '', at: '', note: null }));
  return weigh(
    documents,
    weighed.map((w) => w.claim),
    confirmed,
  );
}

/**
 * A weighed claim as it stood when only these claims were known: links to others are gone, and a forecast that only they settle is open.
 * Grades stay as they are: what the later claims made of them is not taken back, for which there is `reweigh`.
 */
export function amongSeen(weighed: WeighedClaim, seen: ReadonlySet<string>): WeighedClaim {
  const { corroboration, copies, contradiction, settled } = weighed;
  const by = settled?.by.filter((id) => seen.has(id)) ?? [];
  if (
    corroboration.every((l) => seen.has(l.claim)) &&
    copies.every((id) => seen.has(id)) &&
    contradiction.every((l) => seen.has(l.claim)) &&
    by.length === (settled?.by.length ?? 0)
  )
    return weighed;
  return {
    ...weighed,
    corroboration: corroboration.filter((l) => seen.has(l.claim)),
    copies: copies.filter((id) => seen.has(id)),
    contradiction: contradiction.filter((l) => seen.has(l.claim)),
    settled:
      settled && by.length === 0 && settled.by.length > 0
        ? { outcome: 'open', by: [], reason: 'no later report settles it' }
        : settled && { ...settled, by },
  };
}

/** Pairs that cannot both hold, each once, the plainer reason first. */
function clashes(
  pairs: readonly Alike[],
  kept: readonly Claim[],
  sameReport: (a: Claim, b: Claim) => boolean,
): Contradiction[] {
  const found = [...contradictions(pairs, sameReport), ...rebuttals(kept)];
  const known = new Set(found.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  return [
    ...found,
    ...[...deniedAgreements(kept), ...deniedConsents(kept)].filter(({ one, other }) => !known.has(`${one} ${other}`)),
  ];
}

interface Links {
  readonly corroboration: { claim: string; reason: string }[];
  readonly copies: string[];
  readonly contradiction: { claim: string; reason: string }[];
}

/** Whether two like claims say one thing: a denial bears out a denial, "not" bears out "not". */
function sameWord({ one, other, likeness }: Alike): boolean {
  return (
    likeness >= sameContent &&
    (one.kind === other.kind || related(one.kind, other.kind)) &&
    one.polarity === other.polarity &&
    (one.polarity === 'denied' || negated(one.gist) === negated(other.gist)) &&
    (one.attributes.counterfactual ?? false) === (other.attributes.counterfactual ?? false) &&
    (one.condition === null) === (other.condition === null) &&
    amountsMeet(one, other) &&
    timesMeet(one, other)
  );
}

/** A report's own voice does not bear out its own sources: it may stand on them. */
const bothSourced = (a: Claim, b: Claim): boolean => voices(a).length > 0 && voices(b).length > 0;

const bornOut = (c: Claim): string =>
  `${voices(c)[0]?.name ?? 'the report'} in ${c.document.title ?? c.document.name} says the same`;
