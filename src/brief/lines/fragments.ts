import type { Editor } from '../editor.js';
import { wordsOf } from './words.js';

/** A clause cut off in its middle ends on a word that wants another. */
export function cutOff(text: string, editor: Editor): boolean {
  const words = wordsOf(text).filter((w) => w !== '');
  const last = words.at(-1) ?? '';
  // "They know what the demands are": the verb ends what is asked.
  if (/ (?:what|who|where|how) [^,]+ (?:is|are|was|were)$/i.test(text)) return false;
  const passive = words.slice(-4, -1).some((w) => ['be', 'been', 'being', 'is', 'are', 'was', 'were'].includes(w));
  // "Services over two years than the port did": what is compared was cut off in front.
  const than = words.indexOf('than');
  const { comparatives, uncompared } = editor.wording;
  const compares = (w: string) => comparatives.includes(w) || (/er$/.test(w) && !uncompared.includes(w));
  if (than > 0 && !words.slice(0, than).some(compares)) return true;
  const { dangling, transitive } = editor.wording;
  // "No plan was offered": a participle behind "be" wants nothing more.
  return (dangling.includes(last) && !(passive && /ed$/.test(last))) || (!passive && transitive.includes(last));
}

/** "An accord that would leave the valley open": the only verb belongs to the relative clause. */
function isNoun(text: string, editor: Editor): boolean {
  const [, rest] = /^(?:an?|the) (?:\p{L}+ ){1,4}that ([^,]+)$/iu.exec(text) ?? [];
  if (rest === undefined) return false;
  const words = wordsOf(rest).filter((w) => w !== '');
  const verbs = [...editor.wording.modals, 'is', 'are', 'was', 'were', 'has', 'have', 'had'].filter(
    (w) => w !== 'to' && w !== 'not',
  );
  return verbs.includes(words[0]!) && !words.slice(1).some((w) => verbs.includes(w));
}

/** "The crews be freed", "a day before the talks end": what hung on a verb of asking, or only tells a time. */
export function hung(text: string, editor: Editor): boolean {
  const words = wordsOf(text).filter((w) => w !== '');
  const be = words.indexOf('be');
  return (
    (be > 0 && be <= 5 && !words.slice(0, be).some((w) => editor.wording.modals.includes(w) || w.endsWith("'ll"))) ||
    isNoun(text, editor) ||
    secondOfTwo(text, editor) ||
    nounThenClause(text, editor) ||
    /^(?:\p{L}+ )?(?:hours?|days?|weeks?|months?|years?) (?:before|after|since)\b[^,]*$/iu.test(text)
  );
}

/** "Some beef and would agree to buy jets": the verb belongs to a subject that was lost. */
function secondOfTwo(text: string, editor: Editor): boolean {
  const [, head = '', verb = ''] = /^((?:[\p{L}'’]+ ){1,5})and ([\p{L}'’]+) /u.exec(text) ?? [];
  return (
    editor.wording.modals.includes(verb.toLowerCase()) &&
    !wordsOf(head).some((w) => /(?:ed|s|t)$/.test(w) || editor.wording.modals.includes(w))
  );
}

/** "The compromise Jakarta undertakes to wait": what stood between a noun and the clause that says what it is was lost. */
function nounThenClause(text: string, { wording }: Editor): boolean {
  const [, noun = ''] =
    /^(?:The|His|Her|Their|Its) (\p{Ll}+) (?:the )?\p{Lu}\p{Ll}+ \p{Ll}+s\b(?! of\b)/u.exec(text) ?? [];
  return wording.pointed.includes(noun);
}
