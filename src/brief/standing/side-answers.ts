import type { PicturedOffer, Statement } from '../../picture/index.js';
import { isOutright } from '../../picture/index.js';
import { listed } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { saidByNobody } from '../labels/denial.js';
import { filedUnder } from '../labels/filed-under.js';
import { kindLabel } from '../labels/kind-label.js';

/** What a side answered last to an offer that a go-between has put to several. */
export interface SideAnswer {
  readonly side: string;
  readonly move: Statement;
}

/** Each side's last plain yes or no to such an offer, in the order of the answers; none where a side made the offer. */
export function sideAnswers({ by, to, moves }: PicturedOffer, editor: Editor): readonly SideAnswer[] {
  const { between } = editor.picture;
  const sides = to.filter((k) => between.includes(k) && !by.includes(k));
  if (sides.length < 2 || by.some((k) => between.includes(k))) return [];
  const plain = moves.filter(
    (m) =>
      ['acceptance', 'refusal'].includes(m.kind) &&
      m.polarity === 'affirmed' &&
      m.held !== 'assumed' &&
      m.condition === null &&
      m.certainty === null &&
      isOutright(m) &&
      !saidByNobody(m, editor) &&
      kindLabel(m, editor) !== '' &&
      filedUnder(m, editor).length === 1,
  );
  return sides
    .flatMap((side) => {
      const move = plain.findLast((m) => m.parties.length === 1 && m.parties[0] === side);
      return move === undefined ? [] : [{ side, move }];
    })
    .sort((a, b) => (a.move.reported ?? '').localeCompare(b.move.reported ?? ''));
}

/** "Accepted by the rebels (6 May), rejected by the king (9 May)"; who has not answered is said. */
export function sideAnswersTold(offer: PicturedOffer, answers: readonly SideAnswer[], editor: Editor): string {
  const { between, asOf, latest } = editor.picture;
  const told = answers.map(({ side, move }) => {
    const when = move.reported === null ? '' : ` (${shortDay(move.reported, asOf ?? latest)})`;
    return `${move.kind === 'acceptance' ? 'accepted' : 'rejected'} by ${editor.name(side)}${when}`;
  });
  const silent = offer.to.filter((k) => between.includes(k) && !answers.some((a) => a.side === k));
  const rest = silent.length === 0 ? '' : `; no answer of ${listed(silent.map(editor.name), 'or')} is reported`;
  return `reported as ${told.join(', ')}${rest}`;
}
