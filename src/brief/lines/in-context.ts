import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceBefore } from '../searches/sentence-index.js';
import { bare, isQuestion, points } from '../searches/told-anywhere.js';
import { leansOn } from './leans-on.js';
import { hasLooseEnd } from './loose-ends.js';
import { namedSubject } from './named-subject.js';

/** Sentences before it at most, and items of a list. */
const furthest = 2;
const items = 9;
/** From here on a sentence is taken to need the one before it; less where it has a word that may point there. */
const likely = 0.6;
const may = 0.3;

/** A sentence with those that it is told with, in their order. */
export interface InContext {
  readonly quote: string;
  readonly from: readonly ReportSentence[];
}

/**
 * A whole sentence with what it cannot be understood without: the question that it answers, the line that opens its list, and those before it in its paragraph where it
 * speaks of somebody or something that they name. Its own first word may be a pronoun that `namedSubject` has a name for. Undefined where that is longer than `most` words, or
 * where it begins with a word that nothing before it explains.
 */
export function inContext(s: ReportSentence, editor: Editor, most: number): InContext | undefined {
  const lead = isItem(s) ? opensList(s, editor) : undefined;
  const from = lead === undefined ? withThoseBefore(s, editor) : [lead, s];
  for (let i = 0; i < from.length; i++) {
    const told = from.slice(i);
    const quote = joined(told.map((f) => f.text));
    if (wordCount(quote) <= most) return i > 0 && pointsBack(told[0]!, editor) ? undefined : { quote, from: told };
  }
  return undefined;
}

function withThoseBefore(s: ReportSentence, editor: Editor): readonly ReportSentence[] {
  const from = [s];
  for (let back = 0; back < furthest; back++) {
    const first = from[0]!;
    const before = sentenceBefore(first, editor);
    if (before === undefined) break;
    if (isQuestion(before) && (before.block === first.block || before.kind === 'question')) return [before, ...from];
    if (before.block !== first.block || before.kind !== 'body') break;
    if (pointsBack(first, editor)) from.unshift(before);
    else if (back > 0 || !mayNeed(s, editor) || pointsBack(before, editor)) break;
    else {
      // What needs another itself explains nothing, but with the one that opens the paragraph.
      const opening = sentenceBefore(before, editor);
      if (!hasLooseEnd(bare(before.text), editor)) from.unshift(before);
      else if (opening?.block === before.block && sentenceBefore(opening, editor)?.block !== opening.block)
        from.unshift(opening, before);
      break;
    }
  }
  return from;
}

/** Whether a sentence begins with a word that another explains. */
const pointsBack = (s: ReportSentence, editor: Editor): boolean => {
  const named = namedSubject(s, editor);
  return (named === undefined || named.name === '') && points(bare(s.text), editor);
};

/** Whether a sentence speaks of what another tells, though it begins with none of it. */
function mayNeed(s: ReportSentence, editor: Editor): boolean {
  const named = namedSubject(s, editor);
  if (named !== undefined && named.name !== '') return false;
  const { leans } = editor.roles(s);
  const text = bare(s.text);
  return leans >= likely || hasLooseEnd(text, editor) || (leans >= may && leansOn(text, editor));
}

const itemMark = /^\s*(?:[*\u2022\u2013-]|\(?\d{1,2}[.)])\s+/u;
const isItem = ({ text }: ReportSentence): boolean => itemMark.test(text);

/** The line above an item that opens its list. */
function opensList(s: ReportSentence, editor: Editor): ReportSentence | undefined {
  let before = sentenceBefore(s, editor);
  for (let back = 0; back < items && before !== undefined && isItem(before); back++)
    before = sentenceBefore(before, editor);
  return before?.text.endsWith(':') === true ? before : undefined;
}

/** Sentences behind each other as one quotation, each but the last with its stop; without the mark of a list, or of a question and its answer. */
const joined = (all: readonly string[]): string =>
  all
    .map((t) => t.replace(/^[QA][:.]\s+/, '').replace(itemMark, ''))
    .map((t, i, texts) =>
      i === texts.length - 1 ? bare(t) : `${bare(t)}${/[?!:]$/.exec(t)?.[0].replace(/[?!]/, '') ?? '.'}`,
    )
    .join(' ');
