import type { Editor } from '../editor.js';
import { pointsWithin, wordsOf } from './words.js';

const thing: ReadonlySet<string> = new Set(['it', 'its', 'itself', 'one']);
const several: ReadonlySet<string> = new Set(['they', 'them', 'their', 'theirs', 'themselves', 'ones']);

/**
 * Whether a clause speaks of something that only another sentence names: an "it", a "them", a "that line" with nothing before it in the clause that it
 * could stand for. "The port wants them back" has a loose end; "the crews want their pay" has none.
 */
export function hasLooseEnd(text: string, editor: Editor): boolean {
  if (pointsWithin(text, editor.wording.pointed)) return true;
  const words = text.split(/[^\p{L}\p{N}'’-]+/u).filter((w) => w !== '');
  const lower = words.map((w) => w.toLowerCase());
  return lower.some((word, i) => {
    const names = thing.has(word)
      ? /^It/.test(words[i]!)
        ? begins
        : namesOne
      : several.has(word)
        ? namesSeveral
        : null;
    if (names === null || isFiller(lower, i)) return false;
    // "Wants it back": what a verb is done to is not who does it.
    const reach = /^(?:it|them)$/.test(word) ? i - 2 : i;
    return !lower.slice(0, Math.max(0, reach)).some((_, j) => names(words, lower, j, editor));
  });
}

/** "It is clear that", "find it hard to", "one of them", "one side": the word stands for nothing, or counts. */
function isFiller(lower: readonly string[], at: number): boolean {
  if (lower[at] === 'one') return lower[at + 1] !== undefined;
  const after = lower.slice(at + 1, at + 6);
  return lower[at] === 'it' && !after.includes('according') && after.some((w) => w === 'that' || w === 'to');
}

const singular: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'this',
  'each',
  'every',
  'any',
  'no',
  'another',
  'whose',
]);

/** A singular noun, as its article tells, or the name of a body: not a person's. */
function namesOne(words: readonly string[], lower: readonly string[], at: number, editor: Editor): boolean {
  const next = words[at + 1] ?? '';
  if (singular.has(lower[at]!)) return next !== '' && !/[^s]s$/.test(next) && !editor.people.includes(next);
  return bodies(editor.picture.parties).has(lower[at]!);
}

/** "Orm's party balks. It demands": for one that begins a sentence, whose it is tells one too. */
const begins: typeof namesOne = (words, lower, at, editor) =>
  namesOne(words, lower, at, editor) || (/['’]s$/.test(lower[at]!) && /^\p{Ll}*[^s\P{Ll}]$/u.test(words[at + 1] ?? ''));

function namesSeveral(words: readonly string[], lower: readonly string[], at: number, editor: Editor): boolean {
  const [word, before] = [lower[at]!, words[at - 1]];
  const { wording, picture } = editor;
  if (wording.plural.includes(word) || word === 'and' || bodies(picture.parties).has(word)) return true;
  if (/(?:people|men|women|police|forces|staff)$/.test(word)) return true;
  // "Ottawa wants them lifted": behind a name stands its verb.
  return /[^s']s$/.test(word) && word.length > 3 && !(before !== undefined && /^\p{Lu}/u.test(before) && at <= 3);
}

const known = new WeakMap<object, ReadonlySet<string>>();
/** The words of the parties' own names. */
function bodies(parties: Editor['picture']['parties']): ReadonlySet<string> {
  const words = known.get(parties) ?? new Set(parties.flatMap((p) => wordsOf(p.name)).filter((w) => w.length > 2));
  known.set(parties, words);
  return words;
}
