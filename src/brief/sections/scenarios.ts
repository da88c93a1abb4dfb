import type { Statement } from '../../picture/index.js';
import type { BriefBlock, DecisionChart, Sentence } from '../brief.js';
import { list, listed, paragraph, sentence, soft } from '../compose.js';
import type { Editor } from '../editor.js';
import { namesDeal } from '../labels/stance.js';
import { pointsToCondition } from '../lines/hanging.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said, say } from '../lines/say.js';
import { mentions, pointsWithin } from '../lines/words.js';
import type { BargainTopic } from '../searches/bargained.js';
import { fitting, quotedCell } from '../searches/quoted-cell.js';
import { points } from '../searches/told-anywhere.js';
import { type PassageOf, passagesOf } from '../searches/told-of.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { agreementTerms } from '../standing/agreement-terms.js';
import { clearOffer } from '../standing/offer.js';
import { termsToGive } from './offer-told.js';
import { rivalReading } from './rival-reading.js';

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
  blocks.push(paragraph(...rivalReading(editor)));
  return blocks;
}

const topicOf: Readonly<Record<string, BargainTopic>> = { Accepted: 'withDeal', Declined: 'noDeal', Drift: 'drift' };
const mostPassages = 2;
const mostPassageWords = 60;

/** What sentences tell of a course of things that no claim above tells; once there is an agreement, since then. */
function inWords(label: string, statements: readonly Statement[], editor: Editor): PassageOf[] {
  const since = standing(editor) === 'agreed' ? (reachedAgreement(editor)?.statement.reported ?? '') : '';
  // A sentence of which a line above tells need not stand here too: it stands in full elsewhere.
  const told = new Set(statements.map((s) => editor.context(s.claims[0]!)));
  const all = passagesOf(editor, topicOf[label]!).filter(
    ({ quote, sentence: { document, span } }) =>
      !points(quote, editor) && (document.published ?? '9') >= since && !told.has(document.text.slice(...span)),
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
        [lead, { text: `${statements.length} of them, told under What is reported.` }],
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
