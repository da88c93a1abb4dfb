import type { Statement } from '../../picture/index.js';
import type { Run, Sentence } from '../brief.js';
import { capital, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { denial, negatorMarked, saidByNobody, wholeSentence } from '../labels/denial.js';
import { isUnderstood } from '../labels/understood.js';
import { remembered } from '../remembered.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { clause, clauseInFull } from './clause.js';
import { conditionOf } from './condition.js';
import { doubted, hedge, isAttributed, saidBy } from './manner.js';
import { speaksOfSelf } from './speaks-of-self.js';
import { whole } from './whole.js';
import { impersonal, lowered, mentions } from './words.js';

export interface SayOptions {
  /** Leave the source out: the words around name it. */
  readonly unsourced?: boolean;
  /** Leave the condition out: the heading names it. */
  readonly unconditioned?: boolean;
  /** Leave the source's word of doubt out: it stands beside. */
  readonly unhedged?: boolean;
  /** There is no room for a whole sentence: its clause alone. */
  readonly asClause?: boolean;
  /** There is room for the passage that a clause points back to. */
  readonly inFull?: boolean;
  readonly cites?: number;
}

/** Inside a sentence a clause begins as its gist does, unless that is a name's capital. */
const inside = (text: string, statement: Statement, editor: Editor): string =>
  /^\p{Ll}/u.test(statement.gist) && !editor.named(/^\S+/.exec(text)?.[0] ?? '')
    ? text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    : lowered(text, editor);

/** A condition stands where the sentence has it: put first, "left and stayed only after she came" would turn the order of things round. */
function conditionally(text: string, condition: string, statement: Statement, editor: Editor): string {
  const id = statement.claims[0]!;
  const whole = editor.context(id);
  const [at, own] = [whole.indexOf(condition), whole.indexOf(editor.claim(id)?.claim.quote.slice(0, 24) ?? '\0')];
  const after = own >= 0 && at > own && !/^[,;]/.test(whole.slice(at + condition.length).trim());
  return after && !text.startsWith('\u201c')
    ? `${text} ${condition}`
    : `${capital(condition)}, ${inside(text, statement, editor)}`;
}

/** Words of a sentence, and of what it leans on, that stand for what was read from it. */
const longest = 50;

/**
 * The sentence of a claim, whole: who says it, on what condition and how surely stand in it. Undefined of what was read by a model, which writes clauses that stand
 * alone, of what is assumed, where a list of terms is told term by term, of what is denied outside its sentence, and where that is too long.
 */
const inSentence = remembered((statement: Statement, editor: Editor): string | undefined => {
  if (isUnderstood(statement, editor) || statement.held === 'assumed') return undefined;
  const at = sentenceOf(statement.claims[0]!, editor);
  const words = at === undefined ? undefined : whole(at, editor, longest);
  const shows =
    words !== undefined &&
    (statement.polarity !== 'denied' || negatorMarked(words, editor, statement.kind).some((r) => r.mark === 'denied'));
  return shows ? words : undefined;
});

/** What is said, without who says so: label, denial mark, condition, clause, hedge. Ends without a stop. */
export function said(statement: Statement, editor: Editor, options: SayOptions = {}): Run[] {
  if (saidByNobody(statement, editor)) return wholeSentence(statement, editor);
  const words = options.asClause === true ? undefined : inSentence(statement, editor);
  if (words !== undefined)
    return statement.polarity === 'denied' ? negatorMarked(words, editor, statement.kind) : [{ text: words }];
  const text = (options.inFull === true ? clauseInFull : clause)(statement, editor);
  // A whole sentence has its own words of doubt.
  const quoted = text.startsWith('\u201c');
  const condition = conditionOf(statement, editor);
  const conditioned =
    condition === null ||
    options.unconditioned === true ||
    text.toLowerCase().includes(condition.toLowerCase()) ||
    text.toLowerCase().includes(statement.condition!.toLowerCase()) ||
    // "At once" is no condition.
    mentions(text.replace(/\bat once\b/gi, ''), editor.wording.conditional);
  const runs: Run[] = [];
  if (statement.polarity === 'denied') {
    runs.push(...denial(statement, text, editor));
    if (!conditioned && !mentions(condition, editor.wording.anaphoric)) runs.push({ text: ` (${condition})` });
  } else {
    if (!quoted && doubted(statement) && hedge(statement, editor, text) !== null)
      runs.push({ text: 'Doubted: ', mark: 'denied' });
    runs.push({ text: conditioned ? text : conditionally(text, condition, statement, editor) });
  }
  const notes = [
    options.unhedged === true || quoted ? null : hedge(statement, editor, `${text} ${condition ?? ''}`),
    statement.counterfactual && !quoted ? 'it did not come to that' : null,
  ];
  const note = notes.filter((n) => n !== null).join('; ');
  if (note !== '') runs.push({ text: ` (${note})` });
  return runs;
}

/** A whole sentence: what is said, who says so, and the claims that it stands on. */
export function say(statement: Statement, editor: Editor, options: SayOptions = {}): Sentence {
  const runs = said(statement, editor, options);
  if (options.asClause !== true && inSentence(statement, editor) !== undefined) {
    if (statement.contested) runs.push({ text: ' (disputed)', mark: 'soft' });
  } else if (options.unsourced !== true) {
    const who = saidBy(statement, editor);
    if (who === null && statement.held === 'assumed') runs.push({ text: ' (assumed, by nobody named)', mark: 'soft' });
    else if (!isAttributed(statement, editor)) {
      // A sentence in quotation marks has its own words for who says so.
      if (!runs[0]?.text.startsWith('\u201c')) runs.push({ text: ', as reported', mark: 'soft' });
    } else if (who === null) runs.push({ text: ', the outlet itself writes', mark: 'soft' });
    else if (speaksOfSelf(statement, editor) === 'told') runs.push({ text: '' });
    else if (impersonal(who, editor)) runs.push({ text: ' (assumed, by nobody named)', mark: 'soft' });
    else runs.push({ text: `, according to ${who}` });
    if (statement.contested) runs.push({ text: ' (disputed)', mark: 'soft' });
    if (who !== null && statement.held === 'assumed' && !impersonal(who, editor))
      runs.push({ text: ' (assumed)', mark: 'soft' });
  }
  return sentence([...runs, { text: '.' }], editor.cite(statement.claims, options.cites ?? 2));
}
