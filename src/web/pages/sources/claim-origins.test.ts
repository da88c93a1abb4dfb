import { describe, expect, it } from 'vitest';
import type { WeighedClaim } from '../../../evidence/index.js';
import { claimOrigins } from './claim-origins.js';

const weighed = (
  id: string,
  origin: string,
  links: { bears?: string[]; against?: string[]; denied?: boolean } = {},
): WeighedClaim => ({
  claim: {
    id,
    document: { id: 'doc_1', name: 'a.txt', title: null, published: null },
    kind: 'meeting',
    parties: [],
    toward: [],
    issue: null,
    gist: `what ${id} says`,
    polarity: links.denied ? 'denied' : 'affirmed',
    condition: null,
    certainty: null,
    when: null,
    amount: null,
    sources: [],
    attributes: {},
    event: null,
    span: [0, 1],
    quote: 'a',
    reader: 'grammar@1',
  },
  origin: { id: origin, kind: 'document', name: origin },
  grade: { reliability: 'B', credibility: 2, reasons: { reliability: '', credibility: '' } },
  interested: false,
  corroboration: (links.bears ?? []).map((claim) => ({ claim, reason: '' })),
  copies: [],
  contradiction: (links.against ?? []).map((claim) => ({ claim, reason: '' })),
  settled: null,
  judged: null,
});

const table = (claims: WeighedClaim[]) => {
  const { origins, rows } = claimOrigins(claims);
  return { origins: origins.map((o) => o.id), rows: rows.map((r) => [r.gist, ...r.stances.map((s) => s.stance)]) };
};

describe('claimOrigins', () => {
  it('joins what bears out and what contradicts into one row', () => {
    expect(
      table([
        weighed('a', 'herald', { bears: ['b'], against: ['c'] }),
        weighed('b', 'wire', { bears: ['a'] }),
        weighed('c', 'ministry', { against: ['a'], denied: true }),
        weighed('d', 'gazette'),
      ]),
    ).toEqual({ origins: ['herald', 'wire', 'ministry'], rows: [['what a says', 'asserts', 'asserts', 'denies']] });
  });

  it('leaves out what one origin alone says, however often', () => {
    expect(table([weighed('a', 'wire', { bears: ['b'] }), weighed('b', 'wire', { bears: ['a'] })])).toEqual({
      origins: [],
      rows: [],
    });
  });

  it('puts first the origin that speaks in most rows; others are silent', () => {
    const found = table([
      weighed('a', 'herald', { bears: ['b'] }),
      weighed('b', 'wire', { bears: ['a'] }),
      weighed('c', 'gazette', { bears: ['d'] }),
      weighed('d', 'wire', { bears: ['c'] }),
    ]);
    expect(found.origins).toEqual(['wire', 'herald', 'gazette']);
    expect(found.rows[0]!.slice(1)).toEqual(['asserts', 'asserts', 'silent']);
  });

  it('shows the denial of an origin that says both', () => {
    const claims = [
      weighed('a', 'herald', { bears: ['b'], against: ['c'] }),
      weighed('b', 'wire', { bears: ['a'] }),
      weighed('c', 'wire', { against: ['a'] }),
    ];
    expect(table(claims)).toEqual({ origins: ['herald', 'wire'], rows: [['what a says', 'asserts', 'denies']] });
    expect(claimOrigins(claims).rows[0]!.stances[1]!.claim).toBe('c');
  });

  it('survives links to claims that are not there', () => {
    expect(table([weighed('a', 'herald', { bears: ['gone'] })])).toEqual({ origins: [], rows: [] });
  });
});
