import { deadlineTold, type Statement } from '../../picture/index.js';
import { sentence, textOf, wordCount } from '../compose.js';
import { day } from '../day.js';
import type { Editor } from '../editor.js';
import { toldBy } from '../labels/told-by.js';
import { cutsOf } from '../lines/cut-short.js';
import { standsAlone } from '../lines/gist.js';
import { quotation } from '../lines/quotation.js';
import { said } from '../lines/say.js';
import { lowered, mentions, wordsOf } from '../lines/words.js';
import { hardlyTells, speaksOf } from '../searches/asked.js';
import { datedTold } from '../searches/dated-told.js';
import { isMoved } from '../searches/plainly-told.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { type Passage, spokenOf, toldAnywhere } from '../searches/told-anywhere.js';
import { answerDue, openDeadline } from '../standing/deadline.js';
import { nextDay } from '../standing/next-day.js';
import { outcomeOf } from '../standing/outcome.js';
import type { Told } from './decider.js';

const lead = 'on timing: ';

/** By when, in so many words at most: the deadline ahead, a time told beside something else, or else the next day on which something is to be signed, voted on or talked over. */
export function byWhen(editor: Editor, most: number): Told {
  const open = openDeadline(editor);
  const told = answerDue(editor);
  // What somebody wished for by a day, by an earlier report, sets no time.
  const wished = told?.saidBy != null && told.reported !== editor.picture.latest && !isSides(told, editor);
  const due = wished || (told?.when != null && !namesTime(told.when.text, editor)) ? undefined : told;
  const date = due?.when?.resolved === true && due.when.to !== null ? day(due.when.to) : '';
  const claims = due?.claims.slice(0, 1) ?? [];
  // What somebody is said to want by a day is told in the words that say so.
  const wanted = due === undefined || due.saidBy === null ? '' : editor.print(editor.context(due.claims[0]!));
  if (wanted !== '' && wordCount(wanted) <= most - 2) return { words: `${lead}${quotation(wanted)}`, claims };
  if (due?.when != null) {
    const words = editor.has(due, due.when.text)
      ? `\u201c${editor.print(due.when.text).replace(/^(?:until|by|before) /, '')}\u201d`
      : '';
    const both = [words, date === '' ? '' : words === '' ? date : `(${date})`].filter((x) => x !== '').join(' ');
    const when = [both, date].find((told) => told !== '' && wordCount(told) + 3 <= most);
    if (when !== undefined) return { words: `the deadline is ${when}`, claims };
  }
  const beside = deadlineBeside(editor);
  if (beside !== undefined) return { words: timeGiven(beside.words, beside.claim, editor), claims: [beside.claim] };
  const next = nextDay(editor);
  if (next !== undefined && !isGone(next.claim, editor))
    return {
      words: `${spokenOf(editor, 'timing') || datedTold(editor).length > 0 ? '' : 'no deadline is reported; '}next date: ${next.date}`,
      claims: [next.claim],
      day: next.date,
    };
  // A day ahead that no clause tells is one, and "no deadline is reported" would be false.
  const [dated] = datedTold(editor);
  if (dated !== undefined)
    return { words: `next date: ${day(dated.days[0]!)}`, claims: [dated.cite], day: day(dated.days[0]!) };
  // "They must decide in the coming days": the time without the clause around it.
  const soon = open === undefined ? '' : wordsOf(open.gist).join(' ');
  const phrase = editor.wording.soon.find((p) => ` ${soon} `.includes(` ${p} `) && editor.has(open!, p));
  if (phrase !== undefined)
    return { words: timeGiven(phrase, open!.claims[0]!, editor), claims: open!.claims.slice(0, 1) };
  const [passage] = toldAnywhere(editor, 'timing', { stretch: true })
    .filter((p) => tellsTime(p, editor))
    // What needs the sentence before it comes after what stands alone.
    .sort((a, b) => Number(a.quote.length > a.sentence.text.length) - Number(b.quote.length > b.sentence.text.length))
    .flatMap(({ quote, cite }) => {
      const [cut] = cutsOf(quote, most - 2, editor).filter(({ kept }) => speaksOf(kept, 'timing') !== null);
      return cut === undefined ? [] : [{ words: `${lead}\u201c${cut.kept}\u201d`, claims: [cite] }];
    });
  if (passage !== undefined) return passage;
  if (due === undefined || !standsAlone(due, editor)) return { words: null, claims: [] };
  const text = `${lead}${lowered(textOf(sentence(said(due, editor, { asClause: true }))), editor)}`;
  return wordCount(text) <= most ? { words: text, claims } : { words: null, claims: [] };
}

/** Whether a later word of the report moves what was announced for that day. */
function isGone(id: string, editor: Editor): boolean {
  const told = sentenceOf(id, editor);
  const to = editor.claim(id)?.claim.when?.to;
  return told !== undefined && to != null && isMoved(told, to, editor);
}

/** A time in a report's words; whose they are where they are the outlet's own, since who decides may be another's word. */
function timeGiven(words: string, id: string, editor: Editor): string {
  const claim = editor.claim(id)?.claim;
  return claim !== undefined && toldBy(claim, editor) === 'own'
    ? `\u201c${words}\u201d (outlet)`
    : `time given: \u201c${words}\u201d`;
}

/** "Earlier", "too late" name no time. */
const namesTime = (text: string, { wording }: Editor): boolean =>
  /\d/.test(text) ||
  mentions(
    text,
    [...wording.datewords, ...wording.weekdays, ...wording.soon, ...wording.times].filter(
      (w) => !wording.comparedTimes.includes(w),
    ),
  );

/** Whether a deadline is one of a side's. */
const isSides = (s: Statement, editor: Editor): boolean => s.parties.some((k) => editor.picture.between.includes(k));

/** Whether a sentence sets a time, and does not deny it, argue over it or tell of one that is gone. */
export function tellsTime({ quote }: Passage, { wording }: Editor): boolean {
  if (speaksOf(quote.replace(/^.*\?\s/u, ''), 'timing') === null || hardlyTells(quote, 'timing')) return false;
  if (!/\d/.test(quote) && !mentions(quote, [...wording.weekdays, ...wording.soon, ...wording.times])) return false;
  return !mentions(quote, [...wording.denying, ...wording.opining, ...wording.gone]);
}

/** A time by which there must be a deal, told beside a threat or a need in the latest report; in the document's own words. */
function deadlineBeside(editor: Editor): { readonly words: string; readonly claim: string } | undefined {
  const { picture } = editor;
  for (const { claim } of picture.claims) {
    if (claim.document.published !== picture.latest) continue;
    // "Collapsed before dawn on Wednesday" tells when they did.
    if (['agreed', 'failed'].includes(outcomeOf(editor.context(claim.id)) ?? '')) continue;
    const words = deadlineTold(claim);
    if (words !== null && editor.context(claim.id).includes(words))
      return { words: editor.print(words), claim: claim.id };
  }
  return undefined;
}
