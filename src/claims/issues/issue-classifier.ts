import { issueLexicon, type Scores, scoreText } from './issue-lexicon.js';
import type { IssuePacks } from './issue-packs.js';
import type { IssueClassifier, IssueContext } from './issue-reading.js';

/** How much words count by where they stand. Set on the development stories, coarse on purpose. */
export const reach = {
  clause: 1,
  sentence: 0.7,
  heading: 0.7,
  before: [0.55, 0.35, 0.17] as readonly number[],
  /** What is left of words that every negotiation has ("deal", "talks"; "mediator", "deadline") where they only stand around the claim. */
  common: { whole: 0.58, part: 0.78 },
  /** What a claim that points back takes over from the claim before it, where none of its own words weighs `telling`. */
  pointedTo: 2.5,
  telling: 2,
  /** What a claim with a pronoun takes over from the last one that told an issue by a word of weight `told`. */
  takenUp: 1,
  told: 3,
  /** What it adds for the whole that the claim's verb has the agreement for its object. */
  whole: 2.5,
  /** A sentence around the claim that piles up words of one issue says no more than this. */
  most: 5,
  topic: 1.7,
  /** What shares of the document's topic are raised to: below one, lesser topics are heard more. */
  power: 1.03,
  /**
   * An issue of a kind of talks that the document hardly touches counts less: a general's strike is no walkout. Full from `full` of the
   * chief kind's share in the document, less with `power` below, never under `least`.
   */
  foreign: { full: 1.25, power: 0.8, least: 0.35 },
  /** A bare group's share that its own issues inherit. */
  group: 0.47,
  /** What is left when nothing speaks: a claim in a story about talks is about the deal. */
  floor: 0.83,
  /** What a claim's kind alone makes likely. */
  leanings: {
    deadline: [['process.deadline', 2]],
    meeting: [
      ['process.format', 1.4],
      ['process', 1],
    ],
    mediation: [['process.format', 3.8]],
    authority: [['deal', 0.5]],
    disclosure: [['deal', 0.9]],
    acceptance: [['deal', 1.5]],
  } as Readonly<Record<string, readonly (readonly [issue: string, weight: number])[]>>,
};
export type Reach = typeof reach;

/** Tells the codebook issue of a claim: its own words first, then its sentence, question, paragraph and document. */
export function createIssueClassifier(packs: IssuePacks, weights: Reach = reach): IssueClassifier {
  const lexicon = issueLexicon(packs);
  const remembered = new Map<string, Scores>();
  const scoresOf = (text: string): Scores => {
    let scores = remembered.get(text);
    if (scores === undefined) {
      // Sentences and headings come back with every claim they hold; a long run must not grow without end.
      if (remembered.size > 4096) remembered.clear();
      scores = scoreText(lexicon, text);
      remembered.set(text, scores);
    }
    return scores;
  };
  const tells = (clause: string): boolean => strongest(scoresOf(clause), isCommon) >= weights.told;
  const named = (clause: string): string[] =>
    [...scoresOf(clause)]
      .filter(([issue, n]) => n >= weights.told && !isCommon(issue))
      .sort(([, a], [, b]) => b - a)
      .map(([issue]) => issue);
  const classify = (clause: string, context: IssueContext = {}): string | null => {
    const total: Scores = new Map();
    const add = (text: string | undefined, factor: number, around = true): void => {
      if (!text) return;
      const scores = scoresOf(text);
      const share = around ? factor * Math.min(1, weights.most / strongest(scores)) : factor;
      for (const [issue, n] of scores)
        total.set(issue, (total.get(issue) ?? 0) + n * share * (around ? leftAround(issue, weights) : 1));
    };
    const own = clause.replace(timeAnchor, ' ').replace(asked, ' ');
    add(own, weights.clause, false);
    add(context.sentence, weights.sentence);
    add(context.heading, weights.heading);
    const before = [...(context.before ?? [])].reverse();
    for (const [i, factor] of weights.before.entries()) add(before[i], factor);
    if (context.document) weighByTopic(total, scoresOf(context.document), weights);
    if (context.pointedTo) {
      if (strongest(scoresOf(own)) < weights.telling)
        total.set(context.pointedTo, (total.get(context.pointedTo) ?? 0) + weights.pointedTo);
    } else if (context.takenUp && strongest(scoresOf(own), isCommon) < weights.telling)
      total.set(context.takenUp, (total.get(context.takenUp) ?? 0) + weights.takenUp);
    if (context.whole != null && strongest(scoresOf(context.whole), isCommon) < weights.telling)
      total.set('deal', (total.get('deal') ?? 0) + weights.whole);
    if (total.size === 0) return null;
    for (const [issue, n] of [['deal', weights.floor] as const, ...(weights.leanings[context.kind ?? ''] ?? [])])
      total.set(issue, (total.get(issue) ?? 0) + n);
    return best(total, weights.group);
  };
  return Object.assign(classify, { tells, named });
}

/** The weight of the issue that speaks loudest, those left out aside. */
function strongest(scores: Scores, without: (issue: string) => boolean = () => false): number {
  let top = 0;
  for (const [issue, n] of scores) if (n > top && !without(issue)) top = n;
  return top;
}

