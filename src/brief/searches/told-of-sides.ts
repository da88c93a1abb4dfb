import { isOutsider } from '../../claims/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { sayerIn } from '../labels/sayer-in.js';
import { subjectOf } from '../labels/subject.js';
import { understoodOf } from '../labels/understood-of.js';
import { whoseWords } from '../labels/whose.js';
import { quotable } from '../lines/quotable.js';
import { wordsOf } from '../lines/words.js';
import { isPast } from '../standing/off-table.js';
import { type BargainTopic, tellsOf } from './bargained.js';
import { isCorrection } from './corrections.js';
import { leadOf } from './leads.js';
import { asksOf, tellsLessPlainly } from './less-plainly.js';
import { ageing, ageOf, type ReportSentence } from './report-sentence.js';
import { claimsIn, sentenceBefore } from './sentence-index.js';
import { bare } from './told-anywhere.js';
import { type PassageOf, speakersOf } from './told-of.js';
import { onTopic } from './topics.js';

/** Topics on which a thing may be the subject of what somebody says of himself: "the date was out of the question, Orm said". */
const voiced: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['stance', 'refuses', 'yes', 'wayOut']);
/** Topics that tell of whom something befalls. */
const befalling: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['noDeal', 'withDeal', 'presses']);
/** Topics that what stands behind an "if" tells of. */
const conditioned: ReadonlySet<BargainTopic> = new Set<BargainTopic>(['noDeal', 'withDeal', 'yes']);

/**
 * Sentences that tell a topic of a side in less plain words, each quoted with the side's name in it: with the question or the lead of the list that it stands
 * under, or with the sentence before, where the name is there. The latest first.
 */
export const toldOfSides: (editor: Editor, topic: BargainTopic) => readonly PassageOf[] = onTopic(gathered);

function gathered(editor: Editor, topic: BargainTopic): readonly PassageOf[] {
  return editor
    .sentences()
    .flatMap((s): PassageOf[] => {
      // The line that opens a list is quoted with what it opens.
      if (s.kind !== 'body' || s.text.endsWith(':') || isCorrection(s, editor) || isPast(s, editor)) return [];
      const hits = [...new Set([...plainly(s.text, topic), ...tellsLessPlainly(s.text, topic)])];
      const told = hits.flatMap((after) =>
        holders(s, after, topic, editor).flatMap((key) => {
          const quote = naming(s, after, key, editor);
          return quote === undefined ? [] : [{ quote, key, cite: citeOf(s, after, editor) }];
        }),
      );
      const lead = leadOf(s, editor);
      // "And the port's crews? Without a deal all go": whose the answer is, its question tells where nobody else is named.
      const isOfLead =
        lead !== undefined &&
        ((lead.open && tells(lead.text, topic)) || (tells(s.text, topic) && partiesIn(s.text, editor).length === 0));
      const led = isOfLead ? [{ quote: lead.quote, key: lead.side, cite: s.cite }] : [];
      const [first] = [...led, ...told];
      if (first === undefined) return [];
      const of = [...new Set([...led, ...told].filter((t) => t.quote === first.quote).map((t) => t.key))];
      return [{ quote: first.quote, cite: first.cite, sentence: s, of, weight: ageOf(s, editor.picture) / ageing }];
    })
    .sort((a, b) => a.weight - b.weight);
}

