import { printable } from '../../documents/index.js';
import { contentWords, keyOf, likeness, voices } from '../../evidence/index.js';
import { isOutright, type PicturedOffer, type Statement } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { isBy, namesDeal } from '../labels/stance.js';
import { kindShows, standsAlone } from '../lines/gist.js';
import { hasLooseEnd } from '../lines/loose-ends.js';
import { doubted } from '../lines/manner.js';
import { readsAlone } from '../lines/salience.js';
import { mentions, pointsWithin } from '../lines/words.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { standing, standingGround } from './agreement.js';
import { isBackground } from './background.js';
import { behindNews } from './behind-news.js';
import { onTable } from './on-table.js';
import { isRecent } from './recent.js';
import { sideAnswers } from './side-answers.js';

/** Kinds of move by which an offer comes to stand so. */
const answersBy: Partial<Record<PicturedOffer['status'], readonly Statement['kind'][]>> = {
  rejected: ['refusal', 'red-line'],
  accepted: ['acceptance'],
};

/** The move that answers an offer, where its own words bear that out. */
export function answerTo(offer: PicturedOffer, editor: Editor): Statement | undefined {
  const told = offer.moves.filter((m) => m.polarity === 'affirmed' && m.held !== 'assumed');
  // An offer that is rejected is answered by its rejection, whatever else was put on the table beside it.
  const answering = answersBy[offer.status];
  const last =
    (answering === undefined ? undefined : told.findLast((m) => answering.includes(m.kind))) ??
    told.filter((m) => offer.status === 'countered' || m.kind !== 'offer').at(-1) ??
    told.at(-1);
  if (last === undefined || last.certainty !== null || !isOutright(last) || saidByNobody(last, editor))
    return undefined;
  const words = editor.wording.spoken[last.kind];
  const shows = words === undefined || mentions(last.gist, words);
  return shows && offer.to.some((p) => isBy(last, p, editor)) && isOnOffer(last, offer, editor) ? last : undefined;
}

/** Content that an answer shares with the offer where it does not name or take it up. */
const sameContent = 0.3;

/** A yes or a no is to an offer that is told before it, and that it names, takes up or repeats: "Hale accepted", of a swap of fields, answers no text. */
function isOnOffer(answer: Statement, { statement }: PicturedOffer, editor: Editor): boolean {
  if (answer.kind !== 'acceptance' && answer.kind !== 'refusal' && answer.kind !== 'red-line') return true;
  if (behindNews(statement, answer, editor)) return false;
  return (
    namesDeal(answer.gist, editor) ||
    mentions(answer.gist, ['it', 'that', 'this', 'them']) ||
    likeness(contentWords(answer.gist), contentWords(statement.gist)) >= sameContent
  );
}

/** The status of an offer as a brief may print it: an answer inferred from words that do not say so is no answer. */
export function statusOf(offer: PicturedOffer, editor: Editor): PicturedOffer['status'] {
  const settled = offer.status === 'accepted' || offer.status === 'rejected';
  const told = settled && offer.moves.length > 0 && answerTo(offer, editor) === undefined ? 'tabled' : offer.status;
  // What else the other side puts on the table is a counter-offer where it is called one.
  if (told === 'countered' && !mentions(answerTo(offer, editor)?.gist ?? '', editor.wording.countering))
    return 'tabled';
  return ['tabled', 'pending'].includes(told) && brokenBy(offer, editor) !== undefined ? 'rejected' : told;
}

/** "The talks collapsed after the minister rejected the offer": the news that ended the talks answers what was on the table by then. */
export function brokenBy({ statement, by }: PicturedOffer, editor: Editor): Statement | undefined {
  if (standing(editor) !== 'broken-off') return undefined;
  const ground = standingGround(editor);
  const tells =
    ground !== undefined &&
    mentions(ground.gist, editor.wording.turningDown) &&
    mentions(ground.gist, editor.wording.tabled) &&
    (statement.reported ?? '') <= (ground.reported ?? '') &&
    by.some((k) => editor.picture.between.includes(k));
  return tells ? ground : undefined;
}

