import { printable } from '../../documents/index.js';
import type { Sentence } from '../brief.js';
import { sentence, textOf, wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { briefly } from '../lines/briefly.js';
import { cutsOf } from '../lines/cut-short.js';
import { leansOn } from '../lines/leans-on.js';
import { quotation } from '../lines/quotation.js';
import { withoutAsides } from '../lines/without-asides.js';
import { mentions, wordsOf } from '../lines/words.js';
import { statementsIn } from '../searches/every-statement.js';
import { movedBy, moves } from '../searches/moved-days.js';
import { newestFirst } from '../searches/newest-first.js';
import { ageOf, isStory, type ReportSentence } from '../searches/report-sentence.js';
import { points } from '../searches/told-anywhere.js';
import {
  bindingClause,
  callsOff,
  facetsOf,
  hasVerb,
  isOfItself,
  isTail,
  pointsBack,
  sidesIn,
  type Told,
  undoes,
} from '../standing/first-lines.js';
import { mayOffer, offerLikely } from '../standing/later-offer.js';
import { isPassed, takesBackWhat } from '../standing/no-longer-so.js';
import { isOffTable } from '../standing/off-table.js';
import { outcomeOf, withoutDateline } from '../standing/outcome.js';
import { isScene } from '../standing/scene.js';
import { reportedOn } from './offer-quoted.js';
import { quotedByName } from './quoted-by-name.js';

/** How likely something answers each of the questions that a reader asks first. */
export type Answers = Readonly<Record<'now' | 'offer' | 'decides' | 'time' | 'stand', number>>;

/** Some words of the latest report that may stand in the first lines. */
export interface Piece {
  readonly line: Sentence;
  /** The same with the day of its report, where that is not the latest. */
  readonly dated?: Sentence;
  readonly words: number;
  readonly told: Told;
  /** How much is gained by telling it, whatever else is told; below nothing where it is better left out. */
  readonly worth: number;
  readonly answers: Answers;
  readonly from: readonly ReportSentence[];
  /** The sentences by which a time in it is no longer so. */
  readonly moved: readonly ReportSentence[];
  /** Its longer words, by which two pieces are alike. */
  readonly long: ReadonlySet<string>;
  /** Whether it is a report's first sentence. */
  readonly leads: boolean;
}

/** Words to be quoted, one stretch for each pair of quotation marks, and the sentences that have them. */
interface Words {
  readonly stretches: readonly string[];
  readonly from: readonly ReportSentence[];
}

/** A long sentence is tried up to here, too. */
const shorter = 24;
const fewestOfTitle = 7;
/** A sentence that is told behind another has room for so many words at least. */
const fewestBehind = 4;

/** What the latest report has that may be told in so many words at most: its sentences, whole or without what only hangs on them, and pairs of them. */
export function piecesOf(editor: Editor, most: number, back: boolean): Piece[] {
  const latest = toldLast(editor, back);
  const leads = leadsOf(latest.filter((s) => ageOf(s, editor.picture) === 0));
  return latest.flatMap((s, i) => {
    const [before, next] = [latest[i - 1], latest[i + 1]];
    // The later of two terms that an earlier report tells together is told with the first: "Stage two".
    if (isMissed(s, editor) && before !== undefined && isNext(s, before) && isMissed(before, editor)) return [];
    const follows = isNext(next, s) && (isBound(next, editor) || isMissed(s, editor));
    // What is itself taken back by the one behind it is not told with another.
    const open = follows && isNext(latest[i + 2], next) && takesBackWhat(latest[i + 2]!);
    return wordsToTell(s, follows && !open ? next : undefined, editor, most).flatMap(
      (words) => pieceOf(words, leads.has(s), editor, most) ?? [],
    );
  });
}

/**
 * The sentences of the latest report and, to look back, where none of them tells an offer, those that do of the last report before it: a later report's offer
 * stands for an earlier one's.
 */
function toldLast(editor: Editor, back: boolean): ReportSentence[] {
  const age = (s: ReportSentence) => ageOf(s, editor.picture);
  // Of several reports one without a date may be the oldest.
  const { documents } = editor.picture.evidence;
  const undated = (s: ReportSentence): boolean =>
    s.document.published === null && documents.some((d) => d.published !== null);
  const all = editor
    .sentences()
    .filter((s) => (s.kind === 'body' || s.kind === 'title') && age(s) <= goesBack && !undated(s) && isWhole(s));
  const offering = (s: ReportSentence, likely: number) => mayOffer(s, editor, likely) && !aside.test(s.text);
  const last = back ? Math.min(...all.filter((s) => offering(s, offerLikely)).map(age)) : 0;
  const holds = (s: ReportSentence) => !isOffTable(s, editor) && !isOld(s, s.text, false, editor);
  return all.filter((s) => age(s) === 0 || (age(s) === last && offering(s, offerLikely - beside) && holds(s)));
}
/** Days before the latest report within which an earlier one is looked into. */
const goesBack = 14;
/** By how much less likely another sentence of that report tells it, too. */
const beside = 0.06;
/** An answer to a question of the report, what is so only if something else is, and what somebody says who is named before. */
const aside = /^(?:Yes|No|If|Unless)\b|\b(?:he|she|they) (?:said|says)\b/;

const isNext = (next: ReportSentence | undefined, s: ReportSentence): next is ReportSentence =>
  next !== undefined && next.document === s.document && next.block === s.block && next.place === s.place + 1;

/** The first sentence of each report; of a log whose latest entries come last, that of the last entry. */
function leadsOf(latest: readonly ReportSentence[]): ReadonlySet<ReportSentence> {
  const logged = newestFirst(latest);
  const body = latest.filter((s) => s.kind === 'body');
  return new Set(body.filter((s, i) => (logged.has(s) ? logged.get(s) === 0 : body[i - 1]?.document !== s.document)));
}

function wordsToTell(s: ReportSentence, next: ReportSentence | undefined, editor: Editor, most: number): Words[] {
  const own = bareOf(s);
  const bare = withoutAsides(own, editor);
  const alone = [
    ...tailored(own, most, editor),
    ...tailored(own, Math.min(most, shorter), editor).slice(0, 1),
    ...(bare === own ? [] : tailored(bare, most, editor)),
  ].map((kept) => ({ stretches: [kept], from: [s] }));
  if (next === undefined) return alone;
  const room = most - wordCount(own);
  // A sentence that leans on the one before it is told with it, whole or as far as there is room.
  const pairs = tailored(bareOf(next), room, editor).map((kept) => ({
    stretches: [`${stopped(own)} ${kept}`],
    from: [s, next],
  }));
  const short = withoutAsides(bareOf(next), editor);
  if (bare !== own || short !== bareOf(next))
    pairs.push(
      ...tailored(short, most - wordCount(bare), editor).map((kept) => ({
        stretches: [`${stopped(bare)} ${kept}`],
        from: [s, next],
      })),
    );
  if (takesBackWhat(next)) return pairs;
  // "This acceptance is given on the understanding that": the condition is told with what it binds.
  const bound = bindingClause(bareOf(next));
  if (bound === null) return [...alone, ...pairs];
  return wordCount(bound) <= room ? [...pairs, { stretches: [own, bound], from: [s, next] }] : pairs;
}
/** With its stop, unless its last quotation has one. */
const stopped = (text: string): string => (/[.!?]["\u201d\u2019]$/.test(text) ? text : `${text}.`);

/** A sentence in so many words at most: whole, or without what only hangs on it. */
const tailored = (text: string, most: number, editor: Editor): string[] =>
  most < fewestBehind
    ? []
    : cutsOf(text, most, editor)
        .filter(({ kept, left }) => left === '' || ((isTail(left) || /^(?:;|, and) /.test(left)) && hasVerb(kept)))
        .map(({ kept }) => kept);

const bareOf = (s: ReportSentence): string =>
  withoutDateline(s.text)
    .replace(clock, '')
    .replace(/^(?:A\.|A:|[-\u2022*]) /, '')
    // What ties it to a sentence that is not told goes.
    .replace(/^(?:Instead|Besides|Moreover|Furthermore|Meanwhile|However|Nevertheless|Still),? (?=\S)/, '\u2026 ')
    .replace(/[\s.;:,]+$/, '');
/** "5.40pm \u2014 ". */
const clock = /^\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)? [\u2013\u2014-] /i;

const isWhole = ({ kind, text }: ReportSentence): boolean =>
  kind === 'title' ? text.split(' ').length >= fewestOfTitle : isStory(text);

function pieceOf({ stretches, from }: Words, leads: boolean, editor: Editor, most: number): Piece | undefined {
  const [s] = from;
  const [first = ''] = stretches;
  if (s === undefined || (s.kind === 'title' && (sidesIn(first, editor) === 0 || !tellsNews(first)))) return undefined;
  if (stretches.some(isOfItself) || (leads && from.every((f) => isScene(f, editor)))) return undefined;
  const { name, words: opening } = quotedByName(s, first, editor);
  const quoted = [opening, ...stretches.slice(1).map(quotation)].join(', ');
  const who = from.length === 1 ? sayer(s, first, editor) : '';
  const cites = editor.cite(
    from.map((f) => f.cite),
    2,
  );
  const line = sentence(`${quoted}${who}.`, cites);
  const on = reportedOn(s, editor);
  const words = wordCount(textOf(line));
  const read = from.map((f) => editor.roles(f));
  const answered = (role: keyof Answers): number => Math.max(...read.map((r) => r[role]));
  const answers: Answers = {
    now: answered('now'),
    offer: answered('offer'),
    decides: answered('decides'),
    time: answered('time'),
    stand: answered('stand'),
  };
  if (words > most || Math.max(...Object.values(answers)) < answering) return undefined;
  return {
    line,
    ...(on === '' ? {} : { dated: sentence(`${quoted}${who}${on}.`, cites) }),
    words,
    told: facetsOf(stretches.join('. '), editor),
    worth:
      read.reduce((sum, r) => sum + gain(r.lead), 0) -
      (name === '' ? leaning(read[0]!.leans, first, editor) : 0) -
      (first.endsWith('\u2026') ? cut : 0) +
      (moves(s) || callsOff(first) ? news : 0) +
      (isMissed(s, editor) ? missed : 0) +
      (leads && sidesIn(first, editor) > 1 ? leading : 0) -
      (isOld(s, first, from.length > 1, editor) ? old : 0),
    answers,
    from,
    moved: from.flatMap((f) => movedBy(f, editor)),
    long: new Set(wordsOf(textOf(line)).filter((w) => w.length > 4)),
    leads,
  };
}
/** What is gained by a sentence that is so likely worth telling first: nothing at the least, and far more near certainty, where few are. */
const gain = (likely: number): number => scale * (Math.min(surest, -Math.log(1 - likely)) + Math.log(1 - least));
const least = 0.31;
const surest = 3;
const scale = 0.9;
/** How likely it must answer one of the questions. */
const answering = 0.3;
/** What it costs to leave out the end of a sentence. */
const cut = 0.1;
/** What it is worth that it opens its report and names two sides: who writes news says there what it is. */
const leading = 0.8;

/** What it is worth that it tells what has changed. */
const news = 0.45;
/** Whether it is of an earlier report, which is looked into for the offer alone. */
const isMissed = (s: ReportSentence, editor: Editor): boolean => ageOf(s, editor.picture) > 0;
/** What that is worth. */
const missed = 0.8;
/** Whether it tells of another time, of what came to nothing, or of what was to be and has been called off. */
const isOld = (s: ReportSentence, text: string, answered: boolean, editor: Editor): boolean =>
  (!answered && (isOffTable(s, editor) || undoes(text))) || isPassed(s, text, editor);
/** What it costs that it tells of another time. */
const old = 1.5;

/** What it costs that a text may be lost without another. */
const leaning = (likely: number, text: string, editor: Editor): number =>
  likely ** 2 * 1.2 +
  (leansOn(text, editor) ? 0.4 : 0) +
  (points(text, editor) ? 0.4 : 0) +
  (answersTo.test(text) ? 0.8 : 0);
/** "To do so", "in return", "the second": what the sentence before has to tell. */
const answersTo =
  /^(?:To (?:do|be|ease|make|that)|In (?:return|exchange)|Instead|Two|It|The (?:first|second|third|last|other|latter|former))\b/;

const tellsNews = (title: string): boolean => ['agreed', 'failed', 'answered'].includes(outcomeOf(title) ?? '');

/** Whether a sentence likely needs the one before it, or speaks of what that tells. */
const isBound = (s: ReportSentence, editor: Editor): boolean =>
  editor.roles(s).leans > 0.5 || pointsBack.test(s.text) || undoes(s.text);

/** Characters by which a claim's words are found again in a sentence that is cut. */
const opening = 20;

/** Who says so, where that stands outside the words that are kept. */
function sayer(s: ReportSentence, kept: string, editor: Editor): string {
  // Of a sentence that is cut, who says what is kept: another may say the rest.
  const statement = statementsIn(s, editor).find((c) =>
    kept.includes(printable(editor.claim(c.claims[0]!)?.claim.quote ?? '').slice(0, opening)),
  );
  const source = statement === undefined ? undefined : editor.claim(statement.claims[0]!)?.claim.sources[0];
  if (statement === undefined || source?.span == null || kept.toLowerCase().includes(source.name.toLowerCase()))
    return '';
  if (source.type !== 'named' && source.type !== 'anonymous') return '';
  // Who speaks in the words themselves is not joined by another.
  if (mentions(kept, editor.wording.saying)) return '';
  const who = briefly(statement, editor);
  const outside = source.span[0] < s.span[0] || source.span[0] >= s.span[0] + kept.length;
  return outside && !/\b(?:the report|a named source)\b/.test(who) ? who : '';
}
