import type { PicturedOffer, Statement } from '../../picture/index.js';
import type { BriefBlock, Run, Sentence } from '../brief.js';
import { blocking } from '../cells/leanings.js';
import { capital, listed, sentence, table, wordCount } from '../compose.js';
import { clearest } from '../disputes/clearest.js';
import type { Editor } from '../editor.js';
import { isMoveOf } from '../labels/stance.js';
import { tally } from '../labels/told-by.js';
import { kindShows, standsAlone } from '../lines/gist.js';
import { isAttributed, speaker } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { lowered, mentions } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { signsTold } from '../searches/signs.js';
import { tellerOf, toldByOther } from '../searches/told-by-other.js';
import { signalsTold } from '../signals/signals-told.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { behindNews } from '../standing/behind-news.js';
import { clearOffer } from '../standing/offer.js';
import { pausedUntilAnswer } from '../standing/paused.js';
import { isSettled } from '../standing/told-agreed.js';

/** A reading, and what would support it and what would weaken it. */
type Reading = readonly [Sentence, Sentence, Sentence];

/** The readings that would explain the same reports otherwise, each with what would tell; they are chosen by what the account rests on. */
export const rivalReading = (editor: Editor): BriefBlock =>
  table(
    'Rival readings of the same evidence, and what would tell them apart',
    ['The evidence may also mean', 'Would support it', 'Would weaken it'],
    readings(editor),
  );

function readings(editor: Editor): Reading[] {
  const { picture } = editor;
  const { unnamed, named } = tally(editor);
  const main = clearOffer(editor);
  const against = unapproved(editor);
  if (against !== undefined)
    return [
      reading(
        [{ text: 'the agreement fails at its approval: ' }, ...inside(said(against, editor), editor)],
        against.claims.slice(0, 1),
        ['A count of votes against it', 'A date set for its approval'],
        editor,
      ),
    ];
  const [clash] = clearest(editor).filter(
    ({ one, other }) =>
      standsAlone(one, editor) &&
      standsAlone(other, editor) &&
      isAttributed(other, editor) &&
      wordCount(other.gist) >= fewest,
  );
  if (clash !== undefined) return [otherAccount(clash.one, clash.other, editor)];
  const settled = isSettled(editor);
  const side = onlySideHeard(editor);
  if (settled) return [notCarriedOut(editor), ...(side === undefined ? [] : [byOneSide(side, editor)])];
  const [one] = toldByOther(editor);
  if (one !== undefined) return [oneSided(one, editor)];
  if (main !== undefined && (unnamed > named || picture.evidence.origins.length < 2))
    return ofThoseWhoTell(main, editor);
  if (side !== undefined) return [byOneSide(side, editor)];
  const [nearer, farther] = [signsTold(editor, 'nearer'), signsTold(editor, 'farther')].map(([first]) => first);
  const [harder] = mostSalient(hardWords(editor), 1, editor);
  if (harder === undefined && nearer !== undefined && farther !== undefined && nearer.sentence !== farther.sentence)
    return [
      reading(
        `the words of nearing may be for show, and the sides stand where they stood: ${nearer.words}; but ${lowered(farther.words, editor)}`,
        [nearer.cite, farther.cite],
        ['Talks that go on without a point of agreement that both name', 'A point of agreement that both name'],
        editor,
      ),
    ];
  if (harder !== undefined)
    return [
      reading(
        [{ text: hardWordsMay }, ...inside(said(harder, editor), editor)],
        harder.claims,
        harder.kind === 'threat' ? ['Its date passes without the act', 'The act is done'] : overHardWords,
        editor,
      ),
    ];
  // That nothing is agreed yet, or how the chances stand, is nobody's hard word.
  const hard = signsTold(editor, 'farther').find(
    ({ plain, words }) => plain === positions || mentions(words, editor.wording.standstill),
  );
  if (hard !== undefined) return [reading(`${hardWordsMay}${hard.words}`, [hard.cite], overHardWords, editor)];
  return [byWhoTells(editor)];
}

