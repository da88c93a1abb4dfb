import { describe, expect, it } from 'vitest';
import { madeClaim, madeDocument } from '../../tests/made-claims.js';
import { applyJudgements } from './judged.js';
import type { Judgement } from './judgement.js';
import { weigh } from './weigh.js';

const report = madeDocument('one', '2031-04-01');
const claim = madeClaim(report, 'demand', ['ARD', 'BEL'], 'Belvania opens the road');
const judge = (
  decision: Judgement['decision'],
  day: number,
  correction: Judgement['correction'] = null,
): Judgement => ({
  claim: claim.id,
  decision,
  correction,
  by: 'an analyst',
  at: `2031-04-0${day}T08:00:00Z`,
  note: null,
});

describe('judgements', () => {
  it.each<[string, Judgement[], string[]]>([
    ['none', [], ['demand']],
    ['reject', [judge('reject', 2)], []],
    ['reject, taken back', [judge('reject', 2), judge('withdraw', 3)], ['demand']],
    ['given out of order', [judge('withdraw', 3), judge('reject', 2)], ['demand']],
    ['correct', [judge('correct', 2, { kind: 'red-line' })], ['red-line']],
    ['correct, then confirm', [judge('correct', 2, { kind: 'red-line' }), judge('confirm', 3)], ['demand']],
  ])('%s', (_, judgements, kinds) => {
    expect(applyJudgements([claim], judgements).map((c) => c.kind)).toEqual(kinds);
  });

  it('leave the claim as it was read, and a correction leaves what it does not name', () => {
    const before = structuredClone(claim);
    const [corrected] = applyJudgements([claim], [judge('correct', 2, { gist: 'Belvania opens two roads' })]);
    expect(claim).toEqual(before);
    expect(corrected).toEqual({ ...claim, gist: 'Belvania opens two roads' });
  });

  it('confirm a claim to credibility 1', () => {
    expect(weigh([report], [claim], [judge('confirm', 2)])[0]!.grade.credibility).toBe(1);
  });
});
