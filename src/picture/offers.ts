import type { Claim } from '../claims/index.js';
import type { PartialDate } from '../documents/index.js';
import { issuesMeet, keyOf, likenessOf, type WeighedClaim } from '../evidence/index.js';
import { type Answers, answersKnown } from './answers.js';
import { type Also, grouped } from './grouped.js';
import type { PicturedOffer, Statement } from './picture.js';
import { isOutright, plainlyAccepts, plainlyRefuses, weighs } from './plain-words.js';
import { touched } from './principals.js';
import { spelledOut } from './spelled-out.js';
import { byDate, daysBetween, statementOf, statements } from './statement.js';
import { mentions } from './words.js';

/**
 * Offers on the table, those of the principal sides and of a deal first: each with its terms, what answered it, and its status. An offer that is
 * only denied is listed as denied, last. A term of a package is no offer of its own.
 */
export function offers(claims: readonly WeighedClaim[], between: readonly string[]): PicturedOffer[] {
  const made = claims.filter(
    ({ claim: c }) =>
      c.kind === 'offer' &&
      !c.attributes.counterfactual &&
      !mentions('denying', c.gist) &&
      // Whose it is may not be known: a report that calls an offer final is heard all the same.
      (touched(c).some((k) => between.includes(k)) || (c.parties.length === 0 && c.attributes.final === true)),
  );
  const groups = grouped(made, asPackage);
  const spelled = spelledOut(claims);
  const termsOf = ({ claim: c }: WeighedClaim) => [...(c.attributes.terms ?? []), ...(spelled.get(c.id) ?? [])];
  const terms = new Set(made.flatMap(termsOf));
  const packages = groups.filter((g) => !g.every((c) => terms.has(c.claim.id)));
  const next = nextOffers(packages);
  const known = answersKnown(claims);
  const found = packages.map((g) => offerOf(g, new Set(g.flatMap(termsOf)), known, between, next(g)));
  const latest =
    found
      .map((o) => o.statement.reported)
      .sort(byDate)
      .at(-1) ?? null;
  const rank = new Map(found.map((o) => [o, weight(o, between) - age(o.statement.reported, latest)]));
  return found.sort((a, b) => rank.get(b)! - rank.get(a)! || byDate(b.statement.reported, a.statement.reported));
}

/** "Russia's final offer" and "the Russian proposal": packages of one side on the deal as a whole, told in one report. */
const samePackage = (a: Claim, b: Claim): boolean =>
  packageKey(a) !== null &&
  packageKey(a) === packageKey(b) &&
  (a.attributes.status ?? b.attributes.status) === (b.attributes.status ?? a.attributes.status);

const packageKey = (c: Claim): string | null =>
  c.issue === 'deal' && c.amount === null && c.parties.length > 0
    ? `${c.document.id}\n${c.polarity}\n${c.parties.map(keyOf).join()}`
    : null;

const asPackage: Also = { key: packageKey, same: samePackage };

/** A week counts as one point of weight, up to six: an offer of a month ago stands behind this week's, but is not lost. */
const age = (reported: PartialDate | null, latest: PartialDate | null): number =>
  reported === null || latest === null ? 0 : Math.min(6, daysBetween(reported, latest) / 7);

/** When the same side put its next offer of that kind, for each: later answers are to that one. */
function nextOffers(
  packages: readonly (readonly WeighedClaim[])[],
): (group: readonly WeighedClaim[]) => PartialDate | null {
  const starts = new Map<string | null, { readonly start: PartialDate | null; readonly of: ReadonlySet<string> }[]>();
  for (const g of packages) {
    const { claim } = g[0]!;
    if (claim.polarity !== 'affirmed') continue;
    const list = starts.get(claim.issue) ?? [];
    list.push({ start: reportDates(g)[0] ?? null, of: new Set(claim.parties.map(keyOf)) });
    starts.set(claim.issue, list);
  }
  for (const list of starts.values()) list.sort((a, b) => byDate(a.start, b.start));
  return (group) => {
    const { claim } = group[0]!;
    const last = reportDates(group).at(-1) ?? null;
    const later = (starts.get(claim.issue) ?? []).find(
      (o) => byDate(o.start, last) > 0 && claim.parties.some((p) => o.of.has(keyOf(p))),
    );
    return later?.start ?? null;
  };
}

