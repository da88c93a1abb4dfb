import type { Statement } from '../picture/index.js';
import type { Run, Sentence } from './brief.js';
import { capital, sentence } from './compose.js';
import { days } from './day.js';
import type { Editor } from './editor.js';
import { plain } from './untrusted.js';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/n[’']t\b/g, " n't")
    .split(/[^\p{L}\p{N}'-]+/u);

/** Whether a text has one of the words or phrases, whole. */
export function mentions(text: string, words: readonly string[]): boolean {
  const own = ` ${wordsOf(text).join(' ')} `;
  return words.some((word) => own.includes(` ${word} `));
}

/** Whether a text has a word that negates. */
export const negatedClause = (text: string, editor: Editor): boolean => mentions(text, editor.wording.negators);

/** The gist without what tied it to the sentence before it. */
function untied(gist: string, editor: Editor): string {
  let text = gist.replace(/[\s.;,:]+$/, '').trim();
  // "On Wednesday that Moscow had …": the time belonged to the verb of saying.
  text = text.replace(/^(?:on|in|at|late|early|earlier|last|this)\s+\S+(?:\s+\S+)?\s+that\s+/i, '');
  for (let again = true; again; ) {
    again = false;
    const lower = text.toLowerCase();
    for (const word of editor.wording.connectives) {
      if (!lower.startsWith(word) || !/^[\s,]/.test(text.slice(word.length))) continue;
      text = text.slice(word.length).replace(/^[\s,]+/, '');
      again = true;
      break;
    }
  }
  return text;
}

/** "ratify The union": an article put in for a pronoun keeps the capital of its own sentence no longer. */
const recased = (text: string): string =>
  text.replace(/(?<=\p{Ll},? )(The|A|An|His|Her|Its|Their)(?= \p{Ll})/gu, (word) => word.toLowerCase());

/** Words that the document sets in quotation marks keep them in the gist: they are somebody's, not the brief's. */
function requoted(gist: string, quote: string): string {
  if (/["\u201c]/.test(gist)) return gist;
  let text = gist;
  for (const [, words] of quote.matchAll(/["\u201c]([^"\u201c\u201d]{2,60})["\u201d]/g)) {
    const inner = words!.trim().replace(/[,.;]$/, '');
    const at = text.indexOf(inner);
    if (inner !== '' && at >= 0 && inner.length < text.length)
      text = `${text.slice(0, at)}\u201c${inner}\u201d${text.slice(at + inner.length)}`;
  }
  return text;
}

/** Whether the words bear out the kind: a label that they do not bear out would make a move of what may be none. */
export function kindShows(statement: Statement, editor: Editor): boolean {
  const words = editor.wording.spoken[statement.kind];
  if (words === undefined || mentions(statement.gist, words)) return true;
  return statement.claims.some((id) => mentions(editor.context(id), words));
}

/** A past form or a participle in front has lost its subject, unless it begins a name. */
const subjectless = (text: string): boolean => /^\p{Ll}+(ed|ing)\b/u.test(text);

/** Whether a gist reads as a clause of its own. */
export function standsAlone(statement: Statement, editor: Editor): boolean {
  const text = untied(editor.print(statement.gist), editor);
  const first = /^[\p{L}\p{N}'\u2019]+/u.exec(text.replace(/^[\u201c\u2018"']/, ''))?.[0].toLowerCase();
  return (
    first !== undefined && !subjectless(text) && !editor.wording.headless.includes(first) && text.split(' ').length > 2
  );
}

/**
 * The gist as an independent clause: quotation marks honest, no last stop, capital first.
 * A gist that is no clause gives way to the document's own words, in quotation marks.
 */
export function clause(statement: Statement, editor: Editor): string {
  const quote = plain(editor.claim(statement.claims[0]!)?.claim.quote ?? '');
  if (!standsAlone(statement, editor) && quote !== '') {
    const words = quote.replace(/["\u201c\u201d]/g, '\u2019').replace(/[\s.;,:]+$/, '');
    return editor.has(statement, quote) ? `\u201c${words}\u201d` : capital(words);
  }
  return capital(editor.print(recased(requoted(untied(plain(statement.gist), editor), quote))));
}

/** The same inside a sentence: "that the talks go on". Names keep their capital. */
export function lowered(text: string, editor: Editor): string {
  const first = /^[\p{L}'’-]+/u.exec(text)?.[0];
  return first !== undefined && editor.wording.lowered.includes(first.toLowerCase())
    ? first.toLowerCase() + text.slice(first.length)
    : text;
}

/** The source's own words of doubt, where the clause has lost them: `in the source's word, "likely"`. */
export function hedge(statement: Statement, editor: Editor, shown: string): string | null {
  const phrase = statement.certainty?.phrase;
  if (phrase === undefined || phrase === '') return null;
  const bare = editor.print(phrase);
  // An assumption is marked as one wherever it is printed; its word needs no second mark.
  if (statement.held === 'assumed' && impersonal(bare, editor)) return null;
  if (mentions(shown, [wordsOf(bare).join(' ').trim()])) return null;
  const whose = statement.saidBy === null ? 'the outlet\u2019s' : 'the source\u2019s';
  const words = bare.includes(' ') ? 'words' : 'word';
  return editor.has(statement, bare) ? `\u201c${bare}\u201d, in ${whose} ${words}` : `hedged as ${bare}`;
}

/** "Nothing suggests that …": what reads as a source is the sentence's own "not". Such a line is never printed as what somebody says. */
export const saidByNobody = (statement: Statement, editor: Editor): boolean =>
  [
    statement.condition ?? '',
    ...statement.claims.flatMap((id) => editor.claim(id)?.claim.sources.map((s) => s.name) ?? []),
  ].some((name) => editor.wording.negators.includes(wordsOf(name.trim())[0] ?? ''));

/** More doubted than believed, by the source's own word: the clause alone would turn its sense round. */
export const doubted = (statement: Statement): boolean =>
  statement.polarity === 'affirmed' && statement.certainty !== null && statement.certainty.high <= 0.5;

/** Who says so, in words; null where it is the outlet itself. */
export function saidBy(statement: Statement, editor: Editor): string | null {
  if (statement.saidBy === null || saidByNobody(statement, editor)) return null;
  return lowered(editor.print(statement.saidBy), editor);
}

const impersonal = (who: string, editor: Editor): boolean =>
  wordsOf(who).every((word) => word === 'the' || word === 'of' || editor.wording.impersonal.includes(word));

/** Who says so, for a table cell. */
export function speaker(statement: Statement, editor: Editor): string {
  const who = saidBy(statement, editor);
  const name = who === null ? 'the outlet itself' : impersonal(who, editor) ? 'nobody named' : who;
  return statement.origins > 1 ? `${name} (${statement.origins} origins)` : name;
}

/** How it is put, for a table cell: held, denied, conditional, counterfactual, contested. */
export function manner(statement: Statement, editor: Editor): string {
  const parts: string[] = [
    statement.polarity === 'denied' || saidByNobody(statement, editor) ? 'denied' : editor.wording.held[statement.held],
  ];
  if (doubted(statement)) parts.push('doubted');
  if (statement.condition !== null) parts.push('conditional');
  if (statement.counterfactual) parts.push('would have been');
  if (statement.contested) parts.push('contested');
  return parts.join(', ');
}

/** Event date, as the reports give it; words that no date could be read from stay words. */
export function eventDate(statement: Statement, editor: Editor): string {
  const { when } = statement;
  if (when === null) return '';
  if (when.resolved && (when.from !== null || when.to !== null)) return days(when.from, when.to);
  return editor.has(statement, when.text) ? `\u201c${editor.print(when.text)}\u201d` : editor.print(when.text);
}

/**
 * A denial as a denial, whatever the gist looks like. A gist with its own "not" in the main clause is printed with that word marked.
 * Where the document's words are negative and the gist is not, the gist may have taken the "not" into itself ("keeps it back" for
 * "has not shared it"): then the words themselves are quoted, since a second "not" of ours would turn them round.
 */
function denial(statement: Statement, text: string, editor: Editor): Run[] {
  const own = markedNegator(text, editor);
  if (own !== null) return own;
  const quote = editor
    .print(editor.claim(statement.claims[0]!)?.claim.quote ?? '')
    .replace(/[\u201c\u201d]/g, '')
    .replace(/[\s.;,:]+$/, '');
  const verbatim = markedNegator(quote, editor);
  if (verbatim !== null && editor.has(statement, quote)) return [{ text: '\u201c' }, ...verbatim, { text: '\u201d' }];
  return [{ text: 'Not so: ', mark: 'denied' }, { text: lowered(text, editor) }];
}

/** The clause with the word that makes its main clause negative marked; null where there is none before a clause within it begins. */
function markedNegator(text: string, editor: Editor): Run[] | null {
  const { negators, subordinators } = editor.wording;
  for (const match of text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)) {
    const word = match[0].toLowerCase().replace(/\u2019/g, "'");
    if (negators.includes(word) || word.endsWith("n't")) {
      const end = match.index + match[0].length;
      return [
        { text: text.slice(0, match.index) },
        { text: match[0], mark: 'denied' as const },
        { text: text.slice(end) },
      ].filter((run) => run.text !== '');
    }
    if (match.index > 0 && subordinators.includes(word)) return null;
  }
  return null;
}

/** The document's whole sentence, in quotation marks, its negation marked. */
function wholeSentence(statement: Statement, editor: Editor): Run[] {
  const words = plain(editor.context(statement.claims[0]!))
    .replace(/["\u201c\u201d]/g, '\u2019')
    .replace(/[\s.;,:]+$/, '');
  return [{ text: '\u201c' }, ...(markedNegator(words, editor) ?? [{ text: words }]), { text: '\u201d' }];
}

export interface SayOptions {
  /** Leave the source out: the words around name it. */
  readonly unsourced?: boolean;
  /** Leave the condition out: the heading names it. */
  readonly unconditioned?: boolean;
  /** Leave the source's word of doubt out: it stands beside. */
  readonly unhedged?: boolean;
  /** Leave the kind's label out. */
  readonly unlabelled?: boolean;
  readonly cites?: number;
}

/** What is said, without who says so: label, denial mark, condition, clause, hedge. Ends without a stop. */
export function said(statement: Statement, editor: Editor, options: SayOptions = {}): Run[] {
  if (saidByNobody(statement, editor)) return wholeSentence(statement, editor);
  const text = clause(statement, editor);
  const condition = statement.condition === null ? null : editor.print(statement.condition).replace(/[\s,.;]+$/, '');
  const conditioned =
    condition === null ||
    options.unconditioned === true ||
    text.toLowerCase().includes(condition.toLowerCase()) ||
    mentions(text, editor.wording.conditional);
  const runs: Run[] = [];
  if (statement.polarity === 'denied') {
    runs.push(...denial(statement, text, editor));
    if (!conditioned) runs.push({ text: ` (${condition})` });
  } else {
    const spoken = editor.wording.spoken[statement.kind];
    const labelled =
      options.unlabelled !== true &&
      spoken !== undefined &&
      !mentions(statement.gist, spoken) &&
      kindShows(statement, editor);
    if (labelled) {
      const by = statement.parties.length > 0 ? ` by ${editor.names(statement.parties)}` : '';
      runs.push({ text: `${editor.wording.kinds[statement.kind]}${by}: `, mark: 'label' });
    }
    if (doubted(statement) && hedge(statement, editor, text) !== null) runs.push({ text: 'Doubted: ', mark: 'denied' });
    runs.push({ text: conditioned ? text : `${capital(condition)}, ${lowered(text, editor)}` });
  }
  const notes = [
    options.unhedged === true ? null : hedge(statement, editor, `${text} ${condition ?? ''}`),
    statement.counterfactual ? 'it did not come to that' : null,
  ];
  const note = notes.filter((n) => n !== null).join('; ');
  if (note !== '') runs.push({ text: ` (${note})` });
  return runs;
}

/** A whole sentence: what is said, who says so, and the claims that it stands on. */
export function say(statement: Statement, editor: Editor, options: SayOptions = {}): Sentence {
  const runs = said(statement, editor, options);
  if (options.unsourced !== true) {
    const who = saidBy(statement, editor);
    if (who === null) runs.push({ text: ', the outlet itself writes', mark: 'soft' });
    else if (impersonal(who, editor)) runs.push({ text: ' (assumed, by nobody named)', mark: 'soft' });
    else runs.push({ text: `, according to ${who}` });
    if (who !== null && statement.held === 'assumed' && !impersonal(who, editor))
      runs.push({ text: ' (assumed)', mark: 'soft' });
  }
  return sentence([...runs, { text: '.' }], editor.cite(statement.claims, options.cites ?? 2));
}
