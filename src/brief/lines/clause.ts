import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import { capital, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { beginsWithin } from '../labels/cut-off.js';
import { onItsDay } from '../labels/on-its-day.js';
import { ownerCutOff } from '../labels/owner-cut-off.js';
import { inOwnPerson, isPlain } from '../labels/plain-claim.js';
import { speakerKnown } from '../labels/speaker-known.js';
import { remembered } from '../remembered.js';
import { namesOneOfSeveral, recased, repronouned, requoted, standsAlone, worded } from './gist.js';
import { isLikeness, literally } from './likeness.js';
import { hasLooseEnd } from './loose-ends.js';
import { isAttributed } from './manner.js';
import { passage } from './passage.js';
import { quotation } from './quotation.js';
import { pointsBack } from './salience.js';
import { inFirstPerson } from './self-named.js';
import { wordsOf } from './words.js';

/**
 * The gist as an independent clause: quotation marks honest, no last stop, capital first.
 * A gist that is no clause, or of which it is not plain who says so, gives way to the document's own words, in quotation marks.
 */
export const clause = remembered((statement: Statement, editor: Editor): string => {
  const text = inPlace(statement, editor);
  const quote = quoteOf(statement, editor);
  if (quote !== '' && !isClause(statement, quote, editor)) {
    const whole = printable(editor.context(statement.claims[0]!));
    if (isLikeness(whole, editor)) return quoted(literally(whole.trim(), editor) ?? quote, statement, editor);
    return quoted(wordCount(whole) <= mostQuoted ? whole : quote, statement, editor);
  }
  return (inFirstPerson(text, editor) || inOwnPerson(quote, editor)) && quote !== ''
    ? quoted(quote.replace(/^["\u201c]|[,.]?["\u201d]$/g, ''), statement, editor)
    : dated(editor.print(recased(requoted(text, quote))), statement, editor);
});

/** With its day, unless that would cut a phrase in two: "in May of that | year the two met". */
function dated(text: string, statement: Statement, editor: Editor): string {
  const own = onItsDay(text, statement, editor);
  return capital(beginsWithin(own, editor.context(statement.claims[0]!), editor) ? text : own);
}

/**
 * The same for a list, where there is room: what speaks of something that only another sentence names ("wants it back") gives way to the document's own
 * passage, from the sentence that names it.
 */
export const clauseInFull = remembered((statement: Statement, editor: Editor): string => {
  const text = inPlace(statement, editor);
  const quote = quoteOf(statement, editor);
  // Of one's own words it is known who the "we" are: who says so stands beside.
  const pointing = !inFirstPerson(text, editor) && pointsBack(statement, editor);
  if (
    quote === '' ||
    (isClause(statement, quote, editor) && isAttributed(statement, editor) && !pointing && !hasLooseEnd(text, editor))
  )
    return clause(statement, editor);
  const words = passage(statement, editor);
  return words === null || isLikeness(words, editor) ? clause(statement, editor) : quoted(words, statement, editor);
});

const quoteOf = (statement: Statement, editor: Editor): string =>
  printable(editor.claim(statement.claims[0]!)?.claim.quote ?? '');

const inPlace = (statement: Statement, editor: Editor): string =>
  repronouned(worded(statement, editor), quoteOf(statement, editor), editor.wording.pronouns);

/** ", which the king needs to accept": what a sentence tells beside, of somebody by name, whoever says the rest. */
const asideOf = /^(?:which|whom|that) (?:the )?\p{Lu}/u;

const isClause = (statement: Statement, quote: string, editor: Editor): boolean =>
  !ownerCutOff(quote) &&
  (statement.held === 'assumed' || asideOf.test(quote) || speakerKnown(statement, editor)) &&
  isPlain(statement, editor) &&
  standsAlone(statement, editor) &&
  !namesOneOfSeveral(statement, editor) &&
  !isUnasserted(statement, quote, editor);

/**
 * "The port opens once the crews have signed": nobody says that they have. What stands behind such a word in its sentence, with a subject of its own, is
 * told with the whole of it.
 */
function isUnasserted(statement: Statement, quote: string, editor: Editor): boolean {
  const whole = printable(editor.context(statement.claims[0]!));
  const before = whole.slice(0, Math.max(0, whole.indexOf(quote)));
  if (!statement.gist.toLowerCase().startsWith(quote.slice(0, 12).toLowerCase())) return false;
  const last = wordsOf(before).findLast((w) => w !== '') ?? '';
  return editor.wording.unasserted.includes(last) && !/[,;:.?!\u2014"\u201c\u201d]\s*$/.test(before);
}

/** Words of a document's sentence that stands in for a fragment. */
const mostQuoted = 40;

const quoted = (words: string, statement: Statement, editor: Editor): string =>
  editor.has(statement, words.replace(/ …$/, '')) ? quotation(words) : capital(words);
