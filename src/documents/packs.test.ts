import { expect, test } from 'vitest';
import { languagesSchema } from './english.js';
import { furnitureSchema } from './furniture.js';
import { metadataSchema } from './metadata.js';
import { shippedPack, shippedPacks } from './resource.js';

const schemas = {
  'documents/furniture': furnitureSchema,
  'documents/languages': languagesSchema,
  'documents/metadata': metadataSchema,
} as const;

test('every pack of this room keeps to its schema', () => {
  expect(shippedPacks('documents')).toEqual(Object.keys(schemas));
  for (const [name, schema] of Object.entries(schemas))
    expect(schema.safeParse(shippedPack(name)).error).toBeUndefined();
});
