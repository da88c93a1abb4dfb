import { expect, test } from 'vitest';
import { briefIn } from '../../tests/reports-in.js';
import { shippedPack } from '../documents/index.js';
import { disputesSchema } from './disputes.js';

const opening =
  'LIMA - Chile and Peru opened talks on the border on Monday. Chile demanded that Peru withdraw its patrols from the river.';
const section = (brief: string): string =>
  /AGREEMENTS AND CONTRADICTIONS(.*)PARTIES AND PROCESS/s.exec(brief)?.[1]?.replace(/\s+/g, ' ') ?? '';
const of = (text: string) => section(briefIn(['2031-03-04', `${opening}\n\n${text}`]));

test('the pack fits its schema', () => {
  expect(() => disputesSchema.parse(shippedPack('brief/disputes'))).not.toThrow();
});

const clashing: readonly (readonly [string, string])[] = [
  [
    'The envoy left in anger, a porter said. A clerk remembers it differently: he had a train to catch.',
    'remembers it',
  ],
  [
    'Peru had offered the northern ferry, a minister said. Her deputy contradicts her. No boat was ever named, he says.',
    'No boat',
  ],
  ['The mayor promised to open the dam, an engineer told us. An aide says that he did not.', 'did not'],
  ['Two surveyors said that the map showed tunnels. The ministry denies that there are any tunnels.', 'tunnels'],
  ['Some think that the books were burnt; the palace denies it.', 'denies'],
  ['The union says that work has slowed since June. The port denies that there is a slowdown.', 'slowdown'],
  ['The harbour master called it a siege. A Peruvian officer calls it a drill.', 'drill'],
];
test.each(clashing)('side by side: %s', (text, part) => {
  expect(of(text)).toContain('side by side');
  expect(of(text)).toContain(part);
});

test.each([
  'The envoy would leave on Friday, a porter said. His office neither confirmed nor denied that.',
  'The mayor spoke for an hour, an engineer told us. He denied that the dam would be opened.',
  'The boats are painted blue, a captain said. A minister denied that the treaty had lapsed.',
  'They want the ferry back, a minister said. Lima rejected it.',
])('no pair: %s', (text) => {
  expect(of(text)).not.toContain('side by side');
});

test('what one report tells another calls false', () => {
  const brief = briefIn(
    ['2031-03-04', `${opening} Some lorries had crossed back into Tacna by night, according to a customs officer.`],
    [
      '2031-03-12',
      'LIMA - Peru and Chile met again. Reports of lorries crossing by night were false, a Chilean colonel said.',
    ],
  );
  expect(section(brief)).toMatch(/side by side.*lorries.*false/);
});

test('a printed correction stands beside what it corrects', () => {
  const brief = briefIn(
    ['2031-03-04', `${opening} Nine clauses are open, by the reckoning of the mediator.`],
    [
      '2031-03-09',
      'LIMA - Peru and Chile met again on Friday.\n\nCORRECTION: Last week we wrote that nine clauses were open by the reckoning of the mediator. It should have been five.',
    ],
  );
  expect(section(brief)).toMatch(/side by side.*Nine.*five/);
  expect(section(brief)).toMatch(/Corrected/);
});
