import type { Picture, Statement } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { reachedAgreement, standing } from '../standing/agreement.js';
import { approvesItself, waitedFor } from '../standing/deciding.js';
import { isRecent } from '../standing/recent.js';
import { standsAlone } from './gist.js';
import { hangsOn } from './hanging.js';
import { isFigure } from './likeness.js';
import { pointsBack } from './salience.js';
import { mentions, wordsOf } from './words.js';

const longestQuoted = 40;
/** Days before the latest report within which what was foretold is still an outlook. */
const foretold = 40;

/** What is told beside the moves: a fragment of it says nothing, and the rest stands without it. */
const beside: ReadonlySet<Statement['kind']> = new Set([
  'assessment',
  'meeting',
  'action',
  'disclosure',
  'mediation',
  'interest',
  'forecast',
]);

/** "It depends", "That is the point": short and about something said before; "details are beginning to emerge": of the report itself. */
const saysNothing = (s: Statement, editor: Editor): boolean =>
  (s.kind === 'assessment' && wordsOf(s.gist).filter((w) => w !== '').length <= 8 && pointsBack(s, editor)) ||
  mentions(s.gist, editor.wording.emerging);

/** Whether no other party has the person among its people: of one read for two, it is open for whom he speaks. */
const isOnesAlone = (person: string, { parties }: Picture): boolean =>
  parties.filter((p) => p.actors.some((a) => a.split(' ').at(-1) === person.split(' ').at(-1))).length < 2;

/** The picture without the lines that read as nothing: moves and positions stay, and are quoted where they are fragments. */
export function legible(editor: Editor): Picture {
  const { picture } = editor;
  const figure = (s: Statement) => isFigure(s.claims[0]!, editor);
  const reads = (s: Statement) =>
    !beside.has(s.kind) || (standsAlone(s, editor) && !saysNothing(s, editor) && !figure(s));
  // "Chairperson, Negotiating Panel" under a letter, "Next round: Tuesday": no sentence, and no meeting.
  const aSentence = (s: Statement) => /[.!?\u2026"'\u2019\u201d)]\s*$/.test(editor.context(s.claims[0]!));
  const kept = <S extends Statement>(all: readonly S[]): S[] => all.filter(reads);
  // What presses on a side is rare and telling: a fragment of it is shown in its whole sentence.
  const quotable = (s: Statement) => wordCount(editor.context(s.claims[0]!)) <= longestQuoted;
  // Once all have agreed, what was threatened or foretold before for want of a deal is history.
  const reached = reachedAgreement(editor);
  const since = reached?.outside.length === 0 && standing(editor) === 'agreed' ? reached.statement.reported : null;
  const stillHolds = (s: Statement) => since === null || s.reported === null || s.reported >= since;
  // Nor is what was to come by a day that has passed since, or was foretold months ago.
  const isOver = (s: Statement) =>
    !isRecent(s, picture, foretold) ||
    (s.reported !== picture.latest && s.when?.resolved === true && (s.when.to ?? '9') < (picture.latest ?? ''));
  const told = (all: readonly Statement[]) =>
    kept(all).filter((s) => !hangsOn(s, editor) && stillHolds(s) && !isOver(s));
  const decides = (s: Statement) => !waitedFor(s, editor) && !approvesItself(s.gist, editor);
  const { process, outlook } = picture;
  return {
    ...picture,
    offers: picture.offers.map((o) => ({ ...o, terms: kept(o.terms), moves: kept(o.moves) })),
    issues: picture.issues.map((i) => ({
      ...i,
      positions: i.positions.map((p) => ({ ...p, current: kept(p.current), against: kept(p.against) })),
      gap: { ...i.gap, reported: kept(i.gap.reported) },
    })),
    outlook: {
      deal: told(outlook.deal),
      noDeal: told(outlook.noDeal),
      drift: told(outlook.drift),
      odds: told(outlook.odds),
    },
    pressures: picture.pressures.filter((s) => reads(s) || (quotable(s) && !figure(s))),
    interests: kept(picture.interests),
    threats: kept(picture.threats).filter(stillHolds),
    assessments: kept(picture.assessments),
    conduct: kept(picture.conduct),
    disclosures: kept(picture.disclosures),
    parties: picture.parties.map((p) => ({
      ...p,
      actors: p.actors.filter((a) => isOnesAlone(a, picture)),
      roles: kept(p.roles),
      decides: p.decides.filter(decides),
    })),
    process: {
      ...process,
      meetings: kept(process.meetings).filter(aSentence),
      channels: kept(process.channels),
      mediation: kept(process.mediation),
      authority: process.authority.filter(decides),
    },
    contradictions: picture.contradictions.filter((c) => reads(c.one) && reads(c.other)),
  };
}
