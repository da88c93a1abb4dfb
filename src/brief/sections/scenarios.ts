import type { Statement } from '../../picture/index.js';
import type { BriefBlock, DecisionChart, Sentence } from '../brief.js';
import { list, listed, paragraph, sentence, soft, wordCount } from '../compose.js';
import { clearest } from '../disputes/clearest.js';
import type { Editor } from '../editor.js';
import { isMoveOf, namesDeal } from '../labels/stance.js';
import { tally } from '../labels/told-by.js';
import { kindShows, standsAlone } from '../lines/gist.js';
import { pointsToCondition } from '../lines/hanging.js';
import { speaker } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said, say } from '../lines/say.js';
import { mentions, pointsWithin } from '../lines/words.js';
import type { BargainTopic } from '../searches/bargained.js';
import { everyStatement } from '../searches/every-statement.js';
import { fitting, quotedCell } from '../searches/quoted-cell.js';
import { points } from '../searches/told-anywhere.js';
import { type PassageOf, passagesOf } from '../searches/told-of.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { agreementTerms } from '../standing/agreement-terms.js';
import { behindNews } from '../standing/behind-news.js';
import { clearOffer } from '../standing/offer.js';
import { termsToGive } from './offer-told.js';

const mostOutcomes = 7;

/** Accepted, declined, drift, each as reported; and a rival reading with what would tell it apart. */
export function scenarios(editor: Editor): BriefBlock[] {
  const { outlook } = editor.picture;
  const told = (all: readonly Statement[]) =>
    mostSalient(
      all.filter((s) => readsAlone(s, editor) && !pointsWithin(s.gist, editor.wording.pointed)),
      mostOutcomes,
      editor,
    );
  const main = clearOffer(editor);
  // A promise of one act is no package that somebody could accept.
  const whole = main !== undefined && (main.final || namesDeal(main.statement.gist, editor));
  const given = standing(editor) === 'agreed' ? agreementTerms(editor) : whole ? termsToGive(editor) : [];
  const foretold = told(outlook.deal).slice(0, 2);
  const terms = told(given.filter((s) => !foretold.some((f) => f.claims[0] === s.claims[0])));
  const branches = [
    // What is foretold of a deal, and what the terms themselves would bring.
    {
      label: 'Accepted',
      case: 'if an offer is accepted',
      foretold,
      terms: terms.slice(0, mostOutcomes - foretold.length),
    },
    { label: 'Declined', case: 'if it is declined', foretold: told(outlook.noDeal), terms: [] },
    {
      label: 'Drift',
      case: 'if things drift',
      // What is foretold on no such condition is a forecast, and no course of things without a deal.
      foretold: told(
        outlook.drift.filter((s) => s.condition !== null && mentions(s.condition, editor.wording.goingOn)),
      ),
      terms: [],
    },
  ].map((b) => {
    const statements = [...b.foretold, ...b.terms];
    return { ...b, statements, passages: inWords(b.label, statements, editor) };
  });
  const heard = branches.filter((b) => b.statements.length + b.passages.length > 0);
  const silent = branches.filter((b) => b.statements.length + b.passages.length === 0).map((b) => b.case);
  const none = (of: readonly string[]) =>
    soft(`Nothing was read that says in so many words what would follow ${listed(of, 'or')}.`);
  const blocks: BriefBlock[] = [];
  if (heard.length > 0)
    blocks.push(
      list(
        heard.map((b) => [
          ...branch(b.label, b.statements, b.foretold.length === 0, editor),
          ...quotedAs(b.statements.length === 0 ? b.label : undefined, b.passages, editor),
        ]),
      ),
    );
  if (silent.length > 0) blocks.push(paragraph(none(silent)));
  if (outlook.deal.length + outlook.noDeal.length > 0 && heard.length > 0) {
    const chart: DecisionChart = {
      chart: 'decision',
      title: 'What is said to follow',
      root: 'A deal',
      branches: branches.map(({ label, statements, passages }) => ({
        label,
        outcomes: [
          ...statements.map((s) => ({
            text: said(s, editor, { unconditioned: true })
              .map((r) => r.text)
              .join('')
              .concat(s.held === 'assumed' ? ' (assumed)' : ''),
            cites: editor.cite(s.claims, 1),
          })),
          ...(statements.length === 0 && passages.length > 0
            ? [
                {
                  text: 'told in the words quoted above',
                  cites: editor.cite(
                    passages.map((p) => p.cite),
                    mostPassages,
                  ),
                },
              ]
            : []),
        ],
      })),
    };
    blocks.push({ type: 'chart', chart });
  }
  blocks.push(paragraph(...rival(editor)));
  return blocks;
}

