import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { sentence, table, textOf, wordCount } from '../compose.js';
import { day, isWhole } from '../day.js';
import type { Editor } from '../editor.js';
import type { Judgement } from '../judgements/judgement-rules.js';
import { cutsOf } from '../lines/cut-short.js';
import { eventDate } from '../lines/manner.js';
import { quotation } from '../lines/quotation.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { hardlyTells, speaksOf } from '../searches/asked.js';
import { datedTold } from '../searches/dated-told.js';
import { isMoved } from '../searches/plainly-told.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { type SignTold, signsTold as signs } from '../searches/signs.js';
import type { Passage } from '../searches/told-anywhere.js';
import { bare } from '../searches/told-anywhere.js';
import { whenTold } from '../searches/when-told.js';
import { movesBy } from '../signals/moves-by.js';
import { movesOf, type SignalTold, signalsTold } from '../signals/signals-told.js';
import { reachedAgreement } from '../standing/agreement.js';
import { datedAhead } from '../standing/ahead.js';
import { calms } from '../standing/calms.js';
import { nextDay } from '../standing/next-day.js';
import { clearOffer } from '../standing/offer.js';
import { pausedUntilAnswer } from '../standing/paused.js';
import { isRecent } from '../standing/recent.js';
import { toldAgreed } from '../standing/told-agreed.js';
import { type AddSignal, accountSignals, afterNo, noDate, offerSignals } from './offer-signals.js';
import { passedDeadlines } from './passed-deadlines.js';
import { quotedPassage } from './plain-tables.js';

