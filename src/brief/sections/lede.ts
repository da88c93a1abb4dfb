import { isOutright, type Statement } from '../../picture/index.js';
import { reachedAgreement } from '../agreement.js';
import { behindNews } from '../behind-news.js';
import type { Sentence } from '../brief.js';
import { briefly } from '../briefly.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { everyStatement } from '../every-statement.js';
import { kindShows } from '../gist.js';
import { answerTo, clearOffer } from '../offer.js';
import { readsAlone } from '../salience.js';
import { said } from '../say.js';
import { mentions, pointsWithin } from '../words.js';

/** Characters from its beginning in which a report tells its news. */
const reach = 450;
const longest = 26;
/** The same where an offer has to be told beside it. */
const besideOffer = 18;

const news: ReadonlySet<Statement['kind']> = new Set([
  'meeting',
  'assessment',
  'acceptance',
  'refusal',
  'red-line',
  'offer',
  'concession',
  'demand',
  'action',
  'forecast',
  'deliberation',
]);

/** What sets a scene ("the capital is holding its breath") is no news of the talks. */
const scene: ReadonlySet<Statement['kind']> = new Set(['meeting', 'assessment', 'deliberation', 'forecast', 'action']);
/** What is told of all sides together is news of them. */
const joint: ReadonlySet<Statement['kind']> = new Set(['assessment', 'forecast']);
const setsScene = (s: Statement, { wording, picture }: Editor): boolean =>
  scene.has(s.kind) &&
  !(joint.has(s.kind) && picture.between.every((k) => s.parties.includes(k))) &&
  !mentions(s.gist, [...wording.dealings, ...wording.gathering, ...wording.dated]);

export interface Lede {
  readonly statement: Statement;
  readonly line: Sentence;
  /** Whether it tells how the offer on the table was answered. */
  readonly answers: boolean;
  /** Whether it tells of all the sides together. */
  readonly joint: boolean;
}

/** What the latest report leads with, in its own words and by whose word; undefined where that does not stand alone in a line. */
export function lede(editor: Editor): Lede | undefined {
  const { picture } = editor;
  if (reachedAgreement(editor) !== undefined) return undefined;
  const latest = picture.evidence.documents.filter((d) => d.published === picture.latest).map((d) => d.id);
  const placeOf = (s: Statement) => {
    const claim = editor.claim(s.claims[0]!)?.claim;
    return claim === undefined || !latest.includes(claim.document.id) ? Number.POSITIVE_INFINITY : claim.span[0];
  };
  const offer = clearOffer(editor);
  const most = offer === undefined ? longest : besideOffer;
  // Of the sides, of nobody in particular, or a mediator's package that is on the table.
  const ofSides = (s: Statement) =>
    picture.between.some((k) => s.parties.includes(k)) ||
    s.parties.length === 0 ||
    s.claims[0] === offer?.statement.claims[0];
  const tellable = everyStatement(editor)
    .filter(
      (s) =>
        news.has(s.kind) &&
        ofSides(s) &&
        placeOf(s) < Number.POSITIVE_INFINITY &&
        !s.counterfactual &&
        s.held !== 'assumed',
    )
    .filter((s) => !setsScene(s, editor) && !pointsWithin(s.gist, editor.wording.pointed))
    .filter((s) => readsAlone(s, editor) && kindShows(s, editor) && isOutright(s))
    .filter((s) => !mentions(s.gist, editor.wording.anaphoric))
    .filter((s) => wordCount(textOf(sentence(said(s, editor, { unlabelled: true })))) <= most)
    .sort((a, b) => placeOf(a) - placeOf(b));
  // That the offer is answered is the news, whatever else the report begins with.
  const answer = offer === undefined ? undefined : answerTo(offer, editor);
  const answered =
    answer !== undefined &&
    answer.reported === picture.latest &&
    ['acceptance', 'refusal'].includes(answer.kind) &&
    readsAlone(answer, editor) &&
    // "Rejected that trade", "the proposal": the offer comes before its answer.
    !pointsWithin(answer.gist, editor.wording.pointed) &&
    !(behindNews(answer, offer!.statement, editor) && mentions(answer.gist, editor.wording.tabled)) &&
    wordCount(answer.gist) <= longest
      ? answer
      : undefined;
  // Further down, only what tells of the deal between the sides is the news.
  const statement =
    answered ??
    tellable.find((s) => placeOf(s) <= reach) ??
    tellable.find(
      (s) =>
        s.polarity === 'affirmed' &&
        (s.kind === 'acceptance' || s.kind === 'assessment' || s.kind === 'meeting') &&
        picture.between.every((k) => [...s.parties, ...s.toward].includes(k)) &&
        (s.kind === 'acceptance' || mentions(s.gist, [...editor.wording.dealings, ...editor.wording.agreements])),
    );
  if (statement === undefined) return undefined;
  const against = statement.claims.flatMap((id) => editor.claim(id)?.contradiction ?? []).map((l) => l.claim);
  const line = sentence(
    [
      ...said(statement, editor, { unlabelled: true }),
      { text: `${briefly(statement, editor)}${against.length > 0 ? ' (disputed)' : ''}.`.replace(') (', ', ') },
    ],
    editor.cite([statement.claims[0]!, ...against], 2),
  );
  const all = picture.between.length > 1 && picture.between.every((k) => statement.parties.includes(k));
  return { statement, line, answers: answered !== undefined, joint: all };
}
