import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { mentions } from '../lines/words.js';

/** Acts that ease a dispute, by their event type. */
const easing: ReadonlySet<string | null | undefined> = new Set([
  'AGREE',
  'AID',
  'CONCEDE',
  'CONSULT',
  'COOPERATE',
  'RETREAT',
  'SUPPORT',
]);
/** Whether what a line tells eases a dispute. */
export const calms = (s: Statement, editor: Editor): boolean =>
  easing.has(editor.claim(s.claims[0]!)?.claim.event) ||
  (s.polarity === 'affirmed' && mentions(s.gist, editor.wording.easing));
