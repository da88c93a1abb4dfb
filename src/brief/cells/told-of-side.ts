import type { Editor } from '../editor.js';
import { inContext } from '../lines/in-context.js';
import { mentions } from '../lines/words.js';
import { isCorrection } from '../searches/corrections.js';
import { ageing, ageOf, isStory, type ReportSentence } from '../searches/report-sentence.js';
import { claimsIn } from '../searches/sentence-index.js';
import { isQuestion } from '../searches/told-anywhere.js';
import type { PassageOf } from '../searches/told-of.js';
import { isPast } from '../standing/off-table.js';
import { type Cell, type CellTold, cellsIn, cellsTold } from './cells.js';

/**
 * From which likelihood on a sentence is taken to tell a thing of a side, and what share of it makes a "perhaps". Of what reaches it in stories left out some two of three are
 * right (`npm run train:cells -- --check`), of who decides, of the distance and of what is over somewhat more than half; what presses a side, its firmness, who may block, distrust and
 * the worth of a deal are told too badly to stand on this alone.
 */
const sure: Readonly<Record<Cell, number>> = {
  asks: 0.52,
  gives: 0.58,
  refuses: 0.5,
  noDeal: 0.4,
  presses: 0.9,
  firm: 0.5,
  after: 0.62,
  wayOut: 0.62,
  withDeal: 0.4,
  decides: 0.4,
  blocks: 0.4,
  term: 0.5,
  gap: 0.45,
  trust: 0.4,
  over: 0.4,
};
const may = 0.88;

/** What may be told of several sides at once; of all else a sentence tells the side of which it is likeliest. */
const shared: ReadonlySet<Cell> = new Set<Cell>(['wayOut', 'term', 'gap', 'trust', 'over', 'decides']);

/** "If ministers approve, the court has a day": what follows on a yes follows on no no. */
function onYes(text: string): boolean {
  const condition = /\b(?:if|once|when|should)\b[^,;.]*/iu.exec(text)?.[0] ?? '';
  return (
    /\b(?:approves?|accepts?|agrees?|signs?|ratif(?:y|ies)|passes|is signed|is approved|is agreed|is reached)\b/iu.test(
      condition,
    ) && !/\b(?:not|no|never|unless|fails?|refuses?|rejects?|\p{L}+n['\u2019]t)\b/iu.test(condition)
  );
}

/** What only those who speak for a side do. */
const ownStands: ReadonlySet<Cell> = new Set<Cell>(['asks', 'gives', 'refuses', 'wayOut']);

/** Words of a passage. */
const longest = 55;

/** How surely a passage tells what it stands under. */
export interface LikelyPassage extends PassageOf {
  readonly likely: number;
  readonly sure: boolean;
  /** What the sentences before its own that it is told with are cited by. */
  readonly lead?: readonly string[];
}

/** The sentences that likely tell a thing of a side, each whole and with what it cannot be understood without; the likeliest and latest first. */
export function toldOfSide(
  cell: Cell,
  side: string,
  editor: Editor,
  least = sure[cell] * may,
): readonly LikelyPassage[] {
  return cellsTold(editor)
    .filter((t) => cell !== 'noDeal' || !onYes(t.sentence.text))
    .filter((t) => !(ownStands.has(cell) && mentions(t.sentence.text, editor.wording.notForSide)))
    .filter((t) => t.side === side && t.likely[cell] >= least && isTold(t, editor) && isOwn(t, cell, editor))
    .sort((a, b) => worth(b, cell, editor) - worth(a, cell, editor))
    .flatMap((t) => passageOf(t.sentence, side, t.likely[cell], editor, sure[cell]) ?? []);
}

/** A sentence of a side, whole and with what it cannot be understood without; undefined where that is too long. */
export function passageOf(
  s: ReportSentence,
  side: string,
  likely: number,
  editor: Editor,
  least = 0,
): LikelyPassage | undefined {
  const told = inContext(s, editor, longest);
  if (told === undefined) return undefined;
  const cite = claimsIn(s, editor)[0]?.id ?? s.cite;
  return {
    quote: told.quote,
    cite,
    lead: told.from.slice(0, -1).map((f) => f.cite),
    sentence: s,
    of: [side],
    weight: 1 - likely,
    likely,
    sure: likely >= least,
  };
}

/** An older sentence weighs as much less as one that tells it less plainly. */
const worth = (t: CellTold, cell: Cell, editor: Editor): number =>
  t.likely[cell] - (0.2 * ageOf(t.sentence, editor.picture)) / ageing;

/** Whether a sentence is one of the story, and tells how things are. */
export const isTold = (told: CellTold, editor: Editor): boolean =>
  isSentence(told, editor) && !isPast(told.sentence, editor);

/** The same of what was, too. */
export const isSentence = ({ sentence: s }: CellTold, editor: Editor): boolean =>
  s.kind === 'body' && isStory(s.text) && !isQuestion(s) && !isCorrection(s, editor);

/** Whether no other side is as likely meant. */
function isOwn({ sentence, side, likely }: CellTold, cell: Cell, editor: Editor): boolean {
  if (shared.has(cell)) return true;
  const others = cellsIn(sentence, editor).filter((t) => t.side !== side);
  return others.every((o) => o.likely[cell] < likely[cell]);
}

/**
 * Whether some sentence may tell a thing of a side, or of any: where none may, it is said not to be reported; where one may, nothing is said, since a false "not reported" is worse
 * than a gap passed over.
 */
export const mayBeTold = (cell: Cell, editor: Editor, side?: string): boolean =>
  cellsTold(editor).some(
    (t) => (side === undefined || t.side === side) && t.likely[cell] >= silent && t.sentence.kind === 'body',
  );
const silent = 0.09;

/** How likely a sentence tells a thing of a side. */
export const likelyOf = (s: ReportSentence, side: string, cell: Cell, editor: Editor): number =>
  cellsIn(s, editor).find((t) => t.side === side)?.likely[cell] ?? 0;
