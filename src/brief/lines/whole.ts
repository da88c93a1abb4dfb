import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { inContext } from './in-context.js';
import { literally } from './likeness.js';
import { namedSubject } from './named-subject.js';
import { quotation } from './quotation.js';

/**
 * A sentence as it may be told anywhere: whole, in quotation marks, behind the name that its first pronoun stands for, or with what it cannot be understood without.
 * Without a likeness to somebody of history. Undefined where that is longer than `most` words.
 */
export function whole(s: ReportSentence, editor: Editor, most: number): string | undefined {
  const named = namedSubject(s, editor);
  const told = inContext(s, editor, most);
  const quote = told === undefined ? undefined : literally(told.quote, editor);
  if (told === undefined || quote === undefined) return undefined;
  return named !== undefined && named.name !== '' && told.from.length === 1 && quote === told.quote
    ? `${named.name}${quotation(named.rest)}`
    : quotation(quote);
}
