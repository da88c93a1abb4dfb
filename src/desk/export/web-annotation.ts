import { type Document, jsonText } from '../../documents/index.js';
import type { WeighedClaim } from '../../evidence/index.js';

/** Characters before and after a quotation that find it again when a page has moved. */
const around = 32;

/**
 * Claims as one W3C Web Annotation page (JSON-LD, Recommendation 2017): each claim annotates its exact words in its document, by quotation
 * with what stands before and after, and by position. Positions there count code points, not UTF-16 units.
 */
export function* webAnnotations(
  name: string,
  claims: readonly WeighedClaim[],
  documents: ReadonlyMap<string, Document>,
): Generator<string> {
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    partOf: { type: 'AnnotationCollection', label: name, total: claims.length },
  };
  yield `${jsonText(head).slice(0, -1)},"items":[`;
  for (const [i, w] of claims.entries()) yield `${i > 0 ? ',' : ''}\n${jsonText(annotation(w, documents))}`;
  yield '\n]}\n';
}

function annotation({ claim, grade, judged }: WeighedClaim, documents: ReadonlyMap<string, Document>) {
  const { id, url, text } = documents.get(claim.document.id)!;
  const [start, end] = claim.span;
  const points = (to: number) => [...text.slice(0, to)].length;
  return {
    id: `urn:rapporteur:${claim.id}`,
    type: 'Annotation',
    motivation: 'describing',
    generator: { type: 'Software', name: claim.reader },
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', language: 'en', value: claim.gist },
      ...[claim.kind, claim.polarity, claim.issue, `${grade.reliability}${grade.credibility}`, judged]
        .filter((tag) => tag !== null)
        .map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    ],
    target: {
      source: url ?? `urn:rapporteur:${id}`,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: claim.quote,
          prefix: text.slice(whole(text, Math.max(0, start - around)), start),
          suffix: text.slice(end, whole(text, end + around)),
        },
        { type: 'TextPositionSelector', start: points(start), end: points(end) },
      ],
    },
  };
}

/** The place itself, or the one after it where it would cut a character in two, which no reader could find again. */
const whole = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at + 1 : at;