/** Groups that only one kind of talks knows; deal, process and economy are everyone's, politics is not that of unions and traders. */
const domains: Readonly<Record<string, string>> = {
  labour: 'labour',
  trade: 'trade',
  territory: 'peace',
  security: 'peace',
  war: 'peace',
  humanitarian: 'peace',
  nuclear: 'nuclear',
  politics: 'politics',
  economy: 'economy',
};

/** Kinds of talks whose own words ("union", "nuclear") stand in every report of them. */
const named: ReadonlySet<string> = new Set(['labour', 'nuclear']);

/** What one kind of talks may well speak of beside its own: elections in peace talks, gas and sanctions in all but a union's. */
const nearby: Readonly<Record<string, readonly string[]>> = {
  labour: ['politics'],
  trade: ['politics'],
  peace: ['politics', 'nuclear'],
  politics: ['peace', 'nuclear'],
  economy: ['politics', 'peace', 'trade', 'nuclear'],
};

/** What a document is about: each issue's share in what it adds, and how much the words of each kind of talks count in it. */
interface Topic {
  /** What each issue adds to every claim's. */
  readonly shares: readonly (readonly [issue: string, added: number])[];
  readonly trust: ReadonlyMap<string, number>;
  /** Whether the words of any kind of talks count less. */
  readonly doubts: boolean;
}

const topics = new WeakMap<Scores, Topic>();

/** Worked out once a document: its scores are remembered, and every claim of it asks. */
function topicOf(document: Scores, weights: Reach): Topic {
  const known = topics.get(document);
  if (known !== undefined) return known;
  const telling = [...document].filter(([issue]) => !isCommon(issue));
  const own = new Map<string, number>();
  for (const [issue, n] of telling) {
    const domain = domains[groupOf(issue)];
    if (domain) own.set(domain, (own.get(domain) ?? 0) + n);
  }
  const trust = new Map(
    [...new Set(Object.values(domains))].map((domain) => [domain, trustIn(domain, own, document, weights)] as const),
  );
  const kept = telling.map(([issue, n]) => [issue, n * (trust.get(domains[groupOf(issue)] ?? '') ?? 1)] as const);
  const rest = kept.reduce((sum, [, n]) => sum + n, 0);
  const topic = {
    shares: kept.map(([issue, n]) => [issue, weights.topic * (n / rest) ** weights.power] as const),
    trust,
    doubts: [...trust.values()].some((t) => t < 1),
  };
  topics.set(document, topic);
  return topic;
}

/** How much the words of one kind of talks count: fully where the document speaks of it nearly as much as of any other that is not near it. */
function trustIn(domain: string, own: ReadonlyMap<string, number>, document: Scores, { foreign }: Reach): number {
  const mine = own.get(domain) ?? 0;
  const unnamed = named.has(domain) && !document.has(domain);
  if (domain === 'nuclear') {
    // Inspectors and cameras watch truces too: only who names the atom speaks of it.
    const all = [...own.values()].reduce((sum, n) => sum + n, 0);
    return unnamed && mine < 0.35 * all ? 0.4 * foreign.least : 1;
  }
  let others = 0;
  for (const [d, n] of own) if (d !== domain && !nearby[domain]?.includes(d)) others = Math.max(others, n);
  if (others === 0) return 1;
  const full = foreign.full * (unnamed ? 2 : 1) * others;
  return Math.min(1, Math.max(foreign.least * (unnamed ? 0.4 : 1), (mine / full) ** foreign.power));
}

/** "Before the invasion" tells when, not what it is about. */
const timeAnchor =
  /\b(?:before|since|after|until|ahead of|following|on the eve of|within [\w -]{3,24} of) (?:(?:the|a|an|its|his|her|their) )+[\p{L}-]+/giu;

/** "To become neutral in return for guarantees" is about what is given; what is asked for it is another claim's. */
const asked = /(?<=\S+(?:\s+\S+){4})\s+in (?:return|exchange) for .*$/iu;

/** Adds what the document is mostly about, and takes from what belongs to another kind of talks. */
function weighByTopic(total: Scores, document: Scores, weights: Reach): void {
  const topic = topicOf(document, weights);
  for (const [issue, added] of topic.shares) total.set(issue, (total.get(issue) ?? 0) + added);
  if (!topic.doubts) return;
  for (const [issue, n] of total) {
    const trust = topic.trust.get(domains[groupOf(issue)] ?? '') ?? 1;
    if (trust < 1) total.set(issue, n * trust);
  }
}

/** Issues that every negotiation has. */
const isCommon = (issue: string): boolean => issue.startsWith('deal') || issue.startsWith('process');

const leftAround = (issue: string, { common }: Reach): number =>
  isCommon(issue) ? (issue.includes('.') ? common.part : common.whole) : 1;

const groupOf = (issue: string): string => {
  const dot = issue.indexOf('.');
  return dot < 0 ? issue : issue.slice(0, dot);
};

/** The strongest issue; a bare group yields to one of its own issues that is nearly as strong. */
function best(scores: Scores, share: number): string | null {
  let winner: string | null = null;
  let top = 0;
  for (const [issue, own] of scores) {
    const group = scores.get(groupOf(issue)) ?? 0;
    const score = issue.includes('.') ? own + share * group : own;
    if (score > top) {
      top = score;
      winner = issue;
    }
  }
  return winner;
}
