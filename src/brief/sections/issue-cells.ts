import type { Position, Statement } from '../../picture/index.js';
import type { MatrixChart, Sentence } from '../brief.js';
import { capital, nothingFound, sentence, soft, textOf } from '../compose.js';
import { shortDay } from '../day.js';
import type { Editor } from '../editor.js';
import { heldNow, saysWhose, voicedBy } from '../labels/stance.js';
import { manner } from '../lines/manner.js';
import { mostSalient, readsAlone } from '../lines/salience.js';
import { said } from '../lines/say.js';
import { oneDay } from '../reports.js';
import type { StandTold } from '../searches/positions-told.js';
import { heldIn } from '../searches/quoted-cell.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { namedOn, standsQuoted, toldOn } from '../searches/stands-quoted.js';
import { bare } from '../searches/told-anywhere.js';
import { sinceAgreed } from '../standing/agreement.js';
import { isHistory } from '../standing/background.js';
import { isOffTable } from '../standing/off-table.js';

/** What no clause tells plainly, in the report's sentences; else the sentence that tells of the side with the issue, or which of them names it, and that no position was read. */
export function toldCell(
  issue: string,
  party: string,
  shown: Set<string>,
  beside: readonly string[],
  editor: Editor,
): Sentence {
  const all = standsQuoted(party, issue, editor);
  const [stand] = [...all.filter((p) => !shown.has(p.sentence.cite)), ...all];
  if (stand !== undefined) {
    const again = shown.has(stand.sentence.cite);
    shown.add(stand.sentence.cite);
    return quotedStand(stand, party, editor, again);
  }
  const told = toldOn(party, issue, editor).find((s) => !shown.has(s.cite));
  if (told !== undefined) {
    shown.add(told.cite);
    return sentence(
      [{ text: 'Told of it: ', mark: 'soft' }, { text: `\u201c${bare(told.text)}\u201d` }],
      editor.cite([told.cite], 1),
    );
  }
  const named = namedOn(party, issue, editor);
  const words = named?.document.text.slice(...named.span);
  // The sentence that the row cites for the other side names both.
  if (named === undefined || beside.some((id) => editor.context(id) === words)) return soft(nothingFound);
  return { ...soft(nothingPlain), cites: editor.cite([named.cite], 1) };
}

const nothingPlain = 'Nothing plain; named in';
const quotedAbove = 'As quoted above';
/** What stands under a second side of whom the first side's own sentence tells. */
export const theSame = 'The same';

/** Whether a cell tells something that no cell before it does. */
export const tellsStand = (cell: Sentence): boolean =>
  !['', nothingFound, nothingPlain, theSame].includes(textOf(cell)) && !textOf(cell).startsWith(quotedAbove);

/** A stand in the report's words; that it was quoted before, where it was. */
export function quotedStand(stand: StandTold, party: string, editor: Editor, again = false): Sentence {
  const { published } = stand.sentence.document;
  const when = published === null || oneDay(editor) ? '' : `, ${shortDay(published, editor.picture.latest)}`;
  // Where its own words name nobody, a sentence before may.
  const how = heldIn(stand, party, editor);
  const held = how === 'reported' ? 'as the report puts it' : editor.wording.held[how];
  const words = again ? quotedAbove : `\u201c${stand.quote}\u201d`;
  return sentence([{ text: words }, { text: ` (${held}${when})`, mark: 'soft' }], editor.cite([stand.cite], 1));
}

/** A stance, how it is held, and when it was reported where not all is of one day. */
export function positionCell(shown: Statement, editor: Editor, lead = ''): Sentence {
  const when = shown.reported === null || oneDay(editor) ? '' : `, ${shortDay(shown.reported, editor.picture.latest)}`;
  const runs = said(shown, editor);
  // What the assumed terms begin with in common is said once, below the table; who would do it, in each cell.
  const [first, ...rest] = runs;
  const who = /^(.+?) (?:will|would|must|has|have|is|are) .*\bto $/.exec(lead)?.[1];
  const own =
    lead !== '' && first?.text.startsWith(lead) === true
      ? [
          {
            ...first,
            text:
              who === undefined
                ? capital(first.text.slice(lead.length))
                : `${capital(who)} to ${first.text.slice(lead.length)}`,
          },
          ...rest,
        ]
      : runs;
  return sentence([...own, { text: ` (${manner(shown, editor)}${when})`, mark: 'soft' }], editor.cite(shown.claims, 1));
}

/**
 * The stance that a cell shows: of those held in so many words, the one that matters most; where none is and the party's own people deny one, that. Else none:
 * a stance that has to be inferred stands among what sources say, in their words.
 */
export function foremost(position: Position | undefined, editor: Editor): Statement | undefined {
  if (position === undefined) return undefined;
  const own = (s: Statement) => voicedBy(s, position.party, editor);
  const denied = position.against.filter((s) => s.contested && own(s) && readsAlone(s, editor));
  if (denied.length > 0 && position.current.every((s) => s.contested && !own(s))) return denied[0];
  // What was held of the agreement before there was one is history.
  const stands = (s: Statement) => position.issue !== 'deal' || sinceAgreed(s, editor);
  return mostSalient(
    heldNow(position, editor).filter(
      (s) => stands(s) && !isHistory(s, editor) && !isGone(s, editor) && saysWhose(s, position.party, editor),
    ),
    1,
    editor,
  )[0];
}

/** "That proposal has lapsed": what was put forward is no position any more. */
const isGone = (s: Statement, editor: Editor): boolean => {
  const told = sentenceOf(s.claims[0]!, editor);
  return told !== undefined && isOffTable(told, editor);
};

type MatrixCell = MatrixChart['rows'][number]['cells'][number];

/** The same for the chart of how each position is known. */
export function matrixCell(first: Statement | undefined, issue: string, party: string, editor: Editor): MatrixCell {
  const [stand] = first === undefined ? standsQuoted(party, issue, editor) : [];
  if (stand !== undefined)
    return {
      held: heldIn(stand, party, editor),
      text: `\u201c${stand.quote}\u201d`,
      date: stand.sentence.document.published,
      cites: editor.cite([stand.cite], 1),
    };
  if (first === undefined) return { held: 'not-reported', text: '', date: null, cites: [] };
  return {
    held: first.held,
    text: said(first, editor)
      .map((r) => r.text)
      .join(''),
    date: first.reported,
    cites: editor.cite(first.claims, 1),
  };
}
