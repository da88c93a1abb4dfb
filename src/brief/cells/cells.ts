import type { Editor } from '../editor.js';
import { type Features, featuresOf } from '../roles/features.js';
import { type LinearModel, likelihoods, shippedLinear } from '../roles/linear.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentencesOf } from '../searches/sentence-index.js';
import { sideFeatures } from './side-features.js';

/**
 * What a sentence may tell of one side of a bargain: what it asks; gives; refuses; what it has, suffers or does without a deal; what presses it; what makes it firm;
 * what it is after; that it is ready to move; what a deal is worth to it; who decides for it; who may block; a term; how far apart they are; distrust; what no longer holds.
 */
export const cells = [
  'asks',
  'gives',
  'refuses',
  'noDeal',
  'presses',
  'firm',
  'after',
  'wayOut',
  'withDeal',
  'decides',
  'blocks',
  'term',
  'gap',
  'trust',
  'over',
] as const;
export type Cell = (typeof cells)[number];

/** How likely a sentence tells each of one side, 0 to 1. */
export type Cells = Readonly<Record<Cell, number>>;

export function cellsBy(features: Features, model: LinearModel): Cells {
  const found = likelihoods(features, model);
  return Object.fromEntries(cells.map((c, i) => [c, found[i]!])) as Cells;
}

const features = new WeakMap<readonly ReportSentence[], readonly (readonly Features[])[]>();

/** What is known of each sentence of a report for each side, in the order of the sides; found once. */
export function cellFeatures(report: readonly ReportSentence[], editor: Editor): readonly (readonly Features[])[] {
  const found = features.get(report) ?? featuresOfSides(report, editor);
  features.set(report, found);
  return found;
}

function featuresOfSides(report: readonly ReportSentence[], editor: Editor): readonly (readonly Features[])[] {
  const own = featuresOf(report, editor);
  return report.map((s, i) =>
    editor.picture.between.map((side) => new Map([...own[i]!, ...sideFeatures(s, side, editor)])),
  );
}

/** What a sentence likely tells of a side. */
export interface CellTold {
  readonly sentence: ReportSentence;
  readonly side: string;
  readonly likely: Cells;
}

const known = new WeakMap<Editor['sentences'], Map<string, readonly CellTold[]>>();

/** What each sentence of a report likely tells of each side, in the order of the report. */
function toldIn(document: string, editor: Editor): readonly CellTold[] {
  const reports = known.get(editor.sentences) ?? new Map<string, readonly CellTold[]>();
  known.set(editor.sentences, reports);
  const before = reports.get(document);
  if (before !== undefined) return before;
  const report = sentencesOf(document, editor);
  const own = cellFeatures(report, editor);
  const model = shippedLinear('cells.json');
  const told = report.flatMap((sentence, i) =>
    editor.picture.between.map((side, k) => ({ sentence, side, likely: cellsBy(own[i]![k]!, model) })),
  );
  reports.set(document, told);
  return told;
}

const bySentence = new WeakMap<Editor['sentences'], ReadonlyMap<ReportSentence, readonly CellTold[]>>();

/** What a sentence likely tells of each side. */
export function cellsIn(s: ReportSentence, editor: Editor): readonly CellTold[] {
  let found = bySentence.get(editor.sentences);
  if (found === undefined) {
    const all = new Map<ReportSentence, CellTold[]>();
    for (const told of cellsTold(editor)) {
      const own = all.get(told.sentence);
      if (own === undefined) all.set(told.sentence, [told]);
      else own.push(told);
    }
    found = all;
    bySentence.set(editor.sentences, found);
  }
  return found.get(s) ?? [];
}

/** What every sentence of the reports likely tells of every side, the latest report first. */
export const cellsTold = (editor: Editor): readonly CellTold[] =>
  [...new Set(editor.sentences().map((s) => s.document.id))].flatMap((document) => toldIn(document, editor));
