import { join } from 'node:path';
import { featuresOf } from '../../src/brief/roles/features.js';
import { roles } from '../../src/brief/roles/roles.js';
import { createShippedReader } from '../../src/claims/index.js';
import type { Example } from './linear-fit.js';
import { editorOfStory, jsonLines } from './marked-stories.js';

/** How a label's letters stand in the file, in the order of the roles after the first. */
const letters = 'NOXDTPBSMHCL';
/** From which grade on a sentence is worth being told first: 3 it must, 2 it would do nearly as well, 1 no harm, 0 no use, -1 it would mislead. */
const leads = 2;

interface Labelled {
  /** `file:id` of a story beside it. */
  readonly story: string;
  /** Where each sentence begins, its grade and its letters. */
  readonly sentences: readonly (readonly [number, number | null, string | null])[];
}

/** Every labelled sentence of the stories in a folder, with its features as the brief sees them. */
export function labelledSentences(folder: string): Example[] {
  const read = createShippedReader();
  return jsonLines<Labelled>(join(folder, 'roles.jsonl')).flatMap(({ story, sentences }) => {
    const editor = editorOfStory(story, folder, read);
    const report = editor.sentences();
    const labels = new Map(sentences.map((s) => [s[0], s]));
    const features = featuresOf(report, editor);
    return report.flatMap((s, i): Example[] => {
      const label = labels.get(s.span[0]);
      if (label === undefined) return [];
      const [, grade, own] = label;
      const targets = roles.map((_, r) =>
        r === 0
          ? grade === null
            ? null
            : Number(grade >= leads)
          : own === null
            ? null
            : Number(own.includes(letters[r - 1]!)),
      );
      return [{ story, features: features[i]!, targets }];
    });
  });
}
