import type { Claim } from '../../claims/index.js';
import { printable } from '../../documents/index.js';
import { patterns } from '../disputes/dispute.js';
import type { Editor } from '../editor.js';
import { lowered, mentions } from '../lines/words.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn } from '../searches/sentence-index.js';
import { bare } from '../searches/told-anywhere.js';
import { sayers } from './sayers.js';
import { sayerOf } from './told-by.js';

/** The claim that stands in some words of a sentence. */
export const claimWithin = (words: string, s: ReportSentence, editor: Editor): Claim | undefined =>
  claimsIn(s, editor).find((c) => bare(words).includes(bare(printable(c.quote).replace(/\s+/g, ' '))));

/** Who says what a clause tells, where it does not say so itself and it is plain; else nothing. */
export function clauseVoice(words: string, s: ReportSentence, editor: Editor): string {
  if (mentions(words, editor.wording.telling) || patterns().saying.in(words)) return '';
  const claim = claimWithin(words, s, editor);
  const told = claim === undefined ? sayers.unclear : sayerOf(claim, editor);
  if (told.startsWith(sayers.unclear)) return '';
  return told === sayers.own ? 'the outlet' : lowered(told, editor);
}
