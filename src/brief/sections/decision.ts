import { deadlineTold, type Statement } from '../../picture/index.js';
import type { Sentence } from '../brief.js';
import { briefly } from '../briefly.js';
import { sentence, textOf, wordCount } from '../compose.js';
import { days } from '../day.js';
import { openDeadline } from '../deadline.js';
import { saidByNobody } from '../denial.js';
import type { Editor } from '../editor.js';
import { clause, standsAlone } from '../gist.js';
import { pointsBack } from '../salience.js';
import { said } from '../say.js';
import { lowered, mentions, negatedClause } from '../words.js';

/** Who must decide, and by when; each said to be unknown where it is. */
export function decision(editor: Editor, full: boolean): Sentence {
  const { authority } = editor.picture.process;
  const principal = new Set(editor.picture.between);
  // Who says yes or no comes before who would have to ratify it later.
  const weightOf = (s: Statement) =>
    (s.parties.length > 0 && s.parties.every((p) => principal.has(p)) ? 2 : 0) +
    (mentions(s.gist, editor.wording.ratifying) ? 0 : 3) +
    (s.origins > 1 ? 1 : 0);
  const decider = authority
    .filter((s) => s.polarity === 'affirmed' && !s.counterfactual && !negatedClause(s.gist, editor))
    .filter((s) => s.certainty === null && s.condition === null && !saidByNobody(s, editor))
    .filter((s) => !mentions(s.gist, editor.wording.denying))
    .filter((s) => mentions(s.gist, editor.wording.deciding) && standsAlone(s, editor))
    .filter((s) => !pointsBack(s, editor))
    .sort((a, b) => weightOf(b) - weightOf(a) || (b.reported ?? '').localeCompare(a.reported ?? ''))
    .find((s) => wordCount(s.gist) <= (full ? 16 : 9));
  const due = openDeadline(editor);
  const date = due?.when?.resolved === true ? days(due.when.from, due.when.to) : '';
  const words =
    due?.when != null && (full || date === '') && editor.has(due, due.when.text)
      ? `\u201c${editor.print(due.when.text)}\u201d`
      : '';
  const when = [words, date === '' ? '' : words === '' ? date : `(${date})`].filter((x) => x !== '').join(' ');

  const beside = due === undefined || when === '' ? deadlineBeside(editor) : undefined;
  const time =
    beside !== undefined
      ? `; the time given is \u201c${beside.words}\u201d`
      : due === undefined
        ? ''
        : when === '' && !standsAlone(due, editor)
          ? '; no clear deadline is reported'
          : when === ''
            ? `; ${decider === undefined ? 'on timing: ' : ''}${lowered(textOf(sentence(said(due, editor, { unlabelled: true }))), editor)}`
            : `; the time given is ${when}`;
  const cites = editor.cite([
    ...(decider?.claims.slice(0, 1) ?? []),
    ...(beside === undefined ? (due?.claims.slice(0, 1) ?? []) : [beside.claim]),
  ]);
  if (decider === undefined)
    return sentence(
      time === '' ? 'Who must decide, and by when, is not reported.' : `Who must decide is not reported${time}.`,
      cites,
    );
  return sentence(
    `${clause(decider, editor)}${full ? briefly(decider, editor) : ''}${time === '' ? '; no deadline is reported' : time}.`,
    cites,
  );
}

/** A time by which there must be a deal, told beside a threat or a need in the latest report; in the document's own words. */
function deadlineBeside(editor: Editor): { readonly words: string; readonly claim: string } | undefined {
  const { picture } = editor;
  for (const { claim } of picture.claims) {
    if (claim.document.published !== picture.latest) continue;
    const words = deadlineTold(claim);
    if (words !== null && editor.context(claim.id).includes(words))
      return { words: editor.print(words), claim: claim.id };
  }
  return undefined;
}
