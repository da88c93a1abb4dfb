import type { Claim } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { claimsOf } from './claims-of.js';
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
  const span = voice?.span ?? null;
  if (voice === undefined || span === null || span[0] >= claim.span[1]) return null;
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