const reportDates = (group: readonly WeighedClaim[]): (PartialDate | null)[] =>
  group.map((g) => g.claim.document.published).sort(byDate);

const weight = (o: PicturedOffer, between: readonly string[]): number =>
  (o.status === 'denied' ? -100 : 0) +
  (o.statement.held === 'assumed' ? -8 : 0) +
  (o.to.some((k) => between.includes(k)) ? 0 : -5) +
  (o.final ? 8 : 0) +
  (o.by.some((k) => between.includes(k)) ? 4 : 0) +
  (o.issue === 'deal' ? 3 : 0) +
  (o.terms.length > 0 ? 2 : 0) +
  (o.moves.length > 0 ? 1 : 0);

function offerOf(
  group: readonly WeighedClaim[],
  termIds: ReadonlySet<string>,
  known: Answers,
  between: readonly string[],
  next: PartialDate | null,
): PicturedOffer {
  const statement = statementOf(group);
  const by = statement.parties;
  const to = statement.toward.length > 0 ? statement.toward : between.filter((k) => !by.includes(k));
  const terms = statements(known.terms(termIds));
  const first = reportDates(group)[0] ?? null;
  const denied = group.every((g) => g.claim.polarity === 'denied');
  const time = { first, next, reported: statement.reported };
  const offered = group[0]!.claim;
  const replies = (denied ? [] : known.replies(to, time)).filter(({ claim: c }) => !termIds.has(c.id));
  const whole = replies.filter(({ claim: c }) => answersTo(c, offered, statement.issue));
  // "Accepted the duty on lentils", of an offer that has that among its terms, is no answer to all of it.
  const termClaims = known.terms(termIds);
  const part = replies.filter((r) => !whole.includes(r) && termClaims.some((t) => answersTerm(r.claim, t.claim)));
  // A final offer is one of the whole, whatever its words are about.
  const entire = offered.attributes.final === true || statement.issue === null || statement.issue === 'deal';
  const packaged = !denied && (entire || terms.length > 0);
  const counters = packaged
    ? known
        .counters(to, time)
        .filter(({ claim: c }) => !by.includes(keyOf(c.parties[0]!)) && counts(c, offered, termClaims))
    : [];
  const inOrder = (all: readonly WeighedClaim[]) => statements(all).sort((a, b) => byDate(a.reported, b.reported));
  const asks = packaged ? known.asks(by, to, termIds) : [];
  return {
    id: statement.claims[0]!,
    by,
    to,
    issue: statement.issue,
    statement,
    final: statement.polarity === 'affirmed' && group.some((g) => g.claim.attributes.final === true),
    ...statusOf(group, inOrder(whole), inOrder(counters)),
    terms,
    asks,
    moves: inOrder([...part, ...whole, ...counters]),
    claims: statement.claims,
  };
}

/**
 * An answer on the deal as a whole bears on an offer of a deal; one on an issue, on an offer that shares some of its words; and "the union dismissed
 * that" on the offer told right before.
 */
function answersTo(answer: Claim, offer: Claim, issue: string | null): boolean {
  if (pointsAt(answer, offer) || namesMaker(answer, offer)) return true;
  const same = likenessOf(answer, offer);
  if (issue === null || issue === 'deal') return answer.issue === 'deal' || same >= 0.5;
  return (
    same >= 0.5 || (answer.issue !== null && answer.issue !== 'deal' && issuesMeet(answer.issue, issue) && same >= 0.3)
  );
}

