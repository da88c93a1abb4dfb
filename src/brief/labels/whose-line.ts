import { isOutsider } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { wordsOf } from '../lines/words.js';
import { filedUnder } from './filed-under.js';

/** Whose a line is: of the party whose move it tells; of no such, of the side whose one voice says it. */
export function whoseLine(s: Statement, editor: Editor): readonly string[] {
  const filed = filedUnder(s, editor);
  const claim = editor.claim(s.claims[0]!)?.claim;
  const [voice, another] = claim === undefined ? [] : voices(claim);
  const side = voice?.affiliation ?? '';
  if (filed.length > 0 || another !== undefined || !editor.picture.between.includes(side)) return filed;
  return wordsOf(voice!.name).some(isOutsider) ? filed : [side];
}