/** What the words are cited by: the claim that was read from them, where one was; by its clause the sentence is named where it stands again. */
function citeOf(s: ReportSentence, after: number, editor: Editor): string {
  const at = s.span[0] + ([...s.text.matchAll(/[\p{L}\p{N}'\u2019-]+/gu)][after]?.index ?? 0);
  return claimsIn(s, editor).find((c) => c.span[0] <= at && at < c.span[1])?.id ?? s.cite;
}

/** Where the plainer words stand; not those that tell of a deal once there is one, of a condition, or by a noun alone of what presses, which are looked for elsewhere. */
function plainly(text: string, topic: BargainTopic): readonly number[] {
  const told = tellsOf(text, topic);
  if (told === null || (topic === 'withDeal' && told.plain > 1) || topic === 'presses') return [];
  return topic === 'noDeal' ? told.after.filter((n) => n > 0) : told.after;
}

/** The sides of which the words behind so many others of a sentence tell a topic. */
function holders(s: ReportSentence, after: number, topic: BargainTopic, editor: Editor): readonly string[] {
  const { between } = editor.picture;
  const understood = understoodOf(s, after, topic, editor);
  if (understood === null) return [];
  if (understood !== undefined) return understood.filter((k) => between.includes(k));
  const { subject, fallsOn, own, open, supposed } = whoseWords(s, after, editor);
  if (supposed && !conditioned.has(topic)) return [];
  const sides = (keys: readonly string[]) => keys.filter((k) => between.includes(k) && isHeard(s.text, k, editor));
  if (voiced.has(topic) && asksOf(s.text, after)) return sides(heardIn(s, editor));
  if (subject.length > 0) return sides(subject);
  if (own) return sides(speakersOf(s, editor));
  if (befalling.has(topic)) return sides(fallsOn);
  // A thing is the subject: what is said of it is his who says it; "neither" and "many" are people.
  const heard = voiced.has(topic) && !open && !countsPeople(s.text, editor) ? sides(heardIn(s, editor)) : [];
  return fallsOn.every((k) => heard.includes(k)) ? heard : [];
}

/** The party for which somebody speaks in a sentence, as it was read, or by its words. */
export function heardIn(s: ReportSentence, editor: Editor): readonly string[] {
  const read = speakersOf(s, editor, true);
  const told = read.length > 0 ? null : sayerIn(s.text, editor);
  return told === null ? read : [told];
}

const tells = (text: string, topic: BargainTopic): boolean =>
  plainly(text, topic).length > 0 || tellsLessPlainly(text, topic).length > 0;

/** Whether a side is named as itself, not in the name of one who does not speak for it: "an American scholar". */
const isHeard = (text: string, key: string, editor: Editor): boolean => {
  const named = partiesIn(text, editor).filter((m) => m.key === key);
  return named.length === 0 || named.some((m) => !isOutsider(/^ (\p{Ll}+)/u.exec(text.slice(m.end))?.[1] ?? ''));
};

const countsPeople = (text: string, { wording }: Editor): boolean => {
  const [first = ''] = wordsOf(text).filter((w) => w !== '');
  return wording.someOf.includes(first) || /^(?:nobody|everyone|everybody|each)$/.test(first);
};

const longestOfTwo = 50;

/** What can be quoted of a sentence with a side's name in it; undefined where the name is further away, or it is too long. */
function naming(s: ReportSentence, after: number, key: string, editor: Editor): string | undefined {
  const own = quotable(s, after, editor);
  if (own !== undefined && isNamedIn(own, key, editor) && !pronounFirst(own, editor)) return own;
  const before = sentenceBefore(s, editor);
  if (before === undefined || before.kind === 'title') return undefined;
  if (before.block !== s.block && before.kind !== 'question') return undefined;
  const first = bare(before.text);
  const both = `${first}${/[?!]$/.test(first) ? '' : '.'} ${bare(s.text)}`;
  // Whom a "they" means is plain where the sentence before has one subject, and begins with it.
  const plain = before.kind === 'question' ? isNamedIn(first, key, editor) : subjectOf(first, editor).join() === key;
  return plain && wordCount(both) <= longestOfTwo ? both : undefined;
}

const isNamedIn = (text: string, key: string, editor: Editor): boolean =>
  partiesIn(text, editor).some((m) => m.key === key);

const pronounFirst = (text: string, { wording }: Editor): boolean => {
  const [first = '', second = ''] = wordsOf(text).filter((w) => w !== '');
  return wording.pronouns.includes(/^(?:but|and|yet|so)$/.test(first) ? second : first);
};
