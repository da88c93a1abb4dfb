import type { Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { briefly } from '../lines/briefly.js';
import { readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { reachedAgreement } from '../standing/agreement.js';
import { clearOffer, plainOffer, statusOf } from '../standing/offer.js';

/** Of an offer whose terms no report gives: what the other side last put on the table, which is as near to terms as the reports come. */
export function otherProposal(editor: Editor, spare: number): Sentence | undefined {
  const main = clearOffer(editor);
  if (main === undefined || main.terms.length > 0 || reachedAgreement(editor) !== undefined) return undefined;
  if (!editor.picture.unknowns.some((u) => u.code === 'terms' && u.claims.some((id) => main.claims.includes(id))))
    return undefined;
  const { between, offers } = editor.picture;
  const lines = offers
    .filter((o) => o.by.length === 1 && between.includes(o.by[0]!) && !main.by.includes(o.by[0]!))
    .filter((o) => !['denied', 'withdrawn', 'rejected'].includes(statusOf(o, editor)) && plainOffer(o, editor))
    .filter(({ statement: s }) => s.held !== 'assumed' && !s.contested && s.condition === null && readsAlone(s, editor))
    .sort(
      (a, b) =>
        Number(b.issue !== null && !/^(?:war|process)/.test(b.issue)) -
          Number(a.issue !== null && !/^(?:war|process)/.test(a.issue)) ||
        (b.statement.reported ?? '').localeCompare(a.statement.reported ?? ''),
    )
    .flatMap(({ statement: s }) => {
      const whole = said(s, editor, { asClause: true });
      const [only] = whole.length === 1 ? [untilReturn(whole[0]!.text, editor)] : [null];
      return [whole, ...(only === null ? [] : [[{ text: `${only}, on conditions` }]])].map((runs) =>
        sentence(
          [
            { text: s.reported === main.statement.reported ? 'Also: ' : 'Earlier: ' },
            ...runs,
            { text: `${briefly(s, editor)}.` },
          ],
          editor.cite(s.claims, 1),
        ),
      );
    });
  return lines.find((line) => wordCount(textOf(line)) <= spare);
}

/** "Peru proposed to open the port in return for the islands": what is offered, without what is asked for it; null where nothing is. */
function untilReturn(text: string, { wording }: Editor): string | null {
  const at = Math.min(...wording.inReturn.map((words) => text.indexOf(` ${words} `)).filter((i) => i > 0));
  return Number.isFinite(at) && !/[\u201c\u201d]/.test(text) ? text.slice(0, at) : null;
}
