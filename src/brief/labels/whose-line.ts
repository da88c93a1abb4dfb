import { isOutsider } from '../../claims/index.js';
import { voices } from '../../evidence/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { wordsOf } from '../lines/words.js';
import { filedUnder } from './filed-under.js';

/**
 * Whose a line is: of the party whose move it tells, but what one side says of the other's is its own; of no such move, of the party whose voice says it. Who
 * is only named in it is neither.
 */
export function whoseLine(s: Statement, editor: Editor): readonly string[] {
  const filed = filedUnder(s, editor);
  const claim = editor.claim(s.claims[0]!)?.claim;
  // Of one whom another quotes the inner: "Orm told her, an aide said" is of Orm's.
  const [voice, another] = claim === undefined ? [] : voices(claim);
  const { between, parties } = editor.picture;
  const side = voice?.affiliation ?? '';
  if (!parties.some((p) => p.key === side) || wordsOf(voice!.name).some(isOutsider)) return filed;
  const ofOther = another === undefined && between.includes(side) && filed.length > 0 && !filed.includes(side);
  return filed.length === 0 || (ofOther && filed.every((k) => between.includes(k))) ? [side] : filed;
}
