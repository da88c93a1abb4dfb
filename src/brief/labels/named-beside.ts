import type { Claim } from '../../claims/index.js';
import { mentions, wordsOf } from '../lines/words.js';
import type { Wording } from '../wording.js';

/** By what the claim's own sentence names whoever says it: a name or a phrase for him, or a pronoun. */
export type Beside = 'name' | 'pronoun';

/**
 * By what the claim's own sentence lets its source speak in plain words: "Orm said that …", "…, said Orm", "…, according to Orm", "Orm: …", with the claim in what
 * is said; null where it does not. A clause behind a semicolon, a "which …" that the outlet put in are not plain.
 */
export function besideVerb(sentence: string, { quote, span, sources }: Claim, wording: Wording): Beside | null {
  const at = sentence.indexOf(quote);
  const source = sources[0]?.span ?? null;
  if (at < 0 || source === null) return null;
  const start = span[0] - at;
  const [from, to] = [source[0] - start, source[1] - start];
  const end = at + quote.length;
  if (from < 0 || to > sentence.length) return null;
  const how = isPronoun(sentence.slice(from, to), wording) ? 'pronoun' : 'name';
  const [before, after] = [sentence.slice(0, from), sentence.slice(to)];
  const according = /\b(?:according to|in the words of) (?:the |an? )?$/iu.exec(before);
  // "Hale told them, according to Orm, that …": a verb lets go of its words, an "according to" may stand beside anybody's.
  // What tells who he is, "officials who were told of it", lets nobody else speak.
  const without = (text: string, [a, b]: readonly [number, number]): string =>
    `${text.slice(0, a)}${' '.repeat(b - a)}${text.slice(b)}`;
  const rest = without(without(sentence, [at, end]), [from, to]);
  const alone = voicesIn(outsideQuotes(rest), wording) < 2;
  // "According to Orm, …" covers its sentence to the end, and "the talks, according to Orm, go on" the clause that it stands in.
  const inside = from < end && at < to;
  if (according !== null && alone && (inside || (according.index === 0 && at >= to))) return how;
  // "It comes to that, in Orm's view", "in their eyes it is a trick".
  const isView = /\b(?:in|by|on|to|from) $/i.test(before) && viewsIn(wording).test(after);
  if (isView && !/[;:]/.test(at >= to ? sentence.slice(to, at) : sentence.slice(end, from))) return how;
  // "The mill, he went on, is shut": a name and one verb between two commas tell who speaks, whatever the verb is.
  const isSetIn = /[,\u2014] ?$/.test(before) && setIn.test(after);
  if (inside && from > at && isSetIn) return how;
  // "Orm sees no way back", "but she calls it a trick": a view is whose it is.
  if (
    inside &&
    !putIn.test(quote) &&
    /^(?:but |and |yet )?$/i.test(sentence.slice(at, from)) &&
    viewOf(wording).test(after)
  )
    return how;
  // "… while the crews cannot wait, Orm said": before the one who says it the whole is his.
  if (inside || (putIn.test(quote) && !(end <= from && /^while /i.test(quote)))) return null;
  const { speaks, isSaidBy } = saying(wording);
  const marked = inMarksUpTo(sentence, at, from);
  // "The mayor told the crews that it will close, an aide said": the mayor's words, if nobody was read between.
  if (from >= end && sources.length < 2 && voicesIn(outsideQuotes(sentence.slice(0, at)), wording) > 0) return null;
  const spoken = speaks.exec(after);
  if (spoken !== null) {
    if (!asserts(spoken[1]!, quote)) return null;
    const said = to + spoken[0].length;
    if (at >= said) return opens(sentence.slice(said, at), quote) ? how : null;
    const told = closes(sentence.slice(end - 2, from)) && isAside(after.slice(spoken[0].length));
    return end <= from && (told || marked) ? how : null;
  }
  const hangs = /\b(?:before|until|unless|if|once|whether) (?:the |an? )?$/iu.test(before);
  if (at >= to && !hangs && leadsTo(sentence.slice(to, at), quote, wording)) return how;
  if (end <= from && (marked || closes(sentence.slice(end - 2, from))) && (setBehind.test(after) || isSetIn))
    return how;
  // "The mill, he said, is shut and …", "…, they said, and [both must sign]".
  if (
    at >= to &&
    isSetIn &&
    /^[^,;:.]{3,70},\s*(?:and |but |or |yet )?(?:because |since )?$/iu.test(sentence.slice(to, at))
  )
    return how;
  const inverted = isSaidBy.test(before);
  if (!inverted && according === null && !/^: ?/.test(after)) return null;
  if (!inverted && !alone) return null;
  if (at >= to) return opens(after.slice(0, at - to)) ? how : null;
  return marked || !/[;:]/.test(sentence.slice(end, from)) ? how : null;
}

