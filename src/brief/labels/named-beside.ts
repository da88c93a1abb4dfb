import type { Claim } from '../../claims/index.js';
import { mentions, wordsOf } from '../lines/words.js';
import type { Wording } from '../wording.js';

/**
 * Whether the claim's own sentence lets its source speak in plain words: "Orm said that …", "…, said Orm", "…, according to Orm", "Orm: …", with nobody else speaking
 * beside, and the claim in what is said. A "he said", a clause behind a semicolon, a "which …" that the outlet put in are not plain.
 */
export function namedBeside(sentence: string, { quote, span, sources }: Claim, wording: Wording): boolean {
  const at = sentence.indexOf(quote);
  const source = sources[0]?.span ?? null;
  if (at < 0 || source === null || putIn.test(quote)) return false;
  const start = span[0] - at;
  const [from, to] = [source[0] - start, source[1] - start];
  const end = at + quote.length;
  if (from < 0 || to > sentence.length || (from < end && at < to)) return false;
  // "He says", for somebody whom another sentence names.
  if (wordsOf(sentence.slice(from, to)).some((w) => wording.pronouns.includes(w) && !owners.has(w))) return false;
  const rest = `${sentence.slice(0, at)} \u2026 ${sentence.slice(end)}`;
  if (voicesIn(outsideQuotes(rest), wording) > 1) return false;
  const [before, after] = [sentence.slice(0, from), sentence.slice(to)];
  const verbs = verbPattern(wording);
  // What he is, between his name and his verb.
  const spoken = new RegExp(
    `^(?:,[^,;:]{1,80},|,? who [^,;]{1,80},?|,)?(?: (?:has|have|had|also|then|later|again|now|still|once|since|today|yesterday|privately|publicly))* (?:${verbs})\\b`,
    'iu',
  ).exec(after);
  if (spoken !== null) {
    if (at >= to + spoken[0].length) return opens(sentence.slice(to + spoken[0].length, at));
    return end <= from && closes(sentence.slice(end - 2, from)) && isAside(after.slice(spoken[0].length));
  }
  const inverted = new RegExp(
    `(?:^|[,"\u201d\u2019] )(?:${verbs})(?: (?:on )?\\p{Lu}\\p{Ll}+day)? (?:the |an? )?$`,
    'iu',
  ).test(before);
  const according = /\b(?:according to|in the words of) (?:the |an? )?$/iu.test(before);
  if (!inverted && !according && !/^: ?/.test(after)) return false;
  return at >= to ? opens(after.slice(0, at - to)) : !/[;:]/.test(sentence.slice(end, from));
}

/** "Its foreign ministry", "a man of theirs": a speaker who is told of by his owner. */
const owners: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our']);

/** "Which cut its ties", "after the crews had left", "as a paper claimed": what the outlet puts into what somebody says. */
const putIn = /^(?:who|which|whose|whom|where|as|after|before|while|when|since|because|though|although)\b/i;

/** What may stand between a verb of saying and what is said: nothing that opens another's clause. */
const opens = (between: string): boolean =>
  !/;|, (?:but|and|while|though|although|whereas|which|who|whose|where) (?!that\b)/i.test(between) &&
  (leadsIn.test(between) || /(?:\bthat|[:,\u2014]| and| or) ?["\u201c]?$/i.test(between.trimEnd()));

/** To whom, when and where somebody says what follows at once. */
const leadsIn =
  /^(?:[\s,]*(?:that|reporters|journalists|lawmakers|delegates|members|us|me|him|her|them|yesterday|today|only|(?:on |in |at |late |last |early |the )?\p{Lu}[\p{L}'\u2019-]*))*[\s,]*["\u201c]?$/u;

/** What stands between what is said and who says so: a comma, or a quotation mark. */
const closes = (between: string): boolean =>
  /^[^;:]*[,"\u201d\u2019] ?(?:the |an? )?$/i.test(between) && !/, (?:and|but|while) /i.test(between);

/** Nothing that is said follows the verb: where, when, to whom. */
const isAside = (after: string): boolean =>
  /^(?:$|[\s"\u201d\u2019]*[.,;]|\s+(?:in|on|at|to|during|after|before|late|early|yesterday|today|last|this|through|by|from|again|as|when|while|with|of|reporters|journalists|lawmakers|delegates|us|me|\p{Lu}))/u.test(
    after,
  );

/** A text without what stands in quotation marks. */
export const outsideQuotes = (text: string): string => text.replace(/["\u201c][^"\u201d]*["\u201d]?/g, ' ');

/** How often a text lets somebody speak; "their claims" is a noun. */
function voicesIn(text: string, wording: Wording): number {
  const words = wordsOf(text).filter((w) => w !== '');
  const verbs = words.filter((w, i) => wording.utters.includes(w) && !beforeNoun.test(words[i - 1] ?? ''));
  return verbs.length + (mentions(text, ['according to']) ? 1 : 0);
}
const beforeNoun =
  /^(?:the|an?|its|his|her|their|our|this|that|these|those|of|no|any|some|all|such|united|new|earlier)$/;

const patterns = new WeakMap<Wording, string>();
function verbPattern(wording: Wording): string {
  const known = patterns.get(wording) ?? wording.utters.join('|');
  patterns.set(wording, known);
  return known;
}
