import { parentPort } from 'node:worker_threads';
import { type SolveRequest, solved } from './solving.js';

parentPort!.on('message', (request: SolveRequest) => parentPort!.postMessage(solved(request)));
