import { describe, expect, it } from 'vitest';
import { datesAsked } from './question-date.js';

describe('datesAsked', () => {
  it.each<[string, string | null, string | null]>([
    ['where do they stand as of 10 March', '2031-03-10', null],
    ['Did they meet by 16 March 2030?', '2030-03-16', null],
    ['state of play 2031-03-10', '2031-03-10', null],
    ['where did the talks stand in May 2030?', '2030-05', null],
    ['where did the talks stand at the end of May 2030?', '2030-05-31', null],
    ['as of 2030', '2030', null],
    ['what moved since 12 March', null, '2031-03-12'],
    ['what is new after March 12, 2031', null, '2031-03-12'],
    // What hangs on today is not known to a ledger.
    ['what moved since last week', null, null],
    ['what did they say yesterday', null, null],
    ['may they still agree', null, null],
  ])('%s', (question, asOf, since) => {
    const found = datesAsked(question, '2031-04-24');
    expect([found.asOf, found.since]).toEqual([asOf, since]);
  });

  it('takes the date out of the question, so that May is nobody’s name', () => {
    expect(datesAsked('where did Ardonia stand in May 2030?', null).rest).not.toMatch(/May|2030/);
  });
});
