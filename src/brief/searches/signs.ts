import { z } from 'zod';
import type { Claim } from '../../claims/index.js';
import { printable, shippedPack } from '../../documents/index.js';
import { keyOf } from '../../evidence/index.js';
import { statementsOf } from '../../picture/index.js';
import { wordCount } from '../compose.js';
import type { Editor } from '../editor.js';
import { partiesIn } from '../labels/parties-in.js';
import { cutsOf } from '../lines/cut-short.js';
import { standsAlone } from '../lines/gist.js';
import { namedSubject } from '../lines/named-subject.js';
import { ageOf, namesEarlierYear, type ReportSentence } from './report-sentence.js';
import { claimsIn } from './sentence-index.js';
import { bare, points } from './told-anywhere.js';
import { onTopic, type TopicWords, topicWords } from './topics.js';

/** What a sentence may be a sign of: that a deal is nearer, that it is farther, that something is left to bargain over, that they meet again. */
export const signs = ['nearer', 'farther', 'remaining', 'resuming'] as const;
export type Sign = (typeof signs)[number];

const phrases = z.array(z.string());
/** The shape of `packs/brief/signs.yaml`: for each sign phrases in groups, the plainest group first; `not`: what has one of these is no sign. */
export const signsSchema = z.strictObject({
  lists: z.record(z.string(), phrases),
  not: z.record(z.enum(signs), phrases),
  told: z.record(z.enum(signs), z.array(phrases)),
});

/** A sentence that is a sign, in words short enough for a line. */
export interface SignTold {
  /** Words fit to print, in quotation marks, behind a name where a pronoun began them. */
  readonly words: string;
  readonly cite: string;
  readonly sentence: ReportSentence;
}

/** Words of a sign. */
const longest = 24;
const fewest = 4;
/** Days before the latest report within which a sentence is still a sign. */
const current = 7;

/** Sentences of the latest days that are a sign, of the sides themselves, the plainest and latest first. */
export const signsTold: (editor: Editor, sign: Sign) => readonly SignTold[] = onTopic(gathered);

/** "Reports that the two will meet are 'not correct'": a sign of nothing. */
const refuted = /\b(?:not|in)[ -]?(?:correct|true)\b|\b(?:denie[ds]|denying|untrue|dismissed)\b/iu;

function gathered(editor: Editor, sign: Sign): readonly SignTold[] {
  const { groups, against } = wordsOn(sign);
  const plainness = (text: string): number => groups.findIndex((g) => g.in(text));
  return editor
    .sentences()
    .flatMap((sentence) => {
      if (sentence.kind !== 'body' || ageOf(sentence, editor.picture) > current || /\?["”’]*$/.test(sentence.text))
        return [];
      if (
        plainness(sentence.text) < 0 ||
        !isOfSides(sentence, editor) ||
        namesEarlierYear(sentence) ||
        refuted.test(sentence.text)
      )
        return [];
      const words = tellingWords(sentence, (text) => plainness(text) >= 0 && against?.in(text) !== true, editor);
      return words === undefined ? [] : [{ words, cite: sentence.cite, sentence, plain: plainness(sentence.text) }];
    })
    .sort((a, b) => a.plain + ageOf(a.sentence, editor.picture) - b.plain - ageOf(b.sentence, editor.picture));
}

/** Whether a sentence names one of the sides, or something was read of one from it. */
function isOfSides(s: ReportSentence, editor: Editor): boolean {
  const { between } = editor.picture;
  return (
    partiesIn(s.text, editor).some((m) => between.includes(m.key)) ||
    claimsIn(s, editor).some((c) => c.parties.some((p) => between.includes(keyOf(p))))
  );
}

/**
 * The clause of a claim that tells, where it opens its sentence or stands by itself; else the sentence, or as much of it from its beginning as still tells; with a
 * name for the pronoun that it begins with.
 */
function tellingWords(s: ReportSentence, tells: (text: string) => boolean, editor: Editor): string | undefined {
  if (!tells(s.text)) return undefined;
  const clause = claimsIn(s, editor)
    .filter((c) => c.polarity === 'affirmed' && c.condition === null && c.certainty === null && tells(c.quote))
    .map((c) => ({
      whole: isWhole(c, editor),
      quote: bare(printable(c.quote)),
      opens: bare(s.text).startsWith(bare(printable(c.quote))),
    }))
    .filter(({ quote, opens, whole }) => wordCount(quote) <= longest && wordCount(quote) > fewest && (opens || whole))
    .sort((a, b) => wordCount(a.quote) - wordCount(b.quote))[0];
  const subject = namedSubject(s, editor);
  if (clause !== undefined) {
    if (!clause.opens) return `\u201c${clause.quote}\u201d`;
    if (subject === undefined) return undefined;
    const own =
      subject.name === ''
        ? clause.quote
        : subject.rest.slice(0, clause.quote.length - (bare(s.text).length - subject.rest.length));
    return `${subject.name}\u201c${own}\u201d`;
  }
  if (subject === undefined) return undefined;
  const cut = cutsOf(bare(subject.rest), longest, editor).find(({ kept }) => tells(kept));
  return cut === undefined ? undefined : `${subject.name}\u201c${cut.kept}\u201d`;
}

/** Whether a claim's clause begins with its own subject and stands by itself. */
function isWhole({ id, quote }: Claim, editor: Editor): boolean {
  const [statement] = statementsOf([editor.claim(id)!]);
  return (
    statement !== undefined &&
    !points(quote, editor) &&
    !editor.wording.headless.includes(quote.split(' ', 1)[0]!.toLowerCase()) &&
    standsAlone(statement, editor) &&
    // "put the deal at": a verb without its subject.
    !/^\p{Ll}+ the\b/u.test(quote)
  );
}

let known: ReadonlyMap<Sign, TopicWords> | undefined;

function wordsOn(sign: Sign): TopicWords {
  if (known === undefined) {
    const { lists, told, not } = shippedPack('brief/signs') as z.infer<typeof signsSchema>;
    known = new Map(topicWords(told, not, lists));
  }
  return known.get(sign)!;
}
