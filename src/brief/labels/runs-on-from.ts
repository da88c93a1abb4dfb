import type { Claim } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { claimsOf } from './claims-of.js';
import { justBefore } from './goes-on.js';
import { outsideQuotes } from './named-beside.js';
import { sourceName } from './source-name.js';
import { isSpeakerKnown } from './speaker-known.js';

type Shown = Pick<Editor, 'context' | 'before' | 'wording' | 'picture'>;

/**
 * Whose plain words a claim of nobody plain is read to run on from: he is plain for another clause of its sentence, or for one before it in its paragraph. Null
 * where there is none. Whether it is still his word, the report does not say: of such claims the gold has half as his, and most of the rest as the outlet's.
 */
export function runsOnFrom(claim: Claim, editor: Shown): string | null {
  const [voice] = voices(claim);
  if (voice === undefined) return behindWords(claim, editor);
  const span = voice.span;
  if (span === null || span[0] >= claim.span[1]) return null;
  const sentence = editor.context(claim.id);
  // Another sentence in which somebody is told to speak is no running on.
  const own = claim.span[0] - span[0] <= sentence.indexOf(claim.quote);
  if (!own && mentions(outsideQuotes(sentence), editor.wording.telling)) return null;
  if (/\n\s*\n/.test(editor.before(claim.id, Math.max(0, claim.span[0] - span[1])))) return null;
  const name = sourceName(voice.name, editor.wording);
  const plain = claimsOf(claim.document.id, editor).some(
    (other) =>
      other.span[0] < claim.span[0] && String(voices(other)[0]?.span) === String(span) && isSpeakerKnown(other, editor),
  );
  return plain ? name : null;
}

/**
 * The same of a claim that nobody is read as saying, where the sentence just before it is what somebody unnamed plainly says: an account is mostly told on
 * without marks, while what a named speaker says is quoted, and the rest is the outlet's. "He did not name them" tells of the speaker.
 */
function behindWords(claim: Claim, editor: Shown): string | null {
  const sentence = editor.context(claim.id);
  if (claim.sources.length > 0 || /^(?:he|she)\b/i.test(sentence)) return null;
  if (mentions(outsideQuotes(sentence), editor.wording.telling)) return null;
  const said = justBefore(claim, editor)?.claims.findLast((c) => voices(c).length > 0);
  const [voice] = said === undefined ? [] : voices(said);
  if (said === undefined || voice?.type !== 'anonymous' || !isSpeakerKnown(said, editor)) return null;
  return sourceName(voice.name, editor.wording);
}
