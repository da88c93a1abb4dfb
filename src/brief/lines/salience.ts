import { contentWords, likeness } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { isPlain } from '../labels/plain-claim.js';
import { speakerNear } from '../labels/speaker-known.js';
import { remembered } from '../remembered.js';
import { kindShows, namesOneOfSeveral, standsAlone, worded } from './gist.js';
import { hangsOn } from './hanging.js';
import { speaksOfSelf } from './speaks-of-self.js';
import { mentions, opensPointing, wordsOf } from './words.js';

/** A clause of more words than this is for a table. */
const longest = 32;
/** Content that two lines may share before the second says nothing new. */
const sameContent = 0.75;

/** Moves tell most of a negotiation, then what binds and decides, then acts, then talk of them. */
const worth: Readonly<Record<Statement['kind'], number>> = {
  offer: 5,
  acceptance: 5,
  refusal: 5,
  'red-line': 5,
  concession: 5,
  demand: 4,
  threat: 4,
  deliberation: 3,
  deadline: 4,
  authority: 3,
  action: 2,
  mediation: 3,
  disclosure: 2,
  forecast: 2,
  assessment: 1,
  interest: 2,
  meeting: 2,
};

/** Whether a line begins with a word for somebody or something in the sentence before it. */
export function pointsBack(statement: Statement, editor: Editor): boolean {
  const words = worded(statement, editor);
  // "Some captains would vote against it", of what some captains said: they are named.
  const named = editor.claim(statement.claims[0]!)?.claim.sources[0]?.name ?? '';
  const own = named !== '' && words.toLowerCase().startsWith(`${named.toLowerCase()} `);
  if (own && !pronounFirst(words, editor) && speaksOfSelf(statement, editor) !== null) return false;
  return opensPointing(words, editor) || themOfBefore(words);
}

/** "Ottawa wants them lifted": a "them" with no plural before it in its clause means what another sentence named. */
function themOfBefore(words: string): boolean {
  const own = wordsOf(words).filter((w) => w !== '');
  const at = own.indexOf('them');
  return (
    at > 0 &&
    !own.slice(0, at).some((w) => /(?:[^s]s|people|men|police|forces|both|sides|and)$/.test(w) && w !== 'wants')
  );
}

const pronounFirst = (words: string, { wording }: Editor): boolean =>
  wording.pronouns.includes(wordsOf(words).find((w) => w !== '') ?? '');

/** Whether a statement can carry a line of running text by itself: a whole clause of moderate length that needs nothing said before it. */
export const readsAlone = (statement: Statement, editor: Editor): boolean =>
  standsAlone(statement, editor) &&
  isPlain(statement, editor) &&
  speakerNear(statement, editor) &&
  !pointsBack(statement, editor) &&
  !namesOneOfSeveral(statement, editor) &&
  !saidByNobody(statement, editor) &&
  !hangsOn(statement, editor) &&
  !isViewed(statement, editor) &&
  !/(?:^|\s)I\s/.test(worded(statement, editor)) &&
  wordCount(statement.gist) > 2 &&
  wordCount(statement.gist) <= longest;

/** "My own view is that the mayor spoke to bind his council": how the writer sees it, which the clause alone would tell as a fact. */
const isViewed = (s: Statement, editor: Editor): boolean => {
  const whole = editor.context(s.claims[0]!);
  const at = whole.indexOf(editor.claim(s.claims[0]!)?.claim.quote ?? '\0');
  return at > 0 && mentions(whole.slice(0, at), editor.wording.viewed);
};

/** How much a reader would miss a line: by kind, by whether the sides themselves move, by origins, by how lately it was reported, by how well it reads. */
export const salience = remembered((statement: Statement, editor: Editor): number => {
  const { between, latest } = editor.picture;
  const principal = statement.parties.some((k) => between.includes(k));
  const toward = statement.toward.some((k) => between.includes(k) && !statement.parties.includes(k));
  const age =
    latest === null || statement.reported === null ? 0 : (dayNumber(latest) - dayNumber(statement.reported)) / 7;
  return (
    worth[statement.kind] +
    (principal ? 2 : 0) +
    (toward ? 1 : 0) +
    (statement.origins > 1 ? 2 : 0) +
    (statement.contested ? 1 : 0) +
    (statement.held === 'stated' ? 1 : 0) +
    (statement.issue === null || /^(deal|process)\b/.test(statement.issue) ? 0 : 1) -
    (wordCount(statement.gist) < 6 ? 1 : 0) +
    (readsAlone(statement, editor) ? 3 : standsAlone(statement, editor) ? 1 : -2) +
    (kindShows(statement, editor) ? 1 : -1) +
    (mentions(statement.gist, editor.wording.history) ? -3 : 0) -
    Math.min(5, age)
  );
});

/** The statements that a reader would miss most, the most wanted first; none that says again what stands before it. */
export function mostSalient(statements: readonly Statement[], most: number, editor: Editor): Statement[] {
  const ranked = statements
    .map((s) => ({ s, worth: salience(s, editor), content: contentWords(s.gist) }))
    .sort((a, b) => b.worth - a.worth);
  const kept: typeof ranked = [];
  for (const one of ranked) {
    if (kept.length >= most) break;
    const again = kept.some(
      (k) =>
        k.s.polarity === one.s.polarity &&
        k.s.saidBy === one.s.saidBy &&
        likeness(k.content, one.content) >= sameContent,
    );
    if (!again) kept.push(one);
  }
  return kept.map((k) => k.s);
}
