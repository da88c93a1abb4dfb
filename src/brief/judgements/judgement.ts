import type { Statement } from '../../picture/index.js';
import { approvalTold, blocking, leaningsTold } from '../cells/leanings.js';
import { contestedAccount } from '../disputes/contested-account.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { standsAlone } from '../lines/gist.js';
import { numberWord } from '../lines/number-word.js';
import { readsAlone } from '../lines/salience.js';
import { mentions } from '../lines/words.js';
import { fewReports } from '../reports.js';
import { type SignTold, signsTold } from '../searches/signs.js';
import { isQuestion } from '../searches/told-anywhere.js';
import { tellsThreat, tellsVote } from '../signals/moves-by.js';
import { signalsTold, turnsDown } from '../signals/signals-told.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { answerDue } from '../standing/deadline.js';
import { withinMonth } from '../standing/last-report.js';
import { clearOffer, statusOf } from '../standing/offer.js';
import { isRecent } from '../standing/recent.js';
import { isSettled } from '../standing/told-agreed.js';
import { confidence } from './confidence.js';
import { dealJudgement } from './deal-judgement.js';
import { finalJudgement } from './final-judgement.js';
import type { Judgement, JudgementRules } from './judgement-rules.js';
import { band, type Scale, stepped } from './likelihood.js';
import { noDealJudgement } from './no-deal-judgement.js';

/** The brief's own judgements, the deal first; three to five. */
export function judge(editor: Editor, scale: Scale, rules: JudgementRules): Judgement[] {
  const { picture } = editor;
  const found: Judgement[] = [dealJudgement(editor, scale, rules)];
  const reached = reachedAgreement(editor);
  if (reached?.interim === true)
    found.push({
      id: 'interim',
      event: `the interim agreement reported between ${editor.names(reached.parties)} takes effect and is kept for a month`,
      band: band(scale, rules.starts.interim.band),
      assumed: rules.starts.interim.why,
      toward: [reached.statement],
      against: [],
      note: null,
      confidence: confidence([reached.statement], editor),
    });
  const affirmed = (all: readonly Statement[]) => all.filter((s) => s.polarity === 'affirmed' && !s.counterfactual);
  const costs = affirmed(picture.outlook.noDeal).filter(
    (s) =>
      // What somebody will do or expects, and not what he makes of it.
      follows.has(s.kind) && readsAlone(s, editor) && !mentions(s.gist, editor.wording.history),
  );
  // What follows is the sources' to tell; that it does is all that is judged.
  const noDeal = costs.length > 0 && !isSettled(editor) ? noDealJudgement(costs, editor, scale, rules) : undefined;
  if (noDeal !== undefined) found.push(noDeal);
  const final = picture.offers.find((offer) => offer.final && offer.status !== 'denied');
  if (final !== undefined && statusOf(final, editor) !== 'accepted')
    found.push(finalJudgement(final, found.findIndex(({ id }) => id === 'no-deal') + 1, editor, scale, rules));
  const offer = clearOffer(editor);
  const assumed = offer?.terms.length === 0 ? offer.asks.filter((s) => s.held === 'assumed') : [];
  // A guess at one term is no worse than any; several are rarely all right.
  if (assumed.length > 1)
    found.push({
      id: 'terms',
      event: `the offer contains ${assumed.length === 2 ? 'both' : `all ${numberWord(assumed.length, editor)}`} assumed terms`,
      band: band(scale, rules.starts.terms.band),
      assumed: rules.starts.terms.why,
      toward: [],
      against: [],
      note: null,
      confidence: confidence(assumed, editor),
      cites: assumed.flatMap((s) => s.claims.slice(0, 1)),
    });
  const account = contestedAccount(editor);
  if (account !== undefined)
    found.push({
      id: 'account',
      event: account.event,
      band: band(scale, 'roughly even chance'),
      assumed: null,
      toward: [],
      against: [],
      note: null,
      confidence: {
        level: 'low',
        reason: `it is one word against another, and no origin without a side in it tells which holds`,
      },
      cites: account.claims,
    });
  const more = [
    ...ofMeeting(editor, scale, rules),
    ...ofWords(editor, scale, rules),
    ...ofSignals(editor, scale, rules),
  ];
  // In a long case a fifth would cost the grounds of the others their room.
  const room = picture.evidence.documents.length > fewReports ? enough : most;
  return found.length >= enough ? found.slice(0, most) : [...found, ...more].slice(0, room);
}

