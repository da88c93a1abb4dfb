import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { tellsPast } from '../labels/on-its-day.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { bare, points } from '../searches/told-anywhere.js';
import { namedSubject } from './named-subject.js';
import { quotation } from './quotation.js';
import { whole } from './whole.js';
import { unlabelled, wordsOf } from './words.js';

/** Words of a clause within which a pronoun is its subject, and words of a sentence that stands for one. */
const leading = 4;
const longest = 32;

/**
 * A clause of a sentence in quotation marks: behind the name that its first pronoun stands for, or in its whole sentence where it does not tell by itself of whom it
 * speaks.
 */
export function clauseTold(clause: string, s: ReportSentence, editor: Editor): string {
  const words = unlabelled(clause);
  const lead = wordsOf(words)
    .filter((w) => w !== '')
    .slice(0, leading);
  const { personal, headless } = editor.wording;
  const pronoun = lead.some((w) => personal.includes(w) || w === 'it' || w === 'they');
  const subjectless =
    headless.includes(lead[0] ?? '') || (!s.text.startsWith(clause) && isVerbal(lead[0] ?? '', editor));
  if (!points(words, editor) && !subjectless && !pronoun) return quotation(words);
  const named = s.text.startsWith(clause) ? namedSubject(s, editor) : undefined;
  if (named !== undefined && named.name !== '') {
    const rest = words.slice(words.length - (clause.length - (bare(s.text).length - named.rest.length)));
    if (named.rest.startsWith(rest)) return `${named.name}${quotation(rest)}`;
  }
  return whole(s, editor, longest) ?? quotation(wordCount(s.text) <= longest ? s.text : words);
}

/** Whether a clause that begins with a word has its subject in the clause before: "… and no longer asks". */
const isVerbal = (first: string, { wording }: Editor): boolean =>
  ['no', 'not', 'never', 'also', 'now'].includes(first) ||
  tellsPast(first, wording.pastForms) ||
  wording.telling.includes(first);
