import { describe, expect, it } from 'vitest';
import { createDocument } from '../documents/index.js';
import type { Claim } from './claim.js';
import { createShippedReader } from './shipped.js';

const read = createShippedReader();

const claimsOf = (paragraphs: string): Claim[] => {
  const made = createDocument({ name: 'test', text: `${paragraphs}\n`, published: '2008-02-21' });
  if (!made.ok) throw new Error(made.problem.message);
  return read(made.value);
};
const ids = (parties: Claim['parties']): string => parties.map((p) => p.id ?? `?${p.name}`).join('+');
const ruled =
  "Kenya's rivals inch closer\n\nNAIROBI - Negotiators for President Mwai Kibaki and the opposition leader Raila Odinga met on Monday. Kofi Annan, the former United Nations secretary-general, has urged both to share power. Annan told reporters that Kibaki would stay. Annan said that he was hopeful.";

describe('a government and its opposition', () => {
  it("takes the opposition for its leader's party, and a go-between's employer for no side", () => {
    const claims = claimsOf(`${ruled}\n\nThe opposition wants half of the cabinet seats.`);
    const demand = claims.find((c) => c.quote.includes('half of the cabinet'))!;
    expect([ids(demand.parties), ids(demand.toward)]).toEqual(['orange-democratic-movement', 'KEN']);
  });

  it.each([
    ['"If they think that we will accept a ceremonial post, they are mistaken," Odinga said.', 'denied'],
    ['"Whoever expects me to say so is welcome: we will accept a ceremonial post," Odinga said.', 'affirmed'],
    ['"If they hope we would accept a ceremonial post, they are dreaming," Odinga said.', 'denied'],
  ])('%s: %s', (said, polarity) => {
    const claims = claimsOf(`${ruled}\n\n${said}`);
    const post = claims.find((c) => c.quote.includes('accept a ceremonial post'))!;
    expect([post.polarity, post.condition]).toEqual([polarity, null]);
    expect(claims.some((c) => /mistaken|dreaming/.test(c.gist))).toBe(false);
  });
});
