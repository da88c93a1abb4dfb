import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';
import { isRecent } from './recent.js';

/** Days before the latest report within which a halt still counts as a move on its issue. */
const current = 30;

/** What each side alone has halted of late, or ordered to halt: a move on the issue that it is about. The latest first. */
export function haltsOf(side: string, editor: Editor): readonly Statement[] {
  const { conduct } = editor.picture;
  return conduct
    .filter(
      (s) =>
        s.parties.join() === side &&
        s.polarity === 'affirmed' &&
        !s.counterfactual &&
        s.condition === null &&
        s.issue !== null &&
        isRecent(s, editor.picture, current) &&
        mentions(s.gist, editor.wording.halting),
    )
    .sort((a, b) => (b.reported ?? '').localeCompare(a.reported ?? ''));
}
