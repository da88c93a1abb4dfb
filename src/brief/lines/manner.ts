import type { Claim } from '../../claims/index.js';
import type { Statement } from '../../picture/index.js';
import { days, isWhole } from '../day.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { isOwnVoice } from '../labels/own-voice.js';
import { runsOnFrom } from '../labels/runs-on-from.js';
import { runningOn, sayers } from '../labels/sayers.js';
import { sourceName } from '../labels/source-name.js';
import { speakerKnown } from '../labels/speaker-known.js';
import { sayerOf, type ToldBy, toldBy } from '../labels/told-by.js';
import { reportsOf } from '../reports.js';
import { impersonal, lowered, mentions, wordsOf } from './words.js';

/** The source's own words of doubt, where the clause has lost them: `in the source's word, "likely"`. */
export function hedge(statement: Statement, editor: Editor, shown: string): string | null {
  const phrase = statement.certainty?.phrase;
  if (phrase === undefined || phrase === '') return null;
  const bare = editor.print(phrase);
  // An assumption is marked as one wherever it is printed; its word needs no second mark.
  if (statement.held === 'assumed' && impersonal(bare, editor)) return null;
  if (mentions(shown, [wordsOf(bare).join(' ').trim()])) return null;
  // Whose word of doubt it is, is told where the line's own speaker is plain.
  const whose = !isAttributed(statement, editor)
    ? 'the report\u2019s'
    : statement.saidBy === null
      ? 'the outlet\u2019s'
      : 'the source\u2019s';
  const words = bare.includes(' ') ? 'words' : 'word';
  return editor.has(statement, bare) ? `\u201c${bare}\u201d, in ${whose} ${words}` : `hedged as ${bare}`;
}

/** More doubted than believed, by the source's own word: the clause alone would turn its sense round. */
export const doubted = (statement: Statement): boolean =>
  statement.polarity === 'affirmed' && statement.certainty !== null && statement.certainty.high <= 0.5;

/** Who says so, in words; null where it is the outlet itself. */
export function saidBy(statement: Statement, editor: Editor): string | null {
  if (statement.saidBy === null || saidByNobody(statement, editor)) return null;
  // "Negotiations will continue, he says": talks say nothing.
  const all = editor.print(statement.saidBy).split(', as told by ');
  const links = all.filter(
    (name, i) =>
      (i === all.length - 1 && all.length === 1) || !wordsOf(name).every((w) => editor.wording.dealings.includes(w)),
  );
  return links.map((name) => lowered(sourceName(name, editor.wording), editor)).join(', as told by ');
}

/** Whether it is plain who says a thing: a source whom the report names for it, or the outlet itself. */
export const isAttributed = (s: Statement, editor: Editor): boolean =>
  s.held === 'assumed' || (s.saidBy === null ? isOwnVoice(s, editor) : speakerKnown(s, editor));

/** That nobody plain says a thing, and whose words it runs on from; nothing where its own sentence lets only one speak, or it is the outlet's. */
export function unclearWho(statement: Statement, editor: Editor): string {
  const { claim, by } = creditOf(statement, editor);
  if (by !== 'unclear') return '';
  const from = claim === undefined ? null : runsOnFrom(claim, editor);
  return from === null ? sayers.unclear : runningOn(lowered(editor.print(from), editor));
}

/** Who says so, for a table cell. */
export function speaker(statement: Statement, editor: Editor): string {
  if (!isAttributed(statement, editor)) return credit(statement, editor);
  const who = saidBy(statement, editor);
  // "Without him, Orm says": what reads as a source is none, and the outlet is not the one who says it.
  if (who === null && statement.saidBy !== null) return sayers.unclear;
  // "It is assumed that …", behind what somebody said: not plainly his assumption.
  const open = statement.held === 'assumed' && !speakerKnown(statement, editor);
  const nobody = who === null ? statement.held === 'assumed' : open || impersonal(who, editor);
  const name = nobody ? sayers.assumed : (who ?? 'the outlet itself');
  const reports = reportsOf(statement, editor);
  return reports > 1 ? `${name} (${reports} reports)` : name;
}

/** Whether somebody is credited with a thing, by name or not: less than a line in other words than its sentence's asks for. */
export const isCredited = (s: Statement, editor: Editor): boolean =>
  isAttributed(s, editor) || creditOf(s, editor).by !== 'unclear';

/** To whom a thing is credited that is not plain enough to be told in other words than its sentence's. */
function credit(statement: Statement, editor: Editor): string {
  const { claim, by } = creditOf(statement, editor);
  if (by === 'own') return 'the outlet itself';
  return claim === undefined || by === 'unclear' || by === 'assumed'
    ? sayers.unclear
    : lowered(sayerOf(claim, editor), editor);
}

/** The claim by which a statement is cited, and who says it. */
function creditOf({ claims }: Statement, editor: Editor): { readonly claim: Claim | undefined; readonly by: ToldBy } {
  const claim = editor.claim(claims[0]!)?.claim;
  return { claim, by: claim === undefined ? 'unclear' : toldBy(claim, editor) };
}

/** A "not" is a denial where a source sets it against what is said; else it is a "not", and in the outlet's own voice nobody has been accused of anything. */
function negative(statement: Statement, editor: Editor): string {
  if (!isAttributed(statement, editor)) return 'reported, negative';
  if (statement.saidBy === null) return `${editor.wording.held.reported}, negative`;
  const denies = statement.contested || mentions(editor.context(statement.claims[0]!), editor.wording.denying);
  const held = statement.held === 'denied' ? 'stated' : editor.wording.held[statement.held];
  return denies ? 'a denial' : `${held}, negative`;
}

/** How it is known: whose word it is only where that is plain. */
const heldWords = (s: Statement, editor: Editor): string =>
  s.held === 'assumed' || isAttributed(s, editor) ? editor.wording.held[s.held] : 'reported';

/** How it is put, for a table cell: held, denied, conditional, counterfactual, contested. */
export function manner(statement: Statement, editor: Editor): string {
  const parts: string[] = [
    statement.polarity === 'denied' || saidByNobody(statement, editor)
      ? negative(statement, editor)
      : heldWords(statement, editor),
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
  // "The middle of next year" is no span of days, and "long ago" no day until which.
  const exact = when.from !== null && when.to !== null && isWhole(when.from, when.to);
  if (when.resolved && (exact || !editor.has(statement, when.text))) return days(when.from, when.to);
  return editor.has(statement, when.text) ? `\u201c${editor.print(when.text)}\u201d` : editor.print(when.text);
}
