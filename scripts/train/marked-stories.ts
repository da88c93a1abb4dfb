import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEditor, type Editor } from '../../src/brief/editor.js';
import { shippedWording } from '../../src/brief/wording.js';
import type { createShippedReader } from '../../src/claims/index.js';
import { createDocument, type Document } from '../../src/documents/index.js';
import { weigh } from '../../src/evidence/index.js';
import { createPicture } from '../../src/picture/index.js';

/** The document of a story that a file of marks names by `file:id`, from the stories beside it. Throws where there is none that can be read. */
export function storyOf(story: string, folder: string): Document {
  const [file = '', id = ''] = story.split(':');
  const told = jsonLines<{ id: string; published: string | null; text: string }>(join(folder, `${file}.jsonl`)).find(
    (s) => s.id === id,
  );
  const document = told && createDocument({ text: told.text, published: told.published, name: id });
  if (!document?.ok) throw new Error(`${story}: no such story that can be read`);
  return document.value;
}

/** A marked story as a brief of it alone sees it. Throws where there is none that can be read. */
export function editorOfStory(story: string, folder: string, read: ReturnType<typeof createShippedReader>): Editor {
  const document = storyOf(story, folder);
  const picture = createPicture({ documents: [document], claims: weigh([document], read(document)) });
  return createEditor(picture, [document], shippedWording());
}

const files = new Map<string, readonly unknown[]>();
/** The records of a file of JSON lines, read once; none where there is no such file. */
export function jsonLines<T>(path: string): readonly T[] {
  const known =
    files.get(path) ??
    (existsSync(path)
      ? readFileSync(path, 'utf8')
          .trim()
          .split('\n')
          .map((l) => JSON.parse(l))
      : []);
  files.set(path, known);
  return known as readonly T[];
}
