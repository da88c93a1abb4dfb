import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { attributions } from '../src/claims/attribution/attributions.js';
import { flattened } from '../src/claims/attribution/flattened.js';
import { type Document, shippedModel } from '../src/documents/index.js';
import { createAnalyser, quotations, type Sentence } from '../src/language/index.js';

const shared = fileURLToPath(new URL('../../shared', import.meta.url));

/** Precision, recall and F1 in percent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface AttributionScores {
  readonly exact: Readonly<Record<'source' | 'cue' | 'content' | 'triple', Score>>;
  readonly token: Readonly<Record<'source' | 'cue' | 'content', Score>>;
  readonly words: number;
  /** Attribution alone, without tagging and parsing. */
  readonly microsecondsPerToken: number;
}

/** A text whose offsets must stay as they are: every line is body. */
function plainDocument(name: string, text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    kind: 'body' as const,
    span: [m.index, m.index + m[0].length] as const,
  }));
  return { id: name, name, title: null, publisher: null, published: null, url: null, text, blocks };
}

/** Scores attribution on PolNeAR (`dev` or `train`) with the shared scorer; null where the data is absent. */
export function evaluateAttribution(
  analyse: (document: Document) => readonly Sentence[],
  options: { readonly set?: 'dev' | 'train'; readonly every?: number; readonly keep?: string } = {},
): AttributionScores | null {
  const gold = join(shared, `data/polnear/${options.set ?? 'dev'}.jsonl`);
  if (!existsSync(gold)) return null;
  const every = options.every ?? 1;
  const lines = readFileSync(gold, 'utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i % every === 0);
  let words = 0;
  let tokens = 0;
  let milliseconds = 0;
  const predicted = lines.map((line) => {
    const { doc, text } = JSON.parse(line) as { doc: string; text: string };
    const document = plainDocument(doc, text);
    const sentences = analyse(document);
    words += text.split(/\s+/).length;
    for (const s of sentences) tokens += s.tokens.length;
    const start = performance.now();
    const quoted = quotations(text);
    const found = attributions(document, sentences, quoted);
    milliseconds += performance.now() - start;
    return JSON.stringify({ text, ...flattened(document, found, quoted), doc });
  });
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'eval-attribution-'));
  const goldFile = join(folder, 'gold.jsonl');
  const predictedFile = join(folder, 'predicted.jsonl');
  writeFileSync(goldFile, lines.join('\n'));
  writeFileSync(predictedFile, predicted.join('\n'));
  const scorer = join(shared, 'tools/score-attribution.mjs');
  const scores = JSON.parse(execFileSync('node', [scorer, goldFile, predictedFile], { encoding: 'utf8' })) as Pick<
    AttributionScores,
    'exact' | 'token'
  >;
  return { ...scores, words, microsecondsPerToken: (1000 * milliseconds) / tokens };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const analyse = createAnalyser({ tagger: shippedModel('tagger.bin'), parser: shippedModel('parser.bin') });
  const scores = evaluateAttribution(analyse);
  console.log(scores === null ? 'PolNeAR is not here.' : JSON.stringify(scores, null, 1));
}
