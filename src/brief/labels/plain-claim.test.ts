import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const report = `Chile and Peru meet again

Chile and Peru held talks on Monday. Chile will close its harbour on Thursday, and the senate, not the voters, will be asked to approve the sale of the docks.

Peru demands the return of its ships.

Peru wants the lock, the canal and the river port, its envoy said. Chile rejected the plan of the envoy, which nobody in the hall had seen or was ever likely to see, on Tuesday.`;

const told = briefIn(['2031-03-04', report]).split('ISSUES AND POSITIONS')[0]!;

test('a clause whose subject may have been lost gives way to its whole sentence', () => {
  expect(told).not.toMatch(/Chile will be asked to approve/);
  expect(told).toContain('“Chile will close its harbour on Thursday, and the senate, not the voters, will be asked');
});
