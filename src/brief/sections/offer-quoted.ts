import type { Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { briefly } from '../lines/briefly.js';
import { cutsOf } from '../lines/cut-short.js';
import { quotation } from '../lines/quotation.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { statementsIn } from '../searches/every-statement.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceBefore } from '../searches/sentence-index.js';
import { names, points, quoted } from '../searches/told-anywhere.js';
import { type OnTable, onTable, saidElsewhere, tellsAnswer, tellsOffer, textSubject } from '../standing/on-table.js';

/** The offer on the table, quoted from the report that tells it. */
export interface OfferQuoted {
  readonly line: Sentence;
  readonly told: OnTable;
  /** Whether the sentence behind it, which goes on with it, is told too. */
  readonly whole: boolean;
}

/** How much heavier than the first another may be and still stand for it where the first has no room. */
const leeway = 0.8;
/** Sentences behind an offer in which a report tells what became of it. */
const behind = 4;

/** What is on the table, in a report's own words and so many at most; with the sentence behind it where that goes on with it and there is room. Not the sentence that is the news itself. */
export function offerQuoted(editor: Editor, spare: number, news?: ReportSentence): OfferQuoted | undefined {
  const all = onTable(editor).filter(({ sentence: s }) => s.cite !== news?.cite);
  const [first] = all;
  if (first === undefined) return undefined;
  for (const told of all.filter((o) => o.weight <= first.weight + leeway)) {
    const { sentence: s } = told;
    const when = reportedOn(s, editor);
    const room = spare - wordCount(when);
    const next = all.find(
      (o) => o.sentence.document === s.document && o.sentence.block === s.block && o.sentence.place === s.place + 1,
    );
    const plain = saidElsewhere(s.text) || points(s.text, editor) ? plainly(s, spare, editor) : undefined;
    if (plain !== undefined) return { line: plain, told, whole: false };
    const text = standing(s, editor);
    const both = next === undefined ? undefined : `${text} ${next.sentence.text}`;
    const whole = both !== undefined && wordCount(both) <= room && !points(both, editor) ? both : undefined;
    const words = whole ?? inWords(s, room, editor);
    if (words === undefined) continue;
    const cites = whole !== undefined && next !== undefined ? [s.cite, next.sentence.cite] : [s.cite];
    return { line: sentence(`${quotation(words)}${when}.`, editor.cite(cites, 2)), told, whole: cites.length > 1 };
  }
  return undefined;
}

/** Words of a sentence with the one before, which it needs. */
export const longestOfTwo = 45;

/** A sentence as far as so many words go: alone, with those before it where it needs them, or up to where it still tells the offer; undefined where it is clear in none of these ways. */
export function inWords(s: ReportSentence, most: number, editor: Editor): string | undefined {
  const text = standing(s, editor);
  const words =
    wordCount(text) <= most && !points(text, editor)
      ? text
      : (quoted(s, most, false, editor) ??
        cutsOf(text, most, editor).find(({ kept }) => tellsOffer(kept) !== null)?.kept);
  return words === undefined || points(words, editor) ? undefined : words;
}

/** A clause of a sentence that needs the one before it, with who says so: where it stands alone and tells the offer. */
function plainly(s: ReportSentence, spare: number, editor: Editor): Sentence | undefined {
  return statementsIn(s, editor)
    .filter(
      (c) => c.polarity === 'affirmed' && c.condition === null && readsAlone(c, editor) && tellsOffer(c.gist) !== null,
    )
    .map((c) =>
      sentence(
        [...said(c, editor, { asClause: true }), { text: `${briefly(c, editor)}${reportedOn(s, editor)}.` }],
        editor.cite(c.claims, 1),
      ),
    )
    .find((line) => wordCount(textOf(line)) <= spare && !textOf(line).startsWith('\u201c'));
}

/** What is agreed on, where the report that has that news tells it. */
export function agreedOn(editor: Editor, spare: number, news: ReportSentence): Sentence | undefined {
  const words = offerQuoted(editor, spare, news);
  return words?.told.sentence.document.id === news.document.id ? words.line : undefined;
}

/**
 * A sentence as it can stand alone: without the "then" that ties it to the one before; an "it" behind a sentence whose subject is a text is that text,
 * named in brackets.
 */
function standing(s: ReportSentence, editor: Editor): string {
  const { connectives } = editor.wording;
  const word = /^(\p{L}+),? /u.exec(s.text);
  if (word !== null && connectives.includes(word[1]!.toLowerCase())) return `\u2026 ${s.text.slice(word[0].length)}`;
  const subject = word?.[1] === 'It' ? textBefore(s, editor) : null;
  return subject === null ? s.text : `[${subject}] ${s.text.slice(3)}`;
}

/** Sentences before within which an "it" may have its text. */
const back = 2;

/** The text that is the subject of a sentence or two before, in the same paragraph. */
function textBefore(s: ReportSentence, editor: Editor): string | null {
  let before = sentenceBefore(s, editor);
  for (let i = 0; i < back && before?.block === s.block; i++) {
    const subject = textSubject(before.text);
    if (subject !== null) return subject;
    before = sentenceBefore(before, editor);
  }
  return null;
}

/** "(reported 12 April)", of what the latest report does not tell. */
export function reportedOn({ document: { published } }: ReportSentence, { picture }: Editor): string {
  return published === null || published === picture.latest ? '' : ` (reported ${shortDay(published, picture.latest)})`;
}

/** Sentences that may tell how the offer was answered: right behind it, or in a later report and with the name of a side. */
export function answersTo(told: ReportSentence, editor: Editor): readonly ReportSentence[] {
  const { between } = editor.picture;
  return editor.sentences().filter((s) => {
    if (s.kind !== 'body' || s.cite === told.cite || !tellsAnswer(s.text)) return false;
    if (s.document.id === told.document.id) return s.place > told.place && s.place <= told.place + behind;
    return (
      (s.document.published ?? '') > (told.document.published ?? '') && between.some((k) => names(s.text, k, editor))
    );
  });
}

/** How the offer was answered by the latest report, quoted in so many words at most. */
export function answerQuoted(
  editor: Editor,
  spare: number,
  told: ReportSentence,
  except: readonly ReportSentence[],
): Sentence | undefined {
  const shown = new Set(except.map((s) => s.cite));
  for (const s of answersTo(told, editor)) {
    if (shown.has(s.cite)) continue;
    const when = reportedOn(s, editor);
    const [cut] = cutsOf(s.text, spare - wordCount(when), editor).filter(({ kept }) => tellsAnswer(kept));
    if (cut !== undefined && !points(cut.kept, editor))
      return sentence(`${quotation(cut.kept)}${when}.`, editor.cite([s.cite], 1));
  }
  return undefined;
}
