import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseModel } from '../bargaining/index.js';
import { pictureSchema } from '../picture/schemas.js';
import { draftModel } from './draft.js';
import { formatDraft } from './draft-text.js';

/** A folder is a case: a picture, and the model that is drafted from it (`npx vitest run src/modelling --update` writes it anew). */
const folder = new URL('./cases/', import.meta.url);

describe.each(readdirSync(folder))('the case %s', (name) => {
  it('is drafted as expected, into a model that reads', async () => {
    const picture = pictureSchema.parse(JSON.parse(readFileSync(new URL(`${name}/picture.json`, folder), 'utf8')));
    const drafted = draftModel(picture);
    if (!drafted.ok) throw new Error(drafted.problem.message);
    const text = formatDraft(drafted.value, picture);
    const back = parseModel(text);
    expect(back.ok && back.value).toEqual(drafted.value.model);
    await expect(text).toMatchFileSnapshot(new URL(`${name}/model.yaml`, folder).pathname);
  });
});
