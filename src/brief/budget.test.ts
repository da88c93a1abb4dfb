import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Section } from './brief.js';
import { mainWords, withinBudget } from './budget.js';
import { list, paragraph, sentence, textOf } from './compose.js';

const words = (n: number, name: string) => sentence(Array.from({ length: n }, () => name).join(' '));
const sections = (n: number, count: number): Section[] => [
  { id: 'judgements', title: '', blocks: [list([Array.from({ length: count }, (_, i) => words(n, `j${i}`))])] },
  { id: 'process', title: '', blocks: [paragraph(...Array.from({ length: count }, (_, i) => words(n, `p${i}`)))] },
  { id: 'sources', title: '', blocks: [paragraph(words(500, 's'))] },
];

test('what fits stays whole', () => {
  expect(withinBudget(sections(5, 4), 40)).toEqual(sections(5, 4));
});

test('the first and the last sentence of an item stay, however little room there is', () => {
  const [judgements, process] = withinBudget(sections(9, 5), 10);
  const texts = (s: Section) =>
    s.blocks
      .flatMap((b) => (b.type === 'list' ? b.items.flat() : b.type === 'paragraph' ? b.sentences : []))
      .map((x) => textOf(x).slice(0, 2));
  expect(texts(judgements!)).toEqual(['j0', 'j4']);
  expect(texts(process!)).toEqual(['p0', 'p4']);
});

test('cutting ends as soon as the text fits, and sources are not counted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 3, max: 9 }),
      fc.integer({ min: 0, max: 400 }),
      (n, count, most) => {
        const cut = withinBudget(sections(n, count), most);
        const least = 4 * n;
        expect(mainWords(cut)).toBeLessThanOrEqual(Math.max(most, least));
        expect(mainWords(cut)).toBeGreaterThan(Math.min(most, mainWords(sections(n, count))) - n);
      },
    ),
  );
});
