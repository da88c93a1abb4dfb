import type { Claim } from '../claims/index.js';
import type { PartialDate } from '../documents/index.js';
import { contentOf, issuesMeet, keyOf, likeness, type WeighedClaim } from '../evidence/index.js';
import type { PicturedOffer, Statement } from './picture.js';
import { plainlyAccepts, plainlyRefuses, weighs } from './plain-words.js';
import { touched } from './principals.js';
import { byDate, daysBetween, oneStatement, statementOf, statements } from './statement.js';

const answers: ReadonlySet<string> = new Set(['acceptance', 'refusal', 'deliberation', 'concession']);

/**
 * Offers on the table, those of the principal sides and of a deal first: each with its terms, what answered it, and its status. An offer that is
 * only denied is listed as denied, last. A term of a package is no offer of its own.
 */
export function offers(claims: readonly WeighedClaim[], between: readonly string[]): PicturedOffer[] {
  const made = claims.filter(
    ({ claim: c }) => c.kind === 'offer' && !c.attributes.counterfactual && touched(c).some((k) => between.includes(k)),
  );
  const groups: WeighedClaim[][] = [];
  for (const c of made) {
    const group = groups.find((g) => oneStatement(g[0]!.claim, c.claim) || samePackage(g[0]!, c));
    if (group) group.push(c);
    else groups.push([c]);
  }
  const terms = new Set(made.flatMap((c) => c.claim.attributes.terms ?? []));
  const packages = groups.filter((g) => !g.every((c) => terms.has(c.claim.id)));
  const answering = claims.filter(({ claim: c }) => (answers.has(c.kind) || weighs(c)) && !c.attributes.counterfactual);
  const asking = claims.filter(({ claim: c }) => isStandingAsk(c));
  const found = packages.map((g) => offerOf(g, { claims, answering, asking }, between, nextOf(g, packages)));
  const latest =
    found
      .map((o) => o.statement.reported)
      .sort(byDate)
      .at(-1) ?? null;
  const rank = (o: PicturedOffer): number => weight(o, between) - age(o.statement.reported, latest);
  return found.sort((a, b) => rank(b) - rank(a) || byDate(b.statement.reported, a.statement.reported));
}

/** "Russia's final offer" and "the Russian proposal": packages of one side on the deal as a whole, told in one report. */
const samePackage = (a: WeighedClaim, b: WeighedClaim): boolean =>
  a.claim.document.id === b.claim.document.id &&
  a.claim.polarity === b.claim.polarity &&
  a.claim.issue === 'deal' &&
  b.claim.issue === 'deal' &&
  a.claim.amount === null &&
  b.claim.amount === null &&
  a.claim.parties.length > 0 &&
  a.claim.parties.map(keyOf).join() === b.claim.parties.map(keyOf).join() &&
  (a.claim.attributes.status ?? b.claim.attributes.status) === (b.claim.attributes.status ?? a.claim.attributes.status);

/** A week counts as one point of weight, up to six: an offer of a month ago stands behind this week's, but is not lost. */
const age = (reported: PartialDate | null, latest: PartialDate | null): number =>
  reported === null || latest === null ? 0 : Math.min(6, daysBetween(reported, latest) / 7);

/** When the same side put its next offer of that kind: later answers are to that one. */
function nextOf(group: readonly WeighedClaim[], all: readonly (readonly WeighedClaim[])[]): PartialDate | null {
  const first = group[0]!.claim;
  const last =
    group
      .map((g) => g.claim.document.published)
      .sort(byDate)
      .at(-1) ?? null;
  const starts = all
    .filter((g) => g !== group && g[0]!.claim.polarity === 'affirmed' && g[0]!.claim.issue === first.issue)
    .filter((g) => g[0]!.claim.parties.some((p) => first.parties.some((q) => keyOf(p) === keyOf(q))))
    .map((g) => g.map((c) => c.claim.document.published).sort(byDate)[0] ?? null);
  return starts.filter((date) => byDate(date, last) > 0).sort(byDate)[0] ?? null;
}

const weight = (o: PicturedOffer, between: readonly string[]): number =>
  (o.status === 'denied' ? -100 : 0) +
  (o.statement.held === 'assumed' ? -8 : 0) +
  (o.to.some((k) => between.includes(k)) ? 0 : -5) +
  (o.final ? 8 : 0) +
  (o.by.some((k) => between.includes(k)) ? 4 : 0) +
  (o.issue === 'deal' ? 3 : 0) +
  (o.terms.length > 0 ? 2 : 0) +
  (o.moves.length > 0 ? 1 : 0);

