// Scores whose talks a brief says they are, against stories in which readers marked who sits at the table (tests/stories/sides.jsonl).
// usage: npx tsx scripts/eval-sides.ts     prints each story that is told wrongly, and the share that is right
import { join } from 'node:path';
import { createShippedReader, partiesAsked } from '../src/claims/index.js';
import { keyOf, weigh } from '../src/evidence/index.js';
import { createPicture } from '../src/picture/index.js';
import { jsonLines, storyOf } from './train/marked-stories.js';

interface Marked {
  /** `file:id` of a story beside it. */
  readonly story: string;
  /** Each side by the names under which it stands at the table: itself, its people, its capital. */
  readonly sides: readonly (readonly string[])[];
}

export interface SidesScore {
  readonly stories: number;
  /** Stories of which every side is told and nobody else is. */
  readonly right: number;
  /** Stories that name somebody as a side who is none. */
  readonly strangers: number;
  readonly wrong: readonly { readonly story: string; readonly told: string; readonly sides: string }[];
}

const folder = join(import.meta.dirname, '../tests/stories');
/** How well the sides of our own stories are told. */
export function evaluateSides(): SidesScore {
  const read = createShippedReader();
  const wrong: SidesScore['wrong'][number][] = [];
  const marked = jsonLines<Marked>(join(folder, 'sides.jsonl'));
  let strangers = 0;
  for (const { story, sides } of marked) {
    const document = storyOf(story, folder);
    const picture = createPicture({ documents: [document], claims: weigh([document], read(document)) });
    const names = picture.between.map((key) => {
      const party = picture.parties.find((p) => p.key === key);
      return [party?.name ?? key, ...(party?.actors ?? [])];
    });
    const sideOf = (own: readonly string[], like: typeof sameName): number =>
      sides.findIndex((side) => side.some((name) => own.some((n) => like(n, name))));
    const of = names.map((own) => {
      const exact = sideOf(own, equal);
      return exact >= 0 ? exact : sideOf(own, sameName);
    });
    if (of.includes(-1)) strangers++;
    if (of.includes(-1) || new Set(of).size < sides.length)
      wrong.push({ story, told: names.map((n) => n[0]).join(' · '), sides: sides.map((s) => s[0]).join(' · ') });
  }
  return { stories: marked.length, right: marked.length - wrong.length, strangers, wrong };
}

const level = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const equal = (one: string, other: string): boolean => level(one) === level(other);

const keysOf = (name: string): readonly string[] => partiesAsked(name).map(keyOf);

/** Whether two names are of one: the same, one is whole words of the other, or the lists know them as one party ("Washington", "the United States"). */
export function sameName(one: string, other: string): boolean {
  if (keysOf(one).some((k) => keysOf(other).includes(k))) return true;
  const [a, b] = [level(one), level(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}

if (process.argv[1]?.endsWith('eval-sides.ts')) {
  const { stories, right, strangers, wrong } = evaluateSides();
  for (const { story, told, sides } of wrong) console.log(`${story}: told ${told}; at the table ${sides}`);
  console.log(`${right} of ${stories} right; ${strangers} name a stranger`);
}
