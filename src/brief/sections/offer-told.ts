import { printable } from '../../documents/index.js';
import type { PicturedOffer, Statement } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { paragraph, sentence, table, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { isMoveOf, isOwnMove } from '../labels/stance.js';
import { standsAlone } from '../lines/gist.js';
import { doubted, manner, speaker } from '../lines/manner.js';
import { quotation } from '../lines/quotation.js';
import { mostSalient, pointsBack, readsAlone } from '../lines/salience.js';
import { said, say } from '../lines/say.js';
import { lowered, mentions } from '../lines/words.js';
import { reachedAgreement, sinceAgreed } from '../standing/agreement.js';
import { agreementTerms } from '../standing/agreement-terms.js';
import { answerTo, brokenBy, clearOffer, mainOffer, readiness, statusOf } from '../standing/offer.js';
import { isRecent } from '../standing/recent.js';
import { sideAnswers, sideAnswersTold } from '../standing/side-answers.js';
import { agreedInNews } from './agreed-in-news.js';
import { offeredSince } from './offered-since.js';
import { onTableTold } from './on-table-told.js';
import { termAlone } from './term-alone.js';

/** What is told of a side where no offer speaks for it: its own moves. */
const moves: ReadonlySet<Statement['kind']> = new Set([
  'offer',
  'acceptance',
  'refusal',
  'red-line',
  'concession',
  'demand',
  'threat',
  'deliberation',
]);

/** The offer on the table with its terms and its answer, or that there is none; then the foremost move of each side that it leaves out. */
export function offerTold(editor: Editor): BriefBlock[] {
  const main = clearOffer(editor);
  const reached = reachedAgreement(editor);
  const agreed = reached === undefined ? agreedInNews(editor) : [say(reached.statement, editor)];
  const shown = new Set(reached?.statement.claims ?? []);
  const held = agreementTerms(editor);
  // What was on the table before an agreement with terms of its own is history.
  const past = main === undefined || held.length > 0 || statusOf(main, editor) !== 'accepted';
  if (main === undefined || (agreed.length > 0 && (main.terms.length === 0 || past))) {
    const lead =
      agreed.length > 0
        ? agreed
        : (putForward(editor, shown) ??
          onTableTold(editor) ?? [sentence('No offer between the sides was read that is told clearly as one.')]);
    for (const s of held) for (const id of s.claims) shown.add(id);
    const text = paragraph(...lead, ...foremost(editor, editor.picture.between, shown));
    return held.length === 0 ? [text] : [text, termsTable('What the agreement is reported to hold', held, editor)];
  }
  const since = agreed.length > 0 ? undefined : offeredSince(main, editor);
  const lines = since ?? [...agreed, say(main.statement, editor)];
  for (const id of [...main.claims, ...main.moves.flatMap((m) => m.claims)]) shown.add(id);
  if (main.final) lines.push(sentence('On whether it is the last, see Key judgements.'));
  if (since === undefined) lines.push(answer(main, editor), ...termsLine(main, editor));
  lines.push(
    ...foremost(
      editor,
      editor.picture.between.filter((k) => !main.by.includes(k)),
      shown,
    ),
  );
  // "The minister would not go into it" is no term.
  const told = main.terms.filter((t) => !mentions(editor.context(t.claims[0]!), editor.wording.silence));
  const [caption, terms] =
    told.length > 0
      ? [
          `Terms of the ${since === undefined ? '' : 'earlier '}offer${main.by.length === 0 ? '' : ` by ${editor.names(main.by)}`}`,
          told,
        ]
      : [asksCaption(main, editor), asked(main, editor)];
  const whole = assumedTogether(terms, editor);
  if (whole !== undefined)
    return [
      paragraph(
        ...lines,
        sentence(
          [{ text: 'Assumed, by nobody named: ', mark: 'label' }, { text: `${quotation(whole)}.` }],
          editor.cite(
            terms.map((t) => t.claims[0]!),
            terms.length,
          ),
        ),
      ),
    ];
  const blocks: BriefBlock[] = [paragraph(...lines)];
  if (terms.length > 0) blocks.push(termsTable(caption, terms, editor, main));
  return blocks;
}

/** Over what the offerer is said to ask, where no report lists the offer's terms. */
function asksCaption(offer: PicturedOffer, editor: Editor): string {
  if (asked(offer, editor).every((t) => t.held === 'assumed'))
    return 'Terms that are only assumed; no report gives the offer\u2019s own';
  return `What ${editor.names(offer.by)} is said to want of the other side; not told as terms of the offer`;
}

/** Terms that are worth a sentence for all of them, and the words that it may have. */
const fewestTogether = 3;
const longestTogether = 45;

/** The one sentence by which all terms are assumed: issue by issue they stand in their own table. Undefined where there is no such one. */
export function assumedTogether(terms: readonly Statement[], editor: Editor): string | undefined {
  const whole = [...new Set(terms.map((t) => printable(editor.context(t.claims[0]!)).trim()))];
  if (terms.length < fewestTogether || whole.length !== 1 || wordCount(whole[0]!) > longestTogether) return undefined;
  return terms.every((t) => t.held === 'assumed') ? whole[0] : undefined;
}

const mostTerms = 10;

const termsTable = (caption: string, terms: readonly Statement[], editor: Editor, offer?: PicturedOffer) =>
  table(
    caption,
    ['Term', 'How held', 'Who says so'],
    onceASentence(mostSalient(terms, mostTerms, editor), editor).map((t) => {
      const words = said(t, editor);
      return [
        sentence(offer === undefined ? words : termAlone(words, offer, editor), editor.cite(t.claims, 2)),
        sentence(manner(t, editor)),
        sentence(speaker(t, editor)),
      ];
    }),
  );

/** Of what one sentence tells, unless it is a list of what is assumed, one line tells. */
const onceASentence = (all: readonly Statement[], editor: Editor): readonly Statement[] =>
  all.filter(
    (s, i) =>
      s.held === 'assumed' || all.findIndex((o) => editor.context(o.claims[0]!) === editor.context(s.claims[0]!)) === i,
  );

const longestQuoted = 40;

/** An offer by a side that no clause of its own tells: the report's sentence, as long as it is none too long to quote. */
function putForward(editor: Editor, shown: Set<string>): Sentence[] | undefined {
  const main = mainOffer(editor);
  if (main === undefined || main.status === 'denied' || main.issue?.startsWith('process') === true) return undefined;
  const { statement } = main;
  const [by] = main.by.filter((k) => editor.picture.between.includes(k));
  const whole = printable(editor.context(statement.claims[0]!))
    .replace(/["\u201c\u201d]/g, '\u2019')
    .replace(/[\s.;:]+$/, '');
  const doubtful =
    statement.held === 'assumed' || statement.contested || statement.counterfactual || doubted(statement);
  if (
    by === undefined ||
    doubtful ||
    standsAlone(statement, editor) ||
    wordCount(whole) > longestQuoted ||
    pointsBack(statement, editor)
  )
    return undefined;
  for (const id of statement.claims) shown.add(id);
  return [
    sentence(
      `No clause of a report tells an offer in full; in its own words, on what ${editor.name(by)} put forward: \u201c${whole}\u201d.`,
      editor.cite(statement.claims, 1),
    ),
  ];
}

/** What the offerer is said to ask for, as far as it is told as asking. */
export const asked = (offer: PicturedOffer, editor: Editor): Statement[] =>
  offer.asks.filter(
    (s) =>
      s.issue !== null &&
      standsAlone(s, editor) &&
      (s.held === 'assumed' || offer.by.some((k) => isMoveOf(s, k, editor))) &&
      !doubted(s),
  );

/** What would be given if the offer were accepted: its terms; where none are told, what the offerer is said to ask. */
export function termsToGive(editor: Editor): readonly Statement[] {
  const main = clearOffer(editor);
  if (main === undefined || ['rejected', 'withdrawn'].includes(statusOf(main, editor))) return [];
  return (main.terms.length > 0 ? main.terms : asked(main, editor)).filter((s) => standsAlone(s, editor));
}

function termsLine(offer: PicturedOffer, editor: Editor): Sentence[] {
  const asks = asked(offer, editor);
  if (offer.terms.length > 0)
    return offer.terms.every((t) => t.held === 'assumed')
      ? [sentence('The terms below are assumed: no source that has seen the offer lists them.')]
      : [];
  const assumed = asks.filter((t) => t.held === 'assumed').length;
  if (assumed > 0 && assumed * 2 > asks.length)
    return [
      sentence(`No report gives its terms; what stands below is ${assumed < asks.length ? 'mostly' : 'only'} assumed.`),
    ];
  const also = editor.picture.offers.some(
    (o) => o !== offer && o.status !== 'denied' && o.by.some((k) => offer.by.includes(k)),
  );
  return [
    sentence(
      also || asks.length > 0
        ? 'No report lists its terms as such; what else is said to be on offer or asked stands below.'
        : 'No report gives its terms.',
    ),
  ];
}

/** Days within which a move of a side is what it holds to now. */
const ofLate = 21;

/** One line a side: the move of its own that a reader would miss most. */
function foremost(editor: Editor, sides: readonly string[], shown: Set<string>): Sentence[] {
  const { picture } = editor;
  const all = [
    ...picture.issues.flatMap((i) => i.positions.flatMap((p) => p.current)),
    ...picture.threats,
    ...picture.process.deliberation,
  ].filter(
    (s) =>
      moves.has(s.kind) &&
      s.polarity === 'affirmed' &&
      !s.counterfactual &&
      s.held !== 'assumed' &&
      isRecent(s, picture, ofLate) &&
      // What others tell of a side and is disputed stands among the contradictions.
      !(s.contested && s.held === 'second-hand'),
  );
  return sides.slice(0, 3).flatMap((side) => {
    const own = all.filter(
      (s) =>
        s.parties.includes(side) &&
        readsAlone(s, editor) &&
        // Who did not answer the paper has made no move in the talks.
        !mentions(s.gist, editor.wording.silence) &&
        isOwnMove(s, side, editor) &&
        sinceAgreed(s, editor) &&
        !s.claims.some((id) => shown.has(id)),
    );
    const [best] = mostSalient(own, 1, editor);
    if (best === undefined) return [];
    for (const id of best.claims) shown.add(id);
    return [say(best, editor)];
  });
}

/** What became of an offer, with the move that shows it. */
function answer(offer: PicturedOffer, editor: Editor): Sentence {
  const sides = sideAnswers(offer, editor);
  if (sides.length > 0)
    return sentence(
      `It is ${sideAnswersTold(offer, sides, editor)}.`,
      editor.cite(
        sides.map(({ move }) => move.claims[0]!),
        sides.length,
      ),
    );
  const status = statusOf(offer, editor);
  const weighing = offer.moves.filter(
    (m) => m.kind === 'deliberation' && m.polarity === 'affirmed' && readsAlone(m, editor),
  );
  const last =
    (status === 'pending' ? mostSalient(weighing, 1, editor)[0] : answerTo(offer, editor)) ??
    brokenBy(offer, editor) ??
    offer.moves.at(-1);
  const words = {
    tabled: 'No clear answer to it is reported',
    pending: 'It awaits an answer',
    accepted: 'It is reported as accepted',
    rejected: 'It is reported as rejected',
    countered: 'A counter-offer is reported',
    withdrawn: 'It is reported as withdrawn',
    denied: 'That it was made is denied',
  }[status];
  const ready = status === 'tabled' ? readiness(offer, editor) : undefined;
  if (ready !== undefined) return say(ready, editor);
  if (last === undefined || status === 'tabled') return sentence(`${words}.`, editor.cite(offer.claims, 1));
  const told = say(last, editor);
  return {
    ...told,
    runs: [{ text: `${words}: ` }, ...told.runs.map((r, i) => (i === 0 ? { ...r, text: lowered(r.text, editor) } : r))],
  };
}
