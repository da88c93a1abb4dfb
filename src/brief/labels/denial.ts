import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Run } from '../brief.js';
import type { Editor } from '../editor.js';
import { quotation } from '../lines/quotation.js';
import { lowered, mentions, wordsOf } from '../lines/words.js';

/** "Nothing suggests that …": what reads as a source is the sentence's own "not". Such a line is never printed as what somebody says. */
export const saidByNobody = (statement: Statement, editor: Editor): boolean =>
  [
    statement.condition ?? '',
    ...statement.claims.flatMap((id) => editor.claim(id)?.claim.sources.map((s) => s.name) ?? []),
  ].some((name) => editor.wording.negators.includes(wordsOf(name.trim())[0] ?? ''));

/**
 * A denial as a denial, whatever the gist looks like. A gist with its own "not" in the main clause is printed with that word marked;
 * one without any gets ours. Wherever it is open whose "not" it is (one only in a clause within; one in the document's words that the
 * gist may have taken into itself, as "keeps it back" for "has not shared it"; one under a verb of denying), the document's whole
 * sentence is quoted: a second "not" would turn it round, and so would a missing one.
 */
export function denial(statement: Statement, text: string, editor: Editor): Run[] {
  const { denying } = editor.wording;
  // "The union refuses to meet", of a refusal that is denied: the word is the refusal's own, and denies nothing.
  const negators = editor.wording.negators.filter(
    (w) => statement.kind !== 'refusal' || !editor.wording.turningDown.includes(w),
  );
  const claim = editor.claim(statement.claims[0]!)?.claim;
  const quote = printable(claim?.quote ?? '');
  const around = claim === undefined ? '' : printable(editor.context(claim.id)).replace(quote, ' ');
  // Words that are quoted deny, or are denied, by themselves.
  if (text.startsWith('\u201c')) return wholeSentence(statement, editor);
  // "She denied it: 'Ten is a rumour.'": what he says himself behind a colon he does not deny.
  if (/:\s*["\u201c\u2018']$/.test(editor.before(statement.claims[0]!, 4))) return wholeSentence(statement, editor);
  if (mentions(text, negators)) {
    const own = markedNegator(text, editor, negators);
    return own !== null && !mentions(around, denying) ? own : wholeSentence(statement, editor);
  }
  // "Nobody's parliament votes" has its "not", too.
  if (mentions(quote.replace(/['\u2019]s\b/g, ''), negators)) return wholeSentence(statement, editor);
  // "It is denied that he had promised it": who, the sentence tells, or nothing does.
  if (editor.wording.pronouns.includes(wordsOf(text).find((w) => w !== '') ?? ''))
    return wholeSentence(statement, editor);
  return [{ text: 'It is denied that ', mark: 'denied' }, { text: lowered(text, editor) }];
}

/** A text in its own words, its first "not" or verb of denying marked. */
export function negatorMarked(text: string, { wording }: Editor, kind?: Statement['kind']): Run[] {
  const { denying } = wording;
  const negators = wording.negators.filter((w) => kind !== 'refusal' || !wording.turningDown.includes(w));
  for (const match of text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)) {
    const word = match[0].toLowerCase().replace('\u2019', "'");
    if (negators.includes(word) || denying.includes(word) || word.endsWith("n't")) return wordMarked(text, match);
  }
  return [{ text }];
}

/** A text with one word of it marked as what denies. */
function wordMarked(text: string, { 0: word, index }: RegExpExecArray): Run[] {
  return [
    { text: text.slice(0, index) },
    { text: word, mark: 'denied' as const },
    { text: text.slice(index + word.length) },
  ].filter((run) => run.text !== '');
}

/** The clause with the word that makes its main clause negative marked; null where there is none before a clause within it begins. */
function markedNegator(text: string, editor: Editor, negators: readonly string[]): Run[] | null {
  const { subordinators } = editor.wording;
  for (const match of text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)) {
    const word = match[0].toLowerCase().replace(/\u2019/g, "'");
    if (negators.includes(word) || word.endsWith("n't")) return wordMarked(text, match);
    if (match.index > 0 && subordinators.includes(word) && !onlyTime(word, text.slice(match.index), editor))
      return null;
  }
  return null;
}

/** "The losses since the invasion will not deter him": "since" opens a time and no clause, as the first verb behind it is the negated one. */
function onlyTime(word: string, rest: string, { wording }: Editor): boolean {
  const words = wordsOf(rest).filter((w) => w !== '');
  const at = words.findIndex((w) => wording.negators.includes(w));
  const between = words.slice(1, at - 1);
  return (
    wording.alsoPrepositions.includes(word) &&
    at > 2 &&
    at < 7 &&
    wording.modals.includes(words[at - 1]!) &&
    !between.some((w) => wording.modals.includes(w) || /(?:ed|ing)$/.test(w))
  );
}

/** The document's whole sentence, in quotation marks, its negation marked. */
export const wholeSentence = (statement: Statement, editor: Editor): Run[] => [
  { text: quotation(printable(editor.context(statement.claims[0]!)).trim()), mark: 'denied' },
];
