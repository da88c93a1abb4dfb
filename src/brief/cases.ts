import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../documents/index.js';
import type { Picture } from '../picture/index.js';
import { pictureSchema } from '../picture/schemas.js';

/** For tests: the folders of `cases/`, each a picture made by hand, its documents, and the brief expected of them. */
const folder = new URL('./cases/', import.meta.url);
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));

export const caseNames = (): string[] => readdirSync(folder).sort();
export const caseOf = (name: string): { picture: Picture; documents: Document[] } => ({
  picture: pictureSchema.parse(json(`${name}/picture.json`)),
  documents: json(`${name}/documents.json`) as Document[],
});
export const expected = (name: string, file: string): string => new URL(`${name}/${file}`, folder).pathname;
