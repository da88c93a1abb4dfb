import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { inContext } from '../lines/in-context.js';
import { whole } from '../lines/whole.js';
import { mentions } from '../lines/words.js';
import { isOvertaken } from '../searches/moved-days.js';
import { ageOf, isStory, type ReportSentence } from '../searches/report-sentence.js';
import { isQuestion } from '../searches/told-anywhere.js';
import { hasCome, whenTold } from '../searches/when-told.js';
import { isBackground } from '../standing/background.js';
import { isSettled } from '../standing/told-agreed.js';
import { isAhead, isNoEvent, movesBy, movesInTime, type Way } from './moves-by.js';
import { signalsOf } from './sentence-signals.js';

/** From which likelihood on a sentence names something to watch for, and from which where it has a time; how near the other way makes it either. */
const likely = 0.42;
const likelyInTime = 0.27;
/** The same of what has a time by which or from which it is done, once there is an agreement: it is part of carrying it out. */
const likelyOnce = 0.05;
const either = 0.8;
/** From here on no other sign that a sentence tells of what was outweighs it. */
const plainly = 0.6;
/** Days before the latest report within which it still does; words of it. */
const current = 7;
const longest = 50;

/** Something that has not happened yet and can be seen when it does. */
export interface SignalTold {
  /** Fit to print, in quotation marks. */
  readonly words: string;
  readonly cite: string;
  readonly sentence: ReportSentence;
  /** What it is told with, itself the last. */
  readonly from: readonly ReportSentence[];
  readonly way: Way | undefined;
  readonly moves: string;
  /** When, in days or in its own words; empty where it does not say. */
  readonly when: string;
  readonly likely: number;
}

const known = new WeakMap<Editor['sentences'], readonly SignalTold[]>();

/** Sentences of the latest reports that name something to watch for, in their order, and which way each would move the judgement of a deal. */
export function signalsTold(editor: Editor): readonly SignalTold[] {
  const found = known.get(editor.sentences) ?? gathered(editor);
  known.set(editor.sentences, found);
  return found;
}

function gathered(editor: Editor): readonly SignalTold[] {
  const found = editor.sentences().flatMap((sentence) => signalIn(sentence, editor) ?? []);
  // What another is told with stands there.
  return found.filter(
    (one) =>
      !found.some((other) => other !== one && other.moves === one.moves && isWith(one, other)) &&
      // What cannot be told but with one that speaks the other way.
      !found.some((other) => isWith(other, one) && turnsDown(one.moves) !== turnsDown(other.moves)),
  );
}

/** Whether what is to look for moves a judgement down where it comes about. */
export const turnsDown = (moves: string): boolean => /^[^:]*: judgement 1 down/.test(moves);

/** Whether another is told with a signal's sentence before it. */
const isWith = (one: SignalTold, other: SignalTold): boolean => other.from.slice(0, -1).includes(one.sentence);

function signalIn(sentence: ReportSentence, editor: Editor): SignalTold | undefined {
  const { text } = sentence;
  if (sentence.kind !== 'body' || !isStory(text) || isQuestion(sentence)) return undefined;
  if (ageOf(sentence, editor.picture) > current || hasCome(sentence, editor)) return undefined;
  const { up, down } = signalsOf(sentence, editor);
  const when = whenTold(sentence, editor);
  if (isNoEvent(text) || (!isAhead(text) && !bounded.test(when))) return undefined;
  const most = Math.max(up, down);
  if (most < plainly && isBehind(sentence, editor)) return undefined;
  const least = when === '' ? likely : isSettled(editor) && bounded.test(when) ? likelyOnce : likelyInTime;
  const leaning = wayOf(up, down);
  // A walkout moves a deal away, whatever its sentence is like.
  const way =
    most < least ? undefined : leaning !== 'down' && up < plainly && isHostile(text, editor) ? 'down' : leaning;
  const words = whole(sentence, editor, longest);
  if (words === undefined || wordCount(words) < fewest) return undefined;
  const moves =
    way !== undefined ? movesBy(hanging.test(text) ? words : text, way) : when === '' ? undefined : movesInTime(words);
  if (moves === undefined) return undefined;
  const from = inContext(sentence, editor, longest)?.from ?? [sentence];
  const told = [sentence, ...from].map((f) => whenTold(f, editor));
  const time = told.find((w) => w !== '' && (way !== undefined || bounded.test(w))) ?? '';
  return { words, cite: sentence.cite, sentence, from, way, moves, when: time, likely: most };
}
const fewest = 4;
/** What hangs on the sentence before it. */
const hanging = /^["\u201c]?(?:in (?:that|this|such)|otherwise|then|after that|if so|if not)\b/iu;
/** A time by which something is due. */
const bounded = /^\u201c?(?:by|before|until|within|from|not later|no later) /i;

/** What was, or what a later word of its report has moved; a condition of not being named. */
const isBehind = (s: ReportSentence, editor: Editor): boolean =>
  isBackground(s.text, s.document.published) || isOvertaken(s, editor) || mentions(s.text, editor.wording.anonymity);

/** Whether a text tells of a strike, a ban, an attack, and of none that ends. */
const isHostile = (text: string, { wording }: Editor): boolean =>
  mentions(text, wording.hostile) && !mentions(text, wording.relieving);

const wayOf = (up: number, down: number): Way =>
  Math.min(up, down) >= likelyInTime && Math.min(up, down) >= either * Math.max(up, down)
    ? 'either'
    : up >= down
      ? 'up'
      : 'down';

/** What to look for in what a sentence tells of a day to come: by what it may be a signal of, however likely, and by its words. */
export function movesOf(s: ReportSentence, editor: Editor): string {
  const { up, down } = signalsOf(s, editor);
  const way = Math.max(up, down) >= likely ? wayOf(up, down) : isHostile(s.text, editor) ? 'down' : 'up';
  return movesInTime(s.text) ?? movesBy(s.text, way);
}
