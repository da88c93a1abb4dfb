import { keyOf } from '../../evidence/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { quotation } from '../lines/quotation.js';
import { mentions } from '../lines/words.js';
import { claimsIn } from '../searches/sentence-index.js';
import { passagesOf } from '../searches/told-of.js';
import { weighedWords } from '../searches/weighed-words.js';
import { type Item, placeOf } from './bargain-items.js';

/** Words of a gain that can be named in a cell. */
const longest = 10;
const can = /\b(?:can|could|may|might|will|would) (\p{L}.+)$/u;

/** What a side would have from a deal by what it could keep or win with one: what it is after may be inferred from that. One at most. */
export function gainsOf(side: string, editor: Editor): readonly Item[] {
  const { fortifying } = weighedWords();
  return passagesOf(editor, 'withDeal')
    .flatMap((p) =>
      claimsIn(p.sentence, editor).flatMap((c): Item[] => {
        const [, gain = ''] = can.exec(c.quote) ?? [];
        const [verb = ''] = gain.split(' ');
        const isGain =
          c.polarity === 'affirmed' &&
          c.condition === null &&
          mentions(verb, fortifying) &&
          !/\d/.test(gain) &&
          wordCount(gain) <= longest &&
          c.parties.length === 1 &&
          keyOf(c.parties[0]!) === side;
        const words = quotation(gain);
        return isGain
          ? [
              {
                how: 'Inferred from its gain',
                runs: [{ text: words }],
                few: words,
                cite: p.cite,
                place: `${placeOf(p)} gain`,
                words: wordCount(gain),
              },
            ]
          : [];
      }),
    )
    .slice(0, 1);
}
