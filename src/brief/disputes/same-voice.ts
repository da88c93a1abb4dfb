import { voices } from '../../evidence/index.js';
import type { Editor } from '../editor.js';
import { wordsOf } from '../lines/words.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn } from '../searches/sentence-index.js';
import { type Patterns, says } from './dispute.js';

/** Whether a sentence goes on in the voice of the one before: nobody contradicts himself by going on. */
export function sameVoice(before: ReportSentence, s: ReportSentence, editor: Editor, p: Patterns): boolean {
  const [one, other] = [voicesIn(before, editor), voicesIn(s, editor)];
  if (other.length > 0 && other.every((v) => one.includes(v) && s.text.toLowerCase().includes(v))) return true;
  // "An official told us … . That was all, the official said."
  const again =
    /\b(?:the|this|that) (\p{Ll}+) (?:says|said|adds|added)\b|\b(?:says|said) (?:the|this) (\p{Ll}+)\b/u.exec(s.text);
  const who = again?.[1] ?? again?.[2];
  if (who !== undefined && new RegExp(`\\b${who}\\b`).test(before.text)) return true;
  // "“I heard nothing of it,” he said" is by whom the sentence before is by.
  const outside = wordsOf(s.text.replace(/["\u201c][^"\u201c\u201d]*["\u201d]/g, ' ')).filter((w) => w !== '');
  return (
    outside.length <= mostBeside &&
    s.text.length > outside.join(' ').length + 2 &&
    ['he', 'she'].includes(outside[0] ?? '') &&
    says(outside.join(' '), p)
  );
}

/** Words beside a quotation that tell no more than whose it is. */
const mostBeside = 8;

const known = new WeakMap<ReportSentence, readonly string[]>();

/** Names of whoever the claims of a sentence go back to. */
function voicesIn(s: ReportSentence, editor: Editor): readonly string[] {
  const found = known.get(s) ?? claimsIn(s, editor).flatMap((claim) => voices(claim)[0]?.name.toLowerCase() ?? []);
  known.set(s, found);
  return found;
}
