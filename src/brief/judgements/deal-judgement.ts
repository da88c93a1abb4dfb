import { type Picture, type Statement, timeIsNear } from '../../picture/index.js';
import { blocking, leaningsTold } from '../cells/leanings.js';
import { day, dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { isMoveOf } from '../labels/stance.js';
import { standsAlone } from '../lines/gist.js';
import { mentions, negatedClause } from '../lines/words.js';
import { independentReports } from '../reports.js';
import { everyStatement } from '../searches/every-statement.js';
import { type SignTold, signsTold } from '../searches/signs.js';
import { signalsTold as watchedTold } from '../signals/signals-told.js';
import {
  fullAgreement,
  reachedAgreement,
  sinceStuck,
  standing,
  standingGround,
  tellsAgreement,
} from '../standing/agreement.js';
import { answerDue } from '../standing/deadline.js';
import { withinMonth } from '../standing/last-report.js';
import { answerTo, brokenBy, clearOffer, statusOf } from '../standing/offer.js';
import { isRecent } from '../standing/recent.js';
import { toldAgreed } from '../standing/told-agreed.js';
import { confidence } from './confidence.js';
import type { Judgement, JudgementRules } from './judgement-rules.js';
import { band, type Scale } from './likelihood.js';
import { toldOdds } from './told-odds.js';

/** Days after which what is told with its date is no news in the report that tells it. */
const past = 10;

const isPast = ({ when }: Statement, { latest }: Picture): boolean =>
  when?.resolved === true &&
  when.to !== null &&
  latest !== null &&
  dayNumber(latest) - dayNumber(when.to, 'last') > past;

const clamp = (n: number, most: number) => Math.max(-most, Math.min(most, n));

/** Whether an assessment brings a deal nearer (1), moves it away (-1), or says nothing of it (0). */
export function leaning(statement: Statement, rules: JudgementRules): -1 | 0 | 1 {
  if (timeIsNear(statement)) return 0;
  const near = mentions(statement.gist, rules.nearer);
  const far = mentions(statement.gist, rules.farther);
  if (near === far) return 0;
  const turned = mentions(statement.gist, rules.turned) || statement.polarity === 'denied';
  return near !== turned ? 1 : -1;
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
      return weigh(
        s,
        side === 1 && sinceStuck(s, editor) ? worth.assessment.nearer : side === -1 ? worth.assessment.farther : 0,
      );
    });
  const agreement = fullAgreement(editor);
  const interim = agreement === undefined ? reachedAgreement(editor) : undefined;
  const news = toldAgreed(editor);
  const announced = news?.whole === true;
  const start = agreement !== undefined || announced ? rules.starts.agreed : rules.starts.deal;
  const whole = announced || (agreement !== undefined && agreement.outside.length === 0);
  const moves = picture.issues
    .flatMap((issue) => issue.positions)
    .filter((position) => principal.has(position.party))
    .flatMap((position) => position.current.filter((s) => isMoveOf(s, position.party, editor)))
    .filter((s) => recent(s) && s.condition === null)
    // What others tell of a side and is disputed weighs nothing.
    .filter((s) => !(s.contested && s.held !== 'stated'))
    // What the outlet says a side would not do under a plan is part of the plan.
    .filter((s) => !(s.kind === 'refusal' && s.saidBy === null && mentions(s.gist, ['would'])))
    // "Without a deal he has the street" accepts nothing.
    .filter((s) => s.kind !== 'acceptance' || !negatedClause(s.gist, editor))
    // An interim agreement is counted once, as what it is.
    .filter((s) => interim === undefined || !tellsAgreement(s.gist, editor))
    // What was refused on the way to an agreement stands against nothing any more.
    .filter((s) => !whole || !['refusal', 'red-line'].includes(s.kind))
    .map((s) => {
      const value = weigh(s, worth.move[s.kind as keyof typeof worth.move] ?? 0);
      // What others tell that a side has given or dropped is named, and makes a deal no likelier until the side bears it out.
      return value > 0 && s.held === 'second-hand' ? 0 : value;
    });
  const offers = picture.offers
    .filter((offer) => offer.by.some((by) => principal.has(by)) && recent(answerTo(offer, editor) ?? offer.statement))
    // That the talks broke off over it is counted once, with the state of the talks.
    .filter((offer) => brokenBy(offer, editor) === undefined)
    .map((offer) => ({
      ground: answerTo(offer, editor) ?? offer.statement,
      value: worth.offer[statusOf(offer, editor)],
    }))
    // Nor does an offer that was turned down before.
    .filter(({ value }) => !whole || value >= 0)
    .map(({ ground, value }) => weigh(ground, value));
  // What the latest reports say of the chance of a deal itself weighs as much as all other talk of it.
  const odds = toldOdds(editor).filter(({ statement }) => !toward.includes(statement) && !against.includes(statement));
  const expected = odds.map(({ statement, side }) => weigh(statement, side * most.assessment));
  // The news itself is what speaks for it, where a claim was read from its sentence.
  const heard = news && everyStatement(editor).find((s) => s.claims.includes(news.outcome.sentence.cite));
  if (heard !== undefined && !toward.includes(heard) && !against.includes(heard)) toward.unshift(heard);
  if (agreement !== undefined) toward.unshift(agreement.statement);
  if (interim !== undefined) toward.unshift(interim.statement);
  const stuck = worth.process[standing(editor)] < 0 ? standingGround(editor) : undefined;
  if (stuck !== undefined) against.unshift(stuck);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  // What no claim weighs is looked for in the sentences themselves, for it and against it alike; once there is an agreement neither says anything of it.
  const settled = agreement !== undefined || announced;
  const signs = settled ? signsSince(editor) : signsOf(editor);
  const unweighed = settled
    ? 0
    : (toward.length === 0 && signs.toward.length > 0 ? worth.sign.nearer : 0) +
      (against.length === 0 && signs.against.length > 0 ? worth.sign.farther : 0);
  const total =
    worth.process[agreement === undefined && !announced ? standing(editor) : 'agreed'] +
    (news === undefined || announced ? 0 : worth.news) +
    (interim === undefined ? 0 : worth.interim) +
    clamp(sum(offers), 4) +
    clamp(sum(expected), most.assessment) +
    clamp(sum(leanings), most.assessment) +
    clamp(sum(moves), most.move) +
    unweighed;
  const refused = against.some((s) => s.kind === 'refusal' || s.kind === 'red-line');
  const main = clearOffer(editor);
  const accepted = main !== undefined && statusOf(main, editor) === 'accepted';
  const told = bands.find(([below]) => total < below)?.[1] ?? start.band;
  // What is tentative still has to be approved: never more than likely.
  const held = agreement?.tentative === true && told === bands.at(-1)![1] ? bands.at(-2)![1] : told;
  // What an interim agreement puts off is what they could not agree on.
  const place = (name: string) => scale.bands.findIndex((b) => b.term === name);
  const highest =
    interim !== undefined
      ? rules.deal.mostInterim
      : agreement === undefined && !announced && refused && !accepted
        ? rules.deal.mostRefused
        : held;
  const even = scale.bands.length >> 1;
  const [yes, no] = [odds.some((o) => o.side > 0), odds.some((o) => o.side < 0)];
  // Where the latest reports lean one way, the brief does not lean the other.
  const lowest = agreement === undefined && !announced && yes && !no ? scale.bands[even]!.term : held;
  const raised = place(lowest) > place(held) ? lowest : held;
  const limit =
    agreement === undefined && !announced && no && !yes && place(highest) > even ? scale.bands[even]!.term : highest;
  const capped = place(raised) > place(limit) ? limit : raised;
  const besideOne = independentReports(picture) > 1 ? capped : besides(scale, start.band, capped);
  // One report of an agreement makes it no likelier than most are.
  const term =
    settled && independentReports(picture) < 2 && place(besideOne) > place(start.band) ? start.band : besideOne;
  const future = horizon(editor);
  const sides = picture.between.length > 0 ? editor.names(picture.between) : 'the sides';
  const kind = agreement?.tentative === true ? 'tentative agreement' : 'agreement';
  const signers = agreement === undefined ? '' : ` between ${editor.names(agreement.parties)}`;
  const event =
    agreement !== undefined
      ? `the ${kind} reported${signers} takes effect`
      : announced
        ? 'the agreement that the latest report tells of takes effect'
        : `${sides} reach a ${interim === undefined && news === undefined ? 'deal' : 'full agreement'} ${future === null ? withinMonth(editor) : `by ${day(future)}`}`;
  return {
    id: 'deal',
    event,
    band: band(scale, term),
    toward: [...new Set(toward)],
    against: [...new Set(against)],
    signs,
    assumed: settled ? start.why : future === null ? start.why : rules.starts.dealBy.why,
    note: null,
    cites: news === undefined ? [] : [news.outcome.sentence.cite],
    confidence: confidence(
      [...toward, ...against],
      editor,
      Math.min(toward.length, against.length) > 1,
      [...signs.toward, ...signs.against].map(({ cite }) => cite),
    ),
  };
}

