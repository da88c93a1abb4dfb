import { parentPort, workerData } from 'node:worker_threads';
import { type ParserTraining, trainParser } from './parser.js';
import { readTreebank } from './treebank.js';

/** What one worker trains: a parser of one seed on sentences with the tags that a tagger gave them. */
export interface WorkerTask {
  readonly treebank: string;
  readonly tags: readonly Int32Array[];
  readonly classes: ReadonlyMap<number, number>;
  readonly training: ParserTraining;
}

const { treebank, tags, classes, training } = workerData as WorkerTask;
const report = (line: string): void => parentPort?.postMessage({ line });
const weights = trainParser(readTreebank(treebank), tags, classes, training, report);
parentPort?.postMessage({ weights });
