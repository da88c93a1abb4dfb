import type { PicturedOffer, Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { listed, sentence } from '../compose.js';
import { clearest } from '../disputes/clearest.js';
import type { Editor } from '../editor.js';
import { isMoveOf } from '../labels/stance.js';
import { tally } from '../labels/told-by.js';
import { kindShows, standsAlone } from '../lines/gist.js';
import { speaker } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { behindNews } from '../standing/behind-news.js';
import { clearOffer } from '../standing/offer.js';
import { pausedUntilAnswer } from '../standing/paused.js';

/** "It is as the mayor says, and not as the port says:" — or, where the outlet tells that somebody denies it, the denial alone. */
function account(one: Statement, other: Statement, editor: Editor): string {
  const against = other.saidBy === null ? '' : ` against ${speaker(other, editor)}`;
  return one.saidBy === null ? `the denial holds${against}:` : `${speaker(one, editor)} has it right${against}:`;
}

/** The reading that would explain the same reports otherwise; it is chosen by what the account rests on. */
export function rivalReading(editor: Editor): Sentence[] {
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
        `Published terms, or ${listed(others.map((k) => editor.name(k))) || 'the other side'} speaking for ${others.length > 1 ? 'themselves' : 'itself'}, would tell them apart.`,
      ),
      ...otherReadings(main, editor),
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

/** Of an offer called final, that it is none; of a pause until the answer, that it has other reasons: each with what would show it. */
function otherReadings(main: PicturedOffer, editor: Editor): Sentence[] {
  const readings: Sentence[] = [];
  const threat = editor.picture.outlook.noDeal.some(
    (s) => s.polarity === 'affirmed' && s.condition !== null && s.parties.some((k) => main.by.includes(k)),
  );
  if (main.final)
    readings.push(
      sentence(
        [
          { text: 'Another: ', mark: 'strong' },
          {
            text: `the word \u201cfinal\u201d serves to press for a yes, and there is room left; a further version, or talks after a no, would show it${threat ? ', and what is foretold of a no, once it came, would speak against it' : ''}.`,
          },
        ],
        editor.cite(main.claims, 1),
      ),
    );
  const paused = pausedUntilAnswer(editor);
  if (paused !== undefined)
    readings.push(
      sentence(
        [
          { text: 'Another: ', mark: 'strong' },
          {
            text: 'the halt has other reasons than the answer that it is said to wait for; one that outlasts a no, or ends before any answer, would show it.',
          },
        ],
        editor.cite(paused.claims, 1),
      ),
    );
  return readings;
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
