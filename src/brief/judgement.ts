import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import { issueStatuses, offerStatuses, type Picture, type Statement } from '../picture/index.js';
import { reachedAgreement, standing, standingGround } from './agreement.js';
import { count, possessive } from './compose.js';
import { type Confidence, confidence } from './confidence.js';
import { day, dayNumber } from './day.js';
import { openDeadline } from './deadline.js';
import { saidByNobody } from './denial.js';
import type { Editor } from './editor.js';
import { kindShows, standsAlone } from './gist.js';
import { type Band, band, type Scale } from './likelihood.js';
import { answerTo, statusOf } from './offer.js';
import { independentReports } from './reports.js';
import { readsAlone } from './salience.js';
import { mentions } from './words.js';

const points = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map((k) => [k, z.number()])) as Record<K, z.ZodNumber>);
/** The shape of `packs/brief/judgements.yaml`. */
export const judgementRulesSchema = z.strictObject({
  deal: z.strictObject({
    start: z.string(),
    bands: z.array(z.tuple([z.number(), z.string()])),
    points: z.strictObject({
      process: points(['agreed', 'talking', 'stalled', 'broken-off', 'unknown']),
      offer: points(offerStatuses),
      issue: points(issueStatuses),
      assessment: points(['nearer', 'farther']),
      move: points(['acceptance', 'concession', 'refusal', 'red-line']),
    }),
    most: points(['issue', 'assessment', 'move']),
  }),
  recentDays: z.number(),
  nearer: z.array(z.string()),
  farther: z.array(z.string()),
  turned: z.array(z.string()),
  groups: z.record(z.string(), z.string()),
  worse: z.record(z.string(), z.string()),
});
export type JudgementRules = z.infer<typeof judgementRulesSchema>;
export const shippedJudgementRules = (): JudgementRules => shippedPack('brief/judgements') as JudgementRules;

/** One judgement of the brief's own: what, how likely, on what ground, how sure. */
export interface Judgement {
  readonly id: 'deal' | 'no-deal' | 'final' | 'decider' | 'obstacle' | 'talks' | 'picture';
  /** The event as a clause after "that". */
  readonly event: string;
  readonly band: Band;
  readonly toward: readonly Statement[];
  readonly against: readonly Statement[];
  /** A sentence on the ground where the statements do not show it. */
  readonly note: string | null;
  readonly confidence: Confidence;
}

/** Days after which what is told with its date is no news in the report that tells it. */
const past = 10;

const isPast = ({ when }: Statement, { latest }: Picture): boolean =>
  when?.resolved === true &&
  when.to !== null &&
  latest !== null &&
  dayNumber(latest) - dayNumber(when.to, 'last') > past;

/** What was said long before the latest report tells little of how things stand. */
function isRecent(statement: Statement, picture: Picture, within: number): boolean {
  if (statement.reported === null || picture.latest === null) return true;
  return dayNumber(picture.latest) - dayNumber(statement.reported) <= within;
}

const clamp = (n: number, most: number) => Math.max(-most, Math.min(most, n));

/** Whether an assessment brings a deal nearer (1), moves it away (-1), or says nothing of it (0). */
export function leaning(statement: Statement, rules: JudgementRules): -1 | 0 | 1 {
  const near = mentions(statement.gist, rules.nearer);
  const far = mentions(statement.gist, rules.farther);
  if (near === far) return 0;
  const turned = mentions(statement.gist, rules.turned) || statement.polarity === 'denied';
  return near !== turned ? 1 : -1;
}

