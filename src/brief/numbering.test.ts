import { expect, test } from 'vitest';
import { caseOf } from './cases.js';
import { createBrief } from './create.js';
import { numbered } from './numbering.js';

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
