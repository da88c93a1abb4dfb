import { expect, it } from 'vitest';
import { narrowed } from './narrowed.js';
import type { CaseTimeline } from './timeline-types.js';

it('keeps what a party makes or is told, on the issue that is asked for', () => {
  const item = (parties: string[], toward: string[], issue: string) => ({
    parties,
    toward,
    by: parties,
    to: toward,
    issue,
  });
  const all = [item(['ARD'], ['BEL'], 'war'), item(['BEL'], ['COR'], 'war'), item(['COR'], [], 'pay')];
  const timeline = { reports: [], entries: all, offers: all } as unknown as CaseTimeline;
  const kept = (party: string, issue: string) => {
    const { entries, offers } = narrowed(timeline, { party, issue });
    expect(offers).toEqual(entries);
    return entries.map((e) => all.indexOf(e as never));
  };
  expect(kept('', '')).toEqual([0, 1, 2]);
  expect(kept('BEL', '')).toEqual([0, 1]);
  expect(kept('', 'pay')).toEqual([2]);
  expect(kept('ARD', 'pay')).toEqual([]);
});
