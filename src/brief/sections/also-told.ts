import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { sentence, table, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { opensWith } from '../labels/goes-on.js';
import { isLikeness } from '../lines/likeness.js';
import { quotation } from '../lines/quotation.js';
import { wordsOf } from '../lines/words.js';
import { isCorrection } from '../searches/corrections.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { agreementTerms } from '../standing/agreement-terms.js';

const mostAlso = 6;
const longestAlso = 45;
const fewestAlso = 7;

/** Long enough to say something, and about nothing that only the sentence before it names. */
const telling = (whole: string, editor: Editor): boolean => {
  const words = wordCount(whole);
  const first = wordsOf(whole).find((w) => w !== '') ?? '';
  return words >= fewestAlso && words <= longestAlso && !editor.wording.pointing.includes(first);
};

/** A sentence; of one that is a second hand, with the first, without which it tells half. */
function withFirstHand(claim: string, editor: Editor): string {
  const sentence = printable(editor.context(claim)).trim();
  const second = opensWith(sentence, editor.wording.weighing.slice(2));
  const both = second ? printable(editor.context(claim, 1)).replace(/\s+/g, ' ').trim() : sentence;
  // A likeness to somebody of history is no line, and neither is what only goes on with one.
  if (second && isLikeness(both, editor)) return '';
  const tells = opensWith(both, editor.wording.weighing) && !isLikeness(both, editor);
  return tells && wordCount(both) <= longestAlso ? both : sentence;
}

/**
 * Sentences of one or two reports of which nothing reads as a line of its own: they are shown whole, in the reports' words, so that what was understood
 * of them only in part is not lost. Of many reports what weighs most is enough.
 */
export function alsoTold(editor: Editor, all: readonly Statement[]): BriefBlock[] {
  const { picture } = editor;
  if (picture.evidence.documents.length > 2) return [];
  const { process, offers } = picture;
  const told = [
    ...all,
    ...process.meetings,
    ...process.mediation,
    ...process.channels,
    ...offers.flatMap((o) => [o.statement, ...o.terms, ...o.asks]),
    ...agreementTerms(editor),
  ];
  const shown = new Set(told.flatMap((s) => s.claims).map((id) => editor.context(id)));
  const left = new Map<string, string>();
  for (const { claim } of picture.claims) {
    const whole = withFirstHand(claim.id, editor);
    if (isCorrection(sentenceOf(claim.id, editor), editor)) continue;
    if (shown.has(editor.context(claim.id)) || whole === '' || !telling(whole, editor)) continue;
    if (!left.has(whole)) left.set(whole, claim.id);
  }
  const whose = picture.evidence.documents.length === 1 ? 'report\u2019s' : 'reports\u2019';
  const rows = [...left].slice(0, mostAlso).map(([words, id]) => [sentence(quotation(words), editor.cite([id], 1))]);
  return rows.length === 0 ? [] : [table(`Also told, in the ${whose} own words`, ['Sentence'], rows)];
}
