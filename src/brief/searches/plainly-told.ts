import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { isBackground } from '../standing/background.js';
import { isPast } from '../standing/off-table.js';
import { isOvertaken, leftBehind, newDay } from './moved-days.js';
import { asksPlainly, type PlainTopic, tellsPlainly } from './plain-topics.js';
import { ageOf, type ReportSentence } from './report-sentence.js';
import { bare, isHeading, isQuestion, type Passage, quoted } from './told-anywhere.js';
import { onTopic } from './topics.js';

/** Words of a sentence, with those that it needs before it. */
const longest = 75;
const fewest = 3;
/** Days before the latest report after which nothing is looked for. */
const current = 45;
/** Sentences of an answer that belong to its question. */
const mostAnswers = 4;

/**
 * The sentences of the reports that tell of a topic in so many words, whole, in the order of their report, the latest report first. What answers a question
 * or stands under a heading on who decides or who could spoil a deal tells of it too; history does not.
 */
export const plainlyTold: (editor: Editor, topic: PlainTopic) => readonly Passage[] = onTopic(gathered);

function gathered(editor: Editor, topic: PlainTopic): readonly Passage[] {
  let asked: ReportSentence | undefined;
  const found = editor.sentences().flatMap((s): Passage[] => {
    if (asks(s)) {
      asked = tellsPlainly(s.text, topic) || asksPlainly(s.text, topic) ? s : undefined;
      return [];
    }
    const answers =
      asked !== undefined &&
      asked.document === s.document &&
      (s.block === asked.block || (s.block === asked.block + 1 && asked.kind !== 'body')) &&
      s.place - asked.place <= mostAnswers;
    if (s.kind === 'title' || ageOf(s, editor.picture) > current) return [];
    if (s.kind === 'correction' ? topic !== 'moved' : !answers && !tellsPlainly(s.text, topic)) return [];
    if (
      (ofNow.has(topic) && isPast(s, editor)) ||
      isBackground(s.text, s.document.published) ||
      wordCount(s.text) < fewest
    )
      return [];
    const quote =
      topic === 'moved' ? withMoved(s, longest, editor) : quoted(s, longest, isBareAnswer(s, answers, topic), editor);
    return quote === undefined ? [] : [{ quote, cite: s.cite, sentence: s }];
  });
  // What a later word of the report has moved decides nothing on its old day.
  const onAnyDay = topic === 'moved' || topic === 'due';
  // What stands within what another quotes is told there.
  return found.filter(
    (p, i) =>
      (onAnyDay || !isOvertaken(p.sentence, editor)) &&
      !found.some((q, j) => j !== i && q.quote.includes(p.quote) && (q.quote !== p.quote || j < i)),
  );
}

/** An answer that has no word of what is asked is told with its question. */
const isBareAnswer = (s: ReportSentence, answers: boolean, topic: PlainTopic): boolean =>
  answers && !tellsPlainly(s.text, topic);

/** Topics that tell how things stand now. */
const ofNow: ReadonlySet<PlainTopic> = new Set<PlainTopic>(['stands', 'terms']);

/** A question, or a heading behind the first. */
const asks = (s: ReportSentence): boolean => isQuestion(s) || isHeading(s);

/** A sentence that moves a day, with the one that told the old day. */
function withMoved(s: ReportSentence, within: number, editor: Editor): string | undefined {
  const quote = quoted(s, within, false, editor);
  if (quote === undefined) return undefined;
  const [old] = leftBehind(s, editor).filter((b) => b.place === s.place - 1 && b.block === s.block);
  if (old === undefined || quote.includes(bare(old.text))) return quote;
  const whole = `${bare(old.text)}. ${quote}`;
  return wordCount(whole) <= within ? whole : quote;
}

/** Whether what a sentence announced for a day is moved, by that sentence itself or by another. */
export function isMoved(s: ReportSentence, day: string, editor: Editor): boolean {
  if (isOvertaken(s, editor)) return true;
  return plainlyTold(editor, 'moved').some((p) => p.sentence === s) && newDay(s)?.to !== day;
}