const topicOf: Readonly<Record<string, BargainTopic>> = { Accepted: 'withDeal', Declined: 'noDeal', Drift: 'drift' };
const mostPassages = 2;
const mostPassageWords = 60;
const nearlyAll = 0.6;

/** What sentences tell of a course of things that no claim above tells; once there is an agreement, since then. */
function inWords(label: string, statements: readonly Statement[], editor: Editor): PassageOf[] {
  const since = standing(editor) === 'agreed' ? (reachedAgreement(editor)?.statement.reported ?? '') : '';
  // A sentence that a line above tells nearly all of need not stand here too.
  const told = statements.map((s) => ({ whole: editor.context(s.claims[0]!), words: wordCount(s.gist) }));
  const again = (sentence: string) =>
    told.some(({ whole, words }) => whole === sentence && words >= nearlyAll * wordCount(sentence));
  const all = passagesOf(editor, topicOf[label]!).filter(
    ({ quote, sentence: { document, span } }) =>
      !points(quote, editor) && (document.published ?? '9') >= since && !again(document.text.slice(...span)),
  );
  return fitting(all, mostPassages, mostPassageWords);
}

/** What sentences tell of a course, in their own words. */
const quotedAs = (label: string | undefined, passages: readonly PassageOf[], editor: Editor): Sentence[] =>
  passages.map((p, i) =>
    sentence(
      [
        ...(i === 0 && label !== undefined ? [{ text: `${label}: `, mark: 'strong' as const }] : []),
        ...quotedCell(p, editor),
        { text: '.' },
      ],
      editor.cite([p.cite], 1),
    ),
  );

/** `byTerms`: nobody foretells it; it is what the terms told would bring. */
function branch(label: string, statements: readonly Statement[], byTerms: boolean, editor: Editor): Sentence[] {
  const assumed = statements.every((s) => s.held === 'assumed');
  const terms = `, by the terms ${assumed ? 'assumed' : 'told'}`;
  const lead = { text: `${label}${byTerms ? terms : ''}: `, mark: 'strong' as const };
  // The terms themselves stand in their table.
  if (byTerms && statements.length > 2)
    return [
      sentence(
        [lead, { text: `${statements.length} of them, listed under What is reported.` }],
        editor.cite(
          statements.map((s) => s.claims[0]!),
          1,
        ),
      ),
    ];
  return statements.slice(0, 2).map((s, i) => {
    const full = say(s, editor, {
      unconditioned: (label === 'Declined' && i > 0) || pointsToCondition(s.condition, editor),
    });
    return i === 0 ? { ...full, runs: [lead, ...full.runs] } : full;
  });
}

/** "It is as the mayor says, and not as the port says:" — or, where the outlet tells that somebody denies it, the denial alone. */
function account(one: Statement, other: Statement, editor: Editor): string {
  const against = other.saidBy === null ? '' : ` against ${speaker(other, editor)}`;
  return one.saidBy === null ? `the denial holds${against}:` : `${speaker(one, editor)} has it right${against}:`;
}

