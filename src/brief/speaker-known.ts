import { type Claim, readByModel } from '../claims/index.js';
import type { Statement } from '../picture/index.js';
import { canSpeak } from './can-speak.js';
import type { Editor } from './editor.js';
import { ownerCutOff } from './owner-cut-off.js';
import { remembered } from './remembered.js';
import { inFirstPerson } from './self-named.js';
import { mentions } from './words.js';

/**
 * Whether it is plain who says a thing: the one whom its own sentence names for this clause, the one who answers a question, or whose words stand in quotation
 * marks or speak of "us". Whom a sentence before named may have ended speaking there; what follows a semicolon is often another's.
 */
export const speakerKnown = remembered((statement: Statement, editor: Editor): boolean => {
  const claim = editor.claim(statement.claims[0]!)?.claim;
  return claim === undefined || isSpeakerKnown(claim, editor);
});

/** The same of one claim. */
export function isSpeakerKnown(claim: Claim, editor: Pick<Editor, 'context' | 'before' | 'wording'>): boolean {
  const source = claim.sources[0];
  const span = source?.span ?? null;
  if (source === undefined || readByModel(claim.reader)) return true;
  if (claim.sources.some((s) => !canSpeak(s.name, editor.wording))) return false;
  if (span === null) return true;
  if (ownerCutOff(claim.quote)) return false;
  const sentence = editor.context(claim.id);
  if (accordingToAnother(sentence, claim)) return false;
  // "Orm has not spoken": who is read as the speaker is whom the line is about, and says nothing in it.
  if (span[0] >= claim.span[0] && span[1] <= claim.span[1] && !mentions(claim.quote, editor.wording.telling))
    return false;
  // "He added", in the sentence after it: who "he" is there says nothing of who spoke before.
  if (span[0] >= claim.span[1]) {
    const at = sentence.indexOf(claim.quote);
    const between = sentence.slice(at + claim.quote.length, at + span[0] - claim.span[0]);
    return at >= 0 && span[1] - claim.span[0] <= sentence.length - at && !between.includes(';');
  }
  if (span[1] >= claim.span[0]) return true;
  const between = editor.before(claim.id, claim.span[0] - span[1]);
  const start = sentence.indexOf(claim.quote);
  if (start >= 0 && between.length <= start) return !parts(between);
  const answers = /\?["\u201d\u2019')]*\s*\n/.test(between);
  const quoted = /["\u201c]/.test(claim.quote) || /["\u201c]$/.test(editor.before(claim.id, 1));
  if (answers || inFirstPerson(sentence, editor)) return true;
  // Further back only quotation marks carry a speaker on.
  return quoted;
}

/** "…, he said; the other side says nothing": a clause that a semicolon or an "and" sets apart from who spoke before it. */
const parts = (between: string): boolean =>
  between.includes(';') || /, (?:and|but|while|though|although|whereas) (?!that\b)/.test(between);

/** "…, according to the port": whom a sentence names so, and nobody else, says it. */
function accordingToAnother(sentence: string, { sources, quote }: Claim): boolean {
  const at = sentence.indexOf(quote);
  const [, named = ''] = /^[^.;]*\baccording to (?:the |an? )?([^,.;]+)/.exec(sentence.slice(Math.max(0, at))) ?? [];
  const last = named.trim().split(/\s+/)[0] ?? '';
  return last !== '' && !sources.some((s) => s.name.includes(last));
}

/**
 * Whether somebody near enough is read as saying a thing for it to stand in running text: in its own paragraph, in answer to a question, in quotation marks or
 * speaking of "us". Who it is, is printed only where that is plain.
 */
export const speakerNear = remembered((statement: Statement, editor: Editor): boolean => {
  const claim = editor.claim(statement.claims[0]!)?.claim;
  const span = claim?.sources[0]?.span ?? null;
  if (claim === undefined || span === null) return true;
  if (ownerCutOff(claim.quote)) return false;
  if (span[0] >= claim.span[1]) return editor.context(claim.id).includes(claim.sources[0]!.name.split(' ').at(-1)!);
  if (span[1] >= claim.span[0]) return true;
  const between = editor.before(claim.id, claim.span[0] - span[1]);
  if (!/\n\s*\n/.test(between)) return true;
  const sentence = editor.context(claim.id);
  return /\?["\u201d\u2019')]*\s*\n/.test(between) || /["\u201c]/.test(sentence) || inFirstPerson(sentence, editor);
});
