import type { Statement } from '../../picture/index.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { partiesIn } from '../labels/parties-in.js';
import { standsAlone } from '../lines/gist.js';
import { mentions, wordsOf } from '../lines/words.js';
import { everyStatement } from '../searches/every-statement.js';
import { tellsPlainly } from '../searches/plain-topics.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { isBackground, isHistory } from './background.js';

/** An agreement that the latest reports tell as reached. */
export interface Agreement {
  readonly statement: Statement;
  /** Called tentative, preliminary, in principle. */
  readonly tentative: boolean;
  /** A truce, an agenda, a first step: what the talks are about is still to be agreed. */
  readonly interim: boolean;
  /** Sides that are in it; those of the talks that are not. */
  readonly parties: readonly string[];
  readonly outside: readonly string[];
}

/** Days before the latest report within which an agreement is the state of things; an interim one is overtaken sooner. */
const current = 30;
const currentInterim = 10;
/** Words between "reached" and "agreement": "reached a tentative three-year agreement". */
const between = 4;

/** Whether a clause says that an agreement is reached: verb, noun close behind, and nothing that takes it back. */
export function tellsAgreement(gist: string, { wording }: Editor): boolean {
  const words = wordsOf(gist).filter((w) => w !== '');
  const takesBack = (w: string) => wording.negators.includes(w) || wording.unreached.includes(w);
  return words.some((w, i) => {
    if (!wording.reached.includes(w)) return false;
    if (wording.having.includes(w) && !['a', 'an', 'the'].includes(words[i + 1] ?? '')) return false;
    const noun = words.slice(i + 1, i + 2 + between).findIndex((n) => wording.agreements.includes(n));
    // "A deal that could end the strike": what it could do takes nothing back.
    // "A great deal of wind".
    if (wording.quantities.includes(words[i + noun] ?? '')) return false;
    return (
      noun >= 0 &&
      !words.slice(0, i + 1 + noun).some(takesBack) &&
      !words.slice(i + 1 + noun).some((n) => takesBack(n) && !wording.modals.includes(n) && n !== 'can')
    );
  });
}

/** Words behind "reached" in which a clause tells what kind of agreement it is. */
const kindReach = 12;
/** Issues beside the truce on which the sides have positions: from here on a truce is not what they talk about. */
const besideTruce = 2;

/** Whether an agreement leaves what the talks are about to be agreed: an interim one, an agenda, or a truce where the sides hold positions on more than that. */
export function isInterim(gist: string, { wording, picture }: Editor): boolean {
  const words = wordsOf(gist).filter((w) => w !== '');
  const at = words.findIndex((w) => wording.reached.includes(w));
  const told = words.slice(Math.max(0, at), Math.max(0, at) + kindReach).join(' ');
  if (mentions(told, wording.interim)) return true;
  const others = picture.issues.filter(
    ({ issue, positions }) =>
      !/^(?:deal|process|war\.ceasefire|war\.monitoring|war$)/.test(issue) &&
      positions.some((p) => picture.between.includes(p.party) && p.current.length > 0),
  );
  return mentions(told, wording.truces) && others.length > besideTruce;
}

/** Several sections ask for it. */
const known = new WeakMap<Editor, { readonly agreement: Agreement | undefined }>();

/** The latest agreement between the sides, plainly told as reached; undefined where none is. */
export function reachedAgreement(editor: Editor): Agreement | undefined {
  const found = known.get(editor) ?? { agreement: latestAgreement(editor) };
  known.set(editor, found);
  return found.agreement;
}

/** The agreement with some or all of the sides that settles what they talk about. */
export function fullAgreement(editor: Editor): Agreement | undefined {
  const reached = reachedAgreement(editor);
  return reached?.interim === true ? undefined : reached;
}

