// Scores dates on marked-up news (timex-dev.json): the right TIMEX3 value for each DATE expression.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dates, timexValue } from '../src/language/index.js';

interface Marked {
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly {
    readonly type: string;
    readonly value: string;
    readonly span: readonly [number, number];
    readonly text: string;
  }[];
}

export interface DateScore {
  /** DATE expressions with an overlapping mention of the same value. */
  readonly right: number;
  readonly total: number;
  /** DATE expressions with any overlapping mention. */
  readonly found: number;
  readonly wrong: readonly string[];
}

/** Scores `timex-dev.json` in a folder; null where it is not there. */
export function evaluateDates(folder: string): DateScore | null {
  const file = join(folder, 'timex-dev.json');
  if (!existsSync(file)) return null;
  let right = 0;
  let total = 0;
  let found = 0;
  const wrong: string[] = [];
  for (const document of JSON.parse(readFileSync(file, 'utf8')) as Marked[]) {
    const mentions = dates(document.text, { published: document.dct.slice(0, 10) });
    for (const gold of document.timex) {
      if (gold.type !== 'DATE') continue;
      total++;
      const over = mentions.filter((m) => m.span[0] < gold.span[1] && m.span[1] > gold.span[0]);
      if (over.length > 0) found++;
      if (over.some((m) => timexValue(m) === gold.value)) right++;
      else {
        const around = document.text.slice(Math.max(0, gold.span[0] - 60), gold.span[1] + 40).replace(/\s+/g, ' ');
        wrong.push(
          `${gold.text.replace(/\s+/g, ' ')} = ${gold.value}, read ${over.map((m) => `${m.text}=${m.value}`).join(' + ') || 'nothing'} (${document.dct.slice(0, 10)}) … ${around}`,
        );
      }
    }
  }
  return { right, total, found, wrong };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const score = evaluateDates(process.argv[2] ?? join(import.meta.dirname, '../../shared/data/dates'));
  if (score === null) console.error('timex-dev.json is not there: give its folder');
  else {
    if (process.argv.includes('--list')) for (const line of score.wrong) console.log(line);
    console.log(
      `dates: ${score.right} of ${score.total} right (${((100 * score.right) / score.total).toFixed(1)} %), ${score.found} found`,
    );
  }
}