/** Words that an answer shares with one of the terms before it is an answer to that term. */
const likeTerm = 0.4;
const answersTerm = (answer: Claim, term: Claim): boolean =>
  replying.has(answer.kind) && issuesMeet(answer.issue, term.issue) && likenessOf(answer, term) >= likeTerm;

/** Whether what the other side puts on the table in a later report answers a package: it says so, or speaks of the deal or of one of its terms. */
function counts(c: Claim, offer: Claim, terms: readonly WeighedClaim[]): boolean {
  if (byDate(c.document.published, offer.document.published) <= 0) return false;
  if (mentions('denying', c.gist)) return false;
  return (
    c.issue === 'deal' ||
    mentions('countering', c.gist) ||
    terms.some((t) => t.claim.issue !== null && t.claim.issue === c.issue)
  );
}

/** Characters behind an offer within which "that" and "it" are the offer; and within which "the proposal" is. */
const near = 200;
const named = 700;
const replying: ReadonlySet<string> = new Set(['acceptance', 'refusal']);

function pointsAt(answer: Claim, offer: Claim): boolean {
  if (!replying.has(answer.kind) || answer.document.id !== offer.document.id) return false;
  const apart = answer.span[0] - offer.span[1];
  return (
    apart >= 0 &&
    ((apart <= near && mentions('pointing', answer.gist)) ||
      (apart <= named && mentions('pointingByName', answer.gist)))
  );
}

/** "Rejected the truce proposed by Oman": an answer to a go-between's package names the go-between, whom nobody else would accept or refuse. */
const namesMaker = (answer: Claim, offer: Claim): boolean =>
  replying.has(answer.kind) &&
  offer.parties.length === 1 &&
  answer.toward.some((p) => keyOf(p) === keyOf(offer.parties[0]!)) &&
  !offer.toward.some((p) => keyOf(p) === keyOf(offer.parties[0]!)) &&
  offer.toward.length > 1 &&
  mentions('package', answer.gist);

function statusOf(
  group: readonly WeighedClaim[],
  moves: readonly Statement[],
  counters: readonly Statement[],
): Pick<PicturedOffer, 'status' | 'statusReason'> {
  if (group.every((g) => g.claim.polarity === 'denied')) {
    return { status: 'denied', statusReason: 'it is said that there was no such offer' };
  }
  const told = [...group].reverse().find((g) => g.claim.attributes.status !== undefined)?.claim.attributes.status;
  if (told && told !== 'tabled' && told !== 'pending') return { status: told, statusReason: 'as the report puts it' };
  const answers = moves
    .filter((m) => m.polarity === 'affirmed' && m.held !== 'assumed' && m.kind !== 'concession' && isOutright(m))
    .filter((m) => weighs(m) || plainlyAccepts(m) || plainlyRefuses(m));
  // What was refused and weeks later agreed on by both is another package: the offer stays refused.
  const refused = answers.findIndex(plainlyRefuses);
  const makers = group.flatMap((g) => g.claim.parties.map(keyOf));
  const joint = (m: Statement): boolean => m.kind === 'acceptance' && m.parties.some((k) => makers.includes(k));
  const answer = answers.filter((m, i) => refused < 0 || i < refused || !joint(m)).at(-1);
  const hedged = answer !== undefined && (answer.certainty?.low ?? 1) < 0.5;
  if (answer?.kind === 'acceptance' && !hedged) return { status: 'accepted', statusReason: answer.gist };
  if (answer?.kind === 'refusal' && !hedged) return { status: 'rejected', statusReason: answer.gist };
  const counter = counters.at(-1);
  if (counter !== undefined && byDate(counter.reported, answer?.reported ?? null) >= 0)
    return { status: 'countered', statusReason: counter.gist };
  if (answer && weighs(answer)) return { status: 'pending', statusReason: answer.gist };
  if (told) return { status: told, statusReason: 'as the report puts it' };
  return { status: 'tabled', statusReason: 'no answer is reported' };
}
