import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const after = (last: string) =>
  briefIn(
    ['2031-03-01', 'Peru and Chile meet\n\nPeru and Chile met in Geneva. Peru put forward a draft on the port.'],
    ['2031-03-08', `Chile answers\n\n${last} Peru and Chile will meet again in Geneva.`],
  );

test('that a side has said yes brings them nearer, and is no agreement yet', () => {
  const brief = after('Chile yesterday accepted the draft on the port, though the map has not been drawn.');
  expect(brief).toMatch(/reach a full agreement/);
  expect(brief).toMatch(/For: “?Chile yesterday accepted/);
});

test.each(['Chile has not accepted the draft on the port.', 'Chile refused to say whether it accepted the draft.'])(
  'no yes is heard in "%s"',
  (last) => {
    expect(after(last)).not.toMatch(/reach a full agreement/);
  },
);
