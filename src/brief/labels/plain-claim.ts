import type { Claim } from '../../claims/index.js';
import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { worded } from '../lines/gist.js';
import { wordsOf } from '../lines/words.js';
import { remembered } from '../remembered.js';
import { isOvertaken } from '../searches/moved-days.js';
import { sentenceOf } from '../searches/sentence-index.js';
import { isCutOff } from './cut-off.js';
import { isOnlyPerson } from './only-person.js';
import { isUnderstood } from './understood.js';

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
  // What a later word of the report moves is told in the report's words; so is what lost a part.
  const from = sentenceOf(claim.id, editor);
  if (from !== undefined && isOvertaken(from, editor)) return false;
  if (isCutOff(statement, quote, sentence, editor)) return false;
  if (!sentence.includes(quote)) return true;
  // "We will strike": quoted as it stands, beside who says so.
  if (inOwnPerson(quote, editor)) return true;
  // "Sarajevo was never his to give", behind "An official played it down:": whose words they are stands before the colon.
  if (claim.sources.length === 0 && /[:;] *$/.test(before)) return false;
  // "Orm'd never sign", of "he'd never": a name in the place of a pronoun.
  if (/^\p{Lu}\p{L}+['\u2019](?:d|ll|ve|re)\b/u.test(gist)) return false;
  const isListed = isInList(claim, sentence, editor);
  const putIn = bare(gist)[0] !== bare(quote)[0] && !/^(?:who|which|that|where) /i.test(quote);
  // "1975 the lock", of "since 1975 the lock has …": what the clause hung on is lost.
  if (hangs.test(before.trimEnd())) return false;
  // "The impression is that, despite the losses, Orm …": what was said first bears on it.
  if (/\bthat, [^.;]*, *$/.test(before)) return false;
  // "It has asked": who that is, a reading may have got wrong.
  if (
    putIn &&
    editor.wording.pronouns.includes(bare(quote)[0] ?? '') &&
    !bare(before).includes(bare(gist.replace(/^the /i, ''))[0] ?? '') &&
    !isOnlyPerson(/^\S+/.exec(gist)![0], claim, editor)
  )
    return false;
  if (putIn && before !== '' && !joined.test(before) && !isListed) return false;
  const words = bare(sentence);
  const told = new Set(words);
  if (!names(gist).every((w) => told.has(w))) return false;
  const { saying, attributing } = editor.wording;
  const aside = new Set([...bare(claim.sources[0]?.name ?? ''), ...saying, ...attributing]);
  if (!isListed && joinsApart(bare(gist), bare(sentence.slice(before.length)), aside)) return false;
  const inside = new Set(readIn(sentence, editor).flatMap((c) => bare(`${c.quote} ${c.condition?.text ?? ''}`)));
  const lost = [...told].filter((w) => !inside.has(w) && !aside.has(w)).length;
  return inside.size >= mostOf * (inside.size + lost);
});

/** "We will strike": a clause whose subject is whoever says it. */
export const inOwnPerson = (quote: string, { wording }: Editor): boolean =>
  wording.firstPerson.includes(bare(quote)[0] ?? '') || bare(quote)[0] === 'i';

/** A preposition, an article or an adjective before a clause is a part of it that was left behind. */
const hangs =
  /(?:^|\s)(?:since|in|on|at|by|for|from|with|without|of|about|after|before|during|under|over|between|the|an?|its|their|his|her)$/i;

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

/**
 * "Wants the port, the lock and the canal": whether a sentence lists more of the same party, and ends with its list. Of "wanted a short one and the owners, they say,
 * asked for seven" the second is no part of one.
 */
function isInList(claim: Claim, sentence: string, editor: Editor): boolean {
  const list = readIn(sentence, editor).filter(
    (c) => c.kind === claim.kind && c.parties[0]?.name === claim.parties[0]?.name,
  );
  if (list.length < 2) return false;
  const end = Math.max(...list.map((c) => sentence.indexOf(printable(c.quote)) + printable(c.quote).length));
  const { saying, attributing } = editor.wording;
  const aside = new Set([...bare(claim.sources[0]?.name ?? ''), ...saying, ...attributing]);
  return bare(sentence.slice(end)).every((w) => aside.has(w) && w !== 'asked');
}

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
