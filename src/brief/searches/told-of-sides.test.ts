import { expect, test } from 'vitest';
import { narrowBriefIn as briefIn } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { asksOf, lessPlainSchema, tellsLessPlainly } from './less-plainly.js';

test('the pack of less plain words fits its schema', () => {
  expect(() => lessPlainSchema.parse(shippedPack('brief/told-of-sides'))).not.toThrow();
});

test.each([
  ['stance', 'The port stuck to the old rota.', true],
  ['stance', 'The port would not say.', false],
  ['presses', 'The crews have gone without pay since June.', true],
  ['refuses', 'There would be no extension.', true],
  ['wayOut', 'She has not closed the door.', true],
  ['yes', 'They would go back if the fines were dropped.', true],
  ['yes', 'They would go back on Monday.', false],
] as const)('%s: %s', (topic, text, told) => {
  expect(tellsLessPlainly(text, topic).length > 0).toBe(told);
});

test('what must be is asked by who says so', () => {
  expect(asksOf('Chile must leave the river', 1)).toBe(true);
  expect(asksOf('Chile left the river', 1)).toBe(false);
});

const bargainOf = (text: string, kind = 'LIMA - Peru and Chile held talks on the river on Monday.'): string => {
  const brief = briefIn(['2024-05-14', `Two neighbours and a river\n\n${kind} ${text}`]);
  return brief.slice(brief.indexOf('ISSUES AND POSITIONS'), brief.indexOf('SCENARIOS'));
};

test('a thing that somebody of a side calls out of the question is refused by the side', () => {
  expect(bargainOf('Peruvian minister Ana Quispe said that sharing the dam was out of the question.')).toMatch(
    /Will not give • Peru: [^\u201c]*\u201cPeruvian minister Ana Quispe said/,
  );
});

test('what somebody of no side says of a thing is no side’s', () => {
  expect(bargainOf('A broker in Quito said that sharing the dam was out of the question.')).not.toMatch(
    /Will not give • (?:Peru|Chile): [^\u201c]*\u201cA broker/,
  );
});

test('two clauses joined by “and” are each their own subject’s', () => {
  const told = bargainOf('Peru had shown little patience on the dam and Chile had held to its refusal to close it.');
  expect(told).toMatch(/Will not give • Chile: [^\u201c]*\u201c[^\u201d]*had held to its refusal/);
});

test('a “they” is quoted with the sentence that tells who they are, where it begins with the side', () => {
  expect(bargainOf('Peru wants peace. It is in no hurry, and its crews have not been paid since June.')).toMatch(
    /Pressure and firmness • Peru: [^\u201c]*\u201cPeru wants peace\. It is in no hurry/,
  );
  expect(bargainOf('A friend of Peru wrote to both. He has stuck to that.')).not.toContain(
    'A friend of Peru wrote to both. He',
  );
});

test('an answer is of the side that its question names, and an item of the side whose list it is', () => {
  const asked = briefIn([
    '2024-05-14',
    'Q&A: the river\n\nLIMA - Peru and Chile held talks on the river on Monday.\n\nWhat does Chile want?\n\nTwo seats on the board of the dam.\n',
  ]);
  expect(asked).toMatch(/Asks, would agree if • Chile: [^\u201c]*\u201cWhat does Chile want\? Two seats on the board/);
  const listed = briefIn([
    '2024-05-14',
    'Two neighbours\n\nLIMA - Peru and Chile held talks on the river on Monday.\n\nChile’s paper lists what it wants:\n\n* the army must leave both banks;\n\n* fishermen must be let back.\n',
  ]);
  expect(listed).toMatch(/\u201cChile[’']s paper lists what it wants: the army must leave both banks\u201d/);
});

test('a gap is none where words of the kind stand with nobody’s name', () => {
  const told = bargainOf(
    'The gaps are small. A collapse would cost the valley its harvest, and nobody has asked for it.',
  );
  expect(told).not.toMatch(/Pressure and firmness • Unknown/);
});
