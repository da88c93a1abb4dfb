import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createShippedReader } from '../src/claims/index.js';
import { claimSchema } from '../src/claims/schemas.js';
import { createDocument, type Document, readDocuments } from '../src/documents/index.js';
import { root } from './effects.js';

const read = createShippedReader();

/** Every span of every claim slices to its words; ids are unique; the schema holds; and reading twice is reading once. */
function holds(document: Document, twice = false): void {
  const claims = read(document);
  const slice = ([start, end]: readonly [number, number]) => document.text.slice(start, end);
  for (const claim of claims) {
    expect(claimSchema.safeParse(claim).error, claim.quote).toBeUndefined();
    expect(slice(claim.span)).toBe(claim.quote);
    if (claim.condition) expect(slice(claim.condition.span)).toBe(claim.condition.text);
    for (const source of claim.sources)
      if (source.span) expect(source.span[1]).toBeLessThanOrEqual(document.text.length);
  }
  expect(new Set(claims.map((c) => c.id)).size).toBe(claims.length);
  if (twice) expect(read(document)).toEqual(claims);
}

describe('a span always slices to its quote', () => {
  const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((d) => d.isDirectory() && d.name !== 'bargains')
    .map((d) => d.name);
  it.each(examples)('in examples/%s', async (name) => {
    let documents = 0;
    for await (const result of readDocuments([join(root, 'examples', name)])) {
      if (!result.ok) throw new Error(result.problem.message);
      holds(result.value, true);
      documents++;
    }
    expect(documents).toBeGreaterThanOrEqual(6);
  });

  const shared = join(root, '../shared/data');
  const sets: readonly (readonly [set: string, texts: () => { id: string; text: string }[]])[] = [
    [
      'reports',
      () => lines(join(shared, 'reports/stories-dev.jsonl')).concat(lines(join(shared, 'reports/retold-dev.jsonl'))),
    ],
    ['PolNeAR dev', () => lines(join(shared, 'polnear/dev.jsonl')).map((d) => ({ id: d.doc ?? '', text: d.text }))],
    [
      'TempEval',
      () =>
        (JSON.parse(readFileSync(join(shared, 'dates/timex-dev.json'), 'utf8')) as { doc: string; text: string }[]).map(
          (d) => ({ id: d.doc, text: d.text }),
        ),
    ],
  ];
  it.skipIf(!existsSync(shared)).each(sets)(
    'in %s (skipped where ../shared is absent)',
    { timeout: 240_000 },
    (_, texts) => {
      for (const { id, text } of texts()) {
        const document = createDocument({ name: id, text });
        if (document.ok) holds(document.value);
      }
    },
  );
});

const lines = (file: string): { id: string; text: string; doc?: string }[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string; doc?: string });
