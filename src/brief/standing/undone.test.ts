import { expect, it } from 'vitest';
import { editorOf } from '../../../tests/reports-in.js';
import { reachedAgreement } from './agreement.js';

const told = (...more: string[]) =>
  reachedAgreement(
    editorOf(['2031-03-04', `LIMA - Chile and Peru have reached an agreement on the port.\n\n${more.join('\n\n')}`]),
  );

it('an agreement that the report itself takes back is none', () => {
  expect(told('The ministers shook hands.')).toBeDefined();
  expect(told('Our first version said that it was signed.')).toBeUndefined();
  expect(told('The tolls are not agreed, the envoy said.')).toBeUndefined();
});

it('of talks of many, some have one only where they are named', () => {
  const shares = 'The three Andean countries met. The draft would give Peru 40%, Chile 35% and Bolivia 25%.';
  const made = editorOf([
    '2031-03-04',
    `LIMA - Two of the three have a deal on the water. ${shares} Peru, Chile and Bolivia share a lake. Bolivia rejected the draft. Chile wants more.`,
  ]);
  expect(reachedAgreement(made)).toBeUndefined();
});
