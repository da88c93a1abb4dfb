import type { Statement } from '../../picture/index.js';
import type { BriefBlock } from '../brief.js';
import { paragraph, sentence } from '../compose.js';
import type { Editor } from '../editor.js';
import { fewReports } from '../reports.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { bargainRows } from './bargain-rows.js';

const placeOf = (s: Statement, editor: Editor): string => {
  const at = sentenceOf(s.claims[0]!, editor);
  return at === undefined ? '' : `${at.document.id} ${at.place}`;
};

/** Of what no plain speaker says: the lines whose sentences the bargain quotes, and of which no plain speaker says another part. */
export function quotedInBargain(
  unclear: readonly Statement[],
  clear: readonly Statement[],
  editor: Editor,
): readonly Statement[] {
  if (editor.picture.evidence.documents.length > fewReports) return [];
  const bargained = new Set(
    bargainRows(editor).flatMap((r) =>
      [...r.items.flat(), ...(r.topic === 'gap' ? r.unclear : [])].map((item) => item.place),
    ),
  );
  const plain = new Set(clear.map((s) => placeOf(s, editor)));
  return unclear.filter((s) => bargained.has(placeOf(s, editor)) && !plain.has(placeOf(s, editor)));
}

/** Where those stand. */
export function whereQuoted(all: readonly Statement[], editor: Editor): BriefBlock[] {
  if (all.length === 0) return [];
  const { bargain } = editor.wording.sections;
  const some = all.some((s) => s.condition !== null) ? ', some of it on a condition' : '';
  const claims = all.map((s) => s.claims[0]!);
  return [paragraph(sentence(`More${some}: see ${bargain}.`, editor.cite(claims, claims.length)))];
}
