import type { Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { briefly } from '../lines/briefly.js';
import { cutsOf } from '../lines/cut-short.js';
import { leansOn } from '../lines/leans-on.js';
import { quotation } from '../lines/quotation.js';
import { unlabelled, wordsOf } from '../lines/words.js';
import { statementsIn } from '../searches/every-statement.js';
import { newestFirst } from '../searches/newest-first.js';
import { ageOf, isStory, type ReportSentence } from '../searches/report-sentence.js';
import { points } from '../searches/told-anywhere.js';
import { isBackground } from '../standing/background.js';
import { facetsOf, isAside, sidesIn, type Told, worthTogether } from '../standing/first-lines.js';
import { dateline, outcomeOf } from '../standing/outcome.js';

/** Some words of the latest report that may stand in the first lines. */
interface Piece {
  readonly line: Sentence;
  readonly words: number;
  readonly told: Told;
  /** What stands for or against it, whatever it tells. */
  readonly bonus: number;
  readonly from: readonly ReportSentence[];
  /** Its longer words, by which two pieces are alike. */
  readonly long: ReadonlySet<string>;
  readonly leads: boolean;
}

export interface LatestTold {
  readonly lines: readonly Sentence[];
  readonly told: readonly Told[];
  /** Whether a report's first sentence is among them. */
  readonly leads: boolean;
}

/** Pieces that are weighed together, and told at most. */
const weighed = 14;
const mostPieces = 3;
/** Words of two sentences that are told as one. */
const longestPair = 36;

/** What the latest report tells of how things stand, what is on the table, who decides and by when, in its own words and so many at most. */
export function latestTold(editor: Editor, most: number): LatestTold | undefined {
  const pieces = piecesOf(editor, most)
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
  const told = [...best].sort((a, b) => placeOf(a) - placeOf(b));
  return { lines: told.map((p) => p.line), told: told.map((p) => p.told), leads: told.some((p) => p.leads) };
}

const placeOf = ({ from: [s] }: Piece): number => (s === undefined ? 0 : s.place);
const alone = (p: Piece): number => worthOf([p]);
const perWord = 0.04;

const worthOf = (pieces: readonly Piece[]): number =>
  worthTogether(pieces.map((p) => p.told)) +
  pieces.reduce((sum, p) => sum + p.bonus - p.words * perWord, 0) -
  pieces.reduce((sum, p, i) => sum + (pieces.slice(0, i).some((q) => alike(p, q)) ? twice : 0), 0);
/** What it costs to tell a thing twice. */
const twice = 3;

/** Whether two pieces have half of the longer words of the shorter in common. */
function alike(a: Piece, b: Piece): boolean {
  const [few, many] = a.long.size <= b.long.size ? [a.long, b.long] : [b.long, a.long];
  return few.size > 0 && [...few].filter((w) => many.has(w)).length >= few.size / 2;
}

function piecesOf(editor: Editor, most: number): Piece[] {
  const latest = editor
    .sentences()
    .filter((s) => (s.kind === 'body' || s.kind === 'title') && ageOf(s, editor.picture) === 0 && isWhole(s));
  const logged = newestFirst(latest);
  const firsts = new Map<string, number>();
  const places = latest.map((s) => {
    if (s.kind === 'title') return 0;
    const place = firsts.get(s.document.id) ?? 0;
    firsts.set(s.document.id, place + 1);
    return logged.get(s) ?? place;
  });
  return latest.flatMap((s, i) => {
    const next = latest[i + 1];
    const own = bareOf(s);
    const pair =
      next !== undefined && next.document === s.document && next.block === s.block && points(next.text, editor)
        ? `${own}. ${bareOf(next)}`
        : undefined;
    // "That is now in doubt": what the next sentence takes back is not told without it.
    const bound = pair !== undefined && takesBack.test(next!.text);
    const cuts = bound
      ? []
      : [...cutsOf(own, most, editor), ...cutsOf(own, Math.min(most, shorter), editor).slice(0, 1)];
    const texts: (readonly [string, readonly ReportSentence[]])[] = cuts.map(({ kept }) => [kept, [s]]);
    if (pair !== undefined && wordCount(pair) <= Math.min(most, longestPair)) texts.push([pair, [s, next!]]);
    return texts.flatMap(([text, from]) => pieceOf(text, from, places[i]!, editor, most) ?? []);
  });
}
/** What a next sentence begins with that bends the one before it. */
const takesBack = /^(?:That|This) (?:is|was|may|might|has|had)\b/;
/** A long sentence is tried up to here, too. */
const shorter = 24;

const bareOf = (s: ReportSentence): string =>
  unlabelled(s.text)
    .replace(dateline, '')
    .replace(clock, '')
    .replace(/^(?:A\.|A:) /, '')
    .replace(/[\s.;:,]+$/, '');
/** "5.40pm \u2014 ". */
const clock = /^\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)? [\u2013\u2014-] /i;

const isWhole = ({ kind, text }: ReportSentence): boolean =>
  kind === 'title' ? text.split(' ').length >= fewestOfTitle : isStory(text);
const fewestOfTitle = 7;

function pieceOf(
  text: string,
  from: readonly ReportSentence[],
  place: number,
  editor: Editor,
  most: number,
): Piece | undefined {
  const [s] = from;
  if (s === undefined || points(text, editor) || leansOn(text, editor)) return undefined;
  if (isAside(text) || isBackground(text, s.document.published)) return undefined;
  const told = facetsOf(text, editor);
  if (Object.keys(told).length === 0) return undefined;
  if (s.kind === 'title' && (sidesIn(text, editor) === 0 || !tellsNews(text))) return undefined;
  const who = from.length === 1 ? sayer(s, text, editor) : '';
  const line = sentence(
    `${quotation(text)}${who}.`,
    editor.cite(
      from.map((f) => f.cite),
      2,
    ),
  );
  const words = wordCount(textOf(line));
  if (words > most) return undefined;
  const bonus =
    (s.kind === 'title' ? 0 : Math.max(0, 2 - place * 0.35) + (place === 0 ? 1 : 0)) +
    sidesIn(text, editor) * 0.5 -
    (s.kind === 'title' ? 0.4 : 0) -
    (/^(?:Not?|Yes|Nor)\b/.test(text) ? 2 : 0) -
    (/\bif\b/.test(text) ? 1 : 0) -
    (/^["\u201c]/.test(text) ? 1.2 : 0) -
    (/\b(?:I|we|us|our)\b/.test(text) ? 0.8 : 0) -
    (text.includes('\u2026') ? 0.4 : 0) -
    (/^(?:If|Unless|Should|Whether)\b/.test(text) ? 0.8 : 0);
  const long = new Set(wordsOf(textOf(line)).filter((w) => w.length > 4));
  return { line, words, told, bonus, from, long, leads: s.kind === 'body' && place === 0 };
}

const tellsNews = (title: string): boolean => ['agreed', 'failed', 'answered'].includes(outcomeOf(title) ?? '');

/** Who says so, where that stands outside the words that are kept. */
function sayer(s: ReportSentence, kept: string, editor: Editor): string {
  const [statement] = statementsIn(s, editor);
  const source = statement === undefined ? undefined : editor.claim(statement.claims[0]!)?.claim.sources[0];
  if (statement === undefined || source?.span == null || kept.includes(source.name)) return '';
  if (source.type !== 'named' && source.type !== 'anonymous') return '';
  const who = briefly(statement, editor);
  const outside = source.span[0] < s.span[0] || source.span[0] >= s.span[0] + kept.length;
  return outside && !/\bthe report\b/.test(who) ? who : '';
}
