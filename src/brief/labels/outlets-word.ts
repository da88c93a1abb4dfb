import type { Claim } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { inFirstPerson } from '../lines/self-named.js';
import { mentions } from '../lines/words.js';
import { claimsOf } from './claims-of.js';
import { isOfPaper } from './own-voice.js';
import { runsOnFrom } from './runs-on-from.js';
import { sentenceSpan } from './sole-voice.js';

/** "It was said", "is understood to have asked": somebody's word, and nobody's by name. */
const heardSay =
  /\b(?:is|are|was|were|been) (?:(?:\p{Ll}+ly|also|now) )?(?:said|reported|rumou?red|understood|believed|thought)(?: to\b|[.,;]|$)/u;

/**
 * Whether a claim that is read as nobody's is credited to its outlet: nothing in its sentence tells of hearsay, quotes or says "we", and it does not run on from
 * somebody's words. In our labelled stories 19 of 20 such claims are the outlet's. A line that tells a claim in other words asks for more (`isOwnVoice`).
 */
export function isOutletsWord(
  claim: Claim,
  editor: Pick<Editor, 'context' | 'before' | 'wording' | 'picture'>,
): boolean {
  const sentence = editor.context(claim.id);
  if (isOfPaper(claim, sentence, editor)) return false;
  const { telling, hearsay, papers } = editor.wording;
  const isHeard = mentions(sentence, hearsay) || (mentions(sentence, telling) && mentions(sentence, papers));
  if (/["\u201c]/.test(sentence) || isHeard || heardSay.test(sentence) || inFirstPerson(sentence, editor)) return false;
  const start = sentenceSpan(claim, sentence)?.[0] ?? claim.span[0];
  const isBehindVoice = claimsOf(claim.document.id, editor).some(
    (c) => c.id !== claim.id && c.span[0] >= start && c.span[0] <= claim.span[0] && voices(c).length > 0,
  );
  return !isBehindVoice && runsOnFrom(claim, editor) === null;
}
