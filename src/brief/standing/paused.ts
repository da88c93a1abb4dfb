import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';

/** What a side has halted for as long as it waits for an answer, in words that say so: a pause of that kind ends with the answer. */
export const pausedUntilAnswer = (editor: Editor): Statement | undefined =>
  editor.picture.conduct.find(
    (s) =>
      s.polarity === 'affirmed' &&
      !s.counterfactual &&
      s.parties.some((k) => editor.picture.between.includes(k)) &&
      mentions(editor.context(s.claims[0]!), editor.wording.halting) &&
      mentions(editor.context(s.claims[0]!), editor.wording.untilAnswer),
  );
