import type { Sentence } from '../brief.js';
import { sentence, textOf, wordsTogether } from '../compose.js';
import type { Editor } from '../editor.js';
import { leansOn } from '../lines/leans-on.js';
import { whole } from '../lines/whole.js';
import type { Slot } from '../slots/slots.js';
import { reachedAgreement } from '../standing/agreement.js';
import { facetsOf, worthTogether } from '../standing/first-lines.js';
import { toldAgreed } from '../standing/told-agreed.js';
import { decision, onlyWhen } from './decision.js';
import { firstAnswers } from './first-answers.js';
import { type LatestTold, latestTold } from './latest-told.js';

/** Words that who decides, or by when, takes at least. */
const fewestRest = 7;
const spare = 10;
/** What it is worth that a report's first sentence is among them. */
const first = 0.5;
/** Words of the latest report from which on they are no passing remark. */
const fewestTold = 20;

/** The brief's own first lines; whether they tell assumed terms; and whether no report as late as the latest tells what they have on offer. */
export interface OwnLines {
  readonly lines: readonly Sentence[];
  readonly assumed: boolean;
  readonly stale: boolean;
}

/**
 * The latest report's own sentences in the place of the brief's first lines, in so many words at most; with who decides, or by when, where they leave it open and
 * there is room. Undefined where the brief's own lines stand: of several reports where they tell more.
 */
export function quotedAnswer(
  { lines: own, assumed, stale }: OwnLines,
  most: number,
  editor: Editor,
): Sentence[] | undefined {
  const several = editor.picture.evidence.documents.length > 1;
  // What an agreement with some of the sides, or for a time, waits for is told by the brief's own lines, and so is what is only assumed of an offer.
  const reached = reachedAgreement(editor);
  if (assumed || (reached !== undefined && (several || reached.outside.length > 0 || reached.interim)))
    return undefined;
  // Of several reports the brief's own lines know what the latest does not: what was disputed, who was told to decide. But where it tells how things stand, what
  // an earlier one alone offered is no more on the table.
  const owned = several ? worthOfLines(own, editor) : 0;
  const stands = (q: LatestTold): boolean =>
    !several ||
    (stale && q.tellsState && wordsTogether(q.lines) >= fewestTold) ||
    worthTogether(q.told) + (q.leads ? first : 0) > owned;
  const answers = several ? undefined : answered(editor, most);
  if (answers !== undefined) return answers;
  const told = (back: boolean): LatestTold | undefined => {
    const found = latestTold(editor, most, back);
    return found !== undefined && stands(found) ? found : undefined;
  };
  const quoted = (several ? told(true) : undefined) ?? told(false);
  if (quoted === undefined) return undefined;
  const news = several ? undefined : agreedFirst(quoted, most, editor);
  if (news !== undefined) return news;
  const room = most - wordsTogether(quoted.lines);
  const rest = room < fewestRest ? undefined : leftOpen(quoted.told, room, editor);
  // That nobody reports it is said where there is room to spare.
  const silent = rest !== undefined && rest.cites.length === 0;
  return rest !== undefined && wordsTogether([rest]) <= (silent ? room - spare : room)
    ? [...quoted.lines, rest]
    : [...quoted.lines];
}

/** What one report tells of each thing that is asked first; who decides, or by when, said to be unknown where it is and there is room. */
function answered(editor: Editor, most: number): Sentence[] | undefined {
  const document = editor.sentences()[0]?.document.id;
  const lines = document === undefined ? [] : firstAnswers(document, most, editor);
  if (lines.length === 0) return undefined;
  const told = lines.map((l) => l.told);
  const room = most - wordsTogether(told);
  const fills = (slot: Slot) => lines.some((l) => l.slot === slot);
  const rest =
    room < fewestRest || (fills('decides') && fills('when'))
      ? undefined
      : fills('decides')
        ? onlyWhen(editor, room)
        : decision(editor, room);
  return rest !== undefined && textOf(rest) !== '' && wordsTogether([rest]) <= room ? [...told, rest] : told;
}

/** Words of the sentence that tells of an agreement, in the first lines. */
const longestNews = 30;

/** That they have agreed, where the report tells it and its lines do not; and behind it what else there is room for. */
function agreedFirst(quoted: LatestTold, most: number, editor: Editor): Sentence[] | undefined {
  const news = toldAgreed(editor)?.outcome.sentence;
  // A headline is told where nothing else tells it.
  if (news === undefined || news.kind === 'title') return undefined;
  const cites = editor.cite([news.cite], 1);
  if (quoted.lines.some((l) => l.cites.includes(cites[0]!))) return undefined;
  const words = whole(news, editor, longestNews);
  if (words === undefined) return undefined;
  const line = sentence([{ text: 'State: ', mark: 'label' }, { text: `${words}.` }], cites);
  const rest = latestTold(editor, most - wordsTogether([line]), false)?.lines ?? [];
  return [line, ...rest.filter((l) => !textOf(l).startsWith('State: '))];
}

function leftOpen(told: LatestTold['told'], room: number, editor: Editor): Sentence | undefined {
  if (!told.some((t) => t.decides !== undefined)) return decision(editor, room);
  return told.some((t) => t.time !== undefined) ? undefined : onlyWhen(editor, room);
}

/** What lines of the brief tell, less what they say that nobody reports and what only another sentence explains. */
const worthOfLines = (lines: readonly Sentence[], editor: Editor): number =>
  worthTogether(lines.map((l) => facetsOf(textOf(l).replace(unsaid, ''), editor))) -
  lines.filter((l) => /not reported|No clear offer|No report|: see /.test(textOf(l))).length -
  lines.filter((l) => /^\u201c/.test(textOf(l)) && leansOn(textOf(l).slice(1), editor)).length;

/** What a line says of itself and not of the talks. */
const unsaid = /Who must decide[^;.]*[;.]|[Nn]o deadline is reported[;.]/g;
