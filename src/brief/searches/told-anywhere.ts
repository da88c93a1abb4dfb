import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { wordsOf } from '../lines/words.js';
import type { Role } from '../roles/roles.js';
import { agreedSince } from '../standing/deadline.js';
import { hardlyTells, speaksOf, type Topic } from './asked.js';
import { ageing, ageOf, type ReportSentence } from './report-sentence.js';
import { onTopic } from './topics.js';

/** Words of a sentence that is quoted for what no claim says in so many words. */
const longest = 40;
/** Days after which a time that was set has passed, or is forgotten. */
const current: Readonly<Partial<Record<Topic, number>>> = { timing: 7 };

export interface Passage {
  /** Without quotation marks round it; those inside are single. */
  readonly quote: string;
  readonly cite: string;
  readonly sentence: ReportSentence;
}

export interface Asking {
  /** Words at most; 40 where nothing is said. */
  readonly within?: number;
  /** Whether a clause of a longer sentence may stand for it. */
  readonly stretch?: boolean;
}

/** A sentence that speaks of a topic, the plainer and later the lighter; whether only the question before it tells so, and whether it tells next to nothing. */
interface Speaking {
  readonly sentence: ReportSentence;
  readonly weight: number;
  readonly answers: boolean;
  readonly barely: boolean;
}

/**
 * Before anything is called unreported: the sentences of all reports that speak of it, whether or not a claim was read from them, in the documents'
 * own words; the plainest and latest first.
 */
export function toldAnywhere(
  editor: Editor,
  topic: Topic,
  { within = longest, stretch = false }: Asking = {},
): Passage[] {
  const found = speaking(editor, topic).flatMap(({ sentence: s, answers, barely }) => {
    // In few words what tells next to nothing is not worth telling.
    if (barely && within < longest) return [];
    const quote =
      quoted(s, within, answers, editor) ?? (stretch && !answers ? clauseOf(s, topic, within, editor) : undefined);
    return quote === undefined ? [] : [{ quote, cite: s.cite, sentence: s }];
  });
  // What still begins with an "it" that nobody explains comes last.
  const clear = (p: Passage) => !points(p.quote, editor);
  return [...found.filter(clear), ...found.filter((p) => !clear(p))].filter(
    (p, i, all) => !all.some((q, j) => q !== p && q.quote.includes(p.quote) && (q.quote !== p.quote || j < i)),
  );
}

/**
 * Who decides for a side, in a sentence that names it, or else in one that names no side; not in one that was read as telling it of another side alone.
 */
export function deciderTold(editor: Editor, side: string): Passage | undefined {
  const { between, process } = editor.picture;
  const ofOthers = new Set(
    process.authority
      .filter((s) => s.parties.length > 0 && !s.parties.includes(side) && s.parties.every((k) => between.includes(k)))
      .map((s) => editor.context(s.claims[0]!)),
  );
  const told = toldAnywhere(editor, 'deciding').filter(
    ({ sentence: { document, span } }) => !ofOthers.has(document.text.slice(...span)),
  );
  return (
    told.find(({ sentence: { text } }) => names(text, side, editor)) ??
    told.find(
      ({ sentence: { text } }) =>
        !between.some((k) => names(text, k, editor)) &&
        // What a third party "has not decided" tells nothing of who decides here.
        (speaksOf(text, 'deciding') === 0 || partiesIn(text, editor).length === 0),
    )
  );
}

/** An order that one of a side's own people gives, in a sentence that names no person of another side before it: who decides there may be inferred from it. */
export function orderTold(editor: Editor, side: string): Passage | undefined {
  const { between } = editor.picture;
  return toldAnywhere(editor, 'ordering').find(({ quote }) => {
    const opening = quote.split(/\s+/).slice(0, subjectReach).join(' ');
    return names(opening, side, editor) && !between.some((k) => k !== side && names(opening, k, editor));
  });
}

/** Words of a sentence within which whoever gives an order is named. */
const subjectReach = 5;

/** Whether any sentence speaks of it, however long, or well may. */
export const spokenOf = (editor: Editor, topic: Topic): boolean =>
  speaking(editor, topic).length > 0 ||
  (topic in roleOn && editor.sentences().some((s) => !isQuestion(s) && roleIn(s, topic, editor) >= may));

const speaking: (editor: Editor, topic: Topic) => readonly Speaking[] = onTopic(gathered);

