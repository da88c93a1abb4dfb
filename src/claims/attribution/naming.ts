import { z } from 'zod';
import { shippedPack } from '../../documents/index.js';
import type { Sentence } from '../../language/index.js';
import type { Source } from '../claim.js';

const words = z.array(z.string().min(1)).min(1);
/** The pack on sources (packs/claims/sources.yaml). */
export const sourcePackSchema = z.object({
  anonymous: words,
  document: words,
  organisation: words,
  access: z.array(z.object({ level: z.enum(['principal', 'participant', 'privy', 'observer']), words })),
});
export type SourcePack = z.infer<typeof sourcePackSchema>;

interface SourceWords {
  readonly heads: ReadonlyMap<string, Source['type']>;
  readonly access: readonly { readonly level: Source['access']; readonly pattern: RegExp }[];
}

let shipped: SourceWords | undefined;
function sourceWords(): SourceWords {
  if (shipped !== undefined) return shipped;
  const pack = shippedPack('claims/sources') as SourcePack;
  const heads = new Map<string, Source['type']>();
  for (const type of ['organisation', 'document', 'anonymous'] as const) for (const w of pack[type]) heads.set(w, type);
  const access = pack.access.map(({ level, words: list }) => ({
    level,
    pattern: new RegExp(`(?<![\\p{L}])(?:${list.join('|')})(?![\\p{L}])`, 'iu'),
  }));
  shipped = { heads, access };
  return shipped;
}

/** Type of a source by its head word; a proper name in the phrase makes it named. */
export function sourceTypeOf(sentence: Sentence, head: number, span: readonly [number, number]): Source['type'] {
  const token = sentence.tokens[head];
  if (token === undefined) return 'named';
  const known = sourceWords().heads.get(token.lemma.toLowerCase()) ?? sourceWords().heads.get(token.text.toLowerCase());
  if (token.upos === 'PROPN') return known === 'organisation' ? 'organisation' : 'named';
  if (known === 'document' || known === 'organisation') return known;
  const person = sentence.tokens.some(
    (t, i) =>
      t.upos === 'PROPN' &&
      t.start >= span[0] &&
      t.end <= span[1] &&
      (t.rel === 'appos' ||
        // "An adviser to Mr Orbeck": whom somebody without a name serves is not who speaks.
        (t.rel === 'flat' &&
          !sentence.tokens.slice(head + 1, i).some((x) => x.upos === 'ADP' || x.xpos.startsWith('W'))) ||
        (t.head === head && t.rel === 'compound' && i > head)),
  );
  if (person || isApposed(sentence, head, span)) return 'named';
  return known ?? (token.upos === 'PRON' ? 'named' : 'anonymous');
}

/** "A spokesman for the ministry, Gao Feng", "the opposition VMRO": a name that closes the phrase of one person or body, whatever the tree makes of it. */
function isApposed({ tokens }: Sentence, head: number, span: readonly [number, number]): boolean {
  if (tokens[head]!.xpos !== 'NN') return false;
  const last = tokens.findLastIndex((t) => t.start >= span[0] && t.end <= span[1]);
  let first = last + 1;
  while (first > head + 1 && tokens[first - 1]!.upos === 'PROPN') first--;
  if (first > last) return false;
  return first === head + 1 || (tokens[first - 1]!.text === ',' && last > first);
}

/** How the source knows, as far as its own words tell. */
export function accessOf(name: string): Source['access'] {
  for (const { level, pattern } of sourceWords().access) if (pattern.test(name)) return level;
  return 'unknown';
}
