import type { Claim } from '../claims/index.js';
import { printable } from '../documents/index.js';
import type { Statement } from '../picture/index.js';
import type { Editor } from './editor.js';
import { worded } from './gist.js';
import { remembered } from './remembered.js';
import { isUnderstood } from './understood.js';
import { wordsOf } from './words.js';

/** Of the words of a sentence, who says so aside, how many its claims must have for nothing of it to be lost. */
const mostOf = 0.8;

/**
 * Whether the claims of a sentence are all that it says, who says so aside, and this one has its subject in it: as it stands, or joined by an "and". Where a
 * sentence says more than was read of it, a piece may have been taken for the whole, or given to the wrong one: it is told in its own words.
 */
export const isPlain = remembered((statement: Statement, editor: Editor): boolean => {
  const claim = editor.claim(statement.claims[0]!)?.claim;
  if (claim === undefined) return false;
  if (isUnderstood(statement, editor)) return true;
  const sentence = printable(editor.context(claim.id));
  const quote = printable(claim.quote);
  const gist = worded(statement, editor);
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(quote)));
  if (!sentence.includes(quote)) return true;
  // "We will strike": who says so stands beside it.
  if (editor.wording.firstPerson.includes(bare(quote)[0] ?? '') || bare(quote)[0] === 'i') return true;
  // "Sarajevo was never his to give", behind "An official played it down:": whose words they are stands before the colon.
  if (claim.sources.length === 0 && /[:;] *$/.test(before)) return false;
  const isListed = listedWith(claim, sentence, editor).length > 0;
  const putIn = bare(gist)[0] !== bare(quote)[0] && !/^(?:who|which|that|where) /i.test(quote);
  if (putIn && before !== '' && !joined.test(before) && !isListed) return false;
  const words = bare(sentence);
  const told = new Set(words);
  if (!names(gist).every((w) => told.has(w))) return false;
  // A name put for a pronoun at its head stands in the sentence before, or is the only one whom a "he" could mean.
  const person = [claim, ...listedWith(claim, sentence, editor)].some((c) =>
    editor.wording.personal.includes(bare(c.quote)[0] ?? ''),
  );
  const [first = ''] = bare(gist.replace(/^the /i, ''));
  if (putIn && !person && !told.has(first) && !bare(printable(editor.context(claim.id, 1))).includes(first))
    return false;
  const { saying, attributing } = editor.wording;
  const aside = new Set([...bare(claim.sources[0]?.name ?? ''), ...saying, ...attributing]);
  if (!isListed && joinsApart(bare(gist), words, aside)) return false;
  const inside = new Set(readIn(sentence, editor).flatMap((c) => bare(`${c.quote} ${c.condition?.text ?? ''}`)));
  const lost = [...told].filter((w) => !inside.has(w) && !aside.has(w)).length;
  return inside.size >= mostOf * (inside.size + lost);
});

/** What a clause without a subject of its own stands behind where it goes on with the one before. */
const joined = /\b(?:and|but|or|that|then|nor|who|which|to|also|says?|said),? *["\u201c]?$/i;

/** Words that a clause may leave out of its sentence, who says so aside; and the longest stretch of any words. */
const mostLeft = 2;
const longestLeft = 8;

/** "None of this is jail because peace has no owner", of "…, Orm said, and he had accepted it because …": a clause that leaves words out joins what did not belong together. */
function joinsApart(clause: readonly string[], sentence: readonly string[], aside: ReadonlySet<string>): boolean {
  let at = -1;
  let left = 0;
  for (const word of clause) {
    const next = sentence.indexOf(word, at + 1);
    if (next < 0) continue;
    const between = at < 0 ? [] : sentence.slice(at + 1, next);
    const own = between.filter((w) => !aside.has(w)).length;
    if (between.length > longestLeft && own > 0) return true;
    left += own;
    at = next;
  }
  return left > mostLeft;
}

/** "Wants the port, the lock and the canal": the others that a sentence lists of the same party. */
const listedWith = (claim: Claim, sentence: string, editor: Editor): readonly Claim[] =>
  readIn(sentence, editor).filter(
    (c) => c.id !== claim.id && c.kind === claim.kind && c.parties[0]?.name === claim.parties[0]?.name,
  );

const read = new WeakMap<Editor, Map<string, Claim[]>>();

/** The claims of a sentence. */
function readIn(sentence: string, editor: Editor): readonly Claim[] {
  let all = read.get(editor);
  if (all === undefined) {
    all = new Map<string, Claim[]>();
    for (const { claim } of editor.picture.claims) {
      const key = printable(editor.context(claim.id));
      all.set(key, [...(all.get(key) ?? []), claim]);
    }
    read.set(editor, all);
  }
  return all.get(sentence) ?? [];
}

/** The words of a text in lower case, without their genitive. */
const bare = (text: string): string[] =>
  wordsOf(text.replace(/(\p{L})['’]s?(?![\p{L}])/gu, '$1')).filter((w) => w !== '');

/** Those with a capital behind the first. */
const names = (text: string): string[] =>
  bare(
    (text.replace(/^the /i, '').match(/[\p{L}\p{N}'’-]+/gu) ?? [])
      .slice(1)
      .filter((w) => /^\p{Lu}/u.test(w))
      .join(' '),
  );
