import type { Statement } from '../../picture/index.js';
import { count, wordCount } from '../compose.js';
import { contestedAccount } from '../disputes/contested-account.js';
import type { Editor } from '../editor.js';
import { clause } from '../lines/clause.js';
import { standsAlone } from '../lines/gist.js';
import { numberWord } from '../lines/number-word.js';
import { readsAlone } from '../lines/salience.js';
import { lowered, mentions, wordsOf } from '../lines/words.js';
import { independentReports } from '../reports.js';
import { signsTold } from '../searches/signs.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { tellsDecision } from '../standing/deciding.js';
import { withinMonth } from '../standing/last-report.js';
import { clearOffer, statusOf } from '../standing/offer.js';
import { isRecent } from '../standing/recent.js';
import { isSettled } from '../standing/told-agreed.js';
import { confidence } from './confidence.js';
import { dealJudgement } from './deal-judgement.js';
import { finalJudgement } from './final-judgement.js';
import type { Judgement, JudgementRules } from './judgement-rules.js';
import { band, type Scale } from './likelihood.js';
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
  const deciders = affirmed(picture.process.authority)
    .filter((s) => tellsDecision(s.gist, editor) && !mentions(s.gist, editor.wording.denying))
    // Whose consent a third party needs for something else says nothing of who decides here.
    .filter(
      (s) =>
        s.parties.length === 0 ||
        s.parties.some((k) => picture.between.includes(k)) ||
        mentions(s.gist, editor.wording.ratifying),
    )
    .filter((s) => standsAlone(s, editor) && s.condition === null && s.certainty === null)
    .sort((a, b) => b.origins - a.origins || (b.reported ?? '').localeCompare(a.reported ?? ''));
  const alone = !picture.unknowns.some((u) => u.code === 'ratification');
  // With enough else to judge, a chance that one who is told to decide decides says nothing that the bottom line does not.
  if (deciders.length > 0 && found.length < 2) {
    // In so many words where they are few; else only that it is told.
    // "Must ratify it": what, an agreement that is told shows, or nothing does.
    const clear = (s: Statement) =>
      (standing(editor) === 'agreed' || !wordsOf(s.gist).includes('it')) &&
      // What is done is no event to judge: "the president had been given authority".
      !mentions(s.gist, ['had', 'has', 'have been', 'was', 'were']);
    const [first] = deciders.filter(
      (s) =>
        readsAlone(s, editor) &&
        wordCount(s.gist) <= longestDecider &&
        clear(s) &&
        // A whole sentence in quotation marks is no event either.
        !clause(s, editor).startsWith('\u201c'),
    );
    // That the reports are right about somebody whom it cannot name helps no reader.
    if (first !== undefined)
      found.push({
        id: 'decider',
        event: `${lowered(clause(first, editor), editor)}, as reported`,
        cites: first.claims.slice(0, 1),
        band: band(scale, rules.starts.decider.band),
        assumed: rules.starts.decider.why,
        toward: deciders.filter((s) => s !== first),
        against: [],
        note: alone ? null : 'No report says who would have to approve it afterwards.',
        confidence: confidence(deciders, editor),
      });
  }
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
    // Of what nothing is told a judgement says nothing, unless there is hardly another.
    if (ground.length + again.length > 0 || found.length < 2)
      found.push({
        id: 'talks',
        event: `the sides meet or speak again ${withinMonth(editor)}`,
        band: band(scale, rules.starts.talks[status].band),
        assumed: rules.starts.talks[status].why,
        toward: status === 'talking' || status === 'agreed' ? ground : [],
        against: [],
        signs: { toward: again, against: [] },
        note: null,
        confidence: confidence(
          ground,
          editor,
          false,
          again.map(({ cite }) => cite),
        ),
      });
  }
  // That more would be known if more were told helps a reader only where little else can be judged.
  if (found.length >= enough) return found.slice(0, most);
  const origins = independentReports(picture);
  const gap = foremostGap(editor);
  found.push({
    id: 'picture',
    event: 'fuller reporting changes this picture in a way that matters',
    assumed: null,
    band: band(scale, origins <= 1 ? 'very likely' : origins <= 3 ? 'likely' : 'roughly even chance'),
    toward: [],
    against: [],
    note: null,
    confidence: {
      level: 'moderate',
      reason: `it follows from how little there is (${count(independentReports(picture), 'independent report')}) and how much is not reported${gap === undefined ? '' : `, above all ${gap}`}`,
    },
  });
  return found;
}

/** Judgements on the talks themselves that are enough, and as many as a reader keeps in mind. */
const enough = 4;
const most = 5;

const follows: ReadonlySet<Statement['kind']> = new Set(['threat', 'forecast', 'action', 'deadline']);
const longestDecider = 16;

/** What a reader would ask for first, as the object of a clause: "who decides for Ardonia". */
function foremostGap(editor: Editor): string | undefined {
  const { unknowns, between } = editor.picture;
  const main = clearOffer(editor);
  const unread = unknowns.some((u) => u.code === 'terms' && main?.claims.some((id) => u.claims.includes(id)));
  if (unread) return 'the terms of the offer';
  const order = ['no-deal', 'authority', 'position', 'enforcement', 'sequence'];
  const [first] = unknowns
    .filter((u) => order.includes(u.code) && (u.party === null || between.includes(u.party)))
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  if (first === undefined || !/ is not reported$/.test(first.gist)) return undefined;
  const told = first.gist.replace(/ is not reported$/, '');
  return told.charAt(0).toLowerCase() + told.slice(1);
}