/** What sentences say for a deal and against it: in words of nearing or parting, then by what a side gives, refuses or is ready for. */
function signsOf(editor: Editor): { readonly toward: readonly SignTold[]; readonly against: readonly SignTold[] } {
  const learnt = leaningsTold(editor);
  const both = (listed: readonly SignTold[], more: readonly SignTold[]) => [
    ...listed,
    ...more.filter((m) => !listed.some((l) => l.sentence === m.sentence)),
  ];
  const [toward, against] = [
    both(signsTold(editor, 'nearer'), learnt.toward),
    both(signsTold(editor, 'farther'), learnt.against),
  ];
  const not = (all: readonly SignTold[], other: readonly SignTold[]) =>
    all.filter((s) => !other.some((o) => o.sentence === s.sentence));
  return { toward: not(toward, against), against: not(against, toward) };
}

/** What stands against an agreement that is told of: who would not sign it, what would undo it, who may block it. */
function signsSince(editor: Editor): { readonly toward: readonly SignTold[]; readonly against: readonly SignTold[] } {
  const told = watchedTold(editor);
  // "He would sign no binding paper": what was said against it before it was struck is behind it, but for that.
  const unsigned = signsTold(editor, 'farther').filter(({ sentence: s }) => mentions(s.text, editor.wording.signing));
  const against = [...unsigned, ...told.filter(({ way }) => way === 'down'), ...blocking(editor)];
  return {
    toward: [],
    against: against.filter((s, i) => against.findIndex((o) => o.sentence === s.sentence) === i),
  };
}

/** The day by which an answer or a deal is due, where it lies ahead of the last report; null where none is told so. */
function horizon(editor: Editor): string | null {
  const due = answerDue(editor);
  const to = due?.when?.resolved === true ? due.when.to : null;
  const { latest } = editor.picture;
  if (to === null || latest === null || dayNumber(to, 'last') <= dayNumber(latest)) return null;
  return to;
}

/** One document may move the start by one band and no more. */
function besides(scale: Scale, start: string, told: string): string {
  const place = (term: string) => scale.bands.findIndex((b) => b.term === term);
  return scale.bands[place(start) + clamp(place(told) - place(start), 1)]!.term;
}