function gathered(editor: Editor, topic: Topic): readonly Speaking[] {
  const since = topic === 'timing' ? agreedSince(editor) : '';
  const all = editor.sentences();
  return all
    .flatMap((sentence, i) => {
      if (isQuestion(sentence) || sentence.kind === 'correction' || isHeading(sentence)) return [];
      if ((sentence.document.published ?? '') < since) return [];
      if (ageOf(sentence, editor.picture) > (current[topic] ?? Number.POSITIVE_INFINITY)) return [];
      const before = all[i - 1];
      // "Who could stop it? Not Flanders": the question tells what the answer is about.
      const answers =
        before !== undefined && before.document === sentence.document && isQuestion(before)
          ? speaksOf(before.text, topic)
          : null;
      const role = roleIn(sentence, topic, editor);
      const plain =
        answers ??
        speaksOf(sentence.text, topic) ??
        (topic in roleOn && topic !== 'approval' && role >= likely ? unworded : null);
      if (plain === null) return [];
      const barely = hardlyTells(sentence.text, topic) || (answers === null && role < unlikely);
      // That talks ended without a deal is no outlook.
      if (barely && topic === 'noDeal') return [];
      // A headline tells it in fewer words than the report.
      const weight =
        plain -
        (topic in roleOn ? role : 0) +
        (barely ? 2 : 0) +
        ageOf(sentence, editor.picture) / ageing +
        (sentence.kind === 'title' ? 0.5 : 0);
      return [{ sentence, weight, answers: answers !== null, barely }];
    })
    .sort((a, b) => a.weight - b.weight);
}

/** Behind the headline: "Who decides". */
export const isHeading = ({ kind, place }: ReportSentence): boolean => kind === 'title' && place > 0;

/** By which role of sentences a topic is told, too. */
const roleOn: Readonly<Partial<Record<Topic, Role>>> = {
  timing: 'time',
  deciding: 'decides',
  blocking: 'blocks',
  noDeal: 'noDeal',
  thirdParties: 'goBetween',
  approval: 'decides',
};
/** From here on a sentence without words of a topic tells it (four of five do), or may tell it. */
const likely = 0.5;
const may = 0.3;
/** How plainly it does. */
const unworded = 1;
/** Below this one that has the words hardly tells it (one of four does). */
const unlikely = 0.07;

/** How likely a sentence tells a topic by its words and place; 1 for a topic that no role is of. */
function roleIn(s: ReportSentence, topic: Topic, editor: Editor): number {
  const role = roleOn[topic];
  return role === undefined ? 1 : editor.roles(s)[role];
}

/** Whether a sentence asks, or is one that a report asks its reader or a speaker. */
export const isQuestion = ({ kind, text }: ReportSentence): boolean =>
  kind === 'question' || /\?["”’')\]]*$/.test(text);

/** Whether a sentence names a party, one of its people, or its own by a form of its name: "Bosnian" is of Bosnia. */
export function names(text: string, party: string, { picture }: Editor): boolean {
  const of = picture.parties.find((p) => p.key === party);
  if (of === undefined) return false;
  const last = of.actors.flatMap((a) => a.split(' ').at(-1) ?? []);
  const stems = [of.name, ...last].map((n) => n.replace(/(?<=\p{L}{4})[aey]$/u, ''));
  return stems.some((n) => n.length > 2 && text.includes(n));
}

/** The sentence, with the question that it answers and with those before where it points there and all are short enough; undefined where it is too long to quote. */
export function quoted(s: ReportSentence, within: number, answers: boolean, editor: Editor): string | undefined {
  let text = bare(s.text);
  if (wordCount(text) > within) return undefined;
  for (let place = s.place - 1; (answers && place === s.place - 1) || points(text, editor); place--) {
    const before = editor.sentences().find((b) => b.document.id === s.document.id && b.place === place);
    if (before === undefined || before.kind === 'title' || wordCount(`${before.text} ${text}`) > within) break;
    text = `${inner(before.text)} ${text}`;
  }
  return text;
}

/** Whether the first word is explained by the sentence before. */
export function points(text: string, { wording }: Editor): boolean {
  const first = wordsOf(text).find((w) => w !== '') ?? '';
  return wording.pointing.includes(first) || wording.anaphoric.includes(first);
}

const fewest = 5;

/** A clause of the sentence that speaks of it and stands alone. */
function clauseOf(s: ReportSentence, topic: Topic, within: number, editor: Editor): string | undefined {
  return bare(s.text)
    .split(/[;:\u2013\u2014]\s|,\s(?:and|but)\s/)
    .map((part) => part.trim())
    .find((part) => {
      const first = wordsOf(part).find((w) => w !== '') ?? '';
      return (
        wordCount(part) <= within &&
        wordCount(part) >= fewest &&
        speaksOf(part, topic) !== null &&
        !points(part, editor) &&
        !editor.wording.headless.includes(first) &&
        !/[\u2018\u2019](?!\p{L})/u.test(part)
      );
    });
}

/** Quotation marks inside a quotation are single. */
const inner = (text: string): string =>
  text
    .replace(/["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]/g, '\u2018$1\u2019')
    .replace(/["\u201c\u201d\u201e]/g, '');

export const bare = (text: string): string =>
  inner(text)
    .replace(/[\s.;:,]+$/, '')
    .replace(/[.,;]\u2019$/, '\u2019');
