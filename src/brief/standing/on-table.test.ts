import { expect, test } from 'vitest';
import { briefIn } from '../../../tests/reports-in.js';
import { shippedPack } from '../../documents/index.js';
import { mentions } from '../lines/words.js';
import { shippedWording } from '../wording.js';
import { onTableSchema, saidElsewhere, tellsAnswer, tellsOffer, textSubject } from './on-table.js';

test('the pack fits its schema', () => {
  expect(() => onTableSchema.parse(shippedPack('brief/on-table'))).not.toThrow();
});

const plain: readonly (readonly [string, number | null])[] = [
  ['Under the plan, Peru would hand over the dam.', 0],
  ['The new text leaves the islands to Chile.', 0],
  ['Chile has offered 300 million dollars for the dam.', 1],
  ['Peru would pull back its patrols from the river.', 2],
  ['Peru has not offered to pull back.', null],
  ['It has never put forward a price for the dam.', null],
  ['Peru would pay not a peso for it.', null],
  ['Many suspect that the treaty would rob them of the dam.', null],
  ['The envoy offered to meet them in May.', null],
  ['The harbour stays shut since the text would leave it to Chile.', null],
  ['They met on Friday in a hotel by the lake.', null],
];
test.each(plain)('%s', (text, plainness) => {
  expect(tellsOffer(text)).toBe(plainness);
});

test('an answer is one to what is on the table', () => {
  expect(tellsAnswer('Peru rejected the plan on Friday.')).toBe(true);
  expect(tellsAnswer('Its cabinet turned it down.')).toBe(true);
  expect(tellsAnswer('Peru dismissed its army chief.')).toBe(false);
});

test('who says so may stand in another sentence', () => {
  expect(saidElsewhere('Chile would pay half, they said.')).toBe(true);
  expect(saidElsewhere('Chile would pay half, its minister said.')).toBe(false);
});

test('a text is the subject only where the sentence begins with it', () => {
  expect(textSubject('The draft, sent on Friday, has nine pages.')).toBe('The draft');
  expect(textSubject('The envoy brought the draft.')).toBeNull();
});

const bottomOf = (...reports: (readonly [string, string])[]) => {
  const brief = briefIn(...reports);
  return brief.slice(brief.indexOf('BOTTOM LINE'), brief.indexOf('As of'));
};
const opening = 'LIMA - Peru and Chile held talks on the dam on Monday.';

test('what is newly on the table is told, and not what was there before', () => {
  const line = bottomOf(
    ['2031-03-04', `${opening} Chile has offered 100 million dollars for the dam.`],
    ['2031-03-18', `${opening} Under the new plan, Chile would pay 400 million dollars and Peru would keep the locks.`],
  );
  expect(line).toContain('400 million dollars');
  expect(line).not.toContain('100 million dollars');
});

test('an "it" behind a sentence on a text is that text, in brackets', () => {
  const line = bottomOf([
    '2031-03-04',
    `${opening}\n\nThe ruling, sent on Sunday, draws the border along the river. It goes on to oblige Chile to hand Peru the northern lock and the road to it.`,
  ]);
  expect(line).toMatch(
    /(?:\[The ruling\] |The ruling \u201c|draws the border along the river\. It )goes on to oblige Chile/,
  );
});

test('that an offer has no answer is not said where one is told', () => {
  const line = bottomOf([
    '2031-03-04',
    `${opening} Chile has offered 300 million dollars for the dam. The Peruvian cabinet turned it down within the hour.`,
  ]);
  expect(line).toContain('300 million dollars');
  expect(line).not.toContain('no answer is reported');
});

test('terms put for the last time are the offer, and not what somebody thinks of them', () => {
  const line = bottomOf([
    '2031-03-04',
    `${opening} According to envoys who were told of the letters, Chile has put its terms for the dam forward for the last time, and Peru can take them or leave them.\n\nThe terms are hard, but they can be borne, the envoys said.`,
  ]);
  expect(line).toContain('Chile has put its terms for the dam forward for the last time');
  expect(line).not.toContain('terms are hard');
});

test('words by which somebody has a plan, or is ready to sign, put nothing on the table', () => {
  const { unoffered } = shippedWording();
  for (const gist of ['the Commission has a plan for such a day', 'Chile is ready to sign'])
    expect(mentions(gist, unoffered)).toBe(true);
  expect(mentions('the Commission put a plan to both', unoffered)).toBe(false);
});