/** An answer comes within weeks of when the offer was last reported: a deal of months later is another one's. */
const inTime = (answered: PartialDate | null, offered: PartialDate | null): boolean =>
  answered === null ||
  offered === null ||
  byDate(answered, offered) < 0 ||
  daysBetween(answered, offered) <= answerDays;
const answerDays = 45;

/** The claims that can bear on an offer, picked once for all offers. */
interface Bearing {
  readonly claims: readonly WeighedClaim[];
  readonly answering: readonly WeighedClaim[];
  readonly asking: readonly WeighedClaim[];
}

function offerOf(
  group: readonly WeighedClaim[],
  { claims, answering, asking }: Bearing,
  between: readonly string[],
  next: PartialDate | null,
): PicturedOffer {
  const statement = statementOf(group);
  const by = statement.parties;
  const to = statement.toward.length > 0 ? statement.toward : between.filter((k) => !by.includes(k));
  const termIds = new Set(group.flatMap((g) => g.claim.attributes.terms ?? []));
  const terms = termIds.size === 0 ? [] : statements(claims.filter((c) => termIds.has(c.claim.id)));
  const first = group.map((g) => g.claim.document.published).sort(byDate)[0] ?? null;
  const denied = group.every((g) => g.claim.polarity === 'denied');
  const moves = statements(
    (denied ? [] : answering).filter(
      ({ claim: c }) =>
        !termIds.has(c.id) &&
        (c.parties.length > 0 ? c.parties : c.toward).some((p) => to.includes(keyOf(p))) &&
        byDate(c.document.published, first) >= 0 &&
        (next === null || byDate(c.document.published, next) < 0) &&
        inTime(c.document.published, statement.reported) &&
        answersTo(c, group[0]!.claim, statement.issue),
    ),
  ).sort((a, b) => byDate(a.reported, b.reported));
  const packaged = !denied && (statement.issue === null || statement.issue === 'deal' || terms.length > 0);
  const asks = packaged ? statements(asking.filter((c) => isAsk(c, by, to, termIds))) : [];
  return {
    id: statement.claims[0]!,
    by,
    to,
    issue: statement.issue,
    statement,
    final: statement.polarity === 'affirmed' && group.some((g) => g.claim.attributes.final === true),
    ...statusOf(group, moves),
    terms,
    asks,
    moves,
    claims: statement.claims,
  };
}

const isStandingAsk = (c: Claim): boolean =>
  (c.kind === 'demand' || c.kind === 'red-line') && c.polarity === 'affirmed' && c.issue !== 'deal';

const isAsk = (
  { claim: c }: WeighedClaim,
  by: readonly string[],
  to: readonly string[],
  terms: ReadonlySet<string>,
): boolean =>
  !terms.has(c.id) &&
  c.parties.some((p) => by.includes(keyOf(p))) &&
  (c.toward.length === 0 || c.toward.some((p) => to.includes(keyOf(p))));

/** An answer on the deal as a whole bears on an offer of a deal; one on an issue, on an offer that shares some of its words. */
function answersTo(answer: Claim, offer: Claim, issue: string | null): boolean {
  const same = likeness(contentOf(answer), contentOf(offer));
  if (issue === null || issue === 'deal') return answer.issue === 'deal' || same >= 0.5;
  return (
    same >= 0.5 || (answer.issue !== null && answer.issue !== 'deal' && issuesMeet(answer.issue, issue) && same >= 0.3)
  );
}

function statusOf(
  group: readonly WeighedClaim[],
  moves: readonly Statement[],
): Pick<PicturedOffer, 'status' | 'statusReason'> {
  if (group.every((g) => g.claim.polarity === 'denied')) {
    return { status: 'denied', statusReason: 'it is said that there was no such offer' };
  }
  const told = [...group].reverse().find((g) => g.claim.attributes.status !== undefined)?.claim.attributes.status;
  if (told && told !== 'tabled' && told !== 'pending') return { status: told, statusReason: 'as the report puts it' };
  const answer = moves
    .filter((m) => m.polarity === 'affirmed' && m.held !== 'assumed' && m.kind !== 'concession' && m.condition === null)
    .filter((m) => weighs(m) || plainlyAccepts(m) || plainlyRefuses(m))
    .at(-1);
  const hedged = answer !== undefined && (answer.certainty?.low ?? 1) < 0.5;
  if (answer?.kind === 'acceptance' && !hedged) return { status: 'accepted', statusReason: answer.gist };
  if (answer?.kind === 'refusal' && !hedged) return { status: 'rejected', statusReason: answer.gist };
  if (answer && weighs(answer)) return { status: 'pending', statusReason: answer.gist };
  if (told) return { status: told, statusReason: 'as the report puts it' };
  return { status: 'tabled', statusReason: 'no answer is reported' };
}
