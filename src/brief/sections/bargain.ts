import { pressesOn } from '../../picture/index.js';
import type { BriefBlock, Sentence } from '../brief.js';
import { list, paragraph, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { speaker } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { mentions } from '../lines/words.js';
import { affirmed } from '../searches/affirmed.js';
import { bargainRows } from './bargain-rows.js';
import { bargainTable } from './bargain-table.js';
import { barriers } from './barriers.js';
import { designTold } from './design-told.js';
import { forYes } from './for-yes.js';
import { ripeness } from './ripeness.js';
import { zone } from './zone.js';

/** No-deal alternatives, zone of agreement, barriers, ripeness, and what would make the answer yes; no reservation value is ever made up. */
export function bargain(editor: Editor): BriefBlock[] {
  const rows = bargainRows(editor);
  const seen = new Set<string>();
  const blocks: BriefBlock[] = editor.picture.between.length === 0 ? [] : bargainTable(rows, seen, editor);
  const anybody = costsOfNobody(editor);
  if (anybody !== undefined) blocks.push(paragraph(anybody));
  blocks.push(paragraph(...zone(rows, seen, editor), ...ripeness(rows, seen, editor), ...forYes(rows, editor)));
  blocks.push(list([...barriers(rows, seen, editor), ...designTold(editor)].map((b) => [b])));
  return blocks;
}

const mostCosts = 2;

/** What going on costs where no side is named with it: it presses on all of them, or on none. */
function costsOfNobody(editor: Editor): Sentence | undefined {
  const { picture } = editor;
  const told = mostSalient(
    affirmed(picture.pressures).filter(
      (s) =>
        readsAlone(s, editor) &&
        // "Health care costs the owners a fortune": that would go on with a deal too.
        mentions(s.gist, editor.wording.goesOn) &&
        !picture.between.some((k) => pressesOn(s, k, picture)),
    ),
    mostCosts,
    editor,
  );
  if (told.length === 0) return undefined;
  return sentence(
    [
      { text: 'Costs told of no side by name: ', mark: 'label' },
      ...told.flatMap((s, i) => [
        { text: i === 0 ? '' : '; ' },
        ...said(s, editor),
        { text: ` (${speaker(s, editor)})`, mark: 'soft' as const },
      ]),
      { text: '.' },
    ],
    editor.cite(
      told.map((s) => s.claims[0]!),
      mostCosts,
    ),
  );
}
