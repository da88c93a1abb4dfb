import { contentOf, issuesMeet, keyOf, likeness, type WeighedClaim } from '../evidence/index.js';
import type { PicturedOffer, Statement } from './picture.js';
import { byDate, oneStatement, reportedOn, statementOf, statements } from './statement.js';

const isPackage = ({ claim: c }: WeighedClaim): boolean =>
  c.kind === 'offer' && c.polarity === 'affirmed' && !c.attributes.counterfactual;

const answers = new Set(['acceptance', 'refusal', 'deliberation', 'concession']);

/** Offers on the table, each with its terms, what answered it, and its status. A denied offer is listed as denied. */
export function offers(claims: readonly WeighedClaim[], between: readonly string[]): PicturedOffer[] {
  const groups: WeighedClaim[][] = [];
  for (const c of claims.filter(isPackage)) {
    const group = groups.find((g) => oneStatement(g[0]!.claim, c.claim));
    if (group) group.push(c);
    else groups.push([c]);
  }
  const terms = new Set(groups.flat().flatMap((c) => c.claim.attributes.terms ?? []));
  return groups.filter((g) => !g.every((c) => terms.has(c.claim.id))).map((g) => offerOf(g, claims, between));
}

function offerOf(
  group: readonly WeighedClaim[],
  claims: readonly WeighedClaim[],
  between: readonly string[],
): PicturedOffer {
  const statement = statementOf(group);
  const by = statement.parties;
  const to = statement.toward.length > 0 ? statement.toward : between.filter((k) => !by.includes(k));
  const termIds = new Set(group.flatMap((g) => g.claim.attributes.terms ?? []));
  const terms = statements(claims.filter((c) => termIds.has(c.claim.id)));
  const first = group.map((g) => reportedOn(g.claim)).sort(byDate)[0] ?? null;
  const moves = statements(
    claims.filter(
      ({ claim: c }) =>
        answers.has(c.kind) &&
        c.parties.some((p) => to.includes(keyOf(p))) &&
        byDate(c.document.published, first) >= 0 &&
        (bearsOnDeal(c.issue, statement.issue) || likeness(contentOf(c), contentOf(group[0]!.claim)) >= 0.4),
    ),
  ).sort((a, b) => byDate(a.reported, b.reported));
  const { status, reason } = statusOf(group, moves);
  return {
    id: statement.claims[0]!,
    by,
    to,
    issue: statement.issue,
    statement,
    final: group.some((g) => g.claim.attributes.final === true),
    status,
    statusReason: reason,
    terms,
    moves,
    claims: statement.claims,
  };
}

/** An answer on the deal as a whole bears on an offer of a deal; on one issue, on an offer on that very issue. */
const bearsOnDeal = (answer: string | null, offer: string | null): boolean =>
  offer === null || offer === 'deal' ? answer === 'deal' : answer !== null && issuesMeet(answer, offer);

function statusOf(
  group: readonly WeighedClaim[],
  moves: readonly Statement[],
): { status: PicturedOffer['status']; reason: string } {
  const told = [...group].reverse().find((g) => g.claim.attributes.status !== undefined)?.claim.attributes.status;
  const last = moves.filter((m) => m.polarity === 'affirmed' && m.held !== 'assumed').at(-1);
  if (last?.kind === 'acceptance') return { status: 'accepted', reason: last.gist };
  if (last?.kind === 'refusal') return { status: 'rejected', reason: last.gist };
  if (last?.kind === 'deliberation') return { status: 'pending', reason: last.gist };
  if (told) return { status: told, reason: 'as the report puts it' };
  return { status: 'tabled', reason: 'no answer is reported' };
}
