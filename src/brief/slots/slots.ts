import { cellFeatures } from '../cells/cells.js';
import type { Editor } from '../editor.js';
import type { Features } from '../roles/features.js';
import { type LinearModel, likelihoods, shippedLinear } from '../roles/linear.js';
import { hardlyTells, speaksOf, tellsDecider } from '../searches/asked.js';
import { newestFirst } from '../searches/newest-first.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentencesOf } from '../searches/sentence-index.js';
import { tellsOffer } from '../standing/on-table.js';
import { outcomeOf } from '../standing/outcome.js';
import { stretchFeatures } from './stretch-features.js';
import { type Stretch, stretchesOf } from './stretches.js';

/** What somebody asks first of a negotiation: how it stands; what is on the table; how the sides answer or stand to it; who decides; by when; what follows without a deal. */
export const slots = ['state', 'offer', 'answer', 'decides', 'when', 'nodeal'] as const;
export type Slot = (typeof slots)[number];

/** Two sets of regressions, one a slot each: which sentence fills it, and which stretch of such a sentence. */
export interface SlotModels {
  readonly sentences: LinearModel;
  readonly stretches: LinearModel;
}

/** A stretch that may fill a slot, with how likely it does, 0 to 1: good enough to choose by. */
export interface Filler {
  readonly stretch: Stretch;
  /** How many sentences of a log stand behind its own; 0 where its report is none. */
  readonly since: number;
  readonly likely: number;
}

export const shippedSlots = (): SlotModels => ({
  sentences: shippedLinear('slots.json'),
  stretches: shippedLinear('stretches.json'),
});

/** The features of each sentence of a report, whichever side it tells of. */
export const slotFeatures = (report: readonly ReportSentence[], editor: Editor): readonly Features[] =>
  cellFeatures(report, editor).map((sides) => new Map(sides.flatMap((side) => [...side])));

/**
 * How likely a sentence fills a slot by its plain words alone, where lists of words find any: as often as readers marked such sentences so. How things stand is told early in a
 * report.
 */
function plainly(slot: Slot, { text, kind }: ReportSentence, place: number): number {
  if (kind !== 'body') return 0;
  switch (slot) {
    case 'state':
      return place < early ? (standsBy[outcomeOf(text) ?? ''] ?? 0) : 0;
    case 'offer':
      return (tellsOffer(text) ?? Number.POSITIVE_INFINITY) <= 2 ? 0.5 : 0;
    case 'decides':
      return tellsDecider(text) ? 0.79 : 0;
    case 'when':
      return speaksOf(text, 'timing') === null || hardlyTells(text, 'timing') ? 0 : 0.6;
    case 'nodeal':
      return speaksOf(text, 'noDeal') === null || hardlyTells(text, 'noDeal') ? 0 : 0.65;
    default:
      return 0;
  }
}
const early = 4;
const standsBy: Readonly<Record<string, number>> = { agreed: 0.83, failed: 0.76, going: 0.68, answered: 0.5 };

/** Sentences that are looked into for a slot: those likeliest to fill it, and for how things stand what a report opens with. */
const looked = 6;

/** What may fill each slot by one report, the likeliest first. */
export function fillersIn(
  document: string,
  editor: Editor,
  { sentences, stretches }: SlotModels = shippedSlots(),
): Readonly<Record<Slot, readonly Filler[]>> {
  const report = sentencesOf(document, editor);
  const logged = newestFirst(report);
  const first = report.find((s) => s.kind === 'body');
  const told = slotFeatures(report, editor).map((f, i) => {
    const s = report[i]!;
    const found = likelihoods(f, sentences);
    return slots.map((slot, k) => Math.max(found[k]!, plainly(slot, s, logged.get(s) ?? s.place)));
  });
  const parts = new Map<ReportSentence, readonly { stretch: Stretch; fits: readonly number[] }[]>();
  const partsOf = (s: ReportSentence) => {
    const own =
      parts.get(s) ??
      stretchesOf(s, editor).map((stretch) => ({
        stretch,
        fits: likelihoods(stretchFeatures(stretch, editor), stretches),
      }));
    parts.set(s, own);
    return own;
  };
  return Object.fromEntries(
    slots.map((slot, k) => [
      slot,
      report
        .map((s, i) => ({ s, likely: told[i]![k]! }))
        .sort((a, b) => b.likely - a.likely)
        .filter(({ s }, i) => i < looked || (slot === 'state' && s === first))
        .flatMap(({ s, likely }) =>
          partsOf(s).map(({ stretch, fits }) => ({ stretch, since: logged.get(s) ?? 0, likely: likely * fits[k]! })),
        )
        .sort((a, b) => b.likely - a.likely),
    ]),
  ) as Record<Slot, Filler[]>;
}
