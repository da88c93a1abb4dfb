import type { Claim } from '../claims/index.js';
import type { Document } from '../documents/index.js';

type Told = Pick<Document, 'id' | 'name' | 'title' | 'published'>;

/** A claim from its row, with its document as the reading knew it. Field order is the codebook's. */
export function claimOf(body: string, { id, name, title, published }: Told): Claim {
  const { id: claim, ...rest } = JSON.parse(body) as Omit<Claim, 'document'>;
  return { id: claim, document: { id, name, title, published }, ...rest };
}
