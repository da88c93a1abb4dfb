import { type Claim, readByModel } from '../../claims/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { inFirstPerson } from '../lines/self-named.js';
import { mentions } from '../lines/words.js';
import { remembered } from '../remembered.js';
import { canSpeak } from './can-speak.js';
import { goesOn } from './goes-on.js';
import { namedBeside, outsideQuotes } from './named-beside.js';
import { ownerCutOff } from './owner-cut-off.js';
import { isPronounPlain } from './pronoun-speaker.js';

/**
 * Whether it is plain who says a thing: the one whom its own sentence names for this clause, by name or by a pronoun whose name stands just before; the one whose
 * answers, turns or statement a paragraph is; who goes on in quotation marks, answers a question, speaks of "us" or finishes a thought in a sentence in which nobody else speaks. Whom a sentence before
 * named may have ended speaking there.
 */
export const speakerKnown = remembered((statement: Statement, editor: Editor): boolean => {
  const claim = editor.claim(statement.claims[0]!)?.claim;
  return claim === undefined || isSpeakerKnown(claim, editor);
});

/** The same of one claim. */
export function isSpeakerKnown(
  claim: Claim,
  editor: Pick<Editor, 'context' | 'before' | 'wording' | 'picture'>,
): boolean {
  const source = claim.sources[0];
  const span = source?.span ?? null;
  if (source === undefined || readByModel(claim.reader)) return true;
  if (claim.sources.some((s) => !canSpeak(s.name, editor.wording))) return false;
  // Of a source without a place in the text nothing else can be asked.
  if (span === null) return true;
  if (ownerCutOff(claim.quote)) return false;
  const sentence = editor.context(claim.id);
  if (namedBeside(sentence, claim, editor.wording) || isPronounPlain(claim, editor)) return true;
  // "That is how Orm told it", in the sentence behind: it takes up the whole of this one.
  const start = sentence.indexOf(claim.quote);
  if (start >= 0 && span[0] >= claim.span[0] - start + sentence.length)
    return claim.sources.length === 1 && span[1] - span[0] > longestPronoun;
  if (span[1] > claim.span[0]) return false;
  const between = editor.before(claim.id, claim.span[0] - span[1]);
  // Over paragraphs nothing goes on but answers, turns of a transcript, the text of a statement and quotations; what others say there is theirs by the same test.
  if (/\n\s*\n/.test(between))
    return claim.sources.length === 1 || isSpeakerKnown({ ...claim, sources: claim.sources.slice(1) }, editor);
  if (start < 0 || between.length <= start) return false;
  // Who answers may tell of others who speak: "Delhi could not have moved, she says".
  // "[The general was dismissed in May.]": what an editor put in.
  if (mentions(outsideQuotes(sentence), editor.wording.telling) || /[[\]]/.test(sentence)) return false;
  // `It is worse, "and everyone knows it."`: whose words a paragraph tells goes on where marks that nobody else fills show it.
  const within = !/\n\s*\n/.test(between);
  // A quotation of several sentences: each within its marks is his.
  const open = within && isOpen(between.slice(0, between.length - start)) && !/["\u201c\u201d]/.test(claim.quote);
  const marked = open || (/["\u201c][^"\u201d]{15,}/.test(sentence) && within);
  return (
    marked ||
    /\?["\u201d\u2019')]*\s*\n/.test(between) ||
    inFirstPerson(sentence, editor) ||
    goesOn(claim, editor, (c) => isSpeakerKnown(c, editor))
  );
}

/** Letters of "they": who closes with a pronoun what stands before is somebody whom another sentence names. */
const longestPronoun = 4;

/** Whether a text ends within quotation marks. */
const isOpen = (text: string): boolean =>
  (text.match(/"/g)?.length ?? 0) % 2 === 1 ||
  (text.match(/\u201c/g)?.length ?? 0) > (text.match(/\u201d/g)?.length ?? 0);

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
