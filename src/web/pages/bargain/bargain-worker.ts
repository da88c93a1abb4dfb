import { answering, type NumberedAsk } from './answering.js';
import { quickStages, settledStages } from './stages.js';

/**
 * The bargaining library in a thread of its own, so that a slider never waits for it. There are two: what takes long is done by the one that is
 * named `settled`, so that what must be quick never waits for it either.
 */
const { port1, port2 } = new MessageChannel();
let woken: () => void = () => {};
port1.onmessage = () => woken();
const turn = () =>
  new Promise<void>((resolve) => {
    woken = resolve;
    port2.postMessage(null);
  });

const answer = answering(self.name === 'settled' ? settledStages : quickStages, (part) => postMessage(part), turn);
addEventListener('message', (event: MessageEvent<NumberedAsk | null>) => answer(event.data));
