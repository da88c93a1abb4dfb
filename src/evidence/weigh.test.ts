import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymous, madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import { weigh } from './weigh.js';
import { weighedClaimSchema } from './weighed.js';

const text = (n: number): string => Array.from({ length: 60 }, (_, i) => `word${n}x${i}`).join(' ');
const one = madeDocument('one', '2031-04-01', text(1));
const two = madeDocument('two', '2031-04-02', text(2));
const bridge = (document: typeof one, source = anonymous('a diplomat')) =>
  madeClaim(document, 'offer', ['ARD', 'BEL'], 'Ardonia reopens the northern bridge', { sources: [source] });

describe('weigh', () => {
  it('counts what another origin says as corroboration, and grades it up with the reason', () => {
    const [a] = weigh([one, two], [bridge(one), bridge(two)]);
    expect(a?.corroboration).toHaveLength(1);
    expect(a?.grade.credibility).toBe(2);
    expect(a?.grade.reasons.credibility).toBe('1 independent origin more says so');
    expect(weighedClaimSchema.safeParse(a).success).toBe(true);
  });

  it('counts one speaker quoted twice once', () => {
    const speaker = named('Ilse Maran', 'BEL');
    const [a] = weigh([one, two], [bridge(one, speaker), bridge(two, speaker)]);
    expect(a?.corroboration).toHaveLength(0);
    expect(a?.copies).toHaveLength(1);
  });

  it('does not let a report’s own voice bear out its source', () => {
    const own = madeClaim(one, 'offer', ['ARD', 'BEL'], 'Ardonia reopens the northern bridge');
    const [a] = weigh([one], [bridge(one), own]);
    expect(a?.corroboration).toHaveLength(0);
  });

  it('never corroborates more when copies of a report are added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.boolean(), (copies, attributed) => {
        const made = (d: typeof one) =>
          attributed ? bridge(d) : madeClaim(d, 'action', ['ARD', 'BEL'], 'Ardonia reopened the northern bridge');
        const reprints = Array.from({ length: copies }, (_, i) =>
          madeDocument(`reprint${i}`, '2031-04-03', `${text(1)} reprint`),
        );
        const before = weigh([one, two], [made(one), made(two)]);
        const after = weigh([one, two, ...reprints], [made(one), made(two), ...reprints.map(made)]);
        const origins = (w: typeof before): number => new Set(w.map((c) => c.origin.id)).size;
        expect(origins(after)).toBe(origins(before));
        expect(after[0]!.grade.credibility).toBe(before[0]!.grade.credibility);
      }),
    );
  });

  it('grades the source by name, access, hands and side, and says why', () => {
    const claims = [
      madeClaim(one, 'demand', ['ARD', 'BEL'], 'Belvania pays', { sources: [named('Ilse Maran', 'ARD')] }),
      madeClaim(one, 'demand', ['ARD', 'BEL'], 'Belvania apologises', { sources: [named('Petr Oll', 'BEL', 'privy')] }),
      madeClaim(one, 'demand', ['ARD', 'BEL'], 'Belvania opens its archives', {
        sources: [anonymous('a clerk', null, 'unknown')],
      }),
    ];
    const grades = weigh([one], claims).map((w) => [w.grade.reliability, w.interested, w.grade.reasons.reliability]);
    expect(grades).toEqual([
      ['B', true, 'named, decides, speaks of its own side'],
      ['C', true, 'named, knows of it, not said to have been there, speaks of the other side'],
      ['F', false, 'anonymous, access not said, nothing to judge it by'],
    ]);
  });

  it('keeps how sure a source sounds apart from its grade', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (low) => {
        const plain = bridge(one);
        const hedged = { ...plain, certainty: { low, high: 1, phrase: 'perhaps', scale: 'x' } };
        expect(weigh([one], [hedged])[0]!.grade).toEqual(weigh([one], [plain])[0]!.grade);
      }),
    );
  });
});
