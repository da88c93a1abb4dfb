import type { ReportSentence } from '../searches/report-sentence.js';
import { bare, names } from '../searches/told-anywhere.js';
import { type Dispute, type Place, pair, side, told } from './dispute.js';

/** Words between the name of who moves and the words that tell it. */
const mostBetween = 3;

/** "This is our last offer", and a week later the same side "moved on hours": a last word that was not the last. */
export function notFinal({ all, i, editor, p }: Place): Dispute | undefined {
  const s = all[i]!;
  const at = p.moved.first(s.text);
  if (at === null || p.ahead.in(s.text)) return undefined;
  const lead = s.text.split(/\s+/).slice(0, at.from);
  const subject = lead.slice(-mostBetween - 1).join(' ');
  const mover = editor.picture.between.find((key) => names(subject, key, editor));
  if (mover === undefined) return undefined;
  const earlier = (b: ReportSentence): boolean =>
    b.document === s.document
      ? b.place < s.place
      : (b.document.published ?? '') < (s.document.published ?? '') && s.document.published !== null;
  const last = all.find((b) => earlier(b) && p.final.in(b.text) && names(b.text, mover, editor));
  return last === undefined ? undefined : pair('overtaken', told(last, editor), side(s, bare(s.text)));
}