const hardWordsMay = 'the hard words may be for bargaining, and the sides nearer than they say: ';
const overHardWords: readonly [string, string] = [
  'A counter-offer, or a quiet further round',
  'Talks broken off over it',
];

/** The group of words by which a side holds to a position. */
const positions = 2;

/** An agreement that is struck and not carried out: by what stands against it, and what is to come of it. */
function notCarriedOut(editor: Editor): Reading {
  const told = signalsTold(editor);
  const unsigned = signsTold(editor, 'farther').filter(({ sentence: s }) => mentions(s.text, editor.wording.signing));
  const [doubt] = [...unsigned, ...told.filter(({ way }) => way === 'down'), ...blocking(editor)];
  const step = told.find(({ way, moves }) => way !== 'down' && /^(?:Signed|Passed|Done|Met|Takes place)/.test(moves));
  return reading(
    `the agreement may be struck and not carried out${doubt === undefined ? '' : `: ${lowered(doubt.words, editor)}`}`,
    doubt === undefined ? [] : [doubt.cite],
    step === undefined
      ? ['Its first step is put off', 'Its first step is done as agreed']
      : [`This is put off or fails: ${lowered(step.words, editor)}`, 'It is done as told'],
    editor,
    step === undefined ? [] : [step.cite],
  );
}

/** What one side alone tells of another may be its telling. */
function oneSided(s: Statement, editor: Editor): Reading {
  const [teller, mover] = [editor.name(tellerOf(s, editor)!), editor.name(s.parties[0]!)];
  return reading(
    [
      { text: `${mover} may not have moved, and this be what is told for ${teller} alone: ` },
      ...inside(said(s, editor), editor),
    ],
    s.claims.slice(0, 1),
    [
      `${capital(mover)} denies it, or asks again for what it is said to have dropped`,
      `${capital(mover)} says so itself`,
    ],
    editor,
  );
}

/** Words of an account that can be set against another. */
const fewest = 5;

function reading(
  what: string | readonly Run[],
  cites: readonly string[],
  test: readonly [string, string],
  editor: Editor,
  testCites: readonly string[] = [],
): Reading {
  const [first, ...more] = typeof what === 'string' ? [{ text: what }] : what;
  return [
    sentence([{ ...first!, text: capital(first!.text) }, ...more], editor.cite(cites, 2)),
    sentence(test[0], editor.cite(testCites, 1)),
    sentence(test[1]),
  ];
}

/** A line behind a colon. */
const inside = ([first, ...more]: readonly Run[], editor: Editor): Run[] => [
  { ...first!, text: lowered(first!.text, editor) },
  ...more,
];

/** It is as the other account has it. */
function otherAccount(one: Statement, other: Statement, editor: Editor): Reading {
  const name = (s: Statement) => speaker(s, editor).replace(/^(.+, .+)$/, '$1,');
  const opposed = isAttributed(one, editor) && one.saidBy !== null ? ` and not as ${name(one)} does` : '';
  const text = other.saidBy === null ? 'the denial holds: ' : `it is as ${name(other)} has it${opposed}: `;
  return reading(
    [{ text }, ...inside(said(other, editor), editor)],
    [other.claims[0]!, one.claims[0]!],
    ['A document, or an origin without a side in it, that bears it out', 'One that bears out the other account'],
    editor,
  );
}

/** Where nothing clashes and nobody is hard: unnamed people's account, the outlet's own view, or each side's for itself. */
function byWhoTells(editor: Editor): Reading {
  const { unnamed, named, own } = tally(editor);
  if (own > named + unnamed)
    return reading(
      'most of this is the outlet\u2019s own account, and those at the table may tell it otherwise',
      [],
      ['Somebody at the table who tells it otherwise', 'Somebody there who tells the same'],
      editor,
    );
  if (unnamed > named)
    return reading(
      'the account may serve those who told it, most of whom are not named',
      [],
      ['A named source of another side who differs', 'A named source of another side who agrees'],
      editor,
    );
  return reading(
    'each side may be speaking for its audience, and the talks may matter less than they seem',
    [],
    ['Talks that go on without a move by either', 'A concession that costs its maker something'],
    editor,
  );
}

