import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';

const bottomOf = (...reports: (readonly [string, string])[]) => {
  const brief = briefIn(...reports);
  return brief.slice(brief.indexOf('BOTTOM LINE'), brief.indexOf('As of'));
};
const opening = 'LIMA - Peru and Chile held talks on the dam on Monday.';

test('whose yes an agreement waits for is told from those words on', () => {
  const line = bottomOf([
    '2031-03-04',
    'LIMA - Peru and Chile reached a tentative agreement on Monday that would hand the dam to a joint board, envoys said, subject to approval by both congresses.',
  ]);
  expect(line).toContain('hand the dam to a joint board');
  expect(line).toContain('subject to approval by both congresses');
});

test('a question of who decides is told with its answer', () => {
  const line = bottomOf([
    '2031-03-04',
    `Q&A: the dam\n\n${opening}\n\nWho decides for Peru?\n\nIn form the president.`,
  ]);
  expect(line).toContain('“Who decides for Peru? In form the president”');
});

test('what somebody decides beside the talks is no answer to who decides', () => {
  const line = bottomOf(['2031-03-04', `${opening} Chile alone will decide how the water is spent, its envoy said.`]);
  expect(line).not.toMatch(/who decides: “Chile alone/i);
});

test('the latest report that tells who decides is heard before an earlier one', () => {
  const line = bottomOf(
    ['2031-03-04', `${opening} The decision rests with the Chilean cabinet.`],
    ['2031-03-11', `${opening} The deal must be ratified by the Peruvian congress.`],
  );
  expect(line).toContain('must be ratified by the Peruvian congress');
  expect(line).not.toContain('Chilean cabinet');
});

test('who beside the sides is against a deal is quoted among those who could block it', () => {
  const brief = briefIn([
    '2031-03-04',
    `${opening} A caucus of fishermen in Arica complained that the dam would be sold. Veterans of the last war denounced it.`,
  ]);
  expect(brief).toContain('A caucus of fishermen in Arica complained');
  expect(brief).not.toContain('Who could block or spoil a deal is not reported');
});
