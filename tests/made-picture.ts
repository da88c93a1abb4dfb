import { expect } from 'vitest';
import type { Claim } from '../src/claims/index.js';
import { weigh } from '../src/evidence/index.js';
import { createPicture, type Picture, type PictureOptions, type Position } from '../src/picture/index.js';
import { pictureSchema } from '../src/picture/schemas.js';
import { anonymous, madeDocument, named } from './made-claims.js';

export const april = madeDocument('april', '2031-04-01', 'one two three');
export const may = madeDocument('may', '2031-05-02', 'four five six');
/** A minister of each side, and one who only heard. */
export const ours = named('Ilse Maran', 'ARD');
export const theirs = named('Petr Oll', 'BEL');
export const hearsay = anonymous('a diplomat');
export const border = { issue: 'territory.border' } as const;

/** The picture of made-up claims between Ardonia and Belvania, held to its schema. */
export function pictureOf(claims: readonly Claim[], given: Partial<PictureOptions> = {}): Picture {
  const documents = given.documents ?? [april, may];
  const made = createPicture({ documents, claims: weigh(documents, claims), between: ['ARD', 'BEL'], ...given });
  expect(pictureSchema.safeParse(made).error).toBeUndefined();
  return made;
}

export function positionOf(made: Picture, party: string, issue = 'territory.border'): Position | undefined {
  return made.issues.find((i) => i.issue === issue)?.positions.find((p) => p.party === party);
}
