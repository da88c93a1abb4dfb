import { z } from 'zod';
import { shippedPack } from '../documents/index.js';

const wordList = z.string();
export const pictureWordsSchema = z.object({
  assumed: wordList,
  deal: wordList,
  noDeal: wordList,
  back: wordList,
  near: wordList,
  far: wordList,
});
type Name = keyof z.infer<typeof pictureWordsSchema>;

let sets: Readonly<Record<Name, ReadonlySet<string>>> | undefined;

function load(): Readonly<Record<Name, ReadonlySet<string>>> {
  const pack = shippedPack('picture/words') as z.infer<typeof pictureWordsSchema>;
  return Object.fromEntries(
    Object.entries(pack).map(([name, list]) => [name, new Set(list.split(/\s+/).filter(Boolean))]),
  ) as unknown as Record<Name, ReadonlySet<string>>;
}

/** Whether a text has one of the words of a list in `packs/picture/words.yaml`. */
export function mentions(name: Name, text: string): boolean {
  sets ??= load();
  const list = sets[name];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}][\p{L}-]*/gu)) if (list.has(word)) return true;
  return false;
}