/** Judgements on what is told of a deal itself that are enough, and as many as a reader keeps in mind. */
const enough = 4;
const most = 5;

/** What moves a judgement that stands on sentences alone: its ground each way, without which it is not made; nothing is likely against which alone something is told. */
function onSigns(
  own: Pick<Judgement, 'id' | 'event' | 'words'>,
  start: { readonly band: string; readonly why: string },
  grounds: { readonly toward: readonly SignTold[]; readonly against: readonly SignTold[]; readonly of?: SignTold },
  editor: Editor,
  scale: Scale,
): Judgement[] {
  const { of } = grounds;
  // A sentence that speaks both ways is no ground for either.
  const [toward, against] = [without(grounds.toward, grounds.against), without(grounds.against, grounds.toward)];
  if (toward.length + against.length === 0 && of === undefined) return [];
  const even = scale.bands.length >> 1;
  const place = scale.bands.findIndex((b) => b.term === start.band);
  const lean = toward.length === 0 && against.length > 0 ? Math.min(0, even - place) : 0;
  return [
    {
      ...own,
      band: band(scale, stepped(scale, start.band, lean)),
      assumed: start.why,
      toward: [],
      against: [],
      signs: { toward, against },
      note: null,
      ...(of === undefined ? {} : { cites: [of.cite] }),
      confidence: confidence(
        [],
        editor,
        false,
        [...(of === undefined ? [] : [of]), ...toward, ...against].map(({ cite }) => cite),
      ),
    },
  ];
}

const without = (all: readonly SignTold[], other: readonly SignTold[]): SignTold[] =>
  all.filter((s) => !other.some((o) => o.sentence === s.sentence));

/** Whether the sides meet or speak again: of what nothing is told, a judgement says nothing; once they have agreed it is not asked. */
function ofMeeting(editor: Editor, scale: Scale, rules: JudgementRules): Judgement[] {
  if (isSettled(editor)) return [];
  const { picture, wording } = editor;
  const status = standing(editor);
  const ground = picture.process.meetings
    .filter((s) => s.polarity === 'affirmed' && !s.counterfactual)
    .filter((s) => standsAlone(s, editor) && mentions(s.gist, wording.resuming))
    .filter((s) => isRecent(s, picture, rules.recentDays))
    // A round that was to open weeks ago shows nothing of the next.
    .filter((s) => s.when?.resolved !== true || (s.when.to ?? '') > (picture.latest ?? ''))
    .slice(-2);
  const ahead = signalsTold(editor).filter(
    ({ moves, from, sentence: { text } }) =>
      moves.startsWith('Takes place') &&
      // What it is told with may speak the other way.
      from.slice(0, -1).every(isQuestion) &&
      // A visit of somebody else is no meeting of theirs.
      !mentions(text, wording.approvers) &&
      (mentions(text, wording.gathering) ||
        picture.between.filter((k) => partiesIn(text, editor).some((m) => m.key === k)).length > 1),
  );
  const resuming = signsTold(editor, 'resuming');
  const again = [...ahead, ...without(resuming, ahead)].slice(0, 2);
  const apart = without(signsTold(editor, 'parting'), again).slice(0, 2);
  const start = rules.starts.talks[status];
  const [judged] = onSigns(
    { id: 'talks', event: `the sides meet or speak again ${withinMonth(editor)}` },
    // Sides that are told to meet no more meet less likely than those of which nothing is told.
    apart.length > again.length + ground.length ? { ...start, band: stepped(scale, start.band, -1) } : start,
    { toward: again, against: apart },
    editor,
    scale,
  );
  if (judged === undefined) return [];
  const own = status === 'talking' ? ground : [];
  return [
    {
      ...judged,
      toward: own,
      confidence: confidence(
        own,
        editor,
        false,
        [...again, ...apart].map((s) => s.cite),
      ),
    },
  ];
}

