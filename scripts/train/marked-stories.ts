import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocument, type Document } from '../../src/documents/index.js';

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
