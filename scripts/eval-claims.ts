import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createShippedReader, type Reader } from '../src/claims/index.js';

import { createDocument } from '../src/documents/index.js';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));

/** What the scorer prints for one set: percentages. */
export interface ClaimScores {
  readonly set: string;
  readonly gold: number;
  readonly predicted: number;
  readonly matched: number;
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
  readonly onMatched: Readonly<Record<string, number | null>>;
}

interface Story {
  readonly id?: string;
  readonly document?: string;
  readonly published?: string | null;
  readonly text?: string;
}

const reports = join(shared, 'data/reports');
/** Ours last: stories on other negotiations, each batch written before the reader saw it. */
const sets = [
  ...['russia-ukraine-2022-03-08.gold.json', 'stories-dev.jsonl', 'retold-dev.jsonl'].map((name) =>
    join(reports, name),
  ),
  ...[
    'unseen',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
    'twenty-first',
    'twenty-second',
    'twenty-third',
    'twenty-fourth',
    'twenty-fifth',
    'twenty-sixth',
    'probes',
    'probes-second',
  ].map((name) => fileURLToPath(new URL(`../tests/stories/${name}.jsonl`, import.meta.url))),
];

/**
 * Reads the report sets and scores the claims. `only` keeps some stories by id; `list` gives what was missed and made up.
 * Empty where the data is absent.
 */
export function evaluateClaims(options: { only?: readonly string[]; read?: Reader } = {}): {
  scores: ClaimScores[];
  lists: string[];
  words: number;
  milliseconds: number;
} {
  if (!existsSync(reports)) return { scores: [], lists: [], words: 0, milliseconds: 0 };
  const read = options.read ?? createShippedReader();
  const folder = mkdtempSync(join(tmpdir(), 'eval-claims-'));
  const scores: ClaimScores[] = [];
  const lists: string[] = [];
  let words = 0;
  let milliseconds = 0;
  for (const set of sets) {
    const raw = readFileSync(set, 'utf8').trim();
    let stories: Story[] = set.endsWith('.jsonl')
      ? raw.split('\n').map((line) => JSON.parse(line) as Story)
      : [JSON.parse(raw) as Story];
    if (options.only !== undefined) {
      stories = stories.filter((s) => options.only?.includes(s.id ?? s.document ?? ''));
      if (stories.length === 0) continue;
    }
    const claims: string[] = [];
    for (const story of stories) {
      const name = (story.id ?? story.document ?? '').replace(/\.txt$/, '');
      const text = story.text ?? readFileSync(join(reports, `${name}.txt`), 'utf8');
      const document = createDocument({ name, text, published: story.published ?? null });
      if (!document.ok) throw new Error(document.problem.message);
      const began = performance.now();
      const found = read(document.value);
      milliseconds += performance.now() - began;
      words += text.split(/\s+/).length;
      for (const claim of found) claims.push(JSON.stringify(claim));
    }
    const gold = join(folder, 'gold.jsonl');
    const predicted = join(folder, 'claims.jsonl');
    writeFileSync(gold, stories.map((s) => JSON.stringify(s)).join('\n'));
    writeFileSync(predicted, claims.join('\n'));
    const list = join(folder, 'list.txt');
    const out = execFileSync(
      'sh',
      ['-c', `node "${join(shared, 'tools/score-claims.mjs')}" "${gold}" "${predicted}" --list 2>"${list}"`],
      { encoding: 'utf8' },
    );
    scores.push({ set: basename(set), ...(JSON.parse(out) as Omit<ClaimScores, 'set'>) });
    lists.push(readFileSync(list, 'utf8'));
  }
  return { scores, lists, words, milliseconds };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const only = process.argv
    .find((a) => a.startsWith('--only='))
    ?.slice(7)
    .split(',');
  const { scores, lists, words, milliseconds } = evaluateClaims(only === undefined ? {} : { only });
  for (const [i, s] of scores.entries()) {
    if (process.argv.includes('--list')) console.log(lists[i]);
    console.log(
      `${s.set}: recall ${s.recall} precision ${s.precision} f1 ${s.f1} (${s.matched} of ${s.gold}, ${s.predicted} read)`,
    );
    console.log(
      `  ${Object.entries(s.onMatched)
        .map(([k, v]) => `${k} ${v}`)
        .join(' · ')}`,
    );
  }
  console.log(`${words} words in ${milliseconds.toFixed(0)} ms`);
}
