import type { Claim } from '../../claims/index.js';
import type { Editor } from '../editor.js';
import { claimsOf } from '../labels/claims-of.js';
import type { ReportSentence } from './report-sentence.js';

const known = new WeakMap<Editor['sentences'], ReadonlyMap<string, ReportSentence>>();

/** All sentences by report and place: a case of hundreds of reports is asked about each of them. */
function placesIn(editor: Editor): ReadonlyMap<string, ReportSentence> {
  const found =
    known.get(editor.sentences) ?? new Map(editor.sentences().map((s) => [`${s.document.id} ${s.place}`, s]));
  known.set(editor.sentences, found);
  return found;
}

const reports = new WeakMap<Editor['sentences'], ReadonlyMap<string, readonly ReportSentence[]>>();

function byReport(sentences: readonly ReportSentence[]): ReadonlyMap<string, readonly ReportSentence[]> {
  const found = new Map<string, ReportSentence[]>();
  for (const s of sentences) {
    const own = found.get(s.document.id);
    if (own === undefined) found.set(s.document.id, [s]);
    else own.push(s);
  }
  return found;
}

/** The sentences of a report: of each line and cell it is asked in which of them it stands. */
export function sentencesOf(document: string, editor: Editor): readonly ReportSentence[] {
  const known = reports.get(editor.sentences) ?? byReport(editor.sentences());
  reports.set(editor.sentences, known);
  return known.get(document) ?? [];
}

/** The claims that were read from a sentence. */
export const claimsIn = ({ document, span }: ReportSentence, editor: Editor): readonly Claim[] =>
  claimsOf(document.id, editor).filter((c) => span[0] <= c.span[0] && c.span[1] <= span[1]);

/** The sentence before it in its report, of whatever paragraph. */
export const sentenceBefore = ({ document, place }: ReportSentence, editor: Editor): ReportSentence | undefined =>
  placesIn(editor).get(`${document.id} ${place - 1}`);

/** The sentence behind it in its paragraph. */
export function sentenceAfter({ document, block, place }: ReportSentence, editor: Editor): ReportSentence | undefined {
  const next = placesIn(editor).get(`${document.id} ${place + 1}`);
  return next?.block === block ? next : undefined;
}

/** The sentence of a report in which a claim stands; undefined where only a copy has it. */
export function sentenceOf(claim: string, editor: Editor): ReportSentence | undefined {
  const own = editor.claim(claim)?.claim;
  if (own === undefined) return undefined;
  return sentencesOf(own.document.id, editor).find(({ span }) => span[0] <= own.span[0] && own.span[1] <= span[1]);
}