/** One side's account alone. */
function byOneSide(side: string, editor: Editor): Reading {
  const names = listed(editor.picture.between.filter((k) => k !== side).map((k) => editor.name(k))) || 'the other side';
  return reading(
    `nearly all of this is the account of ${editor.name(side)}, and ${names} may tell it otherwise`,
    [],
    [`An account by ${names} that differs`, 'One that agrees'],
    editor,
  );
}

/** The side whose people alone are heard, but for a voice or two. */
function onlySideHeard({ picture }: Editor): string | undefined {
  const heard = picture.evidence.sources.map((s) => ({ of: s.affiliation, claims: s.claims.length }));
  const all = heard.reduce((sum, { claims }) => sum + claims, 0);
  return picture.between.find(
    (k) =>
      all > 0 && heard.filter(({ of }) => of === k).reduce((sum, { claims }) => sum + claims, 0) >= nearlyAll * all,
  );
}
const nearlyAll = 0.8;

/** Of an account that unnamed people or one origin give: whom it may serve, by which way it leans. */
function ofThoseWhoTell(main: PicturedOffer, editor: Editor): Reading[] {
  const { picture } = editor;
  const others = picture.between.filter((k) => !main.by.includes(k));
  const answerer = listed(others.map((k) => editor.name(k))) || 'the other side';
  const [small] = signsTold(editor, 'nearer');
  const costs = picture.outlook.noDeal.filter((s) => s.polarity === 'affirmed' && !s.counterfactual);
  const leans = [
    ...(small === undefined ? [] : ['plays down what still divides the sides']),
    ...(costs.length === 0 ? [] : ['plays up the cost of a no']),
  ];
  const pressing = leans.length > 0;
  const ground = [...(small === undefined ? [] : [small.cite]), ...costs.slice(0, 1).map((s) => s.claims[0]!)];
  const first = reading(
    pressing
      ? `the account itself presses ${answerer} to accept: it ${listed(leans)}`
      : 'the account may itself be a move by those who told it: nothing else confirms it',
    pressing ? ground : main.claims.slice(0, 1),
    [
      `${capital(answerer)} ${others.length > 1 ? 'themselves tell' : 'itself tells'} of wide gaps, or of terms harsher than told here`,
      `An independent origin confirms ${small === undefined ? 'the offer' : 'small gaps'}`,
    ],
    editor,
  );
  return [first, ...ofThePause(editor)];
}

/** Of a pause until the answer: that it was ordered for other reasons. */
function ofThePause(editor: Editor): Reading[] {
  const paused = pausedUntilAnswer(editor);
  if (paused === undefined) return [];
  return [
    reading(
      'the order to halt had other reasons than awaiting the answer',
      paused.claims.slice(0, 1),
      ['The halt continues after a no, or ends before an answer', 'The halt ends with a no'],
      editor,
    ),
  ];
}

/** Threats, refusals and red lines of the sides themselves, in words that show it. */
function hardWords(editor: Editor): readonly Statement[] {
  const { picture } = editor;
  return [...picture.threats, ...picture.issues.flatMap((i) => i.positions.flatMap((p) => p.current))].filter(
    (s) =>
      ['threat', 'refusal', 'red-line'].includes(s.kind) &&
      s.polarity === 'affirmed' &&
      s.parties.some((k) => picture.between.includes(k)) &&
      readsAlone(s, editor) &&
      (s.kind === 'threat'
        ? kindShows(s, editor)
        : s.parties.some((k) => picture.between.includes(k) && isMoveOf(s, k, editor))),
  );
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