function latestAgreement(editor: Editor): Agreement | undefined {
  const { picture, wording } = editor;
  const daysOld = (s: Statement) =>
    picture.latest === null || s.reported === null ? 0 : dayNumber(picture.latest) - dayNumber(s.reported);
  const fits = (s: Statement) =>
    s.polarity === 'affirmed' &&
    !s.counterfactual &&
    s.condition === null &&
    // "A deal that could end the strike": the doubt is not on the deal, which has no such word before it.
    (s.certainty === null || wording.modals.includes(s.certainty.phrase.toLowerCase())) &&
    s.held !== 'assumed' &&
    !saidByNobody(s, editor) &&
    !isHistory(s, editor) &&
    !mentions(wordsBefore(s, editor).at(-1) ?? '', wording.sequels) &&
    daysOld(s) <= current &&
    standsAlone(s, editor) &&
    tellsAgreement(s.gist, editor) &&
    (daysOld(s) <= currentInterim || !isInterim(s.gist, editor));
  const found = everyStatement(editor)
    .filter(fits)
    .map((statement) => {
      const named = new Set([...statement.parties, ...statement.toward]);
      return { statement, parties: picture.between.filter((k) => named.has(k)) };
    })
    .filter(
      (a) =>
        a.parties.length > 1 &&
        namesThem(a.statement, a.parties, editor) &&
        !isUndone(sentenceOf(a.statement.claims[0]!, editor), editor),
    )
    .sort((a, b) => (b.statement.reported ?? '').localeCompare(a.statement.reported ?? ''))[0];
  if (found === undefined) return undefined;
  const words = wordsOf(found.statement.gist);
  return {
    ...found,
    tentative: words.some((w) => wording.tentative.includes(w)) || /\bin principle\b/i.test(found.statement.gist),
    interim: isInterim(found.statement.gist, editor),
    outside: picture.between.filter((k) => !found.parties.includes(k)),
  };
}

/** Of talks of many, an agreement of some is told only where the sentence names them: "four of the six have a deal" is no two's by name. */
function namesThem(s: Statement, parties: readonly string[], editor: Editor): boolean {
  const { between } = editor.picture;
  if (between.length <= 2 || parties.length === between.length) return true;
  const named = new Set(partiesIn(editor.context(s.claims[0]!), editor).map((m) => m.key));
  return parties.every((k) => named.has(k));
}

/** "Our first version said that it was concluded", behind an agreement in its report or in a later one: it is none yet. */
export function isUndone(told: ReportSentence | undefined, editor: Editor): boolean {
  return (
    told !== undefined &&
    editor
      .sentences()
      .some(
        (b) =>
          b.kind !== 'title' &&
          tellsPlainly(b.text, 'undone') &&
          !isBackground(b.text, b.document.published) &&
          (b.document === told.document
            ? b.place > told.place
            : (b.document.published ?? '') > (told.document.published ?? '')),
      )
  );
}

/** "Three weeks after they announced an agreement it is off": the words that lead up to a clause. */
const wordsBefore = (s: Statement, editor: Editor): readonly string[] =>
  wordsOf(editor.before(s.claims[0]!, leadingUp)).filter((w) => w !== '');
const leadingUp = 20;

/** Whether a move is no older than the agreement that is reported: what was held before it is history. */
export const sinceAgreed = ({ reported }: Statement, editor: Editor): boolean => {
  const agreed = fullAgreement(editor)?.statement.reported ?? null;
  return agreed === null || reported === null || reported >= agreed;
};

/** Where the talks stand, as a brief may say it: agreed only where a report says so in words that bear it out. */
export function standing(editor: Editor): 'agreed' | 'talking' | 'stalled' | 'broken-off' | 'unknown' {
  const { status } = editor.picture.process;
  if (status !== 'stalled' && status !== 'broken-off' && fullAgreement(editor)?.outside.length === 0) return 'agreed';
  if (status !== 'agreed') return status;
  return editor.picture.process.meetings.length > 0 ? 'talking' : 'unknown';
}

/** Whether something is told no earlier than that the talks have stalled or broken off: good words of before are taken back by it. */
export const sinceStuck = ({ reported }: Statement, editor: Editor): boolean => {
  const stuck = ['stalled', 'broken-off'].includes(standing(editor)) ? standingGround(editor)?.reported : undefined;
  return stuck == null || reported === null || reported >= stuck;
};

/** The statement by which the picture tells where the talks stand; undefined where it is only inferred. */
export const standingGround = (editor: Editor): Statement | undefined =>
  everyStatement(editor).find((s) => s.gist === editor.picture.process.statusReason);
