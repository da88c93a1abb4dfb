import { printable } from '../../documents/index.js';
import type { Statement } from '../../picture/index.js';
import type { Editor } from '../editor.js';
import { isUnderstood } from '../labels/understood.js';
import { remembered } from '../remembered.js';
import { concord } from './concord.js';
import { cutOff, hung } from './fragments.js';
import { articled, inFull } from './put-in-names.js';
import { selfNamed } from './self-named.js';
import { mentions, wordsOf } from './words.js';

/** The gist without what tied it to the sentence before it. */
export function untied(gist: string, editor: Editor): string {
  let text = gist.replace(/[\s.;,:]+$/, '').trim();
  // "On Wednesday that Moscow had …", "Only that …": the time and the measure belonged to the verb of saying.
  const [head, rest] =
    text.split(/\sthat\s/, 2).length === 2
      ? [text.split(/\sthat\s/, 1)[0]!, text.replace(/^.*?\sthat\s+/, '')]
      : ['', ''];
  const first = wordsOf(head)[0] ?? '';
  // "In that event" points at something.
  const leads = first.endsWith('ly') || (head.includes(' ') && editor.wording.timing.includes(first));
  if (rest !== '' && head.split(' ').length <= 3 && leads) text = rest;
  // "Saturday the crews have agreed", of "said Saturday": the day belonged to the verb of saying.
  const [day = ''] = text.split(' ', 1);
  if (
    editor.wording.weekdays.includes(day.toLowerCase()) &&
    day.length > 2 &&
    /^\S+ [\p{L}'’]+ \p{L}/u.test(text) &&
    !/^\S+ (?:is|was|will|and|or|to|night|morning|evening|afternoon)\b/i.test(text)
  )
    text = text.slice(day.length).trimStart();
  // "that the talks had failed": the conjunction belonged to the verb of saying. A pointing "That" begins a sentence, with a capital.
  text = text.replace(/^that (?=\S+ \S+ )/, '');
  // "hours after the crews promised …": the time belonged to the clause before.
  text = text.replace(/^(?:(?:hours|days|weeks|months|minutes|shortly|soon|just) )+after (?=\p{L}+ )/iu, '');
  // "To ease the last, the port has offered …": what it is for stands in the sentence before.
  text = text.replace(
    /^to \p{L}+ (?:the (?:last|first|second|former|latter|other)|this|that|it|them|these|those)\b[^,]{0,30}, (?=\p{L})/iu,
    '',
  );
  // "… in the capital, where the emirate mediates": the place belonged to the clause before.
  text = text.replace(/^where (?=\p{Lu}|the )/u, '');
  // The answer to a question, before the clause that gives it.
  text = text.replace(/^(?:yes|no)[.!]\s+/i, '');
  // The name of the speaker in a transcript.
  text = text.replace(/^[\p{Lu}][\p{Lu}. ]{1,24}:\s+/u, '');
  // "… broke off their summit after the northern leader, by": the clause that was cut off behind the main one goes.
  text = text.replace(
    / (?:after|because|since|when|while|before|as) [^,]{0,60}, (?:by|in|on|at|for|with|from|to)$/u,
    '',
  );
  for (const word of editor.wording.connectives) text = text.replace(`, ${word},`, '');
  for (let again = true; again; ) {
    again = false;
    const lower = text.toLowerCase();
    for (const word of editor.wording.connectives) {
      if (!lower.startsWith(word) || !/^[\s,]/.test(text.slice(word.length))) continue;
      text = text.slice(word.length).replace(/^[\s,]+/, '');
      again = true;
      break;
    }
  }
  return text;
}

/** "ratify The union": an article put in for a pronoun keeps the capital of its own sentence no longer. */
export const recased = (text: string): string =>
  text.replace(/(?<=\p{Ll},? )(The|A|An|His|Her|Its|Their)(?= \p{Ll})/gu, (word) => word.toLowerCase());

/**
 * "Putin ordered Putin's forces": where the gist put a name for a pronoun and the name stands earlier in the clause, the document's
 * pronoun is put back. Gist and quote are laid side by side from their ends, since it is the beginning that a gist completes.
 */
export function repronouned(gist: string, quote: string, pronouns: readonly string[]): string {
  const own = gist.split(' ');
  const words = quote.split(/\s+/);
  const bare = (word: string | undefined) =>
    (word ?? '')
      .replace(/['\u2019]s$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
  const tail: string[] = [];
  let i = own.length - 1;
  let j = words.length - 1;
  while (i >= 0 && j > 0) {
    if (bare(own[i]) === bare(words[j])) {
      tail.unshift(own[i]!);
      i--;
      j--;
      continue;
    }
    if (!pronouns.includes(bare(words[j]))) break;
    const size = [1, 2, 3, 4].find((k) => i - k >= 0 && bare(own[i - k]) === bare(words[j - 1]));
    if (size === undefined) break;
    const name = own.slice(i - size + 1, i + 1);
    const stands = own.slice(0, i - size + 1).some((word) => bare(word) === bare(name.at(-1)));
    tail.unshift(...(stands ? [words[j]!.replace(/["\u201c\u201d]/g, '')] : name));
    i -= size;
    j--;
  }
  return [...own.slice(0, i + 1), ...tail].join(' ');
}

/** Words that the document sets in quotation marks keep them in the gist: they are somebody's, not the brief's. */
export function requoted(gist: string, quote: string): string {
  if (/["\u201c]/.test(gist)) return gist;
  let text = gist;
  for (const [, words] of quote.matchAll(/["\u201c]([^"\u201c\u201d]{2,60})["\u201d]/g)) {
    const inner = words!.trim().replace(/[,.;]$/, '');
    const at = text.indexOf(inner);
    if (inner !== '' && at >= 0 && inner.length < text.length)
      text = `${text.slice(0, at)}\u201c${inner}\u201d${text.slice(at + inner.length)}`;
  }
  return text;
}

const gives: ReadonlySet<string> = new Set(['offer', 'acceptance', 'concession', 'demand', 'threat']);

/** Whether the words bear out the kind: a label that they do not bear out would make a move of what may be none. */
export function kindShows(statement: Statement, editor: Editor): boolean {
  // "The port denied that it had offered …" is read as an offer, and is none; a chance of a deal by a day is no deadline.
  if (gives.has(statement.kind) && mentions(statement.gist, editor.wording.disowning)) return false;
  if (statement.kind === 'deadline' && statement.certainty !== null) return false;
  // "Asked for nothing that it had not asked for before": no demand, but a word on one.
  if (statement.kind === 'demand' && mentions(statement.gist, editor.wording.naught)) return false;
  const words = editor.wording.spoken[statement.kind];
  if (words === undefined || mentions(statement.gist, words)) return true;
  return statement.claims.some((id) => mentions(editor.context(id), words));
}

/** "Bern would scrap duties on fish, nuts", of "… fish, nuts and beef": what ended a list and was left behind comes back. */
function wholeList(gist: string, statement: Statement, editor: Editor): string {
  const id = statement.claims[0]!;
  const quote = editor.claim(id)?.claim.quote ?? '';
  const whole = editor.context(id);
  const at = whole.indexOf(quote);
  if (quote === '' || at < 0 || !/, \p{L}[\p{L} ]{0,24}$/u.test(gist) || !gist.endsWith(quote.slice(-12))) return gist;
  const after = whole.slice(at + quote.length);
  const [, rest = '', next = ''] =
    /^,? and ((?:[\p{L}'’-]+ ){0,3}?[\p{L}'’-]+)(?: and (\p{L}+) |[.;]|$)/u.exec(after) ?? [];
  const fits = rest !== '' && (next === '' || editor.wording.modals.includes(next)) && !/(?:ed|ing)\b/.test(rest);
  return fits ? `${gist} and ${rest}` : gist;
}

/** "… the council, which the premier chairs, and a change needs its consent": what a "which" opened ends at the ", and", and the clause begins behind it. */
function pastRelative(gist: string, statement: Statement, editor: Editor): string {
  const id = statement.claims[0]!;
  const quote = editor.claim(id)?.claim.quote ?? '';
  if (!gist.includes(', and ') || !/ (?:which|whom|where|whose \S+) $/.test(editor.before(id, 24))) return gist;
  return quote === '' ? gist : gist.slice(gist.indexOf(', and ') + ', and '.length);
}

/** A past form or a participle in front has lost its subject, unless it begins a name: "denied any …", "Asked about the raid". */
function subjectless(text: string, editor: Editor): boolean {
  if (/^\p{Ll}+(ed|ing)\b/u.test(text) || /^no longer /i.test(text)) return true;
  // "Joins the two halves": a verb is left, and what joins them is lost.
  if (
    /^\p{L}+[^s\s]s (?:the|an?|its|his|her|their|no|any|some|every|each|all) /iu.test(text) &&
    !editor.named(text.split(' ', 1)[0]!)
  )
    return true;
  // "Personally would never sign": an adverb is left, and nobody.
  if (/^\p{L}+ly (?:would|will|could|can|may|must|should|has|had|is|was)\b/iu.test(text)) return true;
  const [, first] =
    /^(\p{Lu}\p{Ll}+(?:ed|ing)) (?:about|by|whether|if|on|to|at|from|as|with|that|how|why)\b[^,]*$/u.exec(text) ?? [];
  return first !== undefined && !editor.named(first);
}

/** "Who speaks for the port, put the deal at nine tenths": a relative clause that ran on into the verb of the sentence. */
const overran = (quote: string): boolean => /^(?:who|which)\b[^,]*, /i.test(quote);

/** A clause of its own after what asks: "When the port opens, the crews return", and no second question. */
const answered = (text: string, editor: Editor): boolean =>
  [...text.matchAll(/, (\S+) /g)].some(([, word]) => !editor.wording.asking.includes(word!.toLowerCase()));

/** The gist as a clause in good grammar, before its quotation marks and its capital. */
export const worded = remembered((statement: Statement, editor: Editor): string => {
  const quote = printable(editor.claim(statement.claims[0]!)?.claim.quote ?? '');
  // Who writes whole clauses needs no name put in, and no verb to agree with it.
  if (isUnderstood(statement, editor)) return untied(printable(statement.gist), editor);
  const whole = wholeList(
    untied(pastRelative(printable(statement.gist), statement, editor), editor),
    statement,
    editor,
  );
  return articled(inFull(concord(selfNamed(whole, statement, editor), quote, statement, editor)), quote, editor);
});

/** Whether a gist reads as a clause of its own. */
export const standsAlone = remembered((statement: Statement, editor: Editor): boolean => {
  const text = editor.print(worded(statement, editor));
  const first = /^[\p{L}\p{N}'\u2019]+/u.exec(text.replace(/^[\u201c\u2018"']/, ''))?.[0].toLowerCase();
  return (
    first !== undefined &&
    !/^(so )?the (more|less) [^,]*$/i.test(text) &&
    !/^(\p{L}+) \p{L}+ \1$/iu.test(text) &&
    !/^\p{L}+ (which|whom|what)\b/iu.test(text) &&
    // "By midnight tonight": when, and nothing that is to be done.
    !/^(?:by|before|until|within|after) (?:\S+ ){0,3}\S+$/i.test(text) &&
    // "Once the crews had signed": what follows on it stands elsewhere.
    !/^(?:once|if|unless|until|when|as long as|provided) [^,]*$/i.test(text) &&
    !subjectless(text, editor) &&
    // Who writes whole clauses cuts none out of a sentence.
    (isUnderstood(statement, editor) ||
      (!cutOff(text, editor) &&
        !hung(text, editor) &&
        !overran(editor.claim(statement.claims[0]!)?.claim.quote ?? '') &&
        (!editor.wording.headless.includes(first) || /^[Tt]o \p{L}+[^,]*, \p{Lu}/u.test(text)))) &&
    !(editor.wording.asking.includes(first) && !answered(text, editor)) &&
    !putForIt(text, editor.claim(statement.claims[0]!)?.claim.quote ?? '') &&
    !putFromAfar(text, statement, editor) &&
    // "She will strike if it does": what, the sentence before tells.
    !/\b(?:if|unless|when|once) (?:it|this|that) (?:does|did|is|was|happens|happened)\b/i.test(text) &&
    text.split(' ').length > 2
  );
});

/** "It is not a wide one": what "it is" speaks of is seldom the side that a reading puts in its place. */
const putForIt = (text: string, quote: string): boolean =>
  // Who says "our people" calls itself no "it".
  (/^it\b/i.test(quote) && /\b(?:our|we|us)\b/i.test(quote) && !/^it\b/i.test(text)) ||
  (/^["\u201c]?(?:(?:and|but|so|yet) )?it(?:['\u2019]s| is| was| will be| would be)(?:, [^,]{3,24},)?(?: not|n['\u2019]t)? (?:an?|the|no|too|very)\b/i.test(
    quote,
  ) &&
    !/^it\b/i.test(text));

/**
 * "Ardonia refuses to wait, and it does not want the port to": a name put for "it" that does not stand before it in the sentence, where another's does,
 * is likelier the wrong one.
 */
function putFromAfar(text: string, statement: Statement, editor: Editor): boolean {
  const id = statement.claims[0]!;
  const quote = editor.claim(id)?.claim.quote ?? '';
  const [first = ''] = text.replace(/^[Tt]he /, '').split(' ', 1);
  if (!/^(?:it|they)\b/i.test(quote) || !editor.named(first)) return false;
  const whole = editor.context(id);
  const before = whole.slice(0, Math.max(0, whole.indexOf(quote)));
  const names = before.match(/\p{Lu}[\p{L}-]+/gu)?.filter((word) => editor.named(word)) ?? [];
  // "The Ukrainians know …, and they": the people stand for their country.
  return names.length > 0 && !before.includes(first.length > 5 ? first.slice(0, 5) : first);
}

/** How far back the reading of a "he" may have to choose, in characters. */
const reach = 240;

/**
 * Whether a gist names somebody for a "he" or a "she" although more than one who could be meant stands just before: then the document's own words
 * are the safer ones.
 */
export function namesOneOfSeveral(statement: Statement, editor: Editor): boolean {
  const id = statement.claims[0]!;
  const quote = editor.claim(id)?.claim.quote ?? '';
  if (!wordsOf(quote).some((w) => editor.wording.personal.includes(w))) return false;
  const put = editor.people.filter((name) => statement.gist.includes(name) && !quote.includes(name));
  if (put.length === 0) return false;
  const around = editor.before(id, reach);
  const namedIn = (text: string) => editor.people.filter((name) => text.includes(name)).length;
  // A "he" looks back within its paragraph; where that names nobody, to the one before.
  const own = namedIn(around.split(/\n\s*\n/).at(-1)!);
  return (own > 0 ? own : namedIn(around)) > 1;
}