/** What can be seen, when, and which judgement it would move, and how; the judgement of a deal is always the first. */
export function signals(judged: readonly Judgement[], editor: Editor): BriefBlock[] {
  const { picture } = editor;
  const rows: Sentence[][] = [];
  const add = (what: Sentence, when: string, moves: string, told: readonly string[] = []) => {
    rows.push([what, sentence(when === '' ? noDate : when, editor.cite(told, 1)), sentence(moves)]);
  };
  const reached = reachedAgreement(editor);
  // What was threatened or foretold before an agreement is behind it.
  const since = toldAgreed(editor) !== undefined || reached !== undefined ? (picture.latest ?? '') : '';
  const ahead = datedAhead(editor)
    .filter((s) => (s.reported ?? '') >= since && !isReplaced(s, editor))
    .slice(0, mostDated);
  const undated = watched(picture.process.deadlines, editor, 2).filter(
    (d) =>
      d.when?.resolved !== true &&
      speaksOf(editor.context(d.claims[0]!), 'timing') !== null &&
      mentions(d.gist, editor.wording.dueBy) &&
      !hardlyTells(d.gist, 'timing'),
  );
  for (const d of [...ahead, ...undated])
    add(sentence(said(d, editor), editor.cite(d.claims, 1)), whenOf(d, editor), movesOfStatement(d, editor));
  const shown = new Set([...ahead, ...undated].map((d) => editor.context(d.claims[0]!)));
  const unsaid = ({ sentence: { document, span } }: Pick<Passage, 'sentence'>) =>
    !shown.has(document.text.slice(...span));
  // What no clause tells that reads alone.
  for (const { quote, cite, sentence: s, days: on } of datedTold(editor)
    .filter((p) => unsaid(p))
    .slice(0, mostDays)) {
    if ((s.document.published ?? '') < since) continue;
    shown.add(s.document.text.slice(...s.span));
    add(quotedPassage({ quote, cite }, editor), on.map(day).join('; '), movesOf(s, editor));
  }
  const next = nextDay(editor);
  if (next !== undefined && !rows.some(([, when]) => textOf(when!).split('; ').includes(next.date))) {
    const claim = editor.claim(next.claim)!.claim;
    const [cut] = cutsOf(printable(editor.context(next.claim)).trim(), longestNext, editor);
    if (cut !== undefined && !shown.has(editor.context(next.claim)))
      add(sentence(quotation(cut.kept), editor.cite([next.claim], 1)), next.date, movesBy(claim.gist, 'up'));
    shown.add(editor.context(next.claim));
  }
  for (const { words, cite, from, moves, when } of foremost(
    signalsTold(editor).filter(unsaid),
    Math.max(0, mostRows - rows.length),
  )) {
    for (const { document, span } of from) shown.add(document.text.slice(...span));
    add(sentence(words, editor.cite([cite], 1)), when, moves);
  }
  const main = clearOffer(editor);
  if (reached !== undefined && rows.length < fewRows)
    add(
      sentence(
        `The agreement between ${editor.names(reached.parties)} is approved, published or disowned`,
        editor.cite(reached.statement.claims, 1),
      ),
      '',
      'Approved or published: judgement 1 up. Disowned: 1 down',
    );
  if (toldAgreed(editor)?.whole === true && rows.length < fewRows)
    add(
      sentence(
        'The agreement is approved, published or disowned',
        editor.cite([toldAgreed(editor)!.outcome.sentence.cite], 1),
      ),
      '',
      'Approved or published: judgement 1 up. Disowned: 1 down',
    );
  const moot =
    toldAgreed(editor)?.whole === true ||
    (reached !== undefined && main?.by.every((k) => reached.parties.includes(k)) === true);
  if (main !== undefined && !moot) offerSignals(main, rows, judged, add, editor);
  const lasting = new Set<string>();
  const goingOn = picture.conduct.filter(
    (s) =>
      s.condition === null &&
      (s.reported ?? '') >= since &&
      editor.wording.lasting.includes(s.issue ?? '') &&
      // "The army should withdraw" asks for an act, and tells of none.
      !mentions(s.gist, ['should', 'must', 'would', 'will']) &&
      !mentions(editor.context(s.claims[0]!), editor.wording.demanding) &&
      editor.claim(s.claims[0]!)?.claim.event !== undefined &&
      s.parties.some((k) => picture.between.includes(k)),
  );
  const halting = judged.findIndex((j) => j.observed?.halt === true);
  const paused = halting < 0 ? undefined : pausedUntilAnswer(editor);
  // What a halt would show after a no stands with the halt, where that has a row.
  let haltShown = false;
  const ofHalt = (s: Statement, moves: string): string => {
    if (paused === undefined || editor.context(s.claims[0]!) !== editor.context(paused.claims[0]!)) return moves;
    haltShown = true;
    const { done, undone } = judged[halting]!.observed!;
    return `Before an answer, ${undone.toLowerCase()}: judgement 1 up; ${done.toLowerCase()}: 1 down. After a no, ${done.toLowerCase()}: judgement ${halting + 1} borne out, 1 down; ${undone.toLowerCase()}: ${halting + 1} down`;
  };
  for (const c of watched(goingOn, editor).filter(
    (s) => !lasting.has(`${s.issue} ${s.parties.join()}`) && lasting.add(`${s.issue} ${s.parties.join()}`),
  ))
    add(
      sentence([{ text: whetherItLasts(c, editor) }, ...said(c, editor)], editor.cite(c.claims, 1)),
      '',
      ofHalt(
        c,
        calms(c, editor) ? 'Kept: judgement 1 up. Undone: 1 down' : 'Undone: judgement 1 up. Goes on or grows: 1 down',
      ),
    );
  // A pause of which no clause reads alone is told by its sentence.
  const [quotable] =
    lasting.size > 0
      ? []
      : goingOn.filter((s) => isPause(s, editor) && isRecent(s, picture, recentDays) && isShort(s, editor));
  if (quotable !== undefined)
    add(
      sentence(
        `${whetherItLasts(quotable, editor)}${quotation(printable(editor.context(quotable.claims[0]!)).trim())}`,
        editor.cite(quotable.claims, 1),
      ),
      '',
      ofHalt(quotable, 'Kept: judgement 1 up. Lifted before an answer: 1 down'),
    );
  if (paused !== undefined && !haltShown) {
    const { observed } = judged[halting]!;
    add(sentence(`After a no, ${observed!.what}`, editor.cite(paused.claims, 1)), '', afterNo(halting + 1, observed!));
  }
  // A threat with a day stands above.
  const dated = new Set(datedAhead(editor).map((d) => d.claims[0]));
  for (const t of watched(
    picture.threats.filter(
      (x) => (x.reported ?? '') >= since && isUntied(x, editor) && !shown.has(editor.context(x.claims[0]!)),
    ),
    editor,
  ).filter((x) => !dated.has(x.claims[0])))
    add(
      sentence([{ text: 'Whether this is carried out: ' }, ...said(t, editor)], editor.cite(t.claims, 1)),
      eventDate(t, editor),
      'Carried out: judgement 1 down',
    );
  for (const [what, moves, told] of accountSignals(judged, editor))
    add(sentence(what, editor.cite(told, 1)), '', moves);
  // Where a round, a visit or a summit is to come, it has its row.
  const meets = rows.some(([, , moves]) => textOf(moves!).startsWith('Takes place'));
  if (reached === undefined && toldAgreed(editor) === undefined && !meets) {
    const row = furtherTalks(shown, rows.length, editor);
    if (row !== undefined) add(...row);
  }
  return [
    table('Signals, and which judgement each would move', ['Signal', 'When', 'Which judgement, and how'], rows),
    ...passedDeadlines(editor),
  ];
}

