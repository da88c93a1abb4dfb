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

type Report = readonly [string, string];
const report = (text: string): Report => [
  '2024-05-14',
  `Two neighbours and a river\n\nLIMA - Peru and Chile held talks on the river on Monday. ${text}`,
];
const bargainIn = (...reports: readonly Report[]): string => {
  const brief = briefIn(...reports);
  return brief.slice(brief.indexOf('ISSUES AND POSITIONS'), brief.indexOf('SCENARIOS'));
};
const bargainOf = (text: string): string => bargainIn(report(text));
/** Of three reports and more the bargain has rows of its own for what a side asks, offers and will not give. */
const bargainOfThree = (text: string): string =>
  bargainIn(
    report(text),
    ['2024-05-14', 'The clerks of Arica met on Friday.'],
    ['2024-05-14', 'The weather was fine in Arica.'],
  );

test('a thing that somebody of a side calls out of the question is refused by the side', () => {
  const said = 'Peruvian minister Ana Quispe said that sharing the dam was out of the question.';
  expect(bargainOf(said)).toMatch(/Peru: Refuses: \u201cPeruvian minister Ana Quispe said/);
  expect(bargainOfThree(said)).toMatch(/Will not give • Peru: [^\u201c]*\u201cPeruvian minister Ana Quispe said/);
});

test('what somebody of no side says of a thing is no side’s', () => {
  const said = 'A broker in Quito said that sharing the dam was out of the question.';
  expect(bargainOf(said)).not.toContain('A broker');
  expect(bargainOfThree(said)).not.toMatch(/Will not give • (?:Peru|Chile): [^\u201c]*\u201cA broker/);
});

test('two clauses joined by “and” are each their own subject’s', () => {
  const told = bargainOfThree(
    'Peru had shown little patience on the dam and Chile had held to its refusal to close it.',
  );
  expect(told).toMatch(/Chile: [^\u201c•]*\u201c[^\u201d]*had held to its refusal/);
  expect(told).not.toMatch(/Peru: [^\u201c•]*\u201c[^\u201d]*had held to its refusal/);
});

test('a “they” is quoted with the sentence that tells who they are, where it begins with the side', () => {
  expect(bargainOf('Peru wants peace. It is in no hurry, and its crews have not been paid since June.')).toMatch(
    /Pressure and firmness • Peru: [^\u201c]*\u201cPeru wants peace\. It is in no hurry/,
  );
  expect(bargainOf('A friend of Peru wrote to both. He has stuck to that.')).not.toContain(
    'A friend of Peru wrote to both. He',
  );
});

test('an answer is of the side that its question names', () => {
  const asked = briefIn([
    '2024-05-14',
    'Q&A: the river\n\nLIMA - Peru and Chile held talks on the river on Monday.\n\nWhat does Chile want?\n\nTwo seats on the board of the dam.\n',
  ]);
  expect(asked).toMatch(/Chile • \u201cWhat does Chile want\? Two seats on the board of the dam\u201d/);
});

test('an item is of the side whose list it is', () => {
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
