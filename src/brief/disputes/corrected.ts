import { contentWords } from '../../evidence/index.js';
import { bare } from '../searches/told-anywhere.js';
import { type Dispute, justBefore, type Place, pair, side, told } from './dispute.js';

/** Content words that a correction shares with the sentence that it corrects. */
const shared = 3;

/** What a report prints as corrected, beside what it had said: in a block of its own, in the text ("we reported at noon"), or of a count that was first given otherwise. */
export const corrected = (place: Place): Dispute | undefined => inPrint(place) ?? inText(place) ?? countedAgain(place);

function inPrint({ all, i, editor }: Place): Dispute | undefined {
  const s = all[i]!;
  if (s.kind !== 'correction' || all[i - 1]?.block === s.block) return undefined;
  const text = all
    .filter((b) => b.document === s.document && b.block === s.block)
    .map((b) => bare(b.text))
    .join('. ');
  const words = contentWords(text);
  const [best] = all
    .filter((b) => b.kind === 'body' && (b.document.published ?? '') <= (s.document.published ?? ''))
    .map((b) => ({ b, common: [...contentWords(b.text)].filter((w) => words.has(w)) }))
    .filter(({ b, common }) => common.length >= shared && common.length / contentWords(b.text).size >= 0.5)
    .sort((x, y) => y.common.length / contentWords(y.b.text).size - x.common.length / contentWords(x.b.text).size);
  return best === undefined ? undefined : pair('corrected', told(best.b, editor), side(s, text));
}

/** "Correction: at noon we reported that … . The court says that is not so." */
function inText({ all, i }: Place): Dispute | undefined {
  const s = all[i]!;
  if (s.kind === 'correction' || !/\bCORRECTION\b|\bCorrection:|\bearlier version of this\b/.test(s.text))
    return undefined;
  const rest = all.slice(i + 1, i + 3).filter((n) => n.document === s.document && n.block === s.block);
  if (!/\b(?:we|this \p{Ll}+) (?:had )?(?:reported|said|wrote|had)\b/iu.test(s.text) || rest.length === 0)
    return undefined;
  return pair('corrected', side(s, bare(s.text)), side(rest[0]!, rest.map((n) => bare(n.text)).join('. ')));
}

/** "The clerk read out 40 votes. The court says later that it was 39." */
function countedAgain(place: Place): Dispute | undefined {
  const { all, i, editor, p } = place;
  const s = all[i]!;
  const before = justBefore(place);
  if (before === undefined || before.block !== s.block || !p.corrected.in(s.text)) return undefined;
  return pair('corrected', told(before, editor), side(s, bare(s.text)));
}
