import type { PartialDate } from '../documents/index.js';
import { weighWithRecord } from '../evidence/index.js';
import type { LoadedCase } from '../ledger/index.js';
import { type Change, changes, createPicture, type Picture } from '../picture/index.js';

export interface PictureAsked {
  readonly between?: readonly string[] | undefined;
  readonly asOf?: PartialDate | undefined;
  /** False: what changed along the way is not told, which saves most of the time. */
  readonly history?: boolean | undefined;
}

/** The picture of a case of the ledger, its claims weighed and judged. */
export const pictureOf = (
  { documents, claims, judgements }: Pick<LoadedCase, 'documents' | 'claims' | 'judgements'>,
  { between, asOf, history }: PictureAsked = {},
): Picture =>
  createPicture({ documents, claims: weighWithRecord(documents, claims, judgements), between, asOf, history });

/**
 * What moved between two days: a case as loaded as of the earlier and as of the later one, compared as one negotiation of the same sides.
 */
export function changesBetween(
  early: LoadedCase,
  late: LoadedCase,
  between?: readonly string[],
): { readonly before: Picture; readonly after: Picture; readonly moved: Change[] } {
  const after = pictureOf(late, { between, history: false });
  const before = pictureOf(early, { between: between ?? after.between, history: false });
  return { before, after, moved: changes(before, after) };
}
