import type { Claim } from '../../claims/index.js';
import type { Editor } from '../editor.js';
import type { ReportSentence } from './report-sentence.js';

interface Index {
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly places: ReadonlyMap<string, ReportSentence>;
}
const known = new WeakMap<Editor['sentences'], Index>();

/** A case of hundreds of reports is asked about each of its sentences. */
function indexOf(editor: Editor): Index {
  const found = known.get(editor.sentences);
  if (found !== undefined) return found;
  const claims = new Map<string, Claim[]>();
  for (const { claim } of editor.picture.claims) {
    const of = claims.get(claim.document.id);
    if (of === undefined) claims.set(claim.document.id, [claim]);
    else of.push(claim);
  }
  const places = new Map(editor.sentences().map((s) => [`${s.document.id} ${s.place}`, s]));
  const index = { claims, places };
  known.set(editor.sentences, index);
  return index;
}

/** The claims that were read from a sentence. */
export const claimsIn = ({ document, span }: ReportSentence, editor: Editor): readonly Claim[] =>
  (indexOf(editor).claims.get(document.id) ?? []).filter((c) => span[0] <= c.span[0] && c.span[1] <= span[1]);

/** The sentence before it in its report, of whatever paragraph. */
export const sentenceBefore = ({ document, place }: ReportSentence, editor: Editor): ReportSentence | undefined =>
  indexOf(editor).places.get(`${document.id} ${place - 1}`);

/** The sentence of a report in which a claim stands; undefined where only a copy has it. */
export function sentenceOf(claim: string, editor: Editor): ReportSentence | undefined {
  const own = editor.claim(claim)?.claim;
  if (own === undefined) return undefined;
  return editor
    .sentences()
    .find(({ document, span }) => document.id === own.document.id && span[0] <= own.span[0] && own.span[1] <= span[1]);
}
