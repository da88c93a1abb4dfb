import type { Claim } from '../../claims/index.js';
import type { Editor } from '../editor.js';

const known = new WeakMap<object, ReadonlyMap<string, readonly Claim[]>>();

/** The claims that were read from one report, by its id, in the order of the picture: found once for all reports, since each sentence of hundreds asks for them. */
export function claimsOf(document: string, { picture }: Pick<Editor, 'picture'>): readonly Claim[] {
  const byDocument = known.get(picture) ?? grouped(picture);
  known.set(picture, byDocument);
  return byDocument.get(document) ?? [];
}

function grouped({ claims }: Editor['picture']): ReadonlyMap<string, readonly Claim[]> {
  const byDocument = new Map<string, Claim[]>();
  for (const { claim } of claims) {
    const own = byDocument.get(claim.document.id);
    if (own === undefined) byDocument.set(claim.document.id, [claim]);
    else own.push(claim);
  }
  return byDocument;
}
