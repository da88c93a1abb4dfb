import { describe, expect, it } from 'vitest';
import { madeClaim, madeDocument, named } from '../../tests/made-claims.js';
import { sourceGrades } from './source-grades.js';
import { forecastRecords } from './track-record.js';
import { amongSeen, weigh } from './weigh.js';
import type { WeighedClaim } from './weighed.js';

const report = madeDocument('one', '2031-04-01');
const likely = { low: 0.7, high: 0.9, phrase: 'likely', scale: 'x' };
const unlikely = { low: 0.1, high: 0.3, phrase: 'unlikely', scale: 'x' };

/** A forecast of one speaker that came out so. */
function forecast(outcome: 'true' | 'false' | 'open', certainty: typeof likely | null): WeighedClaim {
  const claim = madeClaim(report, 'forecast', ['ARD', 'BEL'], 'Ardonia opens the road', {
    sources: [named('Ilse Maran', 'BEL')],
    certainty,
  });
  const [weighed] = weigh([report], [claim]);
  return { ...weighed!, settled: { outcome, by: ['clm_later'], reason: 'a later report says so' } };
}

describe('forecastRecords', () => {
  it('counts what was called likely and came, and what was called unlikely and did not, as right', () => {
    const claims = [
      forecast('true', likely),
      forecast('false', unlikely),
      forecast('false', likely),
      forecast('true', null),
      forecast('open', likely),
    ];
    const [record, ...others] = forecastRecords(claims);
    expect(others).toEqual([]);
    expect(record).toMatchObject({ source: 'Ilse Maran', settled: 4, right: 3 });
    expect(record!.brier).toBeCloseTo((0.2 ** 2 + 0.2 ** 2 + 0.8 ** 2) / 3, 12);
    expect(sourceGrades(claims)).toMatchObject([{ name: 'Ilse Maran', claims: 5, documents: 1, forecasts: record }]);
  });

  it('has no Brier score where no forecast had a probability', () => {
    expect(forecastRecords([forecast('true', null)])[0]?.brier).toBeNull();
  });
});

describe('amongSeen', () => {
  it('takes back what only later claims made of a claim', () => {
    const settled = forecast('true', likely);
    expect(amongSeen(settled, new Set(['clm_later']))).toBe(settled);
    expect(amongSeen(settled, new Set()).settled).toEqual({
      outcome: 'open',
      by: [],
      reason: 'no later report settles it',
    });
    const linked = { ...settled, contradiction: [{ claim: 'clm_x', reason: 'denied' }], copies: ['clm_y'] };
    expect(amongSeen(linked, new Set(['clm_later', 'clm_y']))).toMatchObject({ contradiction: [], copies: ['clm_y'] });
  });
});
