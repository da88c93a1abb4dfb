import { expect, test } from 'vitest';
import { caseOf } from './cases.js';
import { createBrief } from './create.js';
import { numbered, numberedBySentence } from './numbering.js';

const cited = (value: unknown): number[] =>
  Array.isArray(value)
    ? value.flatMap(cited)
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, v]) => (key === 'cites' ? (v as number[]) : cited(v)))
      : [];

test('citations are numbered as a reader meets them, and what is not cited is not listed', () => {
  const brief = createBrief(caseOf('ferries'));
  const met = [...new Set(cited(brief.sections))];
  expect(met).toEqual([...met].sort((a, b) => a - b));
  expect(brief.citations.map((c) => c.number)).toEqual(met);
});

test('a number keeps its sentence', () => {
  const { sections, citations } = createBrief(caseOf('ferries'));
  const [first, second] = citations;
  const swapped = [second!, first!].map((c, i) => ({ ...c, number: i + 1 }));
  const lines = { ...sections[0]!, blocks: [{ type: 'paragraph' as const, sentences: [{ runs: [], cites: [2] }] }] };
  expect(numbered([lines], swapped).citations).toEqual([{ ...first!, number: 1 }]);
});

test('as printed a sentence has one number, whichever of its claims are cited, and no line cites one twice', () => {
  const brief = numberedBySentence(createBrief(caseOf('ferries')));
  const places = new Map(brief.citations.map((c) => [`${c.document.id} ${c.sentenceSpan.join('-')}`, c.number]));
  expect(new Set(brief.citations.map((c) => c.number)).size).toBe(places.size);
  for (const c of brief.citations) expect(places.get(`${c.document.id} ${c.sentenceSpan.join('-')}`)).toBe(c.number);
  const known = new Set(places.values());
  for (const number of cited(brief.sections)) expect(known.has(number)).toBe(true);
});
