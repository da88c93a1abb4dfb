// Scores which sentences of a story a brief takes for something to watch for, and for a gap that the report itself names, against stories that nothing was learnt
// from (those held in tests/stories/signals.jsonl).
// usage: npx tsx scripts/eval-signals.ts     prints for each signal how many sentences are taken for it, how many of them were marked so, and how many that were marked are taken
import { join } from 'node:path';
import { signalsTold } from '../src/brief/signals/signals-told.js';
import { untold } from '../src/brief/signals/untold.js';
import { createShippedReader } from '../src/claims/index.js';
import { editorOfStory } from './train/marked-stories.js';
import { markedSignals } from './train/signal-examples.js';

const folder = join(import.meta.dirname, '../tests/stories');

export interface SignalScore {
  /** Sentences that the brief takes for the signal; of them those that readers marked so. */
  readonly shown: number;
  readonly right: number;
  /** Sentences that readers marked so. */
  readonly marked: number;
}

/** How well signals and gaps are told in the held stories. */
export function evaluateSignals(): ReadonlyMap<string, SignalScore> {
  const read = createShippedReader();
  const scores = new Map<string, SignalScore>();
  const add = (name: string, shown: readonly number[], marked: readonly number[]): void => {
    const known = scores.get(name) ?? { shown: 0, right: 0, marked: 0 };
    scores.set(name, {
      shown: known.shown + shown.length,
      right: known.right + shown.filter((at) => marked.includes(at)).length,
      marked: known.marked + marked.length,
    });
  };
  for (const { story, held, unknown, up, down } of markedSignals(folder)) {
    if (held !== true) continue;
    const editor = editorOfStory(story, folder, read);
    const told = signalsTold(editor);
    const of = (...ways: readonly unknown[]) =>
      told.filter(({ way }) => ways.includes(way)).map(({ sentence }) => sentence.span[0]);
    add(
      'to watch',
      told.map(({ sentence }) => sentence.span[0]),
      [...new Set([...up, ...down])],
    );
    add('up', of('up', 'either'), up);
    add('down', of('down', 'either'), down);
    add(
      'unknown',
      untold(editor).map(({ sentence }) => sentence.span[0]),
      unknown,
    );
  }
  return scores;
}

if (process.argv[1]?.endsWith('eval-signals.ts'))
  for (const [name, { shown, right, marked }] of evaluateSignals())
    console.log(
      `${name.padEnd(9)} ${shown} sentences taken for it, ${right} of them marked so; of ${marked} marked ${right} taken`,
    );
