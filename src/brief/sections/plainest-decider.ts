import type { PicturedParty } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { sentence, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { bare, names } from '../searches/told-anywhere.js';

/** Words of a clause by which who decides is told once more, in the plainest words. */
const most = 8;
/** "The decision is Orm's", "the final word rests with Ardonia". */
const whose = /\bthe (?:final )?(?:decision|choice|word|say) (?:is|was|rests with|lies with|belongs to) [^.,;:]+/i;

/** Who decides for a party with the plainest clause on it of another sentence, where there is one: "the decision is Orm's". */
export function withPlainest(told: Sentence, { key }: PicturedParty, editor: Editor): Sentence {
  for (const { text, kind, cite } of editor.sentences()) {
    const [quote] = kind === 'body' ? (whose.exec(bare(text)) ?? []) : [];
    if (quote === undefined || wordCount(quote) > most || !names(quote, key, editor)) continue;
    const [number] = editor.cite([cite], 1);
    if (number === undefined || told.cites.includes(number)) continue;
    return sentence([...told.runs, { text: `; \u201c${quote}\u201d` }], [...told.cites, number]);
  }
  return told;
}
