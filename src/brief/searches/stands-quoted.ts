import { issueInWords } from '../../claims/index.js';
import { keyOf } from '../../evidence/index.js';
import { positional } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { namesDeal } from '../labels/stance.js';
import { subjectOf } from '../labels/subject.js';
import { mentions } from '../lines/words.js';
import { isOf, type StandTold, standsOn, standsTold } from './positions-told.js';
import type { ReportSentence } from './report-sentence.js';
import { claimsIn } from './sentence-index.js';
import { toldOfSides } from './told-of-sides.js';
import { onTopic } from './topics.js';

/** Stands that a sentence tells of a side by name, in words that name the issue; of the whole agreement any that does. */
export const plainStands = (party: string, issue: string, editor: Editor): readonly StandTold[] =>
  standsOn(party, issue, editor).filter(
    (p) => isPlainlyOf(p, party, editor) && (issue === 'deal' || issueInWords(p.quote).plainly),
  );

/** Whether a quoted stand begins with the party, as who does or says what is told: of a "he", or of another who speaks of it, it would be a guess. */
export const isPlainlyOf = ({ quote }: StandTold, party: string, editor: Editor): boolean =>
  subjectOf(quote, editor).join() === party;

/** What a cell may quote of a side on an issue: first the plain stands, then what less plain words, a question or the head of a list tell of it. */
export function standsQuoted(party: string, issue: string, editor: Editor): readonly StandTold[] {
  const plain = plainStands(party, issue, editor);
  const seen = new Set(plain.map((p) => p.sentence));
  const more = lessPlain(editor, 'stance').filter(
    (p) => !seen.has(p.sentence) && p.of.includes(party) && p.issues.some((i) => isOf(i, issue)),
  );
  return [...plain, ...more];
}

/** The issues on which a cell may quote a stand of one of some sides. */
export const issuesStoodOn = (sides: readonly string[], editor: Editor): readonly string[] => {
  const ofSides = (p: StandTold) => p.of.some((k) => sides.includes(k));
  const plain = standsTold(editor)
    .filter(ofSides)
    .flatMap((p) => p.issue ?? []);
  return [
    ...new Set([
      ...plain,
      ...lessPlain(editor, 'stance')
        .filter(ofSides)
        .flatMap((p) => p.issues),
    ]),
  ];
};

const lessPlain = onTopic((editor, topic: 'stance'): readonly StandTold[] =>
  toldOfSides(editor, topic)
    .filter((p) => !mentions(p.quote, editor.wording.assuming))
    .map((p) => {
      const issues = issuesPlainIn(p.sentence, editor);
      return { ...p, issues, issue: issues[0] ?? null };
    }),
);

/** The issues that the words of a sentence name by themselves; the whole agreement where they name a deal. */
function issuesPlainIn({ text }: ReportSentence, editor: Editor): readonly string[] {
  const whole = namesDeal(text, editor) ? ['deal'] : [];
  return [...issueInWords(text).named, ...whole];
}

/** The sentence that names a side and has words of an issue, though it tells no stand that was understood; the latest. */
export const namedOn = (party: string, issue: string, editor: Editor): ReportSentence | undefined =>
  namedWith(party, issue, editor)[0];

/** Words of a sentence that a cell has room for. */
const shortest = 5;
const longest = 26;

/** Of those sentences the plain ones: short, with the side as their subject, read as a move of its on the issue though in no word of one, and nobody's guess. The latest first. */
export const toldOn = (party: string, issue: string, editor: Editor): readonly ReportSentence[] =>
  namedWith(party, issue, editor).filter(
    (s) =>
      wordCount(s.text) >= shortest &&
      wordCount(s.text) <= longest &&
      !/[?:]$/.test(s.text) &&
      subjectOf(s.text, editor).join() === party &&
      claimsIn(s, editor).some(
        (c) =>
          positional.has(c.kind) &&
          c.polarity === 'affirmed' &&
          c.issue !== null &&
          isOf(c.issue, issue) &&
          c.parties.some((p) => keyOf(p) === party),
      ) &&
      !mentions(s.text, editor.wording.assuming),
  );

const namedWith = (party: string, issue: string, editor: Editor): readonly ReportSentence[] =>
  editor
    .sentences()
    .filter(
      (s) =>
        s.kind === 'body' &&
        (issuesPlainIn(s, editor).some((i) => isOf(i, issue)) ||
          claimsIn(s, editor).some((c) => c.issue !== null && isOf(c.issue, issue))) &&
        partiesIn(s.text, editor).some((m) => m.key === party),
    );
