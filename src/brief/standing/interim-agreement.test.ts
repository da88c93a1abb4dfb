import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const before = `Peru and Bolivia far apart on the lake

LA PAZ, May 2 - Peru demands that Bolivia withdraw its troops from the islands in the lake. Bolivia refuses to withdraw them and demands the release of 40 prisoners.

Peru will not free the prisoners before the border is marked, Foreign Minister Javier Gonzalez said. Bolivia wants its rights to fish written into a treaty. Peru rejected that on Thursday.
`;
const truce = `Peru and Bolivia sign truce

LIMA, May 9 - Peru and Bolivia signed an agreement on a temporary truce around the lake on Thursday. The border and the prisoners were not on the agenda.

Bolivian troops will stay on the islands, President Luis Arce said. Peru demands that they leave.
`;
const brief = briefIn(['2025-05-02', before], ['2025-05-09', truce]);
const bottom = brief.slice(0, brief.indexOf('KEY JUDGEMENTS'));

test('a truce is told as one, and a full agreement is judged apart from it', () => {
  expect(bottom).toContain('Peru and Bolivia signed an agreement on a temporary truce');
  expect(bottom).toMatch(/A full agreement: (?:very unlikely|unlikely|roughly even)/);
  expect(brief).toMatch(/the interim agreement reported between (?:Peru and Bolivia|Bolivia and Peru) takes effect/);
});

test('no zone of agreement follows from a truce', () => {
  expect(brief).not.toContain('Zone of possible agreement: present');
});

test('what the truce still waits for is told with it', () => {
  const waits = briefIn(
    ['2025-05-02', before],
    [
      '2025-05-09',
      truce.replace('Bolivian troops will', 'The rules of the truce have still to be written. Bolivian troops will'),
    ],
  );
  expect(waits.slice(0, waits.indexOf('KEY JUDGEMENTS'))).toContain('the rules of the truce have still to be written');
});
