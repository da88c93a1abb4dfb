import type { Editor } from '../editor.js';
import { type Features, featuresOf } from '../roles/features.js';
import { type LinearModel, likelihoods, shippedLinear } from '../roles/linear.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { claimsIn, sentencesOf } from '../searches/sentence-index.js';
import { type Signal, saysIn, signals } from './signal-words.js';

/** How likely a sentence is each, 0 to 1. */
export type SentenceSignals = Readonly<Record<Signal, number>>;

export function signalsBy(features: Features, model: LinearModel): SentenceSignals {
  const found = likelihoods(features, model);
  return Object.fromEntries(signals.map((s, i) => [s, found[i]!])) as SentenceSignals;
}

/** What is known of each sentence of a report, in its order. */
export function signalFeatures(report: readonly ReportSentence[], editor: Editor): readonly Features[] {
  const own = featuresOf(report, editor);
  return report.map((s, i) => {
    const found = new Map(own[i]!);
    const add = (name: string) => found.set(`signal ${name}`, 1);
    for (const signal of signals) for (const way of saysIn(s.text, signal)) add(`says ${signal} ${way}`);
    if (supposing.test(s.text)) add('supposes');
    if (toCome.test(s.text)) add('to come');
    if (couldBe.test(s.text)) add('could be');
    for (const { kind, polarity, condition, when, certainty, attributes } of claimsIn(s, editor)) {
      add(`kind ${kind}`);
      if (polarity === 'denied') add('denied');
      if (condition !== null) add('on a condition');
      if (certainty !== null) add('hedged');
      if (attributes.counterfactual === true) add('counterfactual');
      if (attributes.withheld === true) add('withheld');
      const { published } = s.document;
      if (when?.resolved === true && when.to !== null && published !== null)
        add(when.to > published ? 'day ahead' : 'day behind');
    }
    const before = report[i - 1];
    if (before !== undefined && before.block === s.block)
      for (const signal of signals) if (saysIn(before.text, signal).length > 0) add(`after ${signal}`);
    return found;
  });
}

const supposing = /(?:^|[\s"\u201c(])(?:if|unless|should|otherwise|until|once|suppose)\b/iu;
const toCome =
  /\b(?:will|shall|is to|are to|due|planned|scheduled|expected|next (?:week|month|round|year)|tomorrow)\b|['\u2019]ll\b/iu;
const couldBe = /\b(?:may|might|could|would)\b/u;

const known = new WeakMap<Editor['sentences'], Map<string, ReadonlyMap<number, SentenceSignals>>>();

/** What a sentence likely is in its report. */
export function signalsOf({ document, place }: ReportSentence, editor: Editor): SentenceSignals {
  const reports = known.get(editor.sentences) ?? new Map<string, ReadonlyMap<number, SentenceSignals>>();
  known.set(editor.sentences, reports);
  let report = reports.get(document.id);
  if (report === undefined) {
    const sentences = sentencesOf(document.id, editor);
    const features = signalFeatures(sentences, editor);
    const model = shippedLinear('signals.json');
    report = new Map(sentences.map((s, i) => [s.place, signalsBy(features[i]!, model)]));
    reports.set(document.id, report);
  }
  return report.get(place)!;
}
