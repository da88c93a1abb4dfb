import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../documents/index.js';
import { claimSchema } from './claim.js';
import { createShippedReader } from './shipped.js';

const reports = fileURLToPath(new URL('../../../shared/data/reports', import.meta.url));

describe.skipIf(!existsSync(reports))('on the report sets (needs ../shared)', () => {
  const read = createShippedReader();
  it.each(['stories-dev.jsonl', 'retold-dev.jsonl'])('every span of %s slices to its quotation', (set) => {
    for (const line of readFileSync(`${reports}/${set}`, 'utf8').trim().split('\n')) {
      const story = JSON.parse(line) as { id: string; text: string; published: string | null };
      const made = createDocument({ name: story.id, text: story.text, published: story.published });
      if (!made.ok) throw new Error(made.problem.message);
      const claims = read(made.value);
      expect(claims.length).toBeGreaterThan(0);
      for (const claim of claims) {
        expect(made.value.text.slice(...claim.span)).toBe(claim.quote);
        expect(claimSchema.safeParse(claim).error?.issues ?? []).toEqual([]);
      }
    }
  });
});
