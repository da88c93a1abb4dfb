import { type Claim, createShippedReader } from '../src/claims/index.js';
import { createDocument } from '../src/documents/index.js';

const read = createShippedReader();

/** The claims of a story: a headline, how it begins, and the paragraph that is tested; published on 14 May 2024. */
export function claimsIn(headline: string, opening: string, paragraph: string): Claim[] {
  const made = createDocument({
    name: 'test',
    text: `${headline}\n\n${opening}\n\n${paragraph}\n`,
    published: '2024-05-14',
  });
  if (!made.ok) throw new Error(made.problem.message);
  return read(made.value);
}