/** Whether an offer is told in words that make it one: a whole clause, with a verb of offering in it. */
export const plainOffer = ({ statement, final }: PicturedOffer, editor: Editor): boolean =>
  standsAlone(statement, editor) &&
  !isImagined(statement, editor) &&
  // "Has put its terms forward for the last time": what is called the last of them is an offer.
  (final || mentions(statement.gist, editor.wording.offering)) &&
  !mentions(statement.gist, editor.wording.anaphoric) &&
  !mentions(statement.gist, editor.wording.unoffered) &&
  !hasLooseEnd(statement.gist, editor);

/** "If I told you", "were they still in office": what would be so is on no table. */
const isImagined = (statement: Statement, editor: Editor): boolean =>
  statement.counterfactual ||
  [statement.gist, editor.context(statement.claims[0]!)].some((text) => imagined.test(text));
const imagined = /^["\u201c\u2018]?(?:if i\b|suppose\b|(?:were|had) \p{L}+|if\b[^,.]*\b(?:were|had)\b)/iu;

/** "In July it was offering a thousand": told with a day long gone, by the report that has the news; "they offered it long ago". */
function isBygone({ when, reported, claims }: Statement, editor: Editor): boolean {
  const { latest } = editor.picture;
  const dated =
    when?.resolved === true &&
    when.to !== null &&
    latest !== null &&
    reported === latest &&
    dayNumber(latest) - dayNumber(when.to, 'last') > bygone;
  return dated || isBackground(editor.context(claims[0]!), reported);
}
const bygone = 14;

/** Days after which an offer is no longer the news. */
const current = 30;

export const isOld = ({ statement }: PicturedOffer, { picture }: Editor): boolean =>
  !isRecent(statement, picture, current);

/** Several sections ask for it, of hundreds of offers. */
const known = new WeakMap<Editor, PicturedOffer | undefined>();

/** The offer that matters most: between the sides, in words that bear it out, of late, final, still open. */
export function mainOffer(editor: Editor): PicturedOffer | undefined {
  if (!known.has(editor)) known.set(editor, weightiest(editor));
  return known.get(editor);
}

function weightiest(editor: Editor): PicturedOffer | undefined {
  const { between, offers, latest } = editor.picture;
  const weeksOld = ({ statement: s }: PicturedOffer) =>
    latest === null || s.reported === null
      ? 0
      : Math.min(3, Math.floor((dayNumber(latest) - dayNumber(s.reported)) / 7));
  const rank = (o: PicturedOffer) => {
    const status = statusOf(o, editor);
    return (
      (status === 'denied' ? 32 : 0) +
      (o.statement.held === 'assumed' || doubted(o.statement) || saidByNobody(o.statement, editor) ? 16 : 0) +
      (deniedByMaker(o, editor) ? 16 : 0) +
      (isImagined(o.statement, editor) || isBygone(o.statement, editor) ? 16 : 0) +
      // A go-between's package that the sides have answered is what they talk about.
      (o.by.some((k) => between.includes(k)) ? 0 : sideAnswers(o, editor).length > 0 ? -4 : 8) +
      (o.statement.toward.length === 0 || between.includes(o.statement.toward[0]!) ? 0 : 8) +
      (plainOffer(o, editor) ? 0 : 12) +
      (o.by.length === 0 || madeBy(o, editor) ? 0 : 24) +
      (isOld(o, editor) && status !== 'accepted' ? 4 : 0) +
      // A week counts as one point, up to three: what is newly on the table comes before what was.
      weeksOld(o) +
      (o.issue?.startsWith('process') === true ? 4 : 0) +
      (o.final ? 0 : 1) +
      (o.terms.length > 0 ? 0 : 3) +
      (o.issue?.startsWith('deal') === true ? 0 : 1) +
      (status === 'pending' || status === 'accepted' ? 0 : 1)
    );
  };
  return offers
    .map((offer) => ({ offer, rank: rank(offer) }))
    .sort(
      (a, b) => a.rank - b.rank || (b.offer.statement.reported ?? '').localeCompare(a.offer.statement.reported ?? ''),
    )[0]?.offer;
}

/** The main offer where a brief may call it one: made by a side or put to one as a package, in words that bear it out, by somebody who says that it is so. */
export function clearOffer(editor: Editor): PicturedOffer | undefined {
  const main = mainOffer(editor);
  if (main === undefined || main.status === 'denied' || main.issue?.startsWith('process') === true) return undefined;
  const { between } = editor.picture;
  // A mediator's package counts where no side has made one.
  // What is put to somebody else, in the hope of moving the other side, is not on this table.
  const [first] = main.statement.toward;
  if (first !== undefined && !between.includes(first) && main.by.length > 0) return undefined;
  if (main.by.length > 0 && !madeBy(main, editor)) return undefined;
  const bySide = main.by.some((k) => between.includes(k));
  // A final offer whose maker no name was read for is told in its own words, which name him.
  const nameless = main.by.length === 0 && main.final;
  // So does a draft of the mediator's that is put to all of them, whatever it is about.
  const mediated =
    main.to.some((k) => between.includes(k)) &&
    // "The Commission has a plan for such a day": what nobody was shown.
    !mentions(main.statement.gist, editor.wording.unoffered) &&
    (main.issue === 'deal' ||
      (between.every((k) => main.to.includes(k)) && mentions(main.statement.gist, editor.wording.tabled)));
  if (!bySide && !nameless && !mediated) return undefined;
  const { statement } = main;
  const told =
    !deniedByMaker(main, editor) &&
    statement.held !== 'assumed' &&
    !isImagined(statement, editor) &&
    !isBygone(statement, editor) &&
    !saidByNobody(statement, editor) &&
    !isDeniedAt(statement, editor) &&
    !doubted(statement);
  // To be ready to sign, or to drop "that condition", puts nothing on the table.
  if (
    main.terms.length === 0 &&
    (mentions(statement.gist, editor.wording.unoffered) || pointsWithin(statement.gist, editor.wording.pointed))
  )
    return undefined;
  const plainly = plainOffer(main, editor);
  if (!bornOut(main, editor)) return undefined;
  const shows = (plainly || kindShows(statement, editor)) && (plainly || main.terms.length > 0 || main.final);
  return told && shows ? main : undefined;
}

/** Whether an offer is told as one by its sentence, or by the latest report and in more than a few words: "Lima offered this earlier" tells none. */
const bornOut = ({ statement, terms, final }: PicturedOffer, editor: Editor): boolean => {
  const from = sentenceOf(statement.claims[0]!, editor);
  return (
    terms.length > 0 ||
    final ||
    onTable(editor).some((o) => o.sentence.cite === from?.cite) ||
    (statement.reported === editor.picture.latest && wordCount(statement.gist) >= fewest)
  );
};
const fewest = 7;

/** Whether the words of an offer say whose it is: who "had been handed a text" has offered nothing. */
const madeBy = ({ statement, by }: PicturedOffer, editor: Editor): boolean =>
  by.some((k) => isBy(statement, k, editor));

/** Told by others, and denied by the side that is said to have made it: two accounts, and no offer on the table. */
const deniedByMaker = ({ statement, by }: PicturedOffer, editor: Editor): boolean =>
  statement.held !== 'stated' &&
  statement.claims.some((id) =>
    editor.claim(id)?.contradiction.some(({ claim }) => {
      const denial = editor.claim(claim)?.claim;
      return (
        denial !== undefined &&
        (denial.parties.some((p) => by.includes(keyOf(p))) ||
          voices(denial).some((v) => by.includes(v.affiliation ?? '')))
      );
    }),
  );

/** "A report that Quito had tied the port to the sale was denied": what a sentence tells to be denied is nobody's offer. */
function isDeniedAt(statement: Statement, editor: Editor): boolean {
  return denied.test(printable(editor.context(statement.claims[0]!)));
}
const denied =
  /\b(?:report|reports|claim|claims|rumours?|rumors?|suggestions?|idea|story|stories|talk|accounts?)\b.*\b(?:(?:was|were|is|are|been) (?:\p{L}+ly )?(?:denied|dismissed|rejected)|denied (?:it|them|this|that))\b/iu;

/** Readiness of one whom the offer is put to: no answer yet, and not silence either. */
export const readiness = (offer: PicturedOffer, editor: Editor): Statement | undefined =>
  offer.moves.findLast(
    (m) => m.kind === 'offer' && m.polarity === 'affirmed' && m.condition === null && readsAlone(m, editor),
  );