/** "Whether the order to halt is kept or lifted": an order is not yet what was ordered. */
const whetherItLasts = (s: Statement, { wording, context }: Editor): string =>
  mentions(context(s.claims[0]!), wording.halting) && mentions(context(s.claims[0]!), wording.ordering)
    ? 'Whether the order to halt is kept or lifted: '
    : 'Whether this goes on or is undone: ';

const mostDated = 5;
/** Rows with what sentences alone tell of. */
const mostRows = 8;
/** From so many on nothing has to be watched that every agreement has. */
const fewRows = 2;
const longestNext = 32;

/** Whether a line tells of a pause, and not of none: "parted without a ceasefire". */
const isPause = (s: Statement, { wording }: Editor): boolean =>
  mentions(s.gist, wording.easing) && !mentions(s.gist, [...wording.negators, 'without']);

/** Whether the sentence of a line is short enough to stand in a cell. */
const isShort = (s: Statement, editor: Editor): boolean => wordCount(editor.context(s.claims[0]!)) <= longestNext;

/** When a line on what is to come has it: its day, or the words of its sentence. */
function whenOf(s: Statement, editor: Editor): string {
  const told = sentenceOf(s.claims[0]!, editor);
  const { when } = s;
  const exact = when?.resolved === true && when.from != null && when.to != null && isWhole(when.from, when.to);
  return (!exact && told !== undefined ? whenTold(told, editor) : '') || eventDate(s, editor);
}

/** What a line on a day to come moves, by its sentence. */
function movesOfStatement(s: Statement, editor: Editor): string {
  const told = sentenceOf(s.claims[0]!, editor);
  if (told !== undefined) return movesOf(told, editor);
  return movesBy(s.gist, s.kind === 'threat' ? 'down' : 'up');
}

/** The likeliest of some signals, in their order. */
const foremost = (all: readonly SignalTold[], most: number): readonly SignalTold[] => {
  const best = new Set([...all].sort((a, b) => b.likely - a.likely).slice(0, most));
  return all.filter((s) => best.has(s));
};

/** That talks which are told to go on do, or that the sides meet where they are told not to; else, where there is little to watch for, that a round is announced. */
function furtherTalks(shown: ReadonlySet<string>, rows: number, editor: Editor): Parameters<AddSignal> | undefined {
  const unseen = ({ words }: SignTold) => ![...shown].some((s) => words.includes(bare(printable(s))));
  const [going] = signs(editor, 'resuming').filter((s) => unseen(s) && !mentions(s.words, editor.wording.signing));
  if (going !== undefined)
    return [
      sentence([{ text: 'Whether the talks go on: ' }, { text: going.words }], editor.cite([going.cite], 1)),
      '',
      'They go on: judgement 1 up. They stop: 1 down',
    ];
  const [apart] = signs(editor, 'parting').filter(unseen);
  if (apart !== undefined)
    return [
      sentence([{ text: 'Whether the sides meet after this: ' }, { text: apart.words }], editor.cite([apart.cite], 1)),
      '',
      'They meet: judgement 1 up',
    ];
  if (rows > fewRows || signs(editor, 'resuming').length > 0) return undefined;
  return [
    sentence('A further round of talks is announced, or called off'),
    '',
    'Announced: judgement 1 up. Called off: 1 down',
  ];
}

/** Whether a later word of the report moves the day of what a line announces. */
function isReplaced(s: Statement, editor: Editor): boolean {
  const told = sentenceOf(s.claims[0]!, editor);
  return told !== undefined && s.when?.to != null && isMoved(told, s.when.to, editor);
}

/** What a reader could watch: told plainly, in the latest weeks, of the sides themselves first. */
const watched = (all: readonly Statement[], editor: Editor, most = 2): Statement[] =>
  mostSalient(
    all.filter(
      (s) =>
        s.polarity === 'affirmed' &&
        !s.counterfactual &&
        readsAlone(s, editor) &&
        isRecent(s, editor.picture, recentDays),
    ),
    most,
    editor,
  );

/** Days before the latest report within which a line is still one to watch. */
const recentDays = 14;
const mostDays = 5;

/** "In that event it will end the talks": in which, the sentence before tells. */
const isUntied = (s: Statement, editor: Editor): boolean =>
  !/^(?:in (?:that|this|which)|otherwise|then)\b/i.test(editor.context(s.claims[0]!)) &&
  !/^(?:in (?:that|this)|otherwise)\b/i.test(s.gist);
