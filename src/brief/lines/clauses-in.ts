import type { Span } from '../../documents/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { hasVerb } from '../standing/first-lines.js';
import { mentions, wordsOf } from './words.js';

/** Words of a clause that tells something by itself. */
const fewest = 4;

/**
 * The clauses of a sentence, each a stretch of it: cut at its semicolons, colons and dashes, and at a comma behind which a clause of its own begins. A condition, who
 * says it, and what has no verb stay with the clause beside them, so that no clause says more than its sentence.
 */
export function clausesIn(text: string, editor: Editor): readonly Span[] {
  const found: [number, number][] = [];
  let from = 0;
  for (const cut of [...cutsIn(text, editor), text.length]) {
    found.push([from, cut]);
    from = cut;
  }
  for (let i = 0; i < found.length && found.length > 1; ) {
    const words = text.slice(...found[i]!);
    if (standsAlone(words, i === 0, editor)) {
      i++;
      continue;
    }
    // What opens a sentence, or stands behind a stop within it ("…; London, which began at three, …"), belongs to what follows, and all else to what it follows.
    const opens = i === 0 || (/[;:\u2013\u2014]\s+$/u.test(text.slice(0, found[i]![0])) && i + 1 < found.length);
    if (opens && i > 0) found.splice(i, 2, [found[i]![0], found[i + 1]![1]]);
    else if (i === 0) found.splice(0, 2, [found[0]![0], found[1]![1]]);
    else found.splice(i - 1, 2, [found[i - 1]![0], found[i]![1]]);
    if (!opens) i = Math.max(0, i - 1);
  }
  return found.map(([a, b]) => trimmed(text, a, b));
}

/** The clause of a sentence in which a stretch of it stands. */
export const clauseAround = (text: string, [start]: Span, editor: Editor): Span =>
  clausesIn(text, editor).find(([, to]) => start < to) ?? [0, text.length];

function cutsIn(text: string, { wording }: Editor): number[] {
  return [...text.matchAll(/(?:;|:|,?\s[\u2013\u2014]|,)\s+/gu)].flatMap(({ 0: mark, index }) => {
    const at = index + mark.length;
    if (insideQuotation(text, index)) return [];
    if (!mark.trimStart().startsWith(',')) return [at];
    const [next = ''] = wordsOf(text.slice(at, at + 24)).filter((w) => w !== '');
    return wording.joining.includes(next) ? [at] : [];
  });
}

const insideQuotation = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  const straight = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  return straight || (before.match(/\u201c/g)?.length ?? 0) > (before.match(/\u201d/g)?.length ?? 0);
};

function standsAlone(words: string, opens: boolean, editor: Editor): boolean {
  const { wording } = editor;
  if (wordCount(words) < fewest) return false;
  const own = wordsOf(words).filter((w) => w !== '');
  if (wording.hangingOn.includes(own[0]!) || (opens && conditionalAhead.test(words))) return false;
  const verb = hasVerb(words) || mentions(words, wording.pastForms) || mentions(words, wording.telling);
  return verb && !isAttribution(words, editor);
}

/** "And if it does": a condition behind the word that joins it. */
const conditionalAhead = /^(?:And|But|So|Or) (?:if|unless) /;

/** "Two officials said", "according to the envoy": words that tell only who says what stands before them. */
const isAttribution = (words: string, { wording }: Editor): boolean =>
  wordCount(words) <= mostOfAttribution && attributing(wording.telling).test(words.trim());
const mostOfAttribution = 9;

/** The first of the list only say; those behind them also judge, or are nouns. */
const plain = 12;
const patterns = new WeakMap<readonly string[], RegExp>();
function attributing(telling: readonly string[]): RegExp {
  const found =
    patterns.get(telling) ??
    new RegExp(`(?:\\b(?:${telling.slice(0, plain).join('|')})\\b[\\s.,]*$|^according to )`, 'iu');
  patterns.set(telling, found);
  return found;
}

/** Without the word that joins it to the clause before, and the mark behind it. */
function trimmed(text: string, from: number, to: number): Span {
  const end = from + text.slice(from, to).replace(/[\s,;:\u2013\u2014]+$/u, '').length;
  const joint =
    from === 0
      ? ''
      : (/^(?:and|but|while|whereas|though|although|yet|so|then) /i.exec(text.slice(from, end))?.[0] ?? '');
  return [from + joint.length, end];
}
