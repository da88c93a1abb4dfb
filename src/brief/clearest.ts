import type { Contradiction } from '../picture/index.js';
import type { Editor } from './editor.js';
import { salience } from './salience.js';

/** Contradictions, those that matter most and read best first. */
export const clearest = (editor: Editor): Contradiction[] =>
  [...editor.picture.contradictions].sort(
    (a, b) => salience(b.one, editor) + salience(b.other, editor) - salience(a.one, editor) - salience(a.other, editor),
  );
