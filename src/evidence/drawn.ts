import type { Document } from '../documents/index.js';
import { daysBetween } from './alike.js';
import { type Credit, creditOf, isAgency } from './credits.js';
import { outletNamed } from './outlets.js';
import { namesBeside, type Quotation, quotationsOf, saidAgain } from './quotations.js';
import { sharedVocabulary, toldAgain } from './told-again.js';

/** A report that retells another in other words, so that the two are not independent. */
export interface Drawn {
  /** The report that it retells. */
  readonly from: string;
  /** Quotations of six words or more that both have. */
  readonly quotations: number;
  /** Whether it gives credit to agencies. */
  readonly credited: boolean;
}

/** A report is printed elsewhere on its day or the next. */
const nextDay = 1;
/** Of a report that says it is an agency's, so much vocabulary that it can be this agency's report; two papers' own accounts of one event share as much. */
const sameStory = 1 / 3;
/** Share of sentences that are told again where some of a report is said to be an agency's, and where nothing is said. */
const [partOfIt, mostOfIt] = [1 / 3, 0.5];
/** Quotations that both have, where nothing is said: by two speakers, who are seldom quoted in the same words by two who listened. */
const quotedAlike = 2;

/**
 * Which reports retell another in other words. Told by credit ("From our wires") together with what they share, or without any where a report has no
 * quotation of its own and shares at least two, by two speakers, with a report that tells half of its sentences: two reporters at one press conference
 * share words of one speaker, and each picks some that the other does not. Of reports that are not copies of each other by `copies`, each with
 * the report before it that it shares most with. What comes out does not hang on the order of the documents.
 */
export function drawn(documents: readonly Document[], copies: ReadonlyMap<string, string>): ReadonlyMap<string, Drawn> {
  const made = known.get(documents) ?? retold(documents, copies);
  known.set(documents, made);
  return made;
}

const known = new WeakMap<readonly Document[], ReadonlyMap<string, Drawn>>();

function retold(documents: readonly Document[], copies: ReadonlyMap<string, string>): ReadonlyMap<string, Drawn> {
  const found = new Map<string, Drawn>();
  const dated = documents.filter((d) => (d.published ?? '').length === 10);
  if (dated.length < 2) return found;
  const ranked = [...dated].sort(byPrecedence);
  const quoting = sharing(documents);
  for (const [at, report] of ranked.entries()) {
    if (isAgency(report.publisher) || copyOf(report, copies) !== report.id) continue;
    const credit = creditOf(report);
    const near = quoting.get(report.id);
    if (credit === null && near === undefined) continue;
    let best: (Drawn & { readonly weight: number }) | undefined;
    for (let i = at - 1; i >= 0 && daysBetween(ranked[i]!.published!, report.published!) <= nextDay; i--) {
      const other = ranked[i]!;
      if (copyOf(other, copies) !== other.id || (other.publisher === report.publisher && other.publisher !== null))
        continue;
      const shared = near?.get(other.id) ?? [];
      if (!retells(report, other, credit, shared)) continue;
      const weight = shared.length + sharedVocabulary(report, other) + Number(isAgency(other.publisher));
      // Of two that weigh alike the earlier is taken, which is looked at later.
      if (best === undefined || weight >= best.weight)
        best = { from: other.id, quotations: shared.length, credited: credit !== null, weight };
    }
    if (best === undefined) continue;
    const { weight: _, ...rest } = best;
    found.set(report.id, rest);
  }
  return found;
}

/** The report that a copy or a retelling goes back to. */
export function originalOf(
  id: string,
  copies: ReadonlyMap<string, string>,
  retold: ReadonlyMap<string, Drawn>,
): string {
  const first = copies.get(id) ?? id;
  const from = retold.get(first)?.from;
  return from === undefined ? first : originalOf(from, copies, retold);
}

const copyOf = (d: Document, copies: ReadonlyMap<string, string>): string => copies.get(d.id) ?? d.id;

/** Earlier days first; of one day agencies, then those that give no credit, then the longer text. */
function byPrecedence(a: Document, b: Document): number {
  const rank = (d: Document): number => (isAgency(d.publisher) ? 0 : creditOf(d) === null ? 1 : 2);
  return (
    (a.published! < b.published! ? -1 : a.published! > b.published! ? 1 : 0) ||
    rank(a) - rank(b) ||
    b.text.length - a.text.length ||
    (a.id < b.id ? -1 : 1)
  );
}

/** A quotation that two reports have, with the names beside it in either. */
interface Shared {
  readonly beside: ReadonlySet<string>;
}

/** For each report the others that it shares quotations with, and which. */
function sharing(documents: readonly Document[]): ReadonlyMap<string, ReadonlyMap<string, readonly Shared[]>> {
  const holders = new Map<string, { readonly document: Document; readonly quotation: Quotation }[]>();
  const keys = saidAgain(documents);
  for (const d of documents)
    for (const quotation of quotationsOf(d)) {
      const key = keys.get(quotation);
      if (key !== undefined) holders.set(key, [...(holders.get(key) ?? []), { document: d, quotation }]);
    }
  const found = new Map<string, Map<string, Shared[]>>();
  for (const all of holders.values())
    for (const one of all) {
      const of = found.get(one.document.id) ?? new Map<string, Shared[]>();
      found.set(one.document.id, of);
      const others = new Map(all.map((h) => [h.document.id, h]));
      others.delete(one.document.id);
      for (const [id, other] of others) {
        const beside = new Set([one, other].flatMap((h) => namesBeside(h.quotation, h.document)));
        of.set(id, [...(of.get(id) ?? []), { beside }]);
      }
    }
  return found;
}

function retells(report: Document, other: Document, credit: Credit | null, shared: readonly Shared[]): boolean {
  if (credit !== null) {
    const named = credit.names.some((n) => sameOutlet(n, other.publisher));
    const theirs = named || (credit.names.length === 0 && isAgency(other.publisher));
    if (theirs && credit.whole) return sharedVocabulary(report, other) >= sameStory;
    const quotes = theirs ? 1 : quotedAlike;
    if (shared.length >= quotes) return toldAgain(report, other) >= partOfIt;
    return theirs && toldAgain(report, other) >= mostOfIt;
  }
  return (
    shared.length >= quotedAlike &&
    shared.length === quotationsOf(report).length &&
    byTwo(shared) &&
    toldAgain(report, other) >= mostOfIt
  );
}

const sameOutlet = (name: string, publisher: string | null): boolean =>
  publisher !== null &&
  (name === publisher || (outletNamed(name) !== null && outletNamed(name)?.id === outletNamed(publisher)?.id));

/** Whether two of the quotations have nobody in common who could say them. */
function byTwo(shared: readonly Shared[]): boolean {
  const speakers = shared.map((s) => s.beside).filter((names) => names.size > 0);
  return speakers.some((a, i) => speakers.slice(i + 1).some((b) => ![...a].some((n) => b.has(n))));
}
