import type { z } from 'zod';
import type { Claim } from '../../claims/index.js';
import { partyKeys } from '../../desk/index.js';
import { failure, success } from '../../documents/index.js';
import { type Judgement, standing } from '../../evidence/index.js';
import {
  type CaseDocument,
  type CaseSummary,
  type ClaimFilter,
  type ClaimPlace,
  caseDocuments,
  cases,
  claimsWithId,
  documentWithId,
  filteredClaims,
  judgementsOf,
} from '../../ledger/index.js';
import type { CaseFile, CaseFiles } from '../case-files.js';
import { cursorOf, placeOf } from '../cursor.js';
import type {
  caseDocumentSchema,
  caseDocumentTextSchema,
  caseSummarySchema,
  claimDetailSchema,
  listedClaimSchema,
  pageOf,
} from '../schemas.js';
import type { Answer, Told } from './answer.js';

export interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}
type PageAnswer<S extends z.ZodType> = Promise<Answer<ReturnType<typeof pageOf<S>>>>;

/** One page of a list that is at hand whole, in the order of its keys. */
function page<T>(all: readonly T[], keyOf: (item: T) => string, { cursor, limit }: PageAsked) {
  const after = cursor === undefined ? null : placeOf<readonly [string]>(cursor, ['string']);
  if (after && !after.ok) return after;
  const rest = after === null ? all : all.filter((item) => keyOf(item) > after.value[0]);
  const items = rest.slice(0, limit);
  return success({
    items,
    total: all.length,
    next: rest.length > limit ? cursorOf([keyOf(items.at(-1)!)]) : null,
  });
}

export async function allCases(files: CaseFiles, asked: PageAsked): PageAnswer<typeof caseSummarySchema> {
  const key = (c: CaseSummary) => c.id;
  const all = [...(await cases(files.ledger))].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return page(all, key, asked);
}

export async function documentsOfCase(
  files: CaseFiles,
  { case: name, ...asked }: PageAsked & { readonly case: string },
): PageAnswer<typeof caseDocumentSchema> {
  const found = await files.named(name);
  if (!found.ok) return found;
  // As the ledger orders them: by date of publication, undated ones last.
  const key = (d: CaseDocument) => `${d.published ?? '9999'} ${d.name} ${d.id}`;
  return page(await caseDocuments(files.ledger, found.value.id), key, asked);
}

/** Claims with the judgement that holds on each and what the case makes of it. */
const listed = (claims: readonly Claim[], judgements: readonly Judgement[], file: CaseFile) => {
  const judged = standing(judgements);
  return claims.map((claim): Told<z.output<typeof listedClaimSchema>> => {
    const { claim: _, ...weighed } = file.weighed().get(claim.id) ?? { claim: null };
    return {
      claim,
      judgement: judged.get(claim.id) ?? null,
      weighed: 'grade' in weighed ? weighed : null,
    };
  });
};

export async function documentOfCase(
  files: CaseFiles,
  { case: name, id }: { readonly case: string; readonly id: string },
): Promise<Answer<typeof caseDocumentTextSchema>> {
  const found = await files.named(name);
  if (!found.ok) return found;
  const held = await documentWithId(files.ledger, id);
  if (!held?.cases.some((c) => c.id === found.value.id))
    return failure(
      'document-unknown',
      `“${found.value.name}” holds no document ${id}; its documents are listed at /api/cases/${found.value.id}/documents.`,
      'id',
    );
  const file = await files.open(found.value);
  const { document, claims, judgements, ...rest } = held;
  const copyOf = file.picture().evidence.documents.find((d) => d.id === id)?.copyOf ?? null;
  return success({ ...document, ...rest, copyOf, claims: listed(claims, judgements, file) });
}

export type ClaimsAsked = Omit<ClaimFilter, 'parties' | 'limit' | 'after'> &
  PageAsked & {
    readonly case: string;
    readonly party?: string | undefined;
    readonly ids?: readonly string[] | undefined;
  };

export async function claimsOfCase(files: CaseFiles, asked: ClaimsAsked): PageAnswer<typeof listedClaimSchema> {
  const { case: name, cursor, limit, party, ids, ...filter } = asked;
  const found = await files.named(name);
  if (!found.ok) return found;
  const file = await files.open(found.value);
  if (ids !== undefined) {
    const wanted = new Set(ids);
    const claims = file.claims.filter((c) => wanted.has(c.id));
    return success({ items: listed(claims, file.judgements, file), total: claims.length, next: null });
  }
  const after = cursor === undefined ? null : placeOf<ClaimPlace>(cursor, ['string', 'string', 'number', 'number']);
  if (after && !after.ok) return after;
  const parties = party === undefined ? {} : { parties: await partyKeys(files.ledger, party) };
  const all = await filteredClaims(files.ledger, found.value.id, {
    ...filter,
    ...parties,
    ...(after ? { after: after.value } : {}),
    limit: limit + 1,
  });
  const claims = all.claims.slice(0, limit);
  return success({
    items: listed(claims, all.judgements, file),
    total: all.total,
    next: all.claims.length > limit ? cursorOf(all.places[limit - 1]!) : null,
  });
}

export async function oneClaim(
  files: CaseFiles,
  { id }: { readonly id: string },
): Promise<Answer<typeof claimDetailSchema>> {
  const claim = (await claimsWithId(files.ledger, id)).find((c) => c.id === id);
  const held = claim && (await documentWithId(files.ledger, claim.document.id));
  if (!claim || !held) return failure('claim-unknown', `No claim of the ledger has the id ${id}.`, 'id');
  const judgements = await judgementsOf(files.ledger, id);
  const { text: _, blocks: __, ...document } = held.document;
  const [first] = held.cases;
  if (!first) return failure('claim-unknown', `No case of the ledger holds the claim ${id} any more.`, 'id');
  const file = await files.open(first);
  return success({ ...listed([claim], judgements, file)[0]!, document, cases: held.cases, judgements });
}
