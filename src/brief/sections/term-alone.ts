import type { PicturedOffer } from '../../picture/index.js';
import type { Run } from '../brief.js';
import { capital } from '../compose.js';
import type { Editor } from '../editor.js';
import { clause } from '../lines/clause.js';

/** A term without the words that it shares with the offer told above: "take all troops out of the city". */
export function termAlone(runs: Run[], offer: PicturedOffer, editor: Editor): Run[] {
  const [first, ...more] = runs;
  const whole = clause(offer.statement, editor).split(' ');
  const own = (first?.text ?? '').split(' ');
  let same = 0;
  while (same < own.length && own[same] === whole[same]) same++;
  // What begins like the offer and ends like it is the list's first term: it keeps its verb.
  // "An offer to the guild of …": a "to" before a name or an article is none of a verb.
  const verb = own
    .slice(0, same)
    .findLastIndex(
      (w, i) =>
        ['would', 'will', 'to'].includes(w.toLowerCase()) && /^(?!the |an? )\p{Ll}/u.test(`${own[i + 1] ?? ''} `),
    );
  const from = verb >= 4 ? verb + 1 : 0;
  if (first === undefined || from === 0 || own.length - from < 3) return runs;
  return [{ ...first, text: capital(own.slice(from).join(' ')) }, ...more];
}
