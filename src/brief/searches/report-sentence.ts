import { type Document, printable, type Span } from '../../documents/index.js';
import { isRepeated, type Repeated, repeated } from '../../evidence/index.js';
import type { Picture } from '../../picture/index.js';
import { dayNumber } from '../day.js';
import { sentencesIn } from './sentence-at.js';

/** A sentence of a report as it stands there, whether or not a claim was read from it. */
export interface ReportSentence {
  /** What it is cited by: a claim that was read from it, or the place itself. */
  readonly cite: string;
  readonly document: Document;
  readonly span: Span;
  /** Fit to print, on one line. */
  readonly text: string;
  readonly kind: 'title' | 'body' | 'question' | 'correction';
  /** Which block of the report it stands in, and which sentence of it it is. */
  readonly block: number;
  readonly place: number;
  /** Where a copy takes it over from; null for what a report tells itself. */
  readonly from: Repeated | null;
}

/** Whether a text is a sentence of the story: a question, a caption, an editor's brackets are none. */
export const isStory = (text: string): boolean => /^[^[(].*[.!]["\u201d\u2019')\]]*$/u.test(text);

/** "An agreement of 1977 gave them three fifths": what is so now names no year before the last. */
export function namesEarlierYear({ text, document: { published } }: ReportSentence): boolean {
  const now = Number(published?.slice(0, 4) ?? Number.NaN);
  return [...text.matchAll(/\b(?:1[6-9]|20)\d\d\b(?![.,]?\d)/g)].some(([year]) => Number(year) < now - 1);
}

/** Days from a sentence's report to the latest; 0 where either has no date. */
export const ageOf = ({ document: { published } }: ReportSentence, { latest }: Picture): number =>
  latest === null || published === null ? 0 : dayNumber(latest) - dayNumber(published);

/** Days after which a sentence weighs as much less as one in less plain words. */
export const ageing = 14;

/** Reports of a long case that are looked through, the latest. */
const mostReports = 200;

const kinds: Readonly<Record<string, ReportSentence['kind']>> = {
  title: 'title',
  heading: 'title',
  body: 'body',
  question: 'question',
};

/** Every sentence of the reports of a picture, those that a copy takes over marked so, the latest report first and each in the order of its text. */
export function reportSentences(
  picture: Picture,
  documents: readonly Document[],
  abbreviations: ReadonlySet<string>,
): readonly ReportSentence[] {
  // What was reported later than the picture is of is not in its list.
  const own = new Set(picture.evidence.documents.map((d) => d.id));
  const copies = repeated(documents.filter((d) => own.has(d.id)));
  const claims = new Map<string, { readonly id: string; readonly span: Span }[]>();
  for (const { claim } of picture.claims) {
    const told = claims.get(claim.document.id);
    if (told) told.push(claim);
    else claims.set(claim.document.id, [claim]);
  }
  return documents
    .filter((d) => own.has(d.id))
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    .slice(0, mostReports)
    .flatMap((document) => {
      const of = copies.get(document.id);
      const told = sentencesOf(document, claims.get(document.id) ?? [], abbreviations);
      if (of === undefined) return told;
      return told.map((s) => ({ ...s, from: isRepeated(s.span, of) ? sharing(s.span, of) : null }));
    });
}

function sentencesOf(
  document: Document,
  claims: readonly { readonly id: string; readonly span: Span }[],
  abbreviations: ReadonlySet<string>,
): ReportSentence[] {
  const found: ReportSentence[] = [];
  for (const [block, { kind: of, span: within }] of document.blocks.entries()) {
    // A correction carries no claim, and tells that one did not hold.
    const kind = of === 'furniture' && corrects.test(document.text.slice(...within)) ? 'correction' : kinds[of];
    if (kind === undefined) continue;
    for (const span of sentencesIn(document, within, abbreviations)) {
      const claim = claims.find((c) => span[0] <= c.span[0] && c.span[1] <= span[1]);
      found.push({
        cite: claim?.id ?? `${document.id}@${span.join('-')}`,
        document,
        span,
        text: printable(document.text.slice(...span))
          .replace(/\s+/g, ' ')
          .trim(),
        kind,
        block,
        place: found.length,
        from: null,
      });
    }
  }
  return found;
}

/** The sentence taken over that a span has most of. */
function sharing([start, end]: Span, of: readonly Repeated[]): Repeated | null {
  const shared = ({ span }: Repeated): number => Math.min(end, span[1]) - Math.max(start, span[0]);
  return [...of].sort((a, b) => shared(b) - shared(a))[0] ?? null;
}

const corrects = /^(?:corrections?|clarification|editor.?s.? note)\b/i;
