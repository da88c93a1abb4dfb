import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import type { ReportSentence } from './report-sentence.js';
import { sentenceBefore } from './sentence-index.js';
import { bare } from './told-anywhere.js';

/** What a sentence stands under, which tells whose it is and of what: a question that it answers, or the line that opens a list. */
export interface Lead {
  readonly text: string;
  readonly side: string;
  /** Whether it opens a list or asks for more than a yes or a no: then it tells by itself what is told. */
  readonly open: boolean;
  /** Both, as they may be quoted. */
  readonly quote: string;
}

/** Sentences of an answer that its question still tells of, and items of a list. */
const answers = 2;
const items = 9;
const longest = 50;

/** The question or the opening line above a sentence that names one side alone; undefined where there is none, or both are too long to quote. */
export function leadOf(s: ReportSentence, editor: Editor): Lead | undefined {
  const inList = item.test(s.text);
  const between: ReportSentence[] = [];
  let before = sentenceBefore(s, editor);
  for (; before !== undefined && between.length < items; before = sentenceBefore(before, editor)) {
    if (inList ? /:$/.test(before.text) : before.kind === 'question') break;
    if (inList ? !item.test(before.text) : before.kind !== 'body' || between.length + 1 >= answers) return undefined;
    between.unshift(before);
  }
  if (before === undefined || (!inList && before.kind !== 'question')) return undefined;
  const sides = new Set(partiesIn(before.text, editor).map((m) => m.key));
  const [side] = sides;
  if (side === undefined || sides.size > 1 || !editor.picture.between.includes(side)) return undefined;
  const own = bare(s.text.replace(item, ''));
  const quote = inList
    ? `${bare(before.text)}: ${between.length > 0 ? '\u2026 ' : ''}${own}`
    : [...[before, ...between].map((b) => `${bare(b.text)}${/\?$/.test(bare(b.text)) ? '' : '.'}`), own].join(' ');
  return wordCount(quote) > longest
    ? undefined
    : { text: before.text, side, quote, open: inList || asksWhat.test(before.text) };
}

const asksWhat = /^(?:(?:and|but|so|then),? )?(?:what|which|how|where|on what)\b/i;
const item = /^\s*(?:[*\u2022\u2013-]|\(?\d{1,2}[.)])\s+/u;