/** "…, Orm pointed out.", "…, the official had warned on Monday.": a verb and nothing that is said behind it. */
const setBehind =
  /^ (?:(?:has|have|had|also|now|then|later|again|\p{Ll}+ly) )*\p{Ll}{3,}(?: (?:on|out|in|it|them|him|her|us|me|to|at)\b[^,;:]{0,30})?(?:$|["\u201d]?[.;])/u;

/** The same between two commas: "…, he complained, …". */
const setIn = /^ (?:(?:has|have|had|also|now|then|later|again) )*\p{Ll}{3,}(?: [^,;:.]{0,60})?,/u;

/** "Orm's answer is that …", "Orm put it more gently to them: …": words between a name and what is said that end in "that" or a colon, in one clause. */
function leadsTo(between: string, quote: string, { demanding }: Wording): boolean {
  const [, lead, rest] = /^([^;:"\u201c]{1,90}(?:\bthat\b|:))\s*["\u201c]?(.*)$/su.exec(between) ?? [];
  if (
    lead === undefined ||
    (mentions(lead, demanding) && !isAssertion.test(quote)) ||
    /\b(?:will|would|must|to) (?:see|ensure)\b|, \p{Ll}+(?:ing|ed)\b|\b(?:who|which|after|before|while|because|although)\b/u.test(
      lead,
    )
  )
    return false;
  return rest === '' || (!/[.;:]/.test(rest!) && opens(rest!, quote));
}

/** Whether a claim's own sentence names its source beside a verb of saying, by more than a pronoun: a "he said" may be somebody whom another sentence names. */
export const namedBeside = (sentence: string, claim: Claim, wording: Wording): boolean =>
  besideVerb(sentence, claim, wording) === 'name';

/** "He", "they all", and not "his spokesman" or "two people close to it". */
export const isPronoun = (phrase: string, wording: Wording): boolean => {
  const first = wordsOf(phrase).find((w) => w !== '') ?? '';
  return wording.pronouns.includes(first) && (!owners.has(first) || !phrase.trim().includes(' '));
};

/** "Insists that the port close" is a demand, and "insists that it has closed" a statement. */
const asserts = (verb: string, quote: string): boolean => !/^insist/i.test(verb) || isAssertion.test(quote);
const isAssertion =
  /^[\p{L}\p{N}'\u2019 -]{0,60}?(?:\b(?:is|are|was|were|has|have|had|will|would|can|cannot|could|won['\u2019]t|should|must|does|do|did|may|might)\b|n['\u2019]t\b|['\u2019]d\b|\p{Ll}ed\b)/iu;

/** "Its foreign ministry", "a man of theirs": a speaker who is told of by his owner. */
const owners: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'our']);

/** "Which cut its ties", "after the crews had left", "as a paper claimed": what the outlet puts into what somebody says. */
export const putIn =
  /^(?:who|which|whose|whom|where|as(?! an? \p{L}+ (?:s?he|they|we|i)\b)|after|before|while|when|though|although|since (?:the|then|\p{Lu}))\b/iu;

