import { z } from 'zod';
import { shippedPack } from '../documents/index.js';
import type { Brief, Sentence } from './brief.js';
import { textOf } from './compose.js';

/** The shape of `packs/brief/glossary.yaml`: a term, the words that call for it, its meaning. */
export const glossarySchema = z.array(
  z.strictObject({ term: z.string(), words: z.array(z.string()), meaning: z.string() }),
);
export type Glossary = z.infer<typeof glossarySchema>;
export const shippedGlossary = (): Glossary => shippedPack('brief/glossary') as Glossary;

/** Every sentence, item and cell of some blocks. */
export function sentencesOf(blocks: Brief['sections'][number]['blocks']): Sentence[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return block.sentences;
    if (block.type === 'list') return block.items.flat();
    return block.type === 'table' ? block.rows.flat() : [];
  });
}

/** Only the terms that the brief uses are glossed. */
export function glossaryOf(sections: Brief['sections'], glossary: Glossary): Brief['glossary'] {
  const text = sections
    .flatMap((s) => [
      s.title,
      ...s.blocks.flatMap((b) => (b.type === 'table' ? [b.caption, ...b.columns] : [])),
      ...sentencesOf(s.blocks).map(textOf),
    ])
    .join('\n')
    .toLowerCase();
  return glossary.filter((g) => g.words.some((w) => text.includes(w))).map(({ term, meaning }) => ({ term, meaning }));
}
