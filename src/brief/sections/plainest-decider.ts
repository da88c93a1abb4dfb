import type { PicturedParty } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { namedIn } from '../labels/stance.js';
import { speaksOf } from '../searches/asked.js';
import { toldAnywhere } from '../searches/told-anywhere.js';

/** Words of a clause by which who decides is told once more, in the plainest words. */
const plainestWords = 8;

/** Who decides for a party with the plainest clause on it of another sentence, where there is one: "the decision is Orm's". */
export function withPlainest(told: Sentence, { key }: PicturedParty, editor: Editor): Sentence {
  const more = toldAnywhere(editor, 'deciding', { within: plainestWords, stretch: true }).find(
    ({ quote, cite }) =>
      speaksOf(quote, 'deciding') === 0 &&
      namedIn(quote, key, editor) &&
      !told.cites.includes(editor.cite([cite], 1)[0] ?? -1),
  );
  return more === undefined
    ? told
    : sentence(
        [...told.runs, { text: `; \u201c${more.quote}\u201d` }],
        [...told.cites, ...editor.cite([more.cite], 1)],
      );
}
