import type { Editor } from '../editor.js';
import type { ReportSentence } from '../searches/report-sentence.js';
import { sentenceBefore } from '../searches/sentence-index.js';
import { type Mention, partiesIn } from './parties-in.js';

/** Sentences back that a pronoun is followed. */
const furthest = 3;
/** Words of a stretch within which its subject is named. */
const subjectReach = 7;

/** A stretch of a text, from and to. */
type Part = readonly [number, number];
/** The parties that a stretch has as its subject; or the pronoun, '' where there is none, for which what stands before has to be asked. */
type Subject = readonly string[] | { readonly asks: string };
const isNamed = (s: Subject): s is readonly string[] => Array.isArray(s);

/** What is told in some words of a sentence: of whom, as their subject, and on whom it falls. Either is empty where it is not plain. */
export interface Whose {
  readonly subject: readonly string[];
  readonly fallsOn: readonly string[];
  /** The subject is no other party or thing: it is left out, or a pronoun. */
  readonly open: boolean;
  /** The subject is "we": who speaks. */
  readonly own: boolean;
  /** It stands behind an "if" or a "whether": nobody says that it is so. */
  readonly supposed: boolean;
}

/** Of whom the words behind so many others of a sentence are told. */
export function whoseWords(s: ReportSentence, after: number, editor: Editor): Whose {
  const text = apart(s.text);
  const at = [...text.matchAll(/[\p{L}\p{N}'-]+/gu)][after]?.index ?? text.length;
  const mentions = partiesIn(text, editor);
  const parts = partsBefore(text, at, editor);
  const [start] = parts.at(-1)!;
  const end = at + ending.exec(text.slice(at))!.index;
  const reached = mentions.filter((m) => m.at >= start && m.at < end);
  const fallsOn = reached.flatMap((m, i) => (isAffected(text, m) ? joint(reached, text, i) : []));
  const last = inPart(text, parts.at(-1)!, mentions, editor, true);
  return {
    subject: subjectOf(s, text, parts, mentions, editor),
    fallsOn: [...new Set(fallsOn)],
    open: !isNamed(last),
    own: !isNamed(last) && (editor.wording.firstPerson.includes(last.asks) || last.asks === 'i'),
    supposed: supposing.test(text.slice(0, start)) || supposing.test(text.slice(start, start + 8)),
  };
}

const supposing = /(?:^|\b)(?:if|unless|whether|should) (?:\p{L}+)?$|^(?:If|Unless|Whether|Should) /u;

/** The parties that a text names but behind prepositions. */
export const namedPlainly = (text: string, editor: Editor): readonly string[] =>
  keys(partiesIn(text, editor).filter((m) => isAffected(text, m)));

/** A sentence with its "n't" apart, so that its words are those that phrases are looked for in. */
const apart = (text: string): string => text.replace(/n[\u2019']t\b/g, " n't");
const keys = (mentions: readonly Mention[]): string[] => [...new Set(mentions.map((m) => m.key))];
const ending = /[;:.!?\u2014]\s|,\s(?:and|but|which|who|while)\s|\s(?:if|unless|because|when|although|until|after)\s|$/;

function subjectOf(
  s: ReportSentence,
  text: string,
  parts: readonly Part[],
  mentions: readonly Mention[],
  editor: Editor,
): readonly string[] {
  let pronoun = '';
  for (const part of [...parts].reverse()) {
    // Whom a "he" in quotation marks means, he who is quoted knows.
    if (pronoun !== '' && quotedAt(text, parts.at(-1)![1])) return [];
    const told = inPart(text, part, mentions, editor, part === parts.at(-1));
    const before = text.slice(0, part[0]);
    if (!isNamed(told)) pronoun ||= told.asks;
    else if (told.length === 0 && pronoun === '' && opensStand.test(before)) continue;
    else if (pronoun === '' || (told.length > 0 && fits(pronoun, told, mentions))) return told;
  }
  return pronoun === '' || quotedAt(text, parts.at(-1)![1]) ? [] : ofPronoun(s, pronoun, furthest, editor);
}

const quotedAt = (text: string, at: number): boolean =>
  (text.slice(0, at).match(/["\u201c\u201d]/g) ?? []).length % 2 === 1;

const personal = /^(?:he|she|his|her|him|himself|herself)$/;
const several = /^the(?:y|m|ir|mselves)$/;

/** Whether a pronoun may mean those: "he" a person, "it" none. */
const fits = (pronoun: string, told: readonly string[], mentions: readonly Mention[]): boolean => {
  if (pronoun === '' || several.test(pronoun)) return true;
  const of = mentions.filter((m) => told.includes(m.key));
  return personal.test(pronoun) ? of.some((m) => m.person) : of.some((m) => !m.person);
};

const said =
  'say|told reporters|told \\S+|adds|added|replies|replied|complains|complained|predicts|predicted|reckons|declared';

const wordingSaid = ({ wording }: Editor): string => `${said}|${wording.saying.join('|')}`;

const breaks = new WeakMap<Editor['wording'], RegExp>();

/** Where a new clause begins, or what is said behind a verb of saying. */
function breaksBy(editor: Editor): RegExp {
  const known = breaks.get(editor.wording);
  if (known !== undefined) return known;
  const made = new RegExp(
    `,\\s[^,;]{1,40}\\s(?:${wordingSaid(editor)})(?: (?:him|her|them|us|reporters|lawmakers))?,\\s|[;:\\u2014\\u2013]\\s|,\\s(?:and|but|while|so|yet|or|nor|since|which|who)\\s|(?<!\\p{Lu}[\\p{L}'-]*)\\sand\\s(?=(?:the )?\\p{Lu}[\\p{L}'-]+ (?:has|have|had|is|was|are|were|will|would|could|can|did|does)\\s)|\\s(?:but|because|while|although|though|unless|until|whether|if|when|where|that)\\s|\\b(?:${wordingSaid(editor)})\\s(?:that\\s)?`,
    'gu',
  );
  breaks.set(editor.wording, made);
  return made;
}

/** The stretches of a text up to a place. */
function partsBefore(text: string, at: number, editor: Editor): readonly Part[] {
  const starts = [0, ...[...text.slice(0, at).matchAll(breaksBy(editor))].map((m) => m.index + m[0].length)];
  return starts.map((start, i): Part => [start, starts[i + 1] ?? at]);
}

/** "Quito's position is unchanged: the post stays": the stand that a colon opens is his who has it. */
const opensStand = /\b(?:position|stance|line|view|demand|condition|terms|offer|answer)\b[^:]*:\s$/;

/** The subject of one stretch: who stands right before its end, or first in it. */
function inPart(text: string, [from, to]: Part, mentions: readonly Mention[], editor: Editor, last: boolean): Subject {
  const start = from + leadOf(text.slice(from, to), editor);
  const part = text.slice(start, to);
  const first = /^["\u201c\u2018(]?([\p{L}'-]+)/u.exec(part)?.[1]?.toLowerCase() ?? '';
  const named = mentions.filter((m) => m.at >= start && m.at < to);
  const near = named.at(-1);
  if (last && near !== undefined && adverb.test(text.slice(near.end, to)) && !isGoverned(text.slice(start, near.at)))
    return joint(named, text, named.indexOf(near));
  if (editor.wording.pronouns.includes(first)) return { asks: first };
  if (first === '') return { asks: '' };
  const [one] = named;
  const before = one === undefined ? '' : text.slice(start, one.at);
  const close = before.split(/\s+/).filter((w) => w !== '').length <= subjectReach;
  if (one !== undefined && close && !isGoverned(before) && leadsUp(before)) return joint(named, text, 0);
  const known = named.find((m) => called.test(text.slice(start, m.at)) && text[m.end] === ',');
  if (known !== undefined) return [known.key];
  const behind = pronounLast.exec(part)?.[1];
  if (behind !== undefined) return { asks: behind };
  return startsWithVerb(first, editor) || shared.test(part) || aside.test(part) ? { asks: '' } : [];
}

/** What may stand between a subject and its verb. */
const adverb =
  /^ (?:(?:\p{Ll}+ly|also|now|still|never|then|too|again|has|have|had|will|would|is|are|was|were|does|did) ){0,2}$/u;
/** "The movement, known by its initials GAM,": a name that a common noun is given. */
const called = /^the \p{Ll}+, (?:known|called|named)\b[^,]*$/iu;

/** Those who are named together: "GM and Ford", whichever of them is found. */
function joint(named: readonly Mention[], text: string, at: number): readonly string[] {
  const linked = (i: number) => /^(?:,| and|, and)\s+(?:the )?$/.test(text.slice(named[i]!.end, named[i + 1]?.at ?? 0));
  let [first, last] = [at, at];
  while (last + 1 < named.length && linked(last)) last++;
  while (first > 0 && linked(first - 1)) first--;
  return keys(named.slice(first, last + 1));
}

/** "The more the war costs, the more he will …" */
const pronounLast = /\b(he|she|it|they)(?: \p{L}+){0,5} ?$/u;

/** Who speaks or acts just before. */
const shared = /^the (?:company|union|side|government|country|team|delegation)\b/i;

const startsWithVerb = (first: string, { wording }: Editor): boolean =>
  wording.modals.includes(first) ||
  wording.saying.includes(first) ||
  wording.pastForms.includes(first) ||
  auxiliary.test(first) ||
  /\p{L}{2}ed$/u.test(first);
const auxiliary = /^(?:has|have|is|are|was|were|does|do|wants?|needs?|refuses?|rejects?)$/;

/** "REPORTER:", "two weeks ago that": no clause. */
const aside = /^(?:\p{Lu}+: ?|[^,;]* ago(?: that)? )$/u;

/** Whether what stands before a name in its clause is part of the name: articles, titles, "both", a number. */
const leadsUp = (before: string): boolean =>
  before
    .split(/[^\p{L}\p{N}'\u2019-]+/u)
    .every((w) => w === '' || /^[\p{Lu}\p{N}]|(?:ian|ish|ese)$/u.test(w) || named.has(w.toLowerCase()));
const named: ReadonlySet<string> = new Set(
  'the a an both about some many most few former senior top chief deputy acting foreign prime finance defence defense trade president minister premier chancellor king union leader envoy even only neither nor now then also thousand hundred two three four five six'.split(
    ' ',
  ),
);

/** Past connectives, a speaker's label, and what stands before the first comma behind a preposition or an "if". */
function leadOf(part: string, { wording }: Editor): number {
  let at = /^[\s,"\u201c]*(?:that )?/u.exec(part)![0].length;
  for (let turn = 0; turn < 3; turn++) {
    const rest = part.slice(at);
    const lower = rest.toLowerCase();
    const joined = wording.connectives.find((c) => lower.startsWith(c) && new RegExp(`^${c},? `, 'i').test(rest));
    const skipped = joined === undefined ? fronted.exec(rest)?.[0] : new RegExp(`^${joined},? `, 'i').exec(rest)![0];
    if (skipped === undefined) break;
    at += skipped.length;
  }
  return at;
}
const fronted =
  /^(?:it(?:['\u2019]s| is| was) (?=\p{Lu})|(?:on|in|at|after|before|for|by|as|with|under|despite|if|when|until|since|during|asked|without|\d)\b[^,;]*, )/iu;

const governors: ReadonlySet<string> = new Set(
  'to of in on at by with from for against between into over about toward towards than as near outside inside through under without among like'.split(
    ' ',
  ),
);
const day =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/;

/** Whether what follows hangs on a preposition, its own titles and articles aside. */
const isGoverned = (before: string): boolean => governorOf(before) !== null;

/** The same, but for "thousands of Ukrainians" and "pressure on Ukraine", whom it befalls. */
function isAffected(text: string, m: Mention): boolean {
  const before = text.slice(0, m.at);
  // "We told the owners that …": who hears it.
  if (/\btold (?:the )?$/.test(before)) return false;
  const governor = governorOf(before);
  const people = !m.person && /[^s]s$/.test(text.slice(m.at, m.end));
  return governor === null || (governor === 'of' && people) || /\bpressure on (?:the )?$/.test(before);
}

function governorOf(before: string): string | null {
  for (const word of before
    .split(/[^\p{L}'’-]+/u)
    .filter((w) => w !== '')
    .reverse()) {
    const lower = word.toLowerCase();
    if (governors.has(lower)) return lower;
    if (day.test(word) || !(/^(?:and|the|an?)$/.test(lower) || /^\p{Lu}|(?:ian|ish|ese)$/u.test(word))) return null;
  }
  return null;
}

/** Whom a pronoun means, where the subjects of the sentence before it leave one choice; a question before it counts. */
function ofPronoun(s: ReportSentence, pronoun: string, left: number, editor: Editor): readonly string[] {
  if (left === 0 || pronoun === 'i' || editor.wording.firstPerson.includes(pronoun)) return [];
  const before = sentenceBefore(s, editor);
  if (before === undefined || (before.block !== s.block && !/\?["\u201d]*$/.test(before.text))) return [];
  const text = apart(before.text);
  const mentions = partiesIn(text, editor);
  if (before.block !== s.block) {
    const asked = keys(mentions);
    return asked.length === 1 && fits(pronoun, asked, mentions) ? asked : [];
  }
  const subjects = partsBefore(text, text.length, editor).map((part) => inPart(text, part, mentions, editor, false));
  const found = subjects.filter(isNamed).filter((told) => told.length > 0 && fits(pronoun, told, mentions));
  const many = found.filter((told) => told.length > 1);
  const choices = several.test(pronoun) && many.length > 0 ? many : found;
  const distinct = new Set(choices.map((told) => told.join('+')));
  if (distinct.size > 0) return distinct.size === 1 ? choices[0]! : [];
  // "… , Orm said. He expects": the one who speaks, where nobody else is named.
  const speaker = mentions.find(
    (m) => m.person && new RegExp(`^ (?:${wordingSaid(editor)})\\.?$`).test(text.slice(m.end)),
  );
  if (personal.test(pronoun) && speaker !== undefined) return [speaker.key];
  const asks = subjects.find((told) => !isNamed(told) && told.asks === pronoun);
  // Nobody of the talks is named there: the pronoun goes on from the sentence before that.
  const others = mentions.filter((m) => editor.picture.between.includes(m.key));
  return asks !== undefined && others.length === 0 ? ofPronoun(before, pronoun, left - 1, editor) : [];
}
