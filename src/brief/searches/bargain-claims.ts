import { bearsOn, pressesOn, type Statement } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { leaning } from '../judgements/deal-judgement.js';
import { shippedJudgementRules } from '../judgements/judgement-rules.js';
import { heldNow, namedIn, voicedBy } from '../labels/stance.js';
import { hasLooseEnd } from '../lines/loose-ends.js';
import { mentions, negatedClause } from '../lines/words.js';
import { sinceAgreed, sinceStuck } from '../standing/agreement.js';
import { isRecent } from '../standing/recent.js';
import { tellsOf } from './bargained.js';

/** Days before the latest report within which a refusal still stands. */
const current = 60;
const shortest = 5;

export const affirmed = (all: readonly Statement[]): Statement[] => all.filter((s) => s.polarity === 'affirmed');

const borneBy = (all: readonly Statement[], key: string, editor: Editor): Statement[] =>
  affirmed(all).filter((s) => bearsOn(s, key, editor.picture) && namedIn(s.gist, key, editor));

/** What follows for a side without a deal, and with one: that somebody meets or votes on it is no part of what it holds. */
export const withoutDeal = (key: string, editor: Editor): Statement[] =>
  borneBy(editor.picture.outlook.noDeal, key, editor);
export const withDeal = (key: string, editor: Editor): Statement[] =>
  borneBy(editor.picture.outlook.deal, key, editor).filter(
    (s) => !mentions(s.gist, [...editor.wording.gathering, ...editor.wording.voting]) && !ofAnother(s, key, editor),
  );

/** What presses on a side that the clause itself names. */
export const pressing = (key: string, { picture, ...rest }: Editor): Statement[] =>
  affirmed(picture.pressures).filter(
    (s) => pressesOn(s, key, picture) && namedIn(s.gist, key, { picture, ...rest }) && isRecent(s, picture, current),
  );

/** What a side's own people say of a deal being near: that others think so shows nothing of what it sees. */
export const wayOut = (key: string, editor: Editor): Statement[] => {
  const rules = shippedJudgementRules();
  return affirmed(editor.picture.assessments).filter(
    (s) =>
      voicedBy(s, key, editor) &&
      s.held === 'stated' &&
      !mentions(s.gist, editor.wording.history) &&
      isRecent(s, editor.picture, rules.recentDays) &&
      mentions(s.gist, editor.wording.dealings) &&
      leaning(s, rules) === 1 &&
      sinceStuck(s, editor),
  );
};

/** Interests of late in words of wanting. */
export const after = (key: string, editor: Editor): Statement[] =>
  affirmed(editor.picture.interests).filter(
    (s) =>
      s.parties.includes(key) &&
      // What it would only then seek it is not after.
      s.condition === null &&
      (namedIn(s.gist, key, editor) || voicedBy(s, key, editor)) &&
      isRecent(s, editor.picture, current) &&
      mentions(s.gist, editor.wording.wanting) &&
      tellsOf(s.gist, 'after') !== null &&
      // "Hale has a worry": which, another sentence tells.
      wordCount(s.gist) > shortest &&
      !hasLooseEnd(s.gist, editor) &&
      !negatedClause(s.gist, editor),
  );

/** Refusals and red lines of a side that still stand, in words that bear them out. */
export function refused(key: string, editor: Editor): Statement[] {
  return editor.picture.issues
    .flatMap((i) => i.positions.filter((p) => p.party === key).flatMap((p) => heldNow(p, editor)))
    .filter(
      (s) =>
        (s.kind === 'refusal' || s.kind === 'red-line') &&
        s.polarity === 'affirmed' &&
        !s.contested &&
        s.certainty === null &&
        !mentions(s.gist, [...editor.wording.silence, 'want', 'wants', 'wanted']) &&
        // "Rejected the proposal": which one, and what is in it, stands elsewhere.
        !(mentions(s.gist, editor.wording.turningDown) && wordCount(s.gist) <= shortest) &&
        isRecent(s, editor.picture, current) &&
        sinceAgreed(s, editor),
    );
}

/** Whether a term is for this side to give: it is put to it, or its people stand in it as the subject. */
const isFor = (s: Statement, key: string, { picture }: Editor): boolean => {
  const names = picture.parties
    .filter((p) => p.key === key)
    .flatMap((p) => [p.name, ...p.actors.map((a) => a.split(' ').at(-1)!)]);
  return names.some((n) => s.gist.startsWith(n) || s.gist.startsWith(`the ${n}`));
};

/** Whether a clause has another party as its subject. */
const ofAnother = (s: Statement, key: string, editor: Editor): boolean =>
  editor.picture.parties.some((p) => p.key !== key && isFor(s, p.key, editor)) && !isFor(s, key, editor);
