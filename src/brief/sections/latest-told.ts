import type { Sentence } from '../brief.js';
import { wordsTogether } from '../compose.js';
import type { Editor } from '../editor.js';
import type { Told } from '../standing/first-lines.js';
import { type Answers, type Piece, piecesOf } from './pieces.js';

export interface LatestTold {
  readonly lines: readonly Sentence[];
  readonly told: readonly Told[];
  /** Whether a report's first sentence is among them. */
  readonly leads: boolean;
  /** Whether they likely tell how the talks stand, or what is on the table. */
  readonly tellsState: boolean;
}

/** Words of the labels before them. */
const labelWords = 3;

/** Pieces that are weighed together, and told at most. */
const weighed = 30;
const mostPieces = 4;

/** What the latest report tells of how things stand, what is on the table, who decides and by when, in its own words, so many at most; to look back, with the offer of the last report that tells one. */
export function latestTold(editor: Editor, room: number, back: boolean): LatestTold | undefined {
  const most = room - labelWords;
  const pieces = piecesOf(editor, most, back)
    .filter((p) => p.worth > 0)
    .sort((a, b) => alone(b) - alone(a))
    .slice(0, weighed);
  let best: readonly Piece[] = [];
  let worth = 0;
  const tryAll = (chosen: readonly Piece[], from: number) => {
    const value = worthOf(chosen);
    if (value > worth) [best, worth] = [chosen, value];
    if (chosen.length === mostPieces) return;
    for (let i = from; i < pieces.length; i++) {
      const next = pieces[i]!;
      if (chosen.some((p) => p.from.some((s) => next.from.includes(s)))) continue;
      if (chosen.reduce((n, p) => n + p.words, next.words) <= most) tryAll([...chosen, next], i + 1);
    }
  };
  tryAll([], 0);
  if (best.length === 0) return undefined;
  // What the latest report only may tell, an earlier one may tell plainly.
  const several = editor.picture.evidence.documents.length > 1;
  // What the latest report tells comes before what it no longer does.
  const labels = labelled(best);
  const order = (p: Piece) => slots.findIndex(([, label]) => label === labels.get(p)) >>> 0;
  const told = [...best].sort(
    (a, b) => Number(isDated(a)) - Number(isDated(b)) || order(a) - order(b) || placeOf(a) - placeOf(b),
  );
  return {
    lines: withLabels(withDay(told, most), told, labels, room),
    told: told.map((p) => facetsTold(p, several ? likely : may)),
    leads: told.some((p) => p.leads),
    tellsState: told.some(({ answers }) => Math.max(answers.now, answers.offer) >= likely),
  };
}

/** The answers in the order in which a reader asks for them, each with its label. */
const slots: readonly (readonly [keyof Answers, string])[] = [
  ['now', 'State'],
  ['offer', 'On the table'],
  ['stand', 'Stand'],
  ['decides', 'Who decides'],
  ['time', 'When'],
];
/** From which likelihood on a piece is said to answer a question. */
const plainly = 0.5;

/** What each piece answers: of each question the one that does so most plainly, and of each piece the question that it answers most plainly of those left. */
function labelled(pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const found = new Map<Piece, string>();
  const all = pieces
    .flatMap((piece) => slots.map(([role, label]) => ({ piece, label, likely: piece.answers[role] })))
    .filter(({ likely }) => likely >= plainly)
    .sort((a, b) => b.likely - a.likely);
  const given = new Set<string>();
  for (const { piece, label } of all)
    if (!found.has(piece) && !given.has(label)) {
      found.set(piece, label);
      given.add(label);
    }
  return found;
}

/** Lines under their labels, as far as there is room for all of them. */
function withLabels(
  lines: readonly Sentence[],
  told: readonly Piece[],
  labels: ReadonlyMap<Piece, string>,
  room: number,
): readonly Sentence[] {
  const all = lines.map((line, i) => underLabel(line, labels.get(told[i]!)));
  return wordsTogether(all) <= room ? all : lines;
}

const underLabel = (line: Sentence, label: string | undefined): Sentence =>
  label === undefined ? line : { ...line, runs: [{ text: `${label}: `, mark: 'label' }, ...line.runs] };

/** The words of pieces, the last of an earlier report with its day where there is room. */
function withDay(told: readonly Piece[], most: number): Sentence[] {
  const last = told.findLast((p) => p.dated !== undefined);
  const lines = told.map((p) => (p === last ? p.dated! : p.line));
  return wordsTogether(lines) <= most ? lines : told.map((p) => p.line);
}

/** What a piece tells by its words, and by its likely roles. */
const facetsTold = ({ told, answers }: Piece, least: number): Told => ({
  ...(answers.decides >= least ? { decides: 1 } : {}),
  ...(answers.time >= least ? { time: 1 } : {}),
  ...told,
  ...(answers.now >= surely ? { state: Math.max(told.state ?? 0, toldSurely) } : {}),
  ...(answers.offer >= surely ? { offer: Math.max(told.offer ?? 0, toldSurely) } : {}),
});
/** From here on a sentence is taken to tell it, whatever its words, and is worth as much as one in fairly plain words. */
const surely = 0.7;
const toldSurely = 2.5;
const may = 0.15;
const likely = 0.5;

const isDated = ({ dated }: Piece): boolean => dated !== undefined;
const placeOf = ({ from: [s] }: Piece): number => (s === undefined ? 0 : s.place);
const alone = (p: Piece): number => worthOf([p]);

/** What a reader asks first, and what it is worth that some sentence answers it. */
const asked: Answers = { now: 2.5, offer: 2.8, decides: 2.4, time: 2.2, stand: 1 };

/** How well pieces answer together: what each is worth, and each question once by the one that answers it best. */
const worthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, p) => sum + p.worth, 0) +
  (Object.keys(asked) as (keyof Answers)[]).reduce(
    (sum, role) => sum + asked[role] * Math.max(0, ...pieces.map((p) => p.answers[role])),
    0,
  ) -
  pieces.reduce((sum, p, i) => sum + (pieces.slice(0, i).some((q) => alike(p, q)) ? twice : 0), 0) -
  pieces.reduce((sum, p) => sum + (isOutdated(p, pieces) ? outdated : 0), 0);
/** What it costs to tell a thing twice. */
const twice = 2;
/** What it costs to tell a time that has been moved, without the sentence that moves it. */
const outdated = 2;

/** Whether it tells a time that was moved, and nothing that is told with it says so. */
function isOutdated({ moved }: Piece, told: readonly Piece[]): boolean {
  return moved.length > 0 && !moved.some((m) => told.some((p) => p.from.includes(m)));
}

/** Whether two pieces have half of the longer words of the shorter in common. */
function alike(a: Piece, b: Piece): boolean {
  const [few, many] = a.long.size <= b.long.size ? [a.long, b.long] : [b.long, a.long];
  return few.size > 0 && [...few].filter((w) => many.has(w)).length >= few.size / 2;
}
