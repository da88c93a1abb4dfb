// Trains the tagger and the parser on UD English-EWT and writes models/. The same treebank and seeds give the same files.
// usage: npm run train [-- TREEBANK_FOLDER]   about 20 minutes on two cores
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { writeModel } from '../src/language/model-file.js';
import { tagSentence } from '../src/language/tagger.js';
import { lexicalClasses } from './train/classes.js';
import { fitted } from './train/fit.js';
import { lemmaTable } from './train/lemmas.js';
import type { AveragedWeights } from './train/perceptron.js';
import { trainTagger } from './train/tagger.js';
import { type GoldSentence, readTreebank } from './train/treebank.js';
import type { WorkerTask } from './train/worker.js';

const settings = {
  tagger: { passes: 5, seed: 1, buckets: 16_000 },
  /** Each part of the treebank is tagged by a tagger that did not see it, so that the parser learns to live with its errors. */
  jackknife: { parts: 4, passes: 3 },
  parser: { seeds: [1, 2, 3], passes: 8, explore: 0.9, least: 3, admit: 4, buckets: 60_000 },
} as const;

const root = fileURLToPath(new URL('../', import.meta.url));
const treebank = join(process.argv[2] ?? join(root, '../shared/data/ud-ewt'), 'train.conllu');
const began = Date.now();
const report = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);

const sentences = readTreebank(treebank);
report(`${sentences.length} sentences`);
const lemmas = lemmaTable(sentences);
const classes = lexicalClasses(lemmas);

const { tagger } = settings;
const trained = trainTagger(sentences, tagger.passes, tagger.seed, tagger.buckets);
const taggerFile = writeModel({ sure: [...trained.sure], usual: [...trained.usual], lemmas }, trained.weights);
writeFileSync(join(root, 'models/tagger.bin'), taggerFile);
report(`tagger: ${taggerFile.length} bytes`);

const tags = jackknifed(sentences);
report('treebank tagged');

const parts = await trainSeeds(settings.parser.seeds);
const parserFile = writeModel({ classes: [...classes] }, fitted(parts, settings.parser.buckets));
writeFileSync(join(root, 'models/parser.bin'), parserFile);
report(`parser: ${parserFile.length} bytes`);

function jackknifed(all: readonly GoldSentence[]): Int32Array[] {
  const { parts, passes } = settings.jackknife;
  const out = all.map((s) => new Int32Array(s.texts.length));
  for (let part = 0; part < parts; part++) {
    const model = trainTagger(all.filter((_, i) => i % parts !== part), passes, tagger.seed, tagger.buckets);
    all.forEach((s, i) => {
      if (i % parts === part) tagSentence(model, s, out[i]!);
    });
  }
  return out;
}

/** One worker a seed, as many at once as there are cores; results in the order of the seeds. */
async function trainSeeds(seeds: readonly number[]): Promise<AveragedWeights[]> {
  const results = new Map<number, AveragedWeights>();
  const waiting = [...seeds];
  const run = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) results.set(seed, await trainSeed(seed));
  };
  await Promise.all(Array.from({ length: Math.min(seeds.length, availableParallelism()) }, run));
  return seeds.map((seed) => results.get(seed)!);
}

function trainSeed(seed: number): Promise<AveragedWeights> {
  const { passes, explore, least, admit } = settings.parser;
  const workerData: WorkerTask = { treebank, tags, classes, training: { passes, seed, explore, least, admit } };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./train/worker.ts', import.meta.url), { workerData, execArgv: ['--import', 'tsx'] });
    worker.on('error', reject);
    worker.on('message', (message: { line?: string; weights?: AveragedWeights }) => {
      if (message.line !== undefined) report(message.line);
      if (message.weights !== undefined) resolve(message.weights);
    });
  });
}
