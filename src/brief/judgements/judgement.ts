import type { Statement } from '../../picture/index.js';
import { approvalTold, blocking, leaningsTold } from '../cells/leanings.js';
import { contestedAccount } from '../disputes/contested-account.js';
import type { Editor } from '../editor.js';
import { standsAlone } from '../lines/gist.js';
import { numberWord } from '../lines/number-word.js';
import { readsAlone } from '../lines/salience.js';
import { mentions } from '../lines/words.js';
import { signsTold } from '../searches/signs.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
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
  if (found.length < (standing(editor) === 'agreed' ? 2 : 4)) {
    const { meetings } = picture.process;
    const status = standing(editor);
    const ground = affirmed(meetings)
      .filter((s) => standsAlone(s, editor) && mentions(s.gist, editor.wording.resuming))
      .filter((s) => isRecent(s, picture, rules.recentDays))
      // A round that was to open weeks ago shows nothing of the next.
      .filter((s) => s.when?.resolved !== true || (s.when.to ?? '') > (picture.latest ?? ''))
      .slice(-2);
    const again = signsTold(editor, 'resuming').slice(0, 2);
    const apart =
      status === 'agreed'
        ? []
        : signsTold(editor, 'parting')
            .filter((p) => !again.some((a) => a.sentence === p.sentence))
            .slice(0, 2);
    const start = rules.starts.talks[status];
    // Of what nothing is told a judgement says nothing, unless there is hardly another.
    if (ground.length + again.length + apart.length > 0 || found.length < 2)
      found.push({
        id: 'talks',
        event: `the sides meet or speak again ${withinMonth(editor)}`,
        // Sides that are told to meet no more meet less likely than those of which nothing is told.
        band: band(scale, apart.length > again.length + ground.length ? stepped(scale, start.band, -1) : start.band),
        assumed: start.why,
        toward: status === 'talking' || status === 'agreed' ? ground : [],
        against: [],
        signs: { toward: again, against: apart },
        note: null,
        confidence: confidence(
          ground,
          editor,
          false,
          [...again, ...apart].map(({ cite }) => cite),
        ),
      });
  }
  if (found.length < enough) found.push(...ofWords(found.length, editor, scale, rules));
  return found.slice(0, most);
}

/** Judgements on the talks themselves that are enough, and as many as a reader keeps in mind. */
const enough = 4;
const most = 5;
const fewest = 3;

/** Whether those who have to approve of a deal do, and whether somebody moves: where the reports tell who has to, and what is refused. */
function ofWords(before: number, editor: Editor, scale: Scale, rules: JudgementRules): Judgement[] {
  const settled = isSettled(editor);
  const deciding = approvalTold(editor);
  const { toward, against } = leaningsTold(editor);
  const found: Judgement[] = [];
  if (deciding !== undefined)
    found.push({
      id: 'approval',
      event: `${settled ? 'the agreement' : 'a deal, once negotiators have one,'} is approved by those who are told to have a say`,
      words: deciding.words,
      cites: [deciding.cite],
      band: band(scale, rules.starts.approval.band),
      assumed: rules.starts.approval.why,
      toward: [],
      against: [],
      signs: { toward: [], against: blocking(editor).filter((b) => b.sentence !== deciding.sentence) },
      note: null,
      confidence: confidence([], editor, false, [deciding.cite]),
    });
  if (settled && before + found.length < fewest)
    found.push({
      id: 'kept',
      event: `what was agreed is carried out ${withinMonth(editor)} as it is told`,
      band: band(scale, rules.starts.kept.band),
      assumed: rules.starts.kept.why,
      toward: [],
      against: [],
      note: null,
      confidence: confidence([], editor),
    });
  if (!settled && (toward.length + against.length > 0 || before + found.length < fewest))
    found.push({
      id: 'changed',
      event: `a changed offer or demand is put forward ${withinMonth(editor)}`,
      band: band(scale, rules.starts.changed.band),
      assumed: rules.starts.changed.why,
      toward: [],
      against: [],
      signs: { toward: toward.slice(0, 1), against: against.slice(0, 1) },
      note: null,
      confidence: confidence(
        [],
        editor,
        false,
        [...toward, ...against].map(({ cite }) => cite),
      ),
    });
  return found;
}

const follows: ReadonlySet<Statement['kind']> = new Set(['threat', 'forecast', 'action', 'deadline']);
