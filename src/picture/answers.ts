import type { PartialDate } from '../documents/index.js';
import { keyOf, type WeighedClaim } from '../evidence/index.js';
import type { Statement } from './picture.js';
import { weighs } from './plain-words.js';
import { byDate, daysBetween, statements } from './statement.js';
import { mentions } from './words.js';

const answers: ReadonlySet<string> = new Set(['acceptance', 'refusal', 'deliberation', 'concession']);

/** When an answer to an offer can come: from its first report on, before the same side's next one. */
export interface AnswerTime {
  readonly first: PartialDate | null;
  readonly next: PartialDate | null;
  /** When the offer was last reported. */
  readonly reported: PartialDate | null;
}

/** What claims hold that can belong to an offer, in the order of the claims. */
export interface Answers {
  /** The claims with these ids. */
  readonly terms: (ids: ReadonlySet<string>) => WeighedClaim[];
  /** Moves and weighings of these parties at that time. */
  readonly replies: (to: readonly string[], time: AnswerTime) => WeighedClaim[];
  /** What these parties put on the table themselves at that time. */
  readonly counters: (to: readonly string[], time: AnswerTime) => WeighedClaim[];
  /** What one side asks of the other, but for the terms of the offer itself. */
  readonly asks: (by: readonly string[], to: readonly string[], terms: ReadonlySet<string>) => Statement[];
}

/** "The union was ready to sign": an answer to whoever has tabled something, and no offer. */
const isReady = (c: WeighedClaim['claim']): boolean =>
  c.kind === 'offer' && c.polarity === 'affirmed' && mentions('readyToSign', c.gist);

interface Placed {
  readonly place: number;
  readonly c: WeighedClaim;
}

/** Sorts claims out once for all offers: a case of thousands of claims has hundreds of offers. */
export function answersKnown(claims: readonly WeighedClaim[]): Answers {
  const replies = new Map<string, Placed[]>();
  const counters = new Map<string, Placed[]>();
  const put = (to: Map<string, Placed[]>, keys: Iterable<string>, placed: Placed): void => {
    for (const key of keys) {
      const list = to.get(key);
      if (list) list.push(placed);
      else to.set(key, [placed]);
    }
  };
  const demands: WeighedClaim[] = [];
  for (const [place, c] of claims.entries()) {
    const { claim } = c;
    if ((answers.has(claim.kind) || weighs(claim) || isReady(claim)) && !claim.attributes.counterfactual) {
      // "Analysts are divided" is nobody's answer.
      if (claim.kind === 'deliberation' && claim.parties.length === 0) continue;
      put(replies, new Set((claim.parties.length > 0 ? claim.parties : claim.toward).map(keyOf)), { place, c });
    }
    if (isPut(claim)) put(counters, new Set(claim.parties.map(keyOf)), { place, c });
    if (isAsk(c)) demands.push(c);
  }
  for (const list of [...replies.values(), ...counters.values()])
    list.sort((a, b) => byDate(published(a), published(b)));
  const asked = new Map<string, Statement[]>();
  return {
    terms: (ids) => (ids.size === 0 ? [] : claims.filter((c) => ids.has(c.claim.id))),
    replies: (to, time) => ofParties(replies, to, time),
    counters: (to, time) => ofParties(counters, to, time),
    asks: (by, to, terms) => {
      const key = [by, to, [...terms]].map((list) => list.join('\n')).join('\n\n');
      const known = asked.get(key) ?? statements(demands.filter((c) => asks(c, by, to) && !terms.has(c.claim.id)));
      asked.set(key, known);
      return known;
    },
  };
}

function ofParties(known: ReadonlyMap<string, Placed[]>, to: readonly string[], time: AnswerTime): WeighedClaim[] {
  const found = new Map<number, WeighedClaim>();
  for (const key of new Set(to)) for (const { place, c } of within(known.get(key) ?? [], time)) found.set(place, c);
  return [...found].sort((a, b) => a[0] - b[0]).map(([, c]) => c);
}

const isPut = (c: WeighedClaim['claim']): boolean =>
  c.kind === 'offer' && c.polarity === 'affirmed' && !c.attributes.counterfactual && !isReady(c);

const published = ({ c }: Placed): PartialDate | null => c.claim.document.published;

/** The stretch of a list, which is in the order of dates, that answers at that time. */
function within(list: readonly Placed[], { first, next, reported }: AnswerTime): readonly Placed[] {
  const over = (date: PartialDate | null): boolean =>
    (next !== null && byDate(date, next) >= 0) || !inTime(date, reported);
  return list.slice(
    firstWhere(list, (p) => byDate(published(p), first) >= 0),
    firstWhere(list, (p) => over(published(p))),
  );
}

/** Where in a list the first entry stands from which on a thing holds; its length where it holds of none. */
function firstWhere(list: readonly Placed[], holds: (entry: Placed) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An answer comes within weeks of when the offer was last reported: a deal of months later is another one's. */
const inTime = (answered: PartialDate | null, offered: PartialDate | null): boolean =>
  answered === null ||
  offered === null ||
  byDate(answered, offered) < 0 ||
  daysBetween(answered, offered) <= answerDays;
const answerDays = 45;

const isAsk = ({ claim: c }: WeighedClaim): boolean =>
  (c.kind === 'demand' || c.kind === 'red-line') &&
  c.polarity === 'affirmed' &&
  c.issue !== 'deal' &&
  !mentions('askedBefore', c.gist);

const asks = ({ claim: c }: WeighedClaim, by: readonly string[], to: readonly string[]): boolean =>
  c.parties.some((p) => by.includes(keyOf(p))) &&
  (c.toward.length === 0 || c.toward.some((p) => to.includes(keyOf(p))));
