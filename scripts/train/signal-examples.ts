import { join } from 'node:path';
import { signalFeatures } from '../../src/brief/signals/sentence-signals.js';
import { type Signal, signals } from '../../src/brief/signals/signal-words.js';
import { createShippedReader } from '../../src/claims/index.js';
import type { Example } from './linear-fit.js';
import { editorOfStory, jsonLines } from './marked-stories.js';

/** Where the sentences of a story begin that were marked as each signal. */
export interface MarkedSignals extends Readonly<Record<Signal, readonly number[]>> {
  /** `file:id` of a story beside it. */
  readonly story: string;
  /** Whether the story is kept for measuring, and nothing is learnt from it. */
  readonly held?: true;
}

export const markedSignals = (folder: string): readonly MarkedSignals[] =>
  jsonLines<MarkedSignals>(join(folder, 'signals.jsonl'));

/** Every sentence of the marked stories that are not held, or of those that are, with its features as the brief sees them. */
export function labelledSignals(folder: string, held = false): Example[] {
  const read = createShippedReader();
  return markedSignals(folder)
    .filter((m) => (m.held === true) === held)
    .flatMap((marked) => {
      const editor = editorOfStory(marked.story, folder, read);
      const report = editor.sentences();
      const features = signalFeatures(report, editor);
      return report.map((s, i) => ({
        story: marked.story,
        features: features[i]!,
        targets: signals.map((signal) => Number(marked[signal].includes(s.span[0]))),
      }));
    });
}
