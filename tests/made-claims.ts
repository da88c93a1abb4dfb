import type { Claim, Kind, Party, Source } from '../src/claims/index.js';
import { claimSchema } from '../src/claims/schemas.js';
import type { Document } from '../src/documents/index.js';

/** A report made up for a test: one paragraph, dated. */
export function madeDocument(
  name: string,
  published: string | null,
  text = `Report ${name}.`,
  publisher: string | null = null,
): Document {
  return {
    id: `doc_${name}`,
    name: `${name}.txt`,
    title: name,
    publisher,
    published,
    url: null,
    text,
    blocks: [{ kind: 'body', span: [0, text.length] }],
  };
}

const names: Readonly<Record<string, string>> = { ARD: 'Ardonia', BEL: 'Belvania', COR: 'Corland', DOR: 'Doria' };
export const madeParty = (id: string): Party => ({ id, name: names[id] ?? id });

export const named = (
  name: string,
  affiliation: string | null = null,
  access: Source['access'] = 'principal',
): Source => ({
  name,
  type: 'named',
  access,
  affiliation,
  span: null,
});
export const anonymous = (
  name: string,
  affiliation: string | null = null,
  access: Source['access'] = 'privy',
): Source => ({
  name,
  type: 'anonymous',
  access,
  affiliation,
  span: null,
});

type Given = Partial<Omit<Claim, 'parties' | 'toward' | 'condition'>> & { condition?: string };
let count = 0;

/** A claim made up for a test: who, toward whom, what; everything else may be given. The quote is the gist. */
export function madeClaim(
  document: Document,
  kind: Kind,
  [parties, toward]: readonly [string, string],
  gist: string,
  given: Given = {},
): Claim {
  const list = (text: string): Party[] => text.split(' ').filter(Boolean).map(madeParty);
  const { condition, ...rest } = given;
  return claimSchema.parse({
    id: `clm_${++count}`,
    document: { id: document.id, name: document.name, title: document.title, published: document.published },
    kind,
    parties: list(parties),
    toward: list(toward),
    issue: null,
    gist,
    polarity: 'affirmed',
    condition: condition === undefined ? null : { text: condition, span: [0, 1] },
    certainty: null,
    when: null,
    amount: null,
    sources: [],
    attributes: {},
    event: null,
    span: [0, 1],
    quote: gist,
    reader: 'made@1',
    ...rest,
  });
}
