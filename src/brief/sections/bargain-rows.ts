import { bearsOn, pressesOn, type Statement } from '../../picture/index.js';
import { sinceAgreed, sinceStuck } from '../agreement.js';
import type { Run, Sentence } from '../brief.js';
import { wordCount } from '../compose.js';
import { leaning } from '../deal-judgement.js';
import type { Editor } from '../editor.js';
import { shippedJudgementRules } from '../judgement-rules.js';
import { hasLooseEnd } from '../loose-ends.js';
import { isRecent } from '../recent.js';
import { mostSalient, readsAlone } from '../salience.js';
import { heldNow, namedIn, voicedBy } from '../stance.js';
import { mentions, negatedClause } from '../words.js';
import { cell } from './process.js';

/** One line of the bargain: what is known of each side, in the order of the sides; undefined where no report tells. */
export interface BargainRow {
  readonly label: string;
  readonly cells: readonly (Sentence | undefined)[];
}

/** Days before the latest report within which a refusal still stands. */
const current = 60;
const shortest = 5;

export const affirmed = (all: readonly Statement[]): Statement[] => all.filter((s) => s.polarity === 'affirmed');

/** What each side has without a deal and with one, what presses it, what it is after, what it will not give, and whether it sees a way out: each only from words of that very kind. */
export function bargainRows(editor: Editor): BargainRow[] {
  const { picture } = editor;
  const of = (all: readonly Statement[], key: string) =>
    affirmed(all).filter((s) => bearsOn(s, key, picture) && namedIn(s.gist, key, editor));
  const lines: readonly (readonly [string, (key: string) => readonly Statement[]])[] = [
    ['What it has if there is no deal', (k) => of(picture.outlook.noDeal, k)],
    // That somebody meets or votes on it is no part of what it holds.
    [
      'What it has if there is a deal',
      (k) =>
        of(picture.outlook.deal, k).filter(
          (s) => !mentions(s.gist, [...editor.wording.gathering, ...editor.wording.voting]) && !ofAnother(s, k, editor),
        ),
    ],
    ['What presses it', (k) => pressing(k, editor)],
    ['What it is after', (k) => after(k, editor)],
    ['What it will not give', (k) => refused(k, editor)],
    ['Whether it sees a way out', (k) => wayOut(k, editor)],
  ];
  // What one line tells of a side the next need not tell again.
  const told = new Map<string, Set<string>>(picture.between.map((k) => [k, new Set()]));
  return lines.map(([label, find]) => ({
    label,
    cells: picture.between.map((k) => {
      const fresh = find(k).filter((s) => !told.get(k)!.has(s.claims[0]!) && readsAlone(s, editor));
      // Pressures add up; of the rest the foremost tells enough.
      const [first, ...more] = mostSalient(fresh, label === 'What presses it' ? 2 : 1, editor);
      if (first === undefined) return undefined;
      told.get(k)!.add(first.claims[0]!);
      return known([first, ...more.filter((s) => s.held === first.held)], k, editor);
    }),
  }));
}

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

/** Each cell says how it is known: stated by the party, reported by others, or assumed. */
function known(statements: readonly Statement[], key: string, editor: Editor): Sentence {
  const shown = cell(statements, editor, statements.length);
  const statement = statements[0]!;
  const own = statement.held === 'stated' && statement.parties.includes(key);
  const how = own ? 'Stated: ' : statement.held === 'assumed' ? 'Assumed: ' : 'Reported: ';
  return { ...shown, runs: [label(how), ...shown.runs] };
}

/** Interests of late in words of wanting. */
const after = (key: string, editor: Editor): Statement[] =>
  affirmed(editor.picture.interests).filter(
    (s) =>
      s.parties.includes(key) &&
      (namedIn(s.gist, key, editor) || voicedBy(s, key, editor)) &&
      isRecent(s, editor.picture, current) &&
      mentions(s.gist, editor.wording.wanting) &&
      // "Hale has a worry": which, another sentence tells.
      wordCount(s.gist) > shortest &&
      !hasLooseEnd(s.gist, editor) &&
      !negatedClause(s.gist, editor),
  );

const label = (text: string): Run => ({ text, mark: 'label' });

/** Refusals and red lines of a side that still stand, in words that bear them out. */
function refused(key: string, editor: Editor): Statement[] {
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
