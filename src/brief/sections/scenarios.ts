import type { Statement } from '../../picture/index.js';
import { reachedAgreement, standing } from '../agreement.js';
import { agreementTerms } from '../agreement-terms.js';
import { behindNews } from '../behind-news.js';
import type { BriefBlock, DecisionChart, Sentence } from '../brief.js';
import { clearest } from '../clearest.js';
import { list, listed, paragraph, sentence, soft } from '../compose.js';
import { saidByNobody } from '../denial.js';
import type { Editor } from '../editor.js';
import { everyStatement } from '../every-statement.js';
import { kindShows, standsAlone } from '../gist.js';
import { pointsToCondition } from '../hanging.js';
import { speaker } from '../manner.js';
import { clearOffer } from '../offer.js';
import { mostSalient, readsAlone } from '../salience.js';
import { said, say } from '../say.js';
import { spokenOf, toldAnywhere } from '../told-anywhere.js';
import { mentions, pointsWithin } from '../words.js';
import { termsToGive } from './offer-told.js';

const mostOutcomes = 7;

/** Accepted, declined, drift, each as reported; and a rival reading with what would tell it apart. */
export function scenarios(editor: Editor): BriefBlock[] {
  const { outlook } = editor.picture;
  const told = (all: readonly Statement[]) =>
    mostSalient(
      all.filter(
        (s) => standsAlone(s, editor) && !saidByNobody(s, editor) && !pointsWithin(s.gist, editor.wording.pointed),
      ),
      mostOutcomes,
      editor,
    );
  const given = standing(editor) === 'agreed' ? agreementTerms(editor) : termsToGive(editor);
  const terms = new Set(given.map((s) => s.claims[0]));
  const branches = [
    {
      label: 'Accepted',
      case: 'if an offer is accepted',
      // What is foretold of a deal, and what the terms themselves would bring.
      statements: [
        ...new Map([...told(outlook.deal).slice(0, 2), ...told(given)].map((s) => [s.claims[0], s])).values(),
      ].slice(0, mostOutcomes),
    },
    { label: 'Declined', case: 'if it is declined', statements: told(outlook.noDeal) },
    {
      label: 'Drift',
      case: 'if things drift',
      // "Nobody will press him", "it is denied that it would pass": what will not be is no course of things.
      statements: told(outlook.drift.filter((s) => s.polarity === 'affirmed' && !terms.has(s.claims[0]))),
    },
  ];
  const heard = branches.filter((b) => b.statements.length > 0);
  const silent = branches.filter((b) => b.statements.length === 0).map((b) => b.case);
  const none = (of: readonly string[]) => soft(`No report says what would follow ${listed(of, 'or')}.`);
  const blocks: BriefBlock[] = [];
  if (heard.length > 0) blocks.push(list(heard.map(({ label, statements }) => branch(label, statements, editor))));
  // What no claim tells of a refusal a sentence may.
  const [declined] = silent.includes('if it is declined') ? toldAnywhere(editor, 'noDeal') : [];
  if (declined !== undefined)
    blocks.push(
      paragraph(
        sentence(`On what follows without a deal: \u201c${declined.quote}\u201d.`, editor.cite([declined.cite], 1)),
      ),
    );
  const unheard = silent.filter((c) => c !== 'if it is declined' || !spokenOf(editor, 'noDeal'));
  if (unheard.length > 0) blocks.push(paragraph(none(unheard)));
  if (outlook.deal.length + outlook.noDeal.length > 0) {
    const by = clearOffer(editor)?.by ?? [];
    const chart: DecisionChart = {
      chart: 'decision',
      title: 'What is said to follow',
      root: by.length > 0 ? `The offer by ${editor.names(by)}` : 'A deal',
      branches: branches.map(({ label, statements }) => ({
        label,
        outcomes: statements.map((s) => ({
          text: said(s, editor, { unconditioned: true, unlabelled: true })
            .map((r) => r.text)
            .join('')
            .concat(s.held === 'assumed' ? ' (assumed)' : ''),
          cites: editor.cite(s.claims, 1),
        })),
      })),
    };
    blocks.push({ type: 'chart', chart });
  }
  blocks.push(paragraph(...rival(editor)));
  return blocks;
}

function branch(label: string, statements: readonly Statement[], editor: Editor): Sentence[] {
  const lead = { text: `${label}: `, mark: 'strong' as const };
  return statements.slice(0, 2).map((s, i) => {
    const full = say(s, editor, {
      unlabelled: true,
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
  const { anonymous, named, ownVoice } = picture.evidence;
  const main = clearOffer(editor);
  const maker = main === undefined ? [] : main.by.filter((k) => picture.between.includes(k));
  const lead = { text: 'Rival reading: ', mark: 'strong' as const };
  const against = unapproved(editor);
  if (against !== undefined)
    return [
      sentence(
        [
          lead,
          { text: 'the agreement fails at its approval: ' },
          ...said(against, editor, { unlabelled: true }),
          { text: '.' },
        ],
        editor.cite(against.claims.slice(0, 1), 1),
      ),
      sentence('The count of those who approve it would tell them apart.'),
    ];
  const [clash] = clearest(editor).filter((c) => standsAlone(c.one, editor) && standsAlone(c.other, editor));
  if (clash !== undefined)
    return [
      sentence(
        [
          lead,
          { text: `${account(clash.other, clash.one, editor)} ` },
          ...said(clash.other, editor, { unlabelled: true }),
          { text: '.' },
        ],
        editor.cite([clash.other.claims[0]!, clash.one.claims[0]!]),
      ),
      sentence('A document, or a second origin without a side in it, would tell the two apart.'),
    ];
  if (main !== undefined && (anonymous > named || picture.evidence.origins.length < 2)) {
    const who = editor.names(maker) || 'its maker';
    const others = picture.between.filter((k) => !maker.includes(k));
    return [
      sentence(
        [
          lead,
          {
            text: `the account is itself a move: those who told it want the offer by ${who} taken, or taken for the last word.`,
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
      kindShows(s, editor),
  );
  const [harder] = mostSalient(hard, 1, editor);
  if (harder !== undefined)
    return [
      sentence(
        [
          lead,
          { text: 'the hard words are for bargaining, and the sides are nearer than they say: ' },
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
        text: `the talks matter less than they seem, and the sides talk for their audiences${ownVoice > named ? '; most of this is the outlets\u2019 own voice' : ''}.`,
      },
    ]),
    sentence('A concession that costs its maker something would tell them apart.'),
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
