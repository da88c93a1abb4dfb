import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadDocument } from './create.js';
import { nearDuplicates } from './duplicates.js';
import { readDocuments } from './reading.js';

const examples = join(import.meta.dirname, '../../examples');

async function read(folder: string): Promise<readonly ReadDocument[]> {
  const documents: ReadDocument[] = [];
  for await (const result of readDocuments([join(examples, folder)])) {
    if (!result.ok) throw new Error(result.problem.message);
    documents.push(result.value);
  }
  return documents;
}

describe.each(['ukraine-2022', 'us-china-2019', 'uaw-2023'])('%s', (folder) => {
  test('is a case of dated reports, each with something to read', async () => {
    const documents = await read(folder);
    expect(documents.length).toBeGreaterThanOrEqual(6);
    expect(documents.length).toBeLessThanOrEqual(12);
    for (const { name, published, blocks } of documents) {
      expect([name, published]).toEqual([name, name.slice(0, 10)]);
      expect(blocks.filter(({ kind }) => kind === 'body').length).toBeGreaterThanOrEqual(4);
    }
  });

  test('the syndicated copy is known, and nothing else is taken for one', async () => {
    const documents = await read(folder);
    const names = nearDuplicates(documents).map((group) =>
      group.documents.map((id) => documents.find((d) => d.id === id)!.name),
    );
    expect(names).toHaveLength(1);
    expect(names[0]!.map((name) => name.replace(/-reprint|\.\w+$/g, ''))).toEqual(
      Array(2).fill(names[0]![0]!.replace(/-reprint|\.\w+$/g, '')),
    );
  });

  test('no sentence of furniture is left in what is read for claims', async () => {
    for (const { text, blocks } of await read(folder))
      for (const { kind, span } of blocks)
        if (kind === 'body')
          expect(text.slice(...span)).not.toMatch(
            /newsletter|photo:|credit:|^share|follow us|reporting by|read more|©/i,
          );
  });
});
