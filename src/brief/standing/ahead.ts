import type { Statement } from '../../picture/index.js';
import { dayNumber } from '../day.js';
import type { Editor } from '../editor.js';
import { readsAlone } from '../lines/salience.js';
import { mentions } from '../lines/words.js';
import { speaksOf } from '../searches/asked.js';
import { everyStatement } from '../searches/every-statement.js';
import { moves, newDay } from '../searches/moved-days.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { isRecent } from './recent.js';

/** Days before the latest report within which an announced day still counts. */
const announced = 14;
/** Days that a date may span and still be one to watch for. */
const span = 31;

/** Kinds that are of what is to come without a "will". */
const toCome: ReadonlySet<Statement['kind']> = new Set(['meeting', 'deadline', 'forecast', 'threat', 'authority']);

/** What the reports of the last weeks say is to come on a day ahead of the latest, nearest first; one line a day, the one that is told best. */
export function datedAhead(editor: Editor): Statement[] {
  const { picture } = editor;
  const { latest } = picture;
  if (latest === null) return [];
  const byDay = new Map<string, Statement>();
  for (const s of everyStatement(editor)) {
    const end = s.when?.resolved === true ? s.when.to : null;
    if (end == null || dayNumber(end, 'last') <= dayNumber(latest)) continue;
    const start = s.when?.from ?? end;
    if (dayNumber(end, 'last') - dayNumber(start) > span || dayNumber(start) < dayNumber(latest)) continue;
    if (s.polarity !== 'affirmed' || s.counterfactual || s.held === 'assumed') continue;
    if (!toCome.has(s.kind) && !mentions(s.gist, editor.wording.ahead)) continue;
    // "They had him folding by Monday", "it would hit the harvest in June": what is foretold, or was, is nothing to watch for.
    if (s.kind !== 'threat' && (s.condition !== null || mentions(s.gist, editor.wording.unwatched))) continue;
    // "It may fish from Sunday until the end of the year" sets no time for an answer.
    if (s.kind === 'deadline' && speaksOf(editor.context(s.claims[0]!), 'timing') === null) continue;
    if (!isRecent(s, picture, announced) || !readsAlone(s, editor)) continue;
    // "A meeting set for 31 March has been moved to the 27th": its old day is none to come.
    const from = sentenceOf(s.claims[0]!, editor);
    if (from !== undefined && moves(from) && newDay(from)?.to !== end) continue;
    const known = byDay.get(end);
    if (known === undefined || (known.reported ?? '') < (s.reported ?? '')) byDay.set(end, s);
  }
  return [...byDay.values()].sort((a, b) => a.when!.to!.localeCompare(b.when!.to!));
}
