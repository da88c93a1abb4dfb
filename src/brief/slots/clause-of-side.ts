import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { quotation } from '../lines/quotation.js';
import { likelihoods } from '../roles/linear.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { nameBefore } from './name-before.js';
import { type Slot, shippedSlots, slots } from './slots.js';
import { stretchFeatures } from './stretch-features.js';
import { wordsIn } from './stretch-grammar.js';
import { type Stretch, stretchesOf } from './stretches.js';
import { whoSays } from './who-says.js';

/** Words of a sentence that is told whole. */
const short = 16;
/** From which likelihood on a stretch stands for its sentence. */
const plainly = 0.4;

/** A clause of a long sentence in quotation marks, with its subject's name before it and who says it. */
export interface ClauseOfSide {
  readonly words: string;
  readonly who: string;
}

/** The clause of a long sentence by which a side offers or asks something (`offer`), or holds to something (`answer`): one whose subject it is; undefined where the sentence is short, or none is plain. */
export function clauseOfSide(
  s: ReportSentence,
  side: string,
  slot: Slot,
  editor: Editor,
  least = plainly,
): ClauseOfSide | undefined {
  if (wordsIn(s.text).length <= short) return undefined;
  const k = slots.indexOf(slot);
  const { stretches } = shippedSlots();
  const [best] = stretchesOf(s, editor)
    .filter((x) => x.predicate && x.subject === null && isOf(x, side, editor))
    .map((stretch) => ({ stretch, fits: likelihoods(stretchFeatures(stretch, editor), stretches)[k]! }))
    .filter(({ fits }) => fits >= least)
    .sort((a, b) => b.fits - a.fits);
  if (best === undefined) return undefined;
  const named = nameBefore(best.stretch, editor);
  if (named === undefined) return undefined;
  return { words: `${named.name}${quotation(named.rest)}`, who: whoSays(best.stretch, named, editor) };
}

/** Whether a stretch begins with the name of a side, or of one of its own. */
function isOf({ text }: Stretch, side: string, editor: Editor): boolean {
  const [first] = partiesIn(text, editor);
  return first?.key === side && first.at <= early;
}
/** Characters within which its subject begins. */
const early = 12;
