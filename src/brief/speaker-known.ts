import type { Statement } from '../picture/index.js';
import type { Editor } from './editor.js';
import { ownerCutOff } from './owner-cut-off.js';
import { remembered } from './remembered.js';
import { inFirstPerson } from './self-named.js';

/**
 * Whether it is plain who says a thing: the one named in its own paragraph, the one who answers a question, or whose words stand in quotation marks or speak
 * of "us". Whom a paragraph before named may have ended speaking there.
 */
export const speakerKnown = remembered((statement: Statement, editor: Editor): boolean => {
  const claim = editor.claim(statement.claims[0]!)?.claim;
  const span = claim?.sources[0]?.span ?? null;
  if (claim === undefined || span === null) return true;
  if (ownerCutOff(claim.quote)) return false;
  // "He added", in the sentence after it: who "he" is there says nothing of who spoke before.
  if (span[0] >= claim.span[1]) return editor.context(claim.id).includes(claim.sources[0]!.name.split(' ').at(-1)!);
  if (span[1] >= claim.span[0]) return true;
  const between = editor.before(claim.id, claim.span[0] - span[1]);
  if (!/\n\s*\n/.test(between)) return true;
  const sentence = editor.context(claim.id);
  return /\?["”’)]*\s*\n/.test(between) || /["“]/.test(sentence) || inFirstPerson(sentence, editor);
});