/** The group of issues the reports speak of most, as the kind of dispute. */
export function domainOf(picture: Picture, rules: JudgementRules): string {
  const counts = new Map<string, number>();
  for (const { issue, claims } of picture.issues) {
    const domain = rules.groups[issue.split('.')[0]!];
    if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + claims.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

/** How likely a deal is, by the points of the pack: the reported state, the offers, the issues, the moves, the assessments. */
export function dealJudgement(editor: Editor, scale: Scale, rules: JudgementRules): Judgement {
  const { picture } = editor;
  const { points: worth, most, bands } = rules.deal;
  const principal = new Set(picture.between);
  const toward: Statement[] = [];
  const against: Statement[] = [];
  const weigh = (statement: Statement, value: number) => {
    if (value > 0) toward.push(statement);
    if (value < 0) against.push(statement);
    return value;
  };
  const recent = (s: Statement) =>
    isRecent(s, picture, rules.recentDays) &&
    !isPast(s, picture) &&
    !saidByNobody(s, editor) &&
    !mentions(s.gist, editor.wording.history) &&
    !mentions(s.gist, editor.wording.silence) &&
    standsAlone(s, editor);
  const leanings = picture.assessments
    .concat(picture.outlook.odds)
    .filter((s) => recent(s) && mentions(s.gist, editor.wording.dealings))
    .map((s) => {
      const side = leaning(s, rules);
      return weigh(s, side === 1 ? worth.assessment.nearer : side === -1 ? worth.assessment.farther : 0);
    });
  const agreement = reachedAgreement(editor);
  const whole = agreement !== undefined && agreement.outside.length === 0;
  const moves = picture.issues
    .flatMap((issue) => issue.positions)
    .filter((position) => principal.has(position.party))
    .flatMap((position) => position.current)
    .filter((s) => recent(s) && kindShows(s, editor) && s.condition === null)
    // What others tell of a side and is disputed weighs nothing.
    .filter((s) => !(s.contested && s.held !== 'stated'))
    // What the outlet says a side would not do under a plan is part of the plan.
    .filter((s) => !(s.kind === 'refusal' && s.saidBy === null && mentions(s.gist, ['would'])))
    // What was refused on the way to an agreement stands against nothing any more.
    .filter((s) => !whole || !['refusal', 'red-line'].includes(s.kind))
    .map((s) => weigh(s, worth.move[s.kind as keyof typeof worth.move] ?? 0));
  const offers = picture.offers
    .filter((offer) => offer.by.some((by) => principal.has(by)) && recent(answerTo(offer, editor) ?? offer.statement))
    .map((offer) => ({
      ground: answerTo(offer, editor) ?? offer.statement,
      value: worth.offer[statusOf(offer, editor)],
    }))
    // Nor does an offer that was turned down before.
    .filter(({ value }) => !whole || value >= 0)
    .map(({ ground, value }) => weigh(ground, value));
  const weighIssue = (issue: Picture['issues'][number], value: number) => {
    const shows = value > 0 ? ['acceptance', 'concession'] : ['refusal', 'red-line'];
    const ground =
      issue.gap.reported.find((s) => recent(s) && leaning(s, rules) === Math.sign(value)) ??
      issue.positions
        .flatMap((p) => p.current)
        .find((s) => shows.includes(s.kind) && recent(s) && kindShows(s, editor));
    return value !== 0 && ground !== undefined ? weigh(ground, value) : value;
  };
  if (agreement !== undefined) toward.unshift(agreement.statement);
  const stuck = worth.process[standing(editor)] < 0 ? standingGround(editor) : undefined;
  if (stuck !== undefined) against.unshift(stuck);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const total =
    worth.process[agreement === undefined ? standing(editor) : 'agreed'] +
    clamp(sum(offers), 4) +
    clamp(
      sum(picture.issues.map((i) => weighIssue(i, whole ? Math.max(0, worth.issue[i.status]) : worth.issue[i.status]))),
      most.issue,
    ) +
    clamp(sum(leanings), most.assessment) +
    clamp(sum(moves), most.move);
  const told = bands.find(([below]) => total < below)?.[1] ?? rules.deal.start;
  // What is tentative still has to be approved: never more than likely.
  const held = agreement?.tentative === true && told === bands.at(-1)![1] ? bands.at(-2)![1] : told;
  const term = independentReports(picture) > 1 ? held : besides(scale, rules.deal.start, held);
  const end = openDeadline(editor)?.when;
  const future = end?.resolved === true && picture.latest !== null ? end.to : null;
  const sides = picture.between.length > 0 ? editor.names(picture.between) : 'the sides';
  const kind = agreement?.tentative === true ? 'tentative agreement' : 'agreement';
  const signers = agreement === undefined ? '' : ` between ${editor.names(agreement.parties)}`;
  const event =
    agreement !== undefined
      ? `the ${kind} reported${signers} takes effect`
      : `${sides} reach a deal${future === null ? ' within a month of these reports' : ` by ${day(future)}`}`;
  return {
    id: 'deal',
    event,
    band: band(scale, term),
    toward: [...new Set(toward)],
    against: [...new Set(against)],
    note: null,
    confidence: confidence([...toward, ...against], editor, Math.min(toward.length, against.length) > 1),
  };
}

/** One document may move the start by one band and no more. */
function besides(scale: Scale, start: string, told: string): string {
  const place = (term: string) => scale.bands.findIndex((b) => b.term === term);
  return scale.bands[place(start) + clamp(place(told) - place(start), 1)]!.term;
}

/** The brief's own judgements, the deal first; three to five. */
export function judge(editor: Editor, scale: Scale, rules: JudgementRules): Judgement[] {
  const { picture } = editor;
  const found: Judgement[] = [dealJudgement(editor, scale, rules)];
  const affirmed = (all: readonly Statement[]) => all.filter((s) => s.polarity === 'affirmed' && !s.counterfactual);
  const costs = affirmed([...picture.outlook.noDeal, ...picture.threats]).filter(
    (s) => standsAlone(s, editor) && !saidByNobody(s, editor) && !mentions(s.gist, editor.wording.history),
  );
  if (costs.length > 0 && standing(editor) !== 'agreed')
    found.push({
      id: 'no-deal',
      event: `without a deal ${rules.worse[domainOf(picture, rules)] ?? rules.worse['other']!}`,
      band: band(scale, costs.length > 1 ? 'likely' : 'roughly even chance'),
      toward: costs,
      against: [],
      note: null,
      confidence: confidence(costs, editor),
    });
  const final = picture.offers.find((offer) => offer.final && offer.status !== 'denied');
  if (final !== undefined && statusOf(final, editor) !== 'accepted')
    found.push({
      id: 'final',
      event: `the offer called final is in fact ${possessive(editor.names(final.by) || 'its maker')} last`,
      band: band(scale, 'roughly even chance'),
      toward: [final.statement],
      against: [],
      note: 'The word is the offerer’s, and an offerer gains by it whether or not it is true.',
      confidence: confidence([final.statement], editor),
    });
  const settled = standing(editor) === 'agreed';
  const single = picture.issues.filter((i) => !/^(deal|process)\b/.test(i.issue));
  const apart = single.find((i) => i.status === 'deadlocked') ?? single.find((i) => (i.gap.steps ?? 0) > 1);
  // With little else to judge, what both sides speak to and nobody reports settled.
  const contested = single.find(
    (i) =>
      i.status === 'open' &&
      picture.between.every((k) =>
        i.positions.some((p) => p.party === k && p.current.some((s) => readsAlone(s, editor))),
      ),
  );
  const obstacle = apart ?? (found.length < 2 ? contested : undefined);
  // Once all have agreed, no issue is what keeps them apart.
  if (obstacle !== undefined && !settled) {
    const ground = obstacle.positions.flatMap((p) => p.current.slice(0, 1));
    found.push({
      id: 'obstacle',
      event: `the issue that stays open longest is ${obstacle.label.toLowerCase()}`,
      band: band(scale, obstacle.status === 'deadlocked' ? 'likely' : 'roughly even chance'),
      toward: ground,
      against: [],
      note: null,
      confidence: confidence(ground, editor),
    });
  }
  const deciders = affirmed(picture.process.authority)
    .filter((s) => mentions(s.gist, editor.wording.deciding) && !mentions(s.gist, editor.wording.denying))
    // Whose consent a third party needs for something else says nothing of who decides here.
    .filter(
      (s) =>
        s.parties.length === 0 ||
        s.parties.some((k) => picture.between.includes(k)) ||
        mentions(s.gist, editor.wording.ratifying),
    )
    .filter((s) => standsAlone(s, editor) && s.condition === null && s.certainty === null)
    .sort((a, b) => b.origins - a.origins || (b.reported ?? '').localeCompare(a.reported ?? ''));
  if (deciders.length > 0) {
    const alone = !picture.unknowns.some((u) => u.code === 'ratification');
    found.push({
      id: 'decider',
      event: 'the reports are right about who decides',
      band: band(scale, alone ? 'likely' : 'roughly even chance'),
      toward: deciders,
      against: [],
      note: alone ? null : 'No report says who would have to approve it afterwards.',
      confidence: confidence(deciders, editor),
    });
  }
  if (found.length < (standing(editor) === 'agreed' ? 2 : 4)) {
    const { meetings } = picture.process;
    const status = standing(editor);
    const term = {
      agreed: 'likely',
      talking: 'likely',
      stalled: 'roughly even chance',
      'broken-off': 'unlikely',
      unknown: 'roughly even chance',
    };
    const ground = affirmed(meetings)
      .filter((s) => standsAlone(s, editor) && mentions(s.gist, editor.wording.resuming))
      .filter((s) => isRecent(s, picture, rules.recentDays))
      .slice(-2);
    found.push({
      id: 'talks',
      event: 'the sides meet or speak again within a month of these reports',
      band: band(scale, term[status]),
      toward: status === 'talking' || status === 'agreed' ? ground : [],
      against: [],
      note: null,
      confidence: confidence(ground, editor),
    });
  }
  const origins = independentReports(picture);
  found.push({
    id: 'picture',
    event: 'fuller reporting changes this picture in a way that matters',
    band: band(scale, origins <= 1 ? 'very likely' : origins <= 3 ? 'likely' : 'roughly even chance'),
    toward: [],
    against: [],
    note: null,
    confidence: {
      level: 'moderate',
      reason: `it follows from how little there is (${count(independentReports(picture), 'independent document')}) and how much is not reported`,
    },
  });
  return found.length > 5 ? [...found.slice(0, 4), found.at(-1)!] : found;
}