/** Whether those who have to approve of a deal do, whether it is signed and carried out, and whether somebody moves: each where the reports tell of it. */
function ofWords(editor: Editor, scale: Scale, rules: JudgementRules): Judgement[] {
  const settled = isSettled(editor);
  const told = signalsTold(editor);
  const signing = settled ? told.find(({ moves, way }) => moves.startsWith('Signed') && way !== 'down') : undefined;
  const approving = approvalTold(editor);
  const deciding =
    (approving !== undefined && mentions(approving.sentence.text, editor.wording.approvers) ? approving : undefined) ??
    told.find(({ sentence, way, moves }) => way !== 'down' && tellsVote(sentence.text) && !turnsDown(moves));
  const found: Judgement[] = [];
  if (signing !== undefined)
    found.push(
      ...onSigns(
        { id: 'signing', event: 'the agreement is signed as this has it', words: signing.words },
        rules.starts.signing,
        { toward: [], against: [], of: signing },
        editor,
        scale,
      ),
    );
  if (deciding !== undefined && deciding !== signing)
    found.push(
      ...onSigns(
        {
          id: 'approval',
          event: `${settled ? 'the agreement' : 'a deal, once negotiators have one,'} is approved by those who are told to have a say`,
          words: deciding.words,
        },
        rules.starts.approval,
        { toward: [], against: without(blocking(editor), [deciding]), of: deciding },
        editor,
        scale,
      ),
    );
  if (settled) {
    const steps = told.filter(({ way, moves }) => way === 'up' && /^(?:Done|Met|Takes place)/.test(moves));
    const doubts = without([...told.filter(({ way }) => way === 'down'), ...blocking(editor)], steps);
    found.push(
      ...onSigns(
        { id: 'kept', event: `what was agreed is carried out ${withinMonth(editor)} as far as it is due by then` },
        rules.starts.kept,
        { toward: steps.slice(0, 2), against: doubts.slice(0, 2) },
        editor,
        scale,
      ),
    );
  } else {
    const { toward, against } = leaningsTold(editor);
    found.push(
      ...onSigns(
        { id: 'changed', event: `a changed offer or demand is put forward ${withinMonth(editor)}` },
        rules.starts.changed,
        { toward: toward.slice(0, 1), against: against.slice(0, 1) },
        editor,
        scale,
      ),
    );
  }
  return found;
}

/** What two others threaten each other with is no move in these talks. */
function isOfOthers(text: string, editor: Editor): boolean {
  const first = partiesIn(text, editor).slice(0, 2);
  return first.length > 1 && !first.some(({ key }) => editor.picture.between.includes(key));
}

/** Whether the sides keep a time that is set for them, and whether a threat is carried out. */
function ofSignals(editor: Editor, scale: Scale, rules: JudgementRules): Judgement[] {
  if (isSettled(editor)) return [];
  const told = signalsTold(editor);
  const due = told.find(({ moves }) => moves.startsWith('Met'));
  const threat = told.find(
    ({ way, sentence: { text } }) => way === 'down' && tellsThreat(text) && !isOfOthers(text, editor),
  );
  return [
    ...(due === undefined || answerDue(editor)?.when?.resolved === true
      ? []
      : onSigns(
          { id: 'due', event: 'the sides settle by the time that is told as set', words: due.words },
          rules.starts.dealBy,
          { toward: [], against: [], of: due },
          editor,
          scale,
        )),
    ...(threat === undefined
      ? []
      : onSigns(
          { id: 'threat', event: `what is threatened is done ${withinMonth(editor)}`, words: threat.words },
          rules.starts.threat,
          { toward: [], against: [], of: threat },
          editor,
          scale,
        )),
  ];
}

const follows: ReadonlySet<Statement['kind']> = new Set(['threat', 'forecast', 'action', 'deadline']);
