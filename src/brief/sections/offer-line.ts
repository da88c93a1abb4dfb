import { printable } from '../../documents/index.js';
import type { PicturedOffer, Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { capital, listed, sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { briefly } from '../lines/briefly.js';
import { clause } from '../lines/clause.js';
import { cutsOf } from '../lines/cut-short.js';
import { kindShows, standsAlone } from '../lines/gist.js';
import { quotation } from '../lines/quotation.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { lowered, mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { points } from '../searches/told-anywhere.js';
import { reachedAgreement, standing, standingGround } from '../standing/agreement.js';
import { agreementTerms } from '../standing/agreement-terms.js';
import { behindNews } from '../standing/behind-news.js';
import { tellsDecision } from '../standing/deciding.js';
import { answerTo, clearOffer, isOld, readiness, statusOf } from '../standing/offer.js';
import { type OnTable, onTable } from '../standing/on-table.js';
import { sideAnswers, sideAnswersTold } from '../standing/side-answers.js';
import { foremostMove } from './foremost-move.js';
import type { News } from './news-line.js';
import { answersTo, offerQuoted } from './offer-quoted.js';

/** The bottom line's sentence on the offer, and where a report tells it. */
export interface OfferLine {
  readonly line: Sentence;
  readonly from?: ReportSentence;
}

/**
 * The bottom line's sentence on the offer, in so many words at most: an agreement before an offer; an offer as a clause of the brief where the sentence
 * that tells it is the plainest of the latest reports, else that of them which is; and without either the foremost move.
 */
export function offerLine(editor: Editor, spare: number, news?: News): OfferLine {
  const done = settled(editor, spare);
  if (done !== undefined) return { line: done };
  const words = offerQuoted(editor, spare, news?.sentence);
  if (standing(editor) === 'agreed') {
    // The sentence that tells what was agreed, and a clause of it where none does.
    const since = reachedAgreement(editor)?.statement.reported ?? '';
    if (words !== undefined && (words.told.sentence.document.published ?? '') >= since) return { line: words.line };
    // What was offered on the way there is behind it.
    return { line: held(editor, spare) ?? sentence('') };
  }
  const main = clearOffer(editor);
  const told = news?.statements[0];
  const over = main === undefined || isOver(main, editor) || (told !== undefined && isOld(main, editor));
  const from = main === undefined ? undefined : sentenceOf(main.statement.claims[0]!, editor);
  if (words !== undefined && (over || words.whole || !isPlainest(from, words.told, editor)))
    return { line: words.line, from: words.told.sentence };
  // What the latest report has accepted or turned down is told with that.
  const answered = news?.kind === 'agreed' || news?.kind === 'answered';
  if (main === undefined || over)
    return { line: answered ? sentence('') : foremostMove(editor, spare, told, main !== undefined) };
  const line = ofOffer(main, editor, spare, told);
  // A clause that does not stand alone is quoted in any case.
  if (words !== undefined && (textOf(line).startsWith('\u201c') || line.cites.length === 0))
    return { line: words.line, from: words.told.sentence };
  // "It offered to keep the pits open", quoted: who, another sentence tells.
  const [, opening] = /^\u201c(.*)/u.exec(textOf(line)) ?? [];
  if (opening !== undefined && points(opening, editor)) return { line: foremostMove(editor, spare, told) };
  return { line, ...(from === undefined ? {} : { from }) };
}

/** How much heavier an offer's sentence may be than the plainest for its clause to stand, which reads better. */
const leeway = 0.7;

/** Whether an offer is told about as plainly as any sentence of the latest reports tells one. */
function isPlainest(from: ReportSentence | undefined, plainest: OnTable, editor: Editor): boolean {
  const own = from === undefined ? undefined : onTable(editor).find((o) => o.sentence.cite === from.cite);
  return own !== undefined && own.weight <= plainest.weight + leeway;
}

/** An offer as a clause of the brief, with what became of it. */
function ofOffer(main: PicturedOffer, editor: Editor, spare: number, told?: Statement): Sentence {
  const { statement } = main;
  if (told?.claims[0] === statement.claims[0]) return outcomeOf(main, editor);
  const status = statusOf(main, editor);
  const accepted = status === 'accepted' ? answerTo(main, editor) : undefined;
  if (accepted !== undefined && standsAlone(accepted, editor) && kindShows(accepted, editor)) {
    const deal = sentence(
      [...said(accepted, editor, { asClause: true }), { text: `${briefly(accepted, editor)}.` }],
      editor.cite(accepted.claims, 1),
    );
    if (wordCount(textOf(deal)) <= spare) return deal;
  }
  const shown =
    main.final || mentions(statement.gist, [...(editor.wording.spoken.offer ?? []), ...editor.wording.offering]);
  const full = [...(shown ? [] : [{ text: 'On offer: ' }]), ...said(statement, editor, { asClause: true })];
  const ready = readiness(main, editor);
  const answered = told !== undefined && answerTo(main, editor)?.claims[0] === told.claims[0];
  const became = {
    tabled:
      standing(editor) === 'agreed' ? '' : ready === undefined ? noAnswer(main, editor) : `; ${clause(ready, editor)}`,
    pending: answererTold(editor) ? '' : '; it awaits an answer',
    accepted: answered ? '' : '; it is reported accepted',
    rejected: answered ? '' : '; it is reported rejected',
    countered: answered ? '' : counterTold(main, editor),
    withdrawn: '; it is reported withdrawn',
    denied: '',
  }[status];
  const sides = sideAnswers(main, editor);
  const outcome = sides.length === 0 ? became : `; ${sideAnswersTold(main, sides, editor)}`;
  const against = statement.contested ? disputing(statement, editor) : [];
  const source = `${briefly(statement, editor)}${against.length > 0 ? ' (disputed)' : ''}`;
  const counter =
    sides.length > 0
      ? sides.flatMap(({ move }) => move.claims.slice(0, 1))
      : status === 'countered'
        ? (answerTo(main, editor)?.claims.slice(0, 1) ?? [])
        : [];
  const cites = editor.cite([statement.claims[0]!, ...counter, ...against], Math.max(2, 1 + sides.length));
  const whole = sentence([...full, { text: `${source}${outcome}.` }], cites);
  const bare = sentence([...full, { text: `${source}.` }], cites);
  for (const line of [whole, bare]) if (wordCount(textOf(line)) <= spare && standsAlone(statement, editor)) return line;
  const part = listedUntil(statement, main, editor, spare - wordCount(source));
  if (part !== null) {
    const line = sentence(`${part}${source}${outcome}.`, cites);
    if (wordCount(textOf(line)) <= spare) return line;
    const unsourced = sentence(`${part}${source}.`, cites);
    if (wordCount(textOf(unsourced)) <= spare) return unsourced;
  }
  // In the report's own words as far as there is room.
  const [cut] = cutsOf(
    printable(editor.context(statement.claims[0]!)).trim(),
    spare - wordCount(outcome),
    editor,
  ).filter(({ kept }) => mentions(kept, editor.wording.offering));
  if (cut !== undefined) return sentence(`${quotation(cut.kept)}${outcome}.`, cites);
  const by = editor.names(main.by) || 'A party';
  const to = main.to.length > 0 && editor.picture.between.length < 3 ? ` to ${editor.names(main.to)}` : '';
  const final = main.final ? ' called final' : '';
  const brief = sentence(`${capital(by)} made an offer${final}${to}${source}${outcome}.`, cites);
  if (wordCount(textOf(brief)) <= spare) return brief;
  return sentence(`An offer${final} by ${by} is reported${outcome}.`, cites);
}

/** That an offer has no answer is said where no sentence behind it has a word of answering. */
function noAnswer({ statement }: PicturedOffer, editor: Editor): string {
  const from = sentenceOf(statement.claims[0]!, editor);
  return from !== undefined && answersTo(from, editor).length > 0 ? '' : '; no answer is reported';
}

/** What the other side has put in its place, where that reads in a line. */
function counterTold(main: PicturedOffer, editor: Editor): string {
  const counter = answerTo(main, editor);
  const tells = counter !== undefined && counter.kind === 'offer' && readsAlone(counter, editor);
  return tells
    ? `; then ${lowered(textOf(sentence(said(counter, editor, { asClause: true }))), editor)}`
    : '; a counter-offer is reported';
}

/** Put before the talks broke off: no longer on the table, unless a later report puts it there. */
function isOver({ statement }: PicturedOffer, editor: Editor): boolean {
  const broke = standing(editor) === 'broken-off' ? standingGround(editor)?.reported : undefined;
  return broke != null && statement.reported !== null && statement.reported < broke;
}

const amongOthers = ', among other terms';

/** The clause of an offer that lists its terms, as far as there is room for them; null where it lists none, or none fits. */
function listedUntil(statement: Statement, main: PicturedOffer, editor: Editor, most: number): string | null {
  if (!standsAlone(statement, editor)) return null;
  const text = clause(statement, editor);
  if (text.startsWith('\u201c') || (main.terms.length < 2 && !/, .* and /.test(text))) return null;
  // "Women and children": an "and" without a comma may join what belongs together.
  const ends = [...text.matchAll(/, (?:and )?/g)].map((m) => m.index).reverse();
  const opened = (cut: string) => (cut.match(/[\u201c(]/g)?.length ?? 0) > (cut.match(/[\u201d)]/g)?.length ?? 0);
  for (const end of ends) {
    const cut = text.slice(0, end);
    if (wordCount(cut) + wordCount(amongOthers) > most || opened(cut)) continue;
    // A cut before the first undertaking would leave who makes the offer, and not what it is.
    return mentions(cut, editor.wording.offering) && wordCount(cut) > 7 ? `${cut}${amongOthers}` : null;
  }
  return null;
}

/** Whether the line behind the offer's tells who has to answer it. */
const answererTold = (editor: Editor): boolean =>
  editor.picture.process.authority.some((s) => tellsDecision(s.gist, editor));

/** What became of an offer that the line before has told. */
const outcomeOf = (main: PicturedOffer, editor: Editor): Sentence =>
  sentence(
    {
      tabled: noAnswer(main, editor) === '' ? '' : 'No answer to it is reported.',
      pending: answererTold(editor) ? '' : 'It awaits an answer.',
      accepted: 'It is reported accepted.',
      rejected: 'It is reported rejected.',
      countered: 'A counter-offer is reported.',
      withdrawn: 'It is reported withdrawn.',
      denied: 'That there was such an offer is denied.',
    }[statusOf(main, editor)],
    editor.cite(main.claims, 1),
  );

/** An agreement told as reached, with the sides that are not in it. */
function settled(editor: Editor, spare: number): Sentence | undefined {
  const agreement = reachedAgreement(editor);
  if (agreement === undefined) return undefined;
  const { statement, outside, tentative, parties } = agreement;
  if (standing(editor) === 'agreed') return undefined;
  const rest =
    outside.length === 0
      ? ''
      : `; none with ${listed(
          outside.map((k) => editor.name(k)),
          'or',
        )} is reported`;
  const open = agreement.interim ? stillToDo(statement, editor) : undefined;
  const lines = (open === undefined ? [undefined] : [open, undefined]).map((s) =>
    sentence(
      [
        ...said(statement, editor, { asClause: true }),
        { text: `${briefly(statement, editor)}${rest}${s === undefined ? '' : '; '}` },
        ...(s === undefined ? [] : [{ text: lowered(clause(s, editor), editor) }]),
        { text: '.' },
      ],
      editor.cite([statement.claims[0]!, ...(s?.claims.slice(0, 1) ?? [])], 2),
    ),
  );
  // What it waits for comes before what no report tells.
  const whole = lines.find((line, i) => wordCount(textOf(line)) <= spare + (lines.length > 1 && i === 0 ? gapRoom : 0));
  if (whole !== undefined) return whole;
  return sentence(
    `${capital(editor.names(parties))} are reported to have reached ${tentative ? 'a tentative' : 'an'} agreement${rest}.`,
    editor.cite(statement.claims, 1),
  );
}

/** Words that the bottom line keeps for what is missing. */
const gapRoom = 5;

/** What an interim agreement still waits for, as the report of it says. */
const stillToDo = (news: Statement, editor: Editor): Statement | undefined =>
  everyStatement(editor).find(
    (s) =>
      behindNews(s, news, editor) &&
      s.polarity === 'affirmed' &&
      readsAlone(s, editor) &&
      mentions(s.gist, editor.wording.stillToDo),
  );

/** What the agreement holds, by the foremost clause that there is room for. */
function held(editor: Editor, spare: number): Sentence | undefined {
  return agreementTerms(editor)
    .map((s) =>
      sentence([...said(s, editor, { asClause: true }), { text: `${briefly(s, editor)}.` }], editor.cite(s.claims, 1)),
    )
    .find((line) => wordCount(textOf(line)) <= spare);
}

/** Claims that contradict a statement. */
const disputing = (statement: Statement, editor: Editor): string[] =>
  statement.claims.flatMap((id) => editor.claim(id)?.contradiction ?? []).map((link) => link.claim);
