import type { Contradiction, Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { worded } from '../lines/gist.js';
import { salience } from '../lines/salience.js';

/** Contradictions, those that matter most and read best first; none of which a side only says that it contradicts: the passage tells what. */
export const clearest = (editor: Editor): Contradiction[] =>
  editor.picture.contradictions
    .filter(({ one, other }) => tells(one, editor) && tells(other, editor))
    .sort(
      (a, b) =>
        salience(b.one, editor) + salience(b.other, editor) - salience(a.one, editor) - salience(a.other, editor),
    );

function tells(s: Statement, editor: Editor): boolean {
  const words = worded(s, editor);
  return !/ (?:him|her|them)$/i.test(words) && !denialAlone.test(words);
}

/** "No, that story is wrong": of what, only the question or the sentence before it tells. */
const denialAlone =
  /^(?:(?:the|that|this) )?(?:story|report|rumou?r|claim|account|it|that|this) (?:is|was) (?:not |un)?(?:wrong|true|false|right|nonsense)$/i;
