import { basename, extname } from 'node:path';
import type { Effects } from './effects.js';
import { count } from './list.js';

/** Names shown of one ending, and endings told apart. */
const [mostNames, mostEndings] = [3, 6];

/** Says which files of folders were not read since their endings are none of a report's, and what to do. */
export function sayLeftOut(skipped: readonly string[], effects: Effects): void {
  if (skipped.length === 0) return;
  const byEnding = new Map<string, string[]>();
  for (const path of skipped) {
    const ending = extname(path).toLowerCase();
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), basename(path)]);
  }
  const ranked = [...byEnding].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const told = ranked.slice(0, mostEndings).map(([ending, names]) => {
    const few = names.slice(0, mostNames).join(', ');
    const more = names.length > mostNames ? ', …' : '';
    return `${names.length.toLocaleString('en')} ${ending === '' ? 'without an ending' : ending} (${few}${more})`;
  });
  const rest = ranked.slice(mostEndings).reduce((sum, [, names]) => sum + names.length, 0);
  if (rest > 0) told.push(`${rest.toLocaleString('en')} of other endings`);
  effects.warn(
    `rapporteur: ${count(skipped.length, 'file')} of the folder left out: ${told.join(', ')}. Of a folder only .txt, .md, .html and .jsonl are read: save the text of the others as .txt (of a PDF, for example, with pdftotext), or name a file itself if it is text.\n`,
  );
}
