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

/** The claims that were read from a sentence. */
export const claimsIn = ({ document, span }: ReportSentence, editor: Editor): readonly Claim[] =>
  claimsOf(document.id, editor).filter((c) => span[0] <= c.span[0] && c.span[1] <= span[1]);

/** The sentence before it in its report, of whatever paragraph. */
export const sentenceBefore = ({ document, place }: ReportSentence, editor: Editor): ReportSentence | undefined =>
  placesIn(editor).get(`${document.id} ${place - 1}`);

/** The sentence of a report in which a claim stands; undefined where only a copy has it. */
export function sentenceOf(claim: string, editor: Editor): ReportSentence | undefined {
  const own = editor.claim(claim)?.claim;
  if (own === undefined) return undefined;
  return editor
    .sentences()
    .find(({ document, span }) => document.id === own.document.id && span[0] <= own.span[0] && own.span[1] <= span[1]);
}