/** What may stand between a verb of saying and what is said: nothing that opens another's clause, unless that goes on in the tense of what was said. */
const opens = (between: string, quote = ''): boolean =>
  (!/;|, (?:but|and|while|though|although|whereas|which|who|whose|where) (?!that\b)/i.test(between) &&
    (leadsIn.test(between) || /(?:\bthat|[:,\u2014]| and| or) ?["\u201c]?$/i.test(between.trimEnd()))) ||
  (!/[,;:\u2013\u2014"\u201c]/.test(between) && between.length <= longestLead) ||
  / (?:and|but) that $/i.test(between) ||
  (/(?:;|, (?:and|but)) $/i.test(between) && shifted.test(quote));

/** Characters that may stand without a mark between a verb of saying and what is said. */
const longestLead = 120;

/** "The port would close": reported words go on so. */
const shifted = /^(?:\S+ ){0,3}?(?:would|had|could|might)\b/;

/** To whom, when and where somebody says what follows at once. */
const leadsIn =
  /^(?:[\s,]*(?:that|reporters|journalists|lawmakers|delegates|members|us|me|him|her|them|yesterday|today|only|(?:on |in |at |late |last |early |the )?\p{Lu}[\p{L}'\u2019-]*))*[\s,]*["\u201c]?$/u;

/** What stands between what is said and who says so: a comma, or a quotation mark. */
const closes = (between: string): boolean =>
  /^[^;:]*[,"\u201d\u2019] ?(?:the |an? )?$/i.test(between) && !/, (?:and|but|while) /i.test(between);

/** Whether a claim stands in quotation marks that close where its speaker's name, or his verb, begins. */
function inMarksUpTo(sentence: string, at: number, from: number): boolean {
  const head = sentence.slice(0, at + 1);
  const count = (mark: string): number => head.split(mark).length - 1;
  const open = count('\u201c') > count('\u201d') || count('"') % 2 === 1;
  return open && /^[^"\u201c\u201d]*["\u201d][^"\u201c\u201d;:]*$/.test(sentence.slice(at + 1, from));
}

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

const known = new WeakMap<Wording, ReturnType<typeof made>>();

/** Where a verb of saying stands beside a name. */
function saying(wording: Wording) {
  const own = known.get(wording) ?? made(wording);
  known.set(wording, own);
  return own;
}

/** Made once: each claim of a case is asked, and the verbs are hundreds. */
function made(wording: Wording) {
  const verbs = verbPattern(wording);
  return {
    // What he is, between his name and his verb.
    speaks: new RegExp(
      `^(?:,[^,;:]{1,80},|,? who [^,;]{1,80},?|,)?(?: (?:has|have|had|also|then|later|again|now|still|once|since|here|today|yesterday|\\p{Ll}+ly))* (${verbs})\\b`,
      'iu',
    ),
    isSaidBy: new RegExp(`(?:^|[,"\u201d\u2019] )(?:${verbs})(?: (?:on )?\\p{Lu}\\p{Ll}+day)? (?:the |an? )?$`, 'iu'),
  };
}

const views = new WeakMap<Wording, RegExp>();
const accounts = new WeakMap<Wording, RegExp>();

/** What stands behind the name in "in Orm's view". */
function viewsIn(wording: Wording): RegExp {
  const made = accounts.get(wording) ?? new RegExp(`^(?:['\u2019]s?)? (?:${wording.views.join('|')})\\b`, 'iu');
  accounts.set(wording, made);
  return made;
}

/** A verb by which somebody holds a view, behind his name and what he is. */
function viewOf(wording: Wording): RegExp {
  const made =
    views.get(wording) ??
    new RegExp(
      `^(?:,[^;:]{1,80},|,)? (?:(?:has|have|had|also|now|still|again|\\p{Ll}+ly) )*(?:${wording.viewing.join('|')})\\b`,
      'iu',
    );
  views.set(wording, made);
  return made;
}

/** The verbs by which reports let somebody speak, as alternatives of a pattern. */
export function verbPattern(wording: Wording): string {
  return wording.utters.join('|');
}
