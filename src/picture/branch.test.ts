import { expect, test } from 'vitest';
import { type Branch, branchOf } from './branch.js';

test.each<[string, Branch, Branch]>([
  ['if the queen rejects the draft', 'drift', 'noDeal'],
  ['if they do not accept by dawn', 'drift', 'noDeal'],
  ['unless the crews accept the plan', 'drift', 'noDeal'],
  ['unless the crews reject it', 'drift', 'deal'],
  ['if no new deal is reached by the spring', 'drift', 'noDeal'],
  ['if the talks collapse', 'drift', 'noDeal'],
  ['if the sides fail to agree', 'drift', 'noDeal'],
  ['without an agreement', 'drift', 'noDeal'],
  ['if the guild walks out', 'drift', 'noDeal'],
  ['if the accord is signed', 'drift', 'deal'],
  ['if both approve it', 'drift', 'deal'],
  ['under the plan', 'drift', 'deal'],
  ['if Ardonia accepts the inspectors at its mines', 'drift', 'drift'],
  ['if Ardonia agrees to open the port', 'drift', 'drift'],
  ['if Ardonia breaks its word and the consultations fail', 'drift', 'drift'],
  ['if the ships are stopped again', 'drift', 'drift'],
  ['in that case', 'noDeal', 'noDeal'],
  ['otherwise', 'deal', 'noDeal'],
  ['otherwise', 'drift', 'drift'],
])('%s (after %s): %s', (condition, last, branch) => {
  expect(branchOf(condition, last)).toBe(branch);
});