/** The reading that would explain the same reports otherwise; it is chosen by what the account rests on. */
function rival(editor: Editor): Sentence[] {
  const { picture } = editor;
  const { unnamed, named, own } = tally(editor);
  const main = clearOffer(editor);
  const maker = main === undefined ? [] : main.by.filter((k) => picture.between.includes(k));
  const lead = { text: 'Rival reading: ', mark: 'strong' as const };
  const against = unapproved(editor);
  if (against !== undefined)
    return [
      sentence(
        [lead, { text: 'the agreement fails at its approval: ' }, ...said(against, editor), { text: '.' }],
        editor.cite(against.claims.slice(0, 1), 1),
      ),
      sentence('The count of those who approve it would tell them apart.'),
    ];
  const [clash] = clearest(editor).filter((c) => standsAlone(c.one, editor) && standsAlone(c.other, editor));
  if (clash !== undefined)
    return [
      sentence(
        [lead, { text: `${account(clash.other, clash.one, editor)} ` }, ...said(clash.other, editor), { text: '.' }],
        editor.cite([clash.other.claims[0]!, clash.one.claims[0]!]),
      ),
      sentence('A document, or a second origin without a side in it, would tell the two apart.'),
    ];
  if (main !== undefined && (unnamed > named || picture.evidence.origins.length < 2)) {
    const others = picture.between.filter((k) => !maker.includes(k));
    return [
      sentence(
        [
          lead,
          {
            text: 'the account may itself be a move by those who told it, as little or nothing outside it confirms it.',
          },
        ],
        editor.cite(main.claims, 1),
      ),
      sentence(
        `Published terms, or ${listed(others.map((k) => editor.name(k))) || 'the other side'} speaking for ${others.length > 1 ? 'themselves' : 'itself'}, would tell them apart${main.final ? '; so would a new offer after the one called last' : ''}.`,
      ),
    ];
  }
  const hard = [...picture.threats, ...picture.issues.flatMap((i) => i.positions.flatMap((p) => p.current))].filter(
    (s) =>
      ['threat', 'refusal', 'red-line'].includes(s.kind) &&
      s.polarity === 'affirmed' &&
      s.parties.some((k) => picture.between.includes(k)) &&
      readsAlone(s, editor) &&
      (s.kind === 'threat'
        ? kindShows(s, editor)
        : s.parties.some((k) => picture.between.includes(k) && isMoveOf(s, k, editor))),
  );
  const [harder] = standing(editor) === 'agreed' ? [] : mostSalient(hard, 1, editor);
  if (harder !== undefined)
    return [
      sentence(
        [
          lead,
          { text: 'the hard words may be for bargaining, and the sides nearer than they say: ' },
          ...said(harder, editor),
          { text: '.' },
        ],
        editor.cite(harder.claims, 1),
      ),
      sentence('Whether the act follows the word by its date would tell them apart.'),
    ];
  return [
    sentence([
      lead,
      {
        text: `${standing(editor) === 'agreed' ? 'the agreement may hold less than is told of it' : 'the talks may matter less than they seem, and the sides talk for their audiences'}${own > named ? '; most of this is the outlets\u2019 own voice' : ''}.`,
      },
    ]),
    sentence(
      standing(editor) === 'agreed'
        ? 'Its text, once published, would tell them apart.'
        : 'A concession that costs its maker something would tell them apart.',
    ),
  ];
}

/** Who says, with an agreement or since, that they are against it. */
function unapproved(editor: Editor): Statement | undefined {
  const reached = standing(editor) === 'agreed' ? reachedAgreement(editor)?.statement : undefined;
  if (reached === undefined) return undefined;
  const told = everyStatement(editor).filter(
    (s) =>
      s.kind === 'refusal' &&
      s.polarity === 'affirmed' &&
      mentions(s.gist, editor.wording.opposing) &&
      ((s.reported ?? '') > (reached.reported ?? '') || behindNews(s, reached, editor)) &&
      readsAlone(s, editor),
  );
  return mostSalient(told, 1, editor)[0];
}
